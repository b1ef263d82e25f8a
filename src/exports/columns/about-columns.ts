import { markedLine } from '../../derive/views/status.ts';
import { wordsOf } from '../../i18n/index.ts';
import type { PlanData } from '../plan-data-schema.ts';
import type { Column } from '../table.ts';

/** The last columns of every CSV file: what the data are, where they come from, which build wrote them. */
export function aboutColumns(data: PlanData): Column<unknown>[] {
  const { plan } = data;
  const status = [wordsOf('zh-Hans'), wordsOf('en')].map((words) => markedLine(plan, words)).join(' / ');
  return [
    { key: 'status', zh: '文本状态', width: 20, note: '', cell: () => status },
    { key: 'source', zh: '原文来源', width: 20, note: '', cell: () => plan.source },
    { key: 'sourceSha256', zh: '采集文本校验值（SHA-256）', width: 20, note: '', cell: () => plan.sourceSha256 },
    { key: 'build', zh: '版本编号', width: 20, note: '', cell: () => plan.build },
  ];
}
