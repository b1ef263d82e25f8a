/** What each state of a plan’s text is called. */
export const status = {
  review: { proposed: 'first reading, not checked', reviewed: 'checked' },
  proposed: {
    tag: 'first reading',
    mark: 'first reading, not checked: {m} of {n} facts',
    notice:
      'Of {n} tasks, bodies, times and numbers, {m} were proposed by a program’s first reading and have not been checked by a person; there may be gaps and mistakes. The original text governs.',
  },
  kinds: {
    'draft-for-comment': {
      name: 'Draft for public comment',
      short: 'Draft',
      dated: 'Draft for public comment, {date}',
      notice: 'This is a draft published for public comment on {date}; it is not the plan as issued. Comments closed on {closes}.',
      noticeAlone: 'This is a draft published for public comment on {date}; it is not the plan as issued.',
      after: 'Whether the plan was issued, and with what changes, is not recorded here.',
      mark: 'Draft for public comment of {date}, not the plan as issued',
    },
    issued: {
      name: 'Issued',
      short: 'Issued',
      dated: 'Issued, published {date}',
      notice: 'This is the plan as issued, published on {date} after a consultation that closed on {closes}.',
      noticeAlone: 'This is the plan as issued, published on {date}.',
      after: 'Whether it was amended or repealed since is not recorded here.',
      mark: 'Plan as issued, published {date}',
    },
    amended: {
      name: 'Since amended',
      short: 'Amended',
      dated: 'Since amended, published {date}',
      notice:
        'This text was published on {date} after a consultation that closed on {closes}. The plan was amended after it was issued; this may not be the text in force.',
      noticeAlone: 'This text was published on {date}. The plan was amended after it was issued; this may not be the text in force.',
      mark: 'Plan since amended, text published {date}; may not be the text in force',
    },
    repealed: {
      name: 'Repealed',
      short: 'Repealed',
      dated: 'Repealed, published {date}',
      notice: 'This plan was published on {date} after a consultation that closed on {closes}. It has been repealed and is kept for reference.',
      noticeAlone: 'This plan was published on {date}. It has been repealed and is kept for reference.',
      mark: 'Repealed plan, published {date}; kept for reference',
    },
  },
  older: { notice: 'This is not the newest text; the newest one on this site: {name}, published {date}.', mark: '{text} · not the newest text' },
  fictional: '[Fictional] {text}',
  dateUnknown: 'an unrecorded date',
  unofficial: 'The translation is unofficial and made by this site; only the Chinese text is authoritative.',
  unofficialShort: 'unofficial translation',
  unaffiliated: 'This is not a government website and has no connection with the body that published the plan.',
};
