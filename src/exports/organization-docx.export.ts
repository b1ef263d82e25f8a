import { HeadingLevel, Paragraph, type Table } from 'docx';
import { missingAnnexes } from '../derive/questions/annexes.ts';
import { rolesOf } from '../derive/questions/facts.ts';
import { notStatedNote } from '../derive/views/status.ts';
import { fill, type Locale, wordsOf } from '../i18n/index.ts';
import type { Plan } from '../model/plan.ts';
import { begun, fullTitle, show } from '../page.ts';
import type { OrganizationExport } from './export.ts';
import type { OrganizationOut } from './plan-data-schema.ts';
import { taskTable } from './task-table.ts';
import { headingOf, run, writeWord } from './word.ts';

/** One organization's brief for Word: what it must do by role, in each language. */
export default {
  scope: 'organization',
  extension: 'docx',
  inEachLanguage: true,
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  group: 'office',
  order: 20,
  title: { 'zh-Hans': '本机构的任务清单（DOCX）', en: 'This organization’s brief (DOCX)' },
  about: {
    'zh-Hans': '按角色列出原句写明其职责的任务，含原句、时间要求、编号和位置。',
    en: 'The tasks that state a role for it, by role: the sentence, times, code and place.',
  },
  make: ({ plan, data }, organization, locale) =>
    writeWord({
      plan,
      data,
      title: titleOf(organization, locale),
      layout: 'report',
      locales: [locale],
      children: brief(plan, organization, locale),
    }),
} satisfies OrganizationExport;

/** Title of a brief: the body, and what it is. */
function titleOf({ name }: OrganizationOut, locale: Locale): string {
  const { format, facts } = wordsOf(locale);
  return `${begun(show(name, locale).text)}${format.colon}${facts.brief}`;
}

function brief(plan: Plan, organization: OrganizationOut, locale: Locale): (Paragraph | Table)[] {
  const words = wordsOf(locale);
  const { format, facts } = words;
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
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(titleOf(organization, locale), locale)] }),
    ...lines.map((line) => new Paragraph({ style: 'Body', children: [run(line, locale)] })),
    ...rolesOf(plan, organization.id).flatMap(({ role, tasks }) => [
      headingOf(1, [run(`${words.data.roles[role]}${format.open}${fill(facts.tasksCount, { n: tasks.length })}${format.close}`, locale)]),
      taskTable(plan, locale, tasks, { code: 1150, place: 2050, words: 4300, when: 1790 }),
    ]),
  ];
}
