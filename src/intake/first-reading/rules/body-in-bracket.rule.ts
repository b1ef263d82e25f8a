import { splitBodies } from '../bodies.ts';
import type { BodyRule, BodyValue, Found } from '../rule.ts';

/** `…列入预算。（市财政局）` */
const rule: BodyRule = {
  name: 'body-in-bracket',
  field: 'body',
  looksFor: 'a bracket behind a sentence that holds nothing but names of bodies; that they are responsible is usual, but not said',
  examples: [
    { text: '列入本级财政预算。（县财政局）', finds: ['县财政局'] },
    { text: '加强执法监督（市司法局、市政府各部门）。', finds: ['市司法局', '市政府各部门'] },
    { text: '落实责任制。（省司法厅，2018年12月完成）', finds: ['省司法厅'] },
  ],
  counterExamples: [
    { text: '各县（市、区）政府要落实', finds: [] },
    { text: '市司法局（以下简称司法局）', finds: [] },
    { text: '各乡镇（街道）。', finds: [] },
    { text: '加强管理（试行）。', finds: [] },
  ],
  find: (text) => {
    const found: Found<BodyValue>[] = [];
    for (const match of text.matchAll(/(?<=[。；;]|[^各\p{P}]{4})[（(]([^（）()]{3,60})[）)](?=[。；;]|$)/gu)) {
      // By when may stand behind the names: `（省司法厅，2018年12月完成）`.
      const list = (match[1] ?? '').replace(/[，,；;]\s*(?:20\d{2}年|长期|每年|持续)[^，,；;]*$/u, '');
      const bodies = splitBodies(list);
      const only =
        bodies.length > 0 &&
        bodies.every(({ sure, name }) => sure && /^(?:[省市县区州盟旗各]|[\p{Script=Han}]{2,3}[省市县区])/u.test(name) && name.length >= 3);
      if (!only || list.replaceAll(/[、，,；;\s]/gu, '').length !== bodies.reduce((sum, { name }) => sum + name.length, 0)) continue;
      for (const body of bodies)
        found.push({
          start: match.index + 1 + body.start,
          end: match.index + 1 + body.end,
          value: { role: 'responsible', name: body.name, division: true },
          confidence: 0.6,
        });
    }
    return found;
  },
};
export default rule;
