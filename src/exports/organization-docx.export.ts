import { HeadingLevel, Paragraph, type Table } from 'docx';
import { missingAnnexes } from '../derive/questions/annexes.ts';
import { rolesOf } from '../derive/questions/facts.ts';
import { notStatedNote } from '../derive/views/status.ts';
import { fill, type Locale, wordsOf } from '../i18n/index.ts';
import type { Plan } from '../model/plan.ts';
import { fullTitle, show, storedLocales } from '../page.ts';
import type { OrganizationExport } from './export.ts';
import type { OrganizationOut } from './plan-data-schema.ts';
import { taskTable } from './task-table.ts';
import { headingOf, run, writeWord } from './word.ts';

/** One organization's brief for Word: what it must do by role, in Chinese and behind it in English. */
export default {
  scope: 'organization',
  extension: 'docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  group: 'office',
  order: 20,
  title: { 'zh-Hans': '本机构的任务清单（DOCX）', en: 'This organization’s brief (DOCX)' },
  about: {
    'zh-Hans': '按角色列出原句写明其职责的任务，含原句、时间要求、编号和位置；中文在前，英文在后。',
    en: 'The tasks that state a role for it, by role: the sentence, times, code and place; Chinese first, English behind it.',
  },
  make: ({ plan, data }, organization) => {
    const locales = storedLocales(plan);
    const [first] = locales;
    const title = `${show(organization.name, first).text}${wordsOf(first).format.colon}${wordsOf(first).facts.brief}`;
    return writeWord({
      plan,
      data,
      title,
      layout: 'report',
      locales,
      children: locales.flatMap((locale, index) => brief(plan, organization, locale, index > 0)),
    });
  },
} satisfies OrganizationExport;

function brief(plan: Plan, organization: OrganizationOut, locale: Locale, pageBreakBefore: boolean): (Paragraph | Table)[] {
  const words = wordsOf(locale);
  const { format, facts } = words;
  const name = show(organization.name, locale).text;
  const lines = [
    fullTitle(plan.record, locale),
    `${words.data.organizationKinds[organization.kind]} · ${words.data.levels[organization.level]}${organization.class ? ` · ${facts.classOf}` : ''} · ${fill(facts.tasksCount, { n: organization.tasks.length })}`,
    ...(organization.note === undefined ? [] : [show(organization.note, locale).text]),
    notStatedNote(
      missingAnnexes(plan).map(({ heading }) => show(heading, locale, 'heading').text),
      words,
    ),
  ];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, pageBreakBefore, children: [run(`${name}${format.colon}${facts.brief}`, locale)] }),
    ...lines.map((line) => new Paragraph({ style: 'Body', children: [run(line, locale)] })),
    ...rolesOf(plan, organization.id).flatMap(({ role, tasks }) => [
      headingOf(1, [run(`${words.data.roles[role]}${format.open}${fill(facts.tasksCount, { n: tasks.length })}${format.close}`, locale)]),
      taskTable(plan, locale, tasks, { code: 1150, place: 2050, words: 4300, when: 1790 }),
    ]),
  ];
}
