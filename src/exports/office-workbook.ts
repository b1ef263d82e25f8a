import { type Locale, wordsOf } from '../i18n/index.ts';
import { begun, fullTitle, said } from '../page.ts';
import { breakdownOf } from './breakdown-sheet.ts';
import { documentColumns } from './columns/document-columns.ts';
import { organizationColumns } from './columns/organization-columns.ts';
import { targetColumns } from './columns/target-columns.ts';
import { ownRoleColumns, taskColumns } from './columns/task-columns.ts';
import { timeColumns, timeRows } from './columns/time-columns.ts';
import type { ExportSource } from './export.ts';
import { organizationData } from './plan-data.ts';
import type { OrganizationOut } from './plan-data-schema.ts';
import { readMe } from './read-me.ts';
import { sheetColumns } from './table.ts';
import { type Sheet, sheetOf, withTracking, writeWorkbook } from './workbook.ts';

/** The column of tasks behind which an office follows progress. */
const TRACKED_BEHIND = 'targets.quote';

/**
 * The workbook of an office, in one language: the table in which it divides work, to be printed; the records behind it, and a read-me.
 * Sheets of records that would be empty are left out.
 * @param file path below `data/<plan>/`
 * @param organization whose tasks are meant; null for all of the plan
 */
export function officeWorkbook(file: string, { plan, data }: ExportSource, locale: Locale, organization: OrganizationOut | null): Promise<Uint8Array> {
  const own = organization === null ? data : organizationData(data, organization);
  const { sheets: names, title } = wordsOf(locale).breakdown;
  const name = organization === null ? '' : begun(said(organization.name, locale));
  const columns = [
    ...taskColumns({ plan, data }).slice(0, 1),
    ...(organization === null ? [] : ownRoleColumns(organization)),
    ...taskColumns({ plan, data }).slice(1),
  ];
  const tracked = sheetColumns(columns, locale).findIndex(({ key }) => key === TRACKED_BEHIND) + 1;
  const sheets: Sheet[] = [
    withTracking(sheetOf(names.tasks, columns, own.tasks, locale), tracked, locale),
    ...(organization === null ? [sheetOf(names.organizations, organizationColumns(), data.organizations, locale)] : []),
    sheetOf(names.times, timeColumns(data), timeRows(own.tasks), locale),
    sheetOf(names.targets, targetColumns(data), own.targets, locale),
    sheetOf(names.documents, documentColumns(data), own.documents, locale),
  ];
  return writeWorkbook(`data/${data.plan.id}/${file}`, {
    plan,
    data,
    locale,
    title: [fullTitle(plan.record, locale), title, name].filter((words) => words !== '').join(wordsOf(locale).format.colon),
    breakdown: breakdownOf(
      plan,
      own.tasks.map(({ code }) => code),
      locale,
      name,
    ),
    sheets: sheets.filter(({ rows }) => rows.length > 0),
    readMe: readMe(data, organization, locale),
  });
}
