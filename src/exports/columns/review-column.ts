import { wordsOf } from '../../i18n/index.ts';
import type { PlanData, TaskOut } from '../plan-data-schema.ts';
import type { Column } from '../table.ts';

type State = TaskOut['review'];

/** The last column of a table where facts were only proposed: which of them nobody has checked. None where all were reviewed. */
export function reviewColumn<T>({ plan }: Pick<PlanData, 'plan'>, stateOf: (row: T) => State): Column<T>[] {
  if (plan.unreviewed === undefined) return [];
  const said = (locale: 'zh-Hans' | 'en') => (row: T) => wordsOf(locale).status.review[stateOf(row)];
  const note = '由程序初读提出、未经核对，或者已核对。\nProposed by a program’s first reading and not checked, or checked.';
  return [
    { key: 'review.zh-Hans', zh: '核对情况', en: 'Review (Chinese)', width: 16, note, cell: said('zh-Hans') },
    { key: 'review.en', zh: '核对情况（英文）', en: 'Review', width: 20, note, cell: said('en') },
  ];
}
