import { splitBodies } from '../bodies.ts';
import type { BodyRule, BodyValue, Found } from '../rule.ts';

/** Labels of a division of work, and the role that each gives. Longer ones first. */
const LABELS: readonly (readonly [RegExp, BodyValue['role']])[] = [
  [/牵头(?:责任)?(?:单位|部门|机构|领导)?(?:及责任人)?|主办单位|主责单位|第一责任单位/u, 'lead'],
  [/配合(?:责任)?(?:单位|部门)?|协办(?:单位|部门)?|协同单位|(?:参与|参加|协助|会同)(?:单位|部门)/u, 'supporting'],
  [/督(?:办|查|导)(?:单位|部门)?|监督(?:单位|部门)/u, 'supervising'],
  [/责任(?:单位|部门|主体|科室|处室|人|领导)?(?:及责任人)?|承办(?:单位|部门)|实施(?:单位|主体)|落实(?:单位|部门)|负责(?:单位|部门)/u, 'responsible'],
];
const LABEL = new RegExp(`(${LABELS.map(([pattern]) => pattern.source).join('|')})\\s*[:：]`, 'gu');
/** What ends the list of a label: the next label, a time limit, or the end of the bracket or sentence. */
const END = /[。；;)）\]】]|(?:完成|办结)?(?:时限|时间|期限)(?:要求)?\s*[:：]|成果(?:形式)?\s*[:：]/u;

/** Where the list behind a label ends; a bracket that opens in it belongs to a name (`各乡镇（街道）`). */
function endOfList(rest: string): number {
  const ends = new RegExp(`${END.source}|(?:${LABEL.source})`, 'gu');
  for (const end of rest.matchAll(ends)) {
    const before = rest.slice(0, end.index);
    const open = (before.match(/[（(]/gu)?.length ?? 0) - (before.match(/[）)]/gu)?.length ?? 0);
    if (open <= 0) return end.index;
  }
  return rest.length;
}

/** `（牵头单位：市司法局；配合单位：市财政局、市人社局）`, `责任单位：…` */
const rule: BodyRule = {
  name: 'division-of-work',
  field: 'body',
  looksFor: 'the bodies behind a label such as 牵头单位：, 配合单位：, 责任单位：',
  examples: [
    {
      text: '（牵头单位：市司法局；配合单位：市财政局、市人力资源和社会保障局；完成时限：2022年底）',
      finds: ['市司法局', '市财政局', '市人力资源和社会保障局'],
    },
    {
      text: '责任单位：县政府办公室、县司法局、各有关部门，乡镇人民政府按职责分工分别负责。',
      finds: ['县政府办公室', '县司法局', '各有关部门', '乡镇人民政府'],
    },
    { text: '责任单位：县政府办公室、各乡镇（街道）。', finds: ['县政府办公室', '各乡镇（街道）'] },
    { text: '牵头部门：省政府办公厅。参加部门：省直各部门。', finds: ['省政府办公厅', '省直各部门'] },
    { text: '（市编办牵头）', finds: [] },
  ],
  counterExamples: [
    { text: '明确责任单位和责任人。', finds: [] },
    { text: '落实责任：一是加强领导；', finds: [] },
  ],
  find: (text) => {
    const found: Found<BodyValue>[] = [];
    for (const label of text.matchAll(LABEL)) {
      const words = label[1] ?? '';
      const role = LABELS.find(([pattern]) => new RegExp(`^(?:${pattern.source})$`, 'u').test(words))?.[1];
      const start = label.index + label[0].length;
      const rest = text.slice(start);
      const bodies = splitBodies(rest.slice(0, endOfList(rest)), true);
      if (role === undefined || bodies.length === 0 || (words.length <= 2 && bodies.some(({ sure }) => !sure))) continue;
      for (const body of bodies)
        found.push({ start: start + body.start, end: start + body.end, value: { role, name: body.name, division: true }, confidence: body.sure ? 1 : 0.7 });
    }
    return found;
  },
};
export default rule;
