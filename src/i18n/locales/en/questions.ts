import type { Words } from '../../words.ts';

/** The bank of questions: those made from the data, the self-test and its papers. */
export const questions: Words['questions'] = {
  makers: {
    written: 'Written questions',
    who: 'Who',
    when: 'When',
    'how-many': 'How many',
    'which-document': 'Which document',
    'duty-or-aim': 'Duty or aim',
    'may-or-must': 'May or must',
    order: 'Order of steps',
  },
  blank: '______',
  answerIs: 'The text has “{answer}”.',
  who: { ask: 'Which body or persons stand in the gap?' },
  when: {
    ask: 'Which time stands in the gap?',
    relations: { before: 'before', after: 'after', when: 'when' },
    adverbial: '^(?:regularly|on time|in real time|each year|every year|each month|promptly)$',
    rhythms: ['regularly', 'on time', 'every year', 'every quarter', 'every month'],
  },
  'how-many': {
    ask: 'Which number does the text state for this: {measures}?',
    forms: { '>=': 'at least {n}', '=': '{n}', '<=': 'at most {n}', range: '{n} to {m}' },
  },
  'which-document': { ask: 'Which document stands in the gap?' },
  'duty-or-aim': {
    ask: 'As what are these words recorded here?',
    kinds: { duty: 'Duty', prohibition: 'Prohibition', permission: 'Permission', aim: 'Aim or principle' },
    names: 'duty|prohibit|permi|\\baim|principle',
    loose: '^(?:in line with|on the|as required|in accordance)',
    manner: '^(?:and|to|so as to) ',
    explanation: 'Recorded as “{kind}”; see the words cited.',
  },
  'may-or-must': {
    ask: 'Which word stands in the gap?',
    modals: { must: 'must', shall: 'shall', may: 'may', not: 'shall not' },
  },
  order: {
    ask: 'Put these steps of “{procedure}” into the order that the text states.',
    before: 'In “{procedure}”, which step does the text put before “{step}”?',
    after: 'In “{procedure}”, which step does the text put after “{step}”?',
    gate: 'In “{procedure}”, without which step does the text not allow “{step}”?',
    ownPlace: 'before|after|\\bpre|\\bpost',
    explanation: 'The words cited state the order; steps that no words order are left out of it.',
  },
};
