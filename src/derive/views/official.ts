import { expressionOf, type Locale, storedLanguage } from '../../i18n/index.ts';
import { type Clause, clauseAt, originalLanguage, type Plan } from '../../model/plan.ts';
import { quoted, type ShownWords, show } from '../../page.ts';
import { depthOf } from '../questions/outline.ts';

/** A heading of the official layout with what stands under it, in reading order. */
export interface OfficialBlock {
  code: string;
  /** 1: part, 2: section, 3: measure; the preamble has none. */
  level: 1 | 2 | 3 | null;
  /** Depth in the outline: a measure stands directly below a part that has no sections. */
  depth: 1 | 2 | 3;
  /** The heading with its printed number; null for the preamble. */
  heading: ShownWords | null;
  /** Whether the first paragraph goes on in the heading's line, as it does in the source. */
  runIn: boolean;
  paragraphs: { code: string; words: ShownWords }[];
}

/**
 * The plan as an official document prints it, from the preamble to the annex: headings with the printed numbers (`一、`, `（一）`,
 * `1. `) and run in where the source runs them in, without codes, marks and notes. White space aside the words are the source's,
 * once the display rule is undone.
 */
export function officialBlocks(plan: Plan, locale: Locale): OfficialBlock[] {
  return plan.clauses.filter(({ kind }) => kind === 'preamble' || kind === 'part' || kind === 'annex').flatMap((clause) => blocksOf(plan, clause, locale));
}

function blocksOf(plan: Plan, clause: Clause, locale: Locale): OfficialBlock[] {
  const children = clause.children.map((code) => clauseAt(plan, code));
  const own = children.filter(({ kind }) => kind === 'paragraph' || kind === 'criterion');
  const level = clause.kind === 'part' || clause.kind === 'annex' ? 1 : clause.kind === 'section' ? 2 : clause.kind === 'measure' ? 3 : null;
  const heading = level === null ? null : headingOf(plan, clause, locale);
  const block: OfficialBlock = {
    code: clause.code,
    level,
    depth: depthOf(plan, clause),
    heading,
    runIn: own.length > 0 && /[。.]$/.test(heading?.text ?? ''),
    paragraphs: own.map(({ code, text }) => ({ code, words: show(text, locale) })),
  };
  return [block, ...children.filter((child) => !own.includes(child)).flatMap((child) => blocksOf(plan, child, locale))];
}

/** Heading with its printed number; a translation writes it as `(1)` or `1.`. */
function headingOf(plan: Plan, clause: Clause, locale: Locale): ShownWords {
  const { heading, kind, number } = clause;
  const language = storedLanguage(locale);
  const translated = heading[language];
  if (expressionOf(locale).codeStyle === 'code' && translated !== undefined) {
    const last = clause.code.split('.').at(-1);
    const numbered = kind === 'section' && number !== '' ? `(${last}) ${translated}` : kind === 'measure' ? `${last}. ${translated}` : translated;
    return show({ [language]: numbered }, locale);
  }
  return quoted(plan, number + (heading[originalLanguage(plan)] ?? ''), locale);
}
