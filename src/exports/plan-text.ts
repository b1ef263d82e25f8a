import { depthOf } from '../derive/questions/outline.ts';
import { colophonOf } from '../derive/views/colophon.ts';
import { publicText } from '../derive/views/public-text.ts';
import { expressionOf, type Locale, ownExpression, wordsOf } from '../i18n/index.ts';
import { type Clause, originalLanguage, type Plan } from '../model/plan.ts';
import { quoted, said, show } from '../page.ts';
import type { ExportSource } from './export.ts';

/** The plan as a running text in one language: what the Markdown and the plain text files are written from. */
export interface PlanText {
  /** Our short name of the plan; its own title stands among the blocks, where the capture has it. */
  title: string;
  /** What the file is: label ('' for a sentence that needs none) and words. */
  about: (readonly [label: string, words: string])[];
  /** Headings and paragraphs in reading order, in display form. */
  blocks: PlanTextBlock[];
  notesTitle: string;
  /** Editorial notes, outside the text: the code and the words they stand on, and the note. */
  notes: { code: string; quote: string; note: string }[];
}

/** A heading or a paragraph. */
export interface PlanTextBlock {
  /** null for the plan's title and the line under it, which have none. */
  code: string | null;
  /** 1 for the title, a part, the notice and the annex, 2 and 3 below it; null for a paragraph. */
  level: 1 | 2 | 3 | null;
  text: string;
}

/**
 * The plan in a locale, in the order of the capture: notice, preamble, parts, annex.
 * Chinese words stand in display form, as on the pages: they are files for reading, and the head of each says how the captured form comes
 * back. Contact data of the notice is left out.
 */
export function planText({ plan, data }: ExportSource, locale: Locale): PlanText {
  const words = wordsOf(locale);
  const original = originalLanguage(plan);
  const { record } = plan;
  const colophon = colophonOf(plan, data.plan.build, locale);
  return {
    title: show(record.short, locale).text,
    about: [
      ['', colophon.status],
      ['', ownExpression(locale).joinSentences(colophon.translation ?? '', colophon.affiliation)],
      [words.foot.source, `${colophon.issuer}${words.format.listSeparator}${colophon.source}`],
      [words.plan.hash, colophon.hash],
      [words.downloads.licenceTitle, colophon.licence],
      [words.downloads.citeTitle, colophon.dataCitation],
      [words.foot.build, colophon.build],
      ['', words.downloads.textNote],
    ],
    blocks: plan.clauses.flatMap((clause): PlanTextBlock[] => {
      const { code } = clause;
      const text = publicText(plan, clause);
      return [
        ...(clause.kind === 'preamble' ? titleBlocks(plan, locale) : []),
        ...(clause.heading[original] === undefined ? [] : [{ code, level: depthOf(plan, clause), text: headingText(clause, locale) }]),
        ...(text[original] === undefined ? [] : [{ code, level: null, text: show(text, locale).text }]),
      ];
    }),
    notesTitle: words.clause.notes,
    notes: plan.notes
      .filter((note) => !record.pageOnly.includes(note.clause))
      .map((note) => ({ code: note.clause, quote: quoted(plan, note.quote, locale).text, note: said(note.note, locale) })),
  };
}

function titleBlocks({ record }: Plan, locale: Locale): PlanTextBlock[] {
  return [
    { code: null, level: 1, text: show(record.title, locale).text },
    ...(record.subtitle === undefined ? [] : [{ code: null, level: null, text: show(record.subtitle, locale).text }]),
  ];
}

/** A heading; that of a section with its printed number, where places are said by it. In a measure the code stands for it. */
function headingText(clause: Clause, locale: Locale): string {
  const { codeStyle, display } = expressionOf(locale);
  const number = clause.kind === 'section' && codeStyle === 'printed' ? display(clause.number) : '';
  return `${number}${show(clause.heading, locale, 'heading').text}`;
}
