import { fill } from '../../text/phrase.ts';

/** A letter of comments, made of a reader's notes. Pure: the page, its print and its files show the same letter. */

/** A reader's note on words of the plan. */
export interface Note {
  code: string;
  /** The words that it is on, as the plan has them; '' for the whole paragraph. */
  words: string;
  text: string;
}

/** What the letter needs of the plan and of the interface. */
export interface LetterSource {
  /** The plan's short and full title, who issued it, and a line with its status and dates. */
  plan: string;
  full: string;
  issuer: string;
  status: string;
  /** The last day of the consultation (`2031-03-04`), and as it is said; null where the plan records none. */
  closes: { day: string; said: string } | null;
  /** Name and words of each clause, by code. */
  clauses: Readonly<Record<string, readonly [place: string, words: string, ...more: string[]]>>;
  phrases: Readonly<Record<'letterTitle' | 'closed' | 'open' | 'study' | 'unaffiliated' | 'place' | 'quote' | 'comment' | 'signed' | 'date', string>>;
}

export interface LetterPart {
  kind: 'title' | 'text' | 'place' | 'quote' | 'comment' | 'sign';
  text: string;
}

/**
 * The letter.
 * @param today the reader's day, `2026-11-25`, against which the consultation is open or closed
 */
export function letterOf(notes: readonly Note[], source: LetterSource, name: string, today: string): LetterPart[] {
  const { phrases, clauses } = source;
  const text = (words: string): LetterPart => ({ kind: 'text', text: words });
  return [
    { kind: 'title', text: fill(phrases.letterTitle, { plan: source.plan }) },
    ...(source.issuer === '' ? [] : [text(source.issuer)]),
    text(source.full),
    text(source.status),
    text(purposeOf(source, today)),
    text(phrases.unaffiliated),
    ...notes.flatMap((note, index): LetterPart[] => {
      const [place = note.code, whole = ''] = clauses[note.code] ?? [];
      return [
        { kind: 'place', text: `${index + 1}. ${fill(phrases.place, { place, code: note.code })}` },
        { kind: 'quote', text: `${phrases.quote}${note.words === '' ? whole : note.words}` },
        { kind: 'comment', text: `${phrases.comment}${note.text}` },
      ];
    }),
    ...(name === '' ? [] : [{ kind: 'sign', text: fill(phrases.signed, { name }) } satisfies LetterPart]),
    { kind: 'sign', text: fill(phrases.date, { date: today }) },
  ];
}

/** What the letter is for: by the plan's own dates, whether its consultation is over. */
function purposeOf({ closes, phrases }: LetterSource, today: string): string {
  if (closes === null) return phrases.study;
  return fill(today > closes.day ? phrases.closed : phrases.open, { closes: closes.said });
}

/** The clause, and the words of it, that a code and some words name: of a task the paragraph that has its words. Null where the plan has none. */
export function placeOfNote(code: string, words: string, clauses: LetterSource['clauses']): Pick<Note, 'code' | 'words'> | null {
  const measure = code.replace(/-\d+$/, '');
  const own = Object.keys(clauses).filter((clause) => (measure === code ? clause === code : clause === measure || clause.startsWith(`${measure}.p`)));
  const holding = own.find((clause) => wordsIn(clauses[clause]?.[1] ?? '', words) !== '');
  const found = holding ?? own[0];
  return found === undefined ? null : { code: found, words: wordsIn(clauses[found]?.[1] ?? '', words) };
}

/** Words as the plan has them, if they stand in the clause; white space apart. '' otherwise, or for all of it: nothing else may pass for its words. */
export function wordsIn(clause: string, words: string): string {
  const wanted = words.replace(/\s+/g, ' ').trim();
  return wanted !== '' && wanted !== clause && clause.includes(wanted) ? wanted : '';
}

/** The letter as Markdown. A reader's words and the plan's are plain text: signs of Markdown in them are escaped. */
export function letterMarkdown(letter: readonly LetterPart[]): string {
  const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^([-+]|\d+\.)(\s)/gm, '\\$1$2');
  const marks: Readonly<Record<LetterPart['kind'], string>> = { title: '# ', text: '', place: '## ', quote: '> ', comment: '', sign: '' };
  const part = ({ kind, text }: LetterPart): string =>
    kind === 'place' || kind === 'title'
      ? `${marks[kind]}${plain(text.replace(/\s+/g, ' ')).replace(/^\\(\d+\.)/, '$1')}`
      : plain(text)
          .split('\n')
          .map((line) => `${marks[kind]}${line}`)
          .join('\n');
  return `${letter.map(part).join('\n\n')}\n`;
}
