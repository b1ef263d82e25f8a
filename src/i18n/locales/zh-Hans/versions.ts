import type { RowKind } from '../../../derive/compare/comparison.ts';
import type { EffectName } from '../../../derive/compare/effects.ts';

/** 方案的各次文本，及其对照。 */
export const versions = {
  title: '各次文本',
  newest: '最新文本',
  older: '本文不是最新文本。',
  toNewest: '查看最新文本',
  toPlace: '查看最新文本对应条文',
  goneNow: '最新文本中已无对应条文。',
  formerTitle: '原编号 {code}',
  formerLead: '该编号见于此前的文本，最新文本中已不使用。',
  formerNow: '对应条文现为：',
  formerThen: '此前的文本：',
  changedSince: '与{text}对照：',
  was: '原{place}',
};

/** 对照页。 */
export const compare = {
  title: '文本对照',
  lead: '逐条对照{before}与{after}，共{n}处变动。删去的文字加删除线，新增的文字加下划线；文字未变而编号变更的，不计入变动。',
  kinds: {
    changed: '修改',
    added: '新增',
    removed: '删去',
    moved: '移动',
    split: '拆分',
    merged: '合并',
    renumbered: '编号变更',
    same: '未变',
  } satisfies Record<RowKind, string>,
  show: '显示范围',
  areas: '变动所在部分',
  effects: '变动涉及的事项',
  effectsLead: '下列机构、时间、数字仅见于一方文本；任务依本站已编录的任务统计。',
  effect: { tasks: '任务', bodies: '机构', times: '时间', numbers: '数字' } satisfies Record<EffectName, string>,
  gone: '删去',
  come: '新增',
  none: '无',
  noTasks: '该文本的任务尚未编录。',
  noBodies: '该文本的机构尚未登记。',
  rows: '逐条对照',
  previous: '上一处',
  next: '下一处',
  keys: '启用脚本时，可用 Alt+↑、Alt+↓ 转到上一处、下一处变动。',
  before: '原文本',
  after: '新文本',
  kind: '变动',
  beforeWords: '原文字',
  afterWords: '新文字',
  unchanged: '两次文本逐字相同，无变动。',
  file: '下载对照表',
};
