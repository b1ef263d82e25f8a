import { DeletedTextRun, HeadingLevel, InsertedTextRun, type IParagraphOptions, Paragraph } from 'docx';
import { comparisonOf, type PlanComparison } from '../derive/compare/plan-comparison.ts';
import { type TrackedParagraph, trackedParagraphs } from '../derive/compare/tracked.ts';
import { textName } from '../derive/views/version-view.ts';
import { expressionOf, fill, type Locale, wordsOf } from '../i18n/index.ts';
import { clauseAt, type Plan } from '../model/plan.ts';
import { datedOn } from '../model/plan-schema.ts';
import { localesOf, show } from '../page.ts';
import type { SetExport } from './export.ts';
import type { PlanData } from './plan-data-schema.ts';
import { run, writeWord } from './word.ts';

/** A text and the one before it as a document with tracked changes. Nothing where there is one text. */
export default {
  scope: 'set',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  group: 'office',
  order: 30,
  title: { 'zh-Hans': '文本对照（DOCX，修订格式）', en: 'Comparison for Word, with tracked changes (DOCX)' },
  about: {
    'zh-Hans': '以修订标记显示与上一文本的差异；全部接受为本文本，全部拒绝为上一文本。',
    en: 'What changed since the text before, as tracked changes: all accepted they give this text, all refused the one before.',
  },
  files: ({ plan, data }) => {
    const comparison = comparisonOf(plan);
    if (comparison === null) return [];
    return localesOf(plan)
      .filter((locale) => localesOf(comparison.before).includes(locale))
      .map((locale) => ({
        file: `compare.${locale}.docx`,
        locale,
        organization: null,
        name: null,
        make: () => comparedDocument(comparison, data, locale),
      }));
  },
} satisfies SetExport;

/** Number, author and day of a change, as Word wants them. */
interface Change {
  id: number;
  author: string;
  date: string;
}

function comparedDocument(comparison: PlanComparison, data: PlanData, locale: Locale): Promise<Uint8Array> {
  const { before, after } = comparison;
  const words = wordsOf(locale);
  const expression = expressionOf(locale);
  const paragraphs = trackedParagraphs(
    comparison,
    (side, { code, number }) => clauseText(side === 'before' ? before : after, code, number, locale),
    expression.tag,
  );
  const changes = changesBy(words.site.name, `${datedOn(after.record)}T00:00:00Z`);
  const title = `${show(after.record.short, locale).text}${words.format.colon}${words.compare.title}`;
  const count = comparison.rows.filter(({ kind }) => kind !== 'same' && kind !== 'renumbered').length;
  return writeWord({
    plan: after,
    data,
    title,
    layout: 'report',
    locales: [locale],
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title, locale)] }),
      new Paragraph({
        style: 'Small',
        children: [run(fill(words.compare.lead, { before: textName(before, locale), after: textName(after, locale), n: count }), locale)],
      }),
      ...paragraphs.map((paragraph) => paragraphOf(paragraph, locale, changes)),
    ],
  });
}

function changesBy(author: string, date: string): () => Change {
  let id = 0;
  return () => {
    id += 1;
    return { id, author, date };
  };
}

function paragraphOf({ isHeading, parts, end }: TrackedParagraph, locale: Locale, change: () => Change): Paragraph {
  const hint = expressionOf(locale).word.eastAsian ? { font: { hint: 'eastAsia' } } : {};
  const children = parts.map(({ kind, text }) =>
    kind === 'added'
      ? new InsertedTextRun({ text, ...hint, ...change() })
      : kind === 'removed'
        ? new DeletedTextRun({ text, ...hint, ...change() })
        : run(text, locale),
  );
  const mark = end === 'added' ? { run: { insertion: change() } } : end === 'removed' ? { run: { deletion: change() } } : {};
  const style: Partial<IParagraphOptions> = isHeading ? { heading: HeadingLevel.HEADING_2 } : { style: 'Body' };
  return new Paragraph({ ...style, ...mark, children });
}

/** A clause as the document shows it: its printed number and its words. */
function clauseText(plan: Plan, code: string, number: string, locale: Locale): string {
  const clause = clauseAt(plan, code);
  const expression = expressionOf(locale);
  const words = Object.keys(clause.text).length > 0 ? show(clause.text, locale).text : show(clause.heading, locale, 'heading').text;
  return words === '' || expression.codeStyle === 'code' ? words : `${expression.display(number)}${words}`;
}
