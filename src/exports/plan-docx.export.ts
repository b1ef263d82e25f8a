import { Bookmark, FootnoteReferenceRun, HeadingLevel, Paragraph } from 'docx';
import { expressionOf, type Locale, wordsOf } from '../i18n/index.ts';
import type { Plan } from '../model/plan.ts';
import { localesOf, quoted, show } from '../page.ts';
import { type Block, chaptersOf, type NumberedNote, piecesOf } from './book.ts';
import type { SetExport } from './export.ts';
import type { PlanData } from './plan-data-schema.ts';
import { headingOf, run, writeWord } from './word.ts';

/** The plan for Word, in Chinese laid out as official documents are (GB/T 9704). */
export default {
  scope: 'set',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  group: 'reading',
  order: 10,
  title: { 'zh-Hans': '方案全文（DOCX）', en: 'The plan for Word (DOCX)' },
  about: {
    'zh-Hans': '按公文格式（GB/T 9704）排版的全文，A4纸，可在导航窗格中按标题转到相应位置，编者注为脚注；各段编号为书签。',
    en: 'The whole text with headings for the navigation pane and the editorial notes as footnotes; the codes of paragraphs are bookmarks.',
  },
  files: ({ plan, data }) =>
    localesOf(plan).map((locale) => ({
      file: `plan.${locale}.docx`,
      locale,
      organization: null,
      name: null,
      make: () => planDocument(plan, data, locale),
    })),
} satisfies SetExport;

function planDocument(plan: Plan, data: PlanData, locale: Locale): Promise<Uint8Array> {
  const { title, subtitle } = plan.record;
  const blocks = chaptersOf(plan).flatMap((chapter) => chapter.blocks);
  const notes = blocks.flatMap((block) => block.notes);
  const order = new Map(notes.map(({ number }, index) => [number, index + 1]));
  return writeWord({
    plan,
    data,
    title: `${show(title, locale).text}${show(subtitle ?? {}, locale).text}`,
    layout: 'official',
    locales: [locale],
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(show(title, locale).text, locale)] }),
      ...(subtitle === undefined ? [] : [new Paragraph({ style: 'Centred', children: [run(show(subtitle, locale).text, locale)] })]),
      ...blocks.flatMap((block) => paragraphOf(plan, block, locale, order)),
    ],
    footnotes: Object.fromEntries(notes.map((note) => [String(order.get(note.number)), { children: [footnote(plan, note, locale)] }])),
  });
}

/** A heading or a paragraph; our own names for parts that the plan gives none are left out. */
function paragraphOf(plan: Plan, block: Block, locale: Locale, order: ReadonlyMap<number, number>): Paragraph[] {
  const { clause, level } = block;
  const expression = expressionOf(locale);
  if (level !== null && Object.keys(clause.heading).length === 0) return [];
  const number = level === null || clause.number === '' ? '' : expression.codeStyle === 'code' ? `${clause.code} ` : expression.display(clause.number);
  const own = [
    ...(number === '' ? [] : [run(number, locale)]),
    ...piecesOf(plan, block, locale).pieces.flatMap(({ text, notes }) => [
      run(text, locale),
      ...notes.map((note) => new FootnoteReferenceRun(order.get(note) ?? 0)),
    ]),
  ];
  // Word knows letters, digits and _ in a bookmark's name.
  const children = [new Bookmark({ id: `c_${clause.code.replaceAll('.', '_')}`, children: own })];
  return [level === null ? new Paragraph({ style: 'Body', children }) : headingOf(level, children)];
}

function footnote(plan: Plan, { note }: NumberedNote, locale: Locale): Paragraph {
  const words = wordsOf(locale);
  const { quotationMarks, space } = expressionOf(locale);
  const cited = quotationMarks.join(quoted(plan, note.quote, locale).text) + space;
  return new Paragraph({
    style: 'FootnoteText',
    children: [
      run(
        `${words.clause.notes}${words.format.open}${words.clause.noteKinds[note.kind]}${words.format.close}${words.format.colon}${cited}${show(note.note, locale).text}`,
        locale,
      ),
    ],
  });
}
