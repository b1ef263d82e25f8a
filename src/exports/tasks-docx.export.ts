import { HeadingLevel, Paragraph } from 'docx';
import { missingAnnexes } from '../derive/questions/annexes.ts';
import { tasksOf } from '../derive/questions/facts.ts';
import { measuresOf } from '../derive/questions/outline.ts';
import { fill, type Locale, wordsOf } from '../i18n/index.ts';
import { clauseAt, type Plan } from '../model/plan.ts';
import { localesOf, shortLabel, show } from '../page.ts';
import type { SetExport } from './export.ts';
import type { PlanData } from './plan-data-schema.ts';
import { taskTable } from './task-table.ts';
import { headingOf, run, writeWord } from './word.ts';

/** The ledger for Word, to be printed: A4 across, a table for each area. */
export default {
  scope: 'set',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  group: 'office',
  order: 20,
  title: { 'zh-Hans': '任务台账（DOCX）', en: 'Ledger for Word (DOCX)' },
  about: {
    'zh-Hans': '供打印的台账，A4纸横排，含编号、位置、原句、机构和人员、时间要求；每页重复表头，正文未写明的予以注明。',
    en: 'The ledger for printing, A4 across: code, place, words, who, when; the head is repeated on every page, and what is not stated is said to be not stated.',
  },
  files: ({ plan, data }) =>
    localesOf(plan).map((locale) => ({ file: `tasks.${locale}.docx`, locale, organization: null, name: null, make: () => ledgerDocument(plan, data, locale) })),
} satisfies SetExport;

function ledgerDocument(plan: Plan, data: PlanData, locale: Locale): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const short = show(plan.record.short, locale).text;
  const areas = [...new Set(measuresOf(plan).map(({ parent }) => parent ?? ''))];
  return writeWord({
    plan,
    data,
    title: `${short}${words.format.colon}${words.facts.ledger}`,
    layout: 'landscape',
    locales: [locale],
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(`${short}${words.format.colon}${words.facts.ledger}`, locale)] }),
      new Paragraph({ style: 'Body', children: [run(fill(words.ledger.lead, { n: data.counts.tasks }), locale)] }),
      ...missingAnnexes(plan).map(
        ({ heading }) =>
          new Paragraph({ style: 'Body', children: [run(fill(words.plan.annexNote, { annex: show(heading, locale, 'heading').text }), locale)] }),
      ),
      ...areas.flatMap((area) => {
        const clause = clauseAt(plan, area);
        const tasks = clause.children.flatMap((measure) => tasksOf(plan, measure));
        if (tasks.length === 0) return [];
        return [
          headingOf(1, [
            run(`${area} ${shortLabel(clause, locale)}${words.format.open}${fill(words.facts.tasksCount, { n: tasks.length })}${words.format.close}`, locale),
          ]),
          taskTable(plan, locale, tasks, { code: 1150, place: 2050, words: 6600, who: 2900, when: 2090 }),
        ];
      }),
    ],
  });
}
