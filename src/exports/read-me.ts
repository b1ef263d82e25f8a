import { notStatedNote } from '../derive/views/status.ts';
import type { Locale } from '../i18n/index.ts';
import type { Localized } from '../model/languages.ts';
import { said } from '../page.ts';
import { inEach } from './plan-data.ts';
import type { OrganizationOut, PlanData } from './plan-data-schema.ts';

/** A line of the read-me: what it is about, and the words. */
export type ReadMeRow = readonly [label: string, words: string];

/** The read-me that goes into every workbook, in the language of a locale. */
export function readMe(data: PlanData, organization: OrganizationOut | null, locale: Locale): ReadMeRow[] {
  const { plan, counts } = data;
  const both = (zhLabel: string, enLabel: string, words: Localized): ReadMeRow => [said({ 'zh-Hans': zhLabel, en: enLabel }, locale), said(words, locale)];
  const missing = (language: string): string[] => plan.annexes.filter(({ captured }) => !captured).map(({ code }) => headingOf(data, code, language));
  const same = (zhLabel: string, enLabel: string, text: string): ReadMeRow => [said({ 'zh-Hans': zhLabel, en: enLabel }, locale), text];
  return [
    both('文件', 'Plan', {
      'zh-Hans': `${plan.title['zh-Hans']}${plan.subtitle['zh-Hans'] ?? ''}`,
      en: `${plan.title.en ?? plan.title['zh-Hans']} ${plan.subtitle.en ?? plan.subtitle['zh-Hans'] ?? ''}`.trim(),
    }),
    ...(organization === null
      ? []
      : [
          both('机构', 'Organization', {
            'zh-Hans': `${organization.name['zh-Hans']}；本表只列原句写明其职责的任务，共${organization.tasks.length}项`,
            en: `${organization.name.en ?? organization.id}; only tasks whose sentence states a role for it: ${organization.tasks.length}`,
          }),
        ]),
    both('文本状态', 'Status', plan.statusText),
    both('译文', 'Translation', plan.translation),
    both('发布者', 'Published by', plan.issuer),
    both(
      '与本站的关系',
      'Affiliation',
      inEach(plan, (words) => words.status.unaffiliated),
    ),
    same('原文来源', 'Source', plan.source),
    both(
      '采集日期',
      'Captured',
      plan.provenance.captured === 'not recorded' ? inEach(plan, (words) => words.plan.notRecorded) : { 'zh-Hans': plan.provenance.captured },
    ),
    same('采集文本校验值（SHA-256）', 'SHA-256 of the captured text', plan.provenance.sha256),
    both('许可', 'Licence', plan.licence),
    both('引用方式', 'How to cite', plan.cite),
    same('版本编号', 'Build', plan.build),
    both('数量', 'Counts', {
      'zh-Hans': `全方案任务${counts.tasks}项：要求${counts.duties}、禁止${counts.prohibitions}、允许${counts.permissions}；写明责任主体的${counts.tasksWithResponsible}项，写明时间要求的${counts.tasksWithTime}项，写明量化指标的${counts.tasksWithTarget}项。目的和原则${counts.aims}项，不计入任务。`,
      en: `In the whole plan ${counts.tasks} tasks: ${counts.duties} duties, ${counts.prohibitions} prohibitions, ${counts.permissions} permissions; ${counts.tasksWithResponsible} name a responsible body, ${counts.tasksWithTime} state a time, ${counts.tasksWithTarget} a number. ${counts.aims} aims are no tasks.`,
    }),
    both('引文', 'Quotes', {
      'zh-Hans': '原文与采集文本逐字一致，标点 , : ; ( ) ! ? 为半角；网页上显示为全角。',
      en: 'The plan’s words stand exactly as captured, with , : ; ( ) ! ? in half width; the web pages show them full width.',
    }),
    both(
      '正文未写明',
      'Not stated',
      inEach(plan, (words, language) => notStatedNote(missing(language), words)),
    ),
    both('任务分解表', 'Work breakdown', {
      'zh-Hans': '供打印和填写：牵头单位、配合单位、完成时限、成果形式、责任人五栏留空，由使用单位填写；方案和本站均无分工资料。',
      en: 'For printing and filling in: the five columns for lead, support, due, result and person are empty, for the office that uses it; neither the plan nor this site holds anything on the division of work.',
    }),
    both('进度、佐证、备注', 'Progress, evidence, remarks', {
      'zh-Hans': '“任务”表的三列留空，由使用单位填写；方案和本站均无进度资料。',
      en: 'These three columns of the sheet of tasks are empty, for the office that uses it; neither the plan nor this site holds anything on progress.',
    }),
    both('表头', 'Headings', {
      'zh-Hans': '“任务”及其后各表的表头均有批注，说明该列的内容。供程序使用的列名和代码见同一方案的数据包（CSV）。',
      en: 'Every heading of the sheets of records has a note that says what the column holds. Names and codes for programs are in the data package (CSV) of the plan.',
    }),
    both('安全', 'Safety', {
      'zh-Hans': '不含公式、宏和外部链接。文件属性中的日期取方案公布日期，以保证同一版本的文件逐字节一致。',
      en: 'No formulas, macros or external links. The dates in the file’s properties are the day the plan was published, so that two builds are identical byte for byte.',
    }),
  ];
}

/** The heading of a clause in a language, or in Chinese where it has none. */
function headingOf(data: PlanData, code: string, language: string): string {
  const heading = data.clauses.find((clause) => clause.code === code)?.heading;
  return heading?.[language] ?? heading?.['zh-Hans'] ?? '';
}
