import { splitBodies } from '../bodies.ts';
import type { BodyRule, BodyValue, Found } from '../rule.ts';

/** `由市司法局牵头，市财政局配合`, `市编办负责`, `各部门按职责分工负责` */
const rule: BodyRule = {
  name: 'led-by',
  field: 'body',
  looksFor: 'bodies before 牵头, 配合, 负责, 按职责分工负责, in a bracket or behind 由',
  examples: [
    { text: '由市司法局牵头，市财政局、市审计局配合。', finds: ['市司法局', '市财政局', '市审计局'] },
    { text: '（市编办、市政务服务局负责）', finds: ['市编办', '市政务服务局'] },
    { text: '（市司法局牵头，各县（市、区）政府、市政府各部门按职责分工负责）', finds: ['市司法局', '各县（市、区）政府', '市政府各部门'] },
  ],
  counterExamples: [
    { text: '落实主要负责人负责制', finds: [] },
    { text: '各级政府要负责到底', finds: [] },
  ],
  find: (text) => {
    const found: Found<BodyValue>[] = [];
    const pattern =
      /(?:(?<=由)|(?<=[(（，,；;、]|^))((?:[^。；;，,()（）由]|[(（][^()（）]{1,10}[)）])*?(?:[，,](?:(?:[^。；;，,()（）]|[(（][^()（）]{1,10}[)）])*?))?)(牵头(?:负责|落实|实施)?|(?:积极)?配合|(?:分别)?按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?(?:负责|落实|实施|抓好落实)|分别负责|共同负责|具体负责|负责)(?=[)）。；;，,]|$)/gu;
    for (const match of text.matchAll(pattern)) {
      const [, list = '', verb = ''] = match;
      const after = text.slice(match.index + match[0].length);
      const before = text.slice(0, match.index);
      const framed =
        before.endsWith('由') ||
        (/[(（][^()（）]*$/u.test(before) && !/[:：][^()（）]*$/u.test(before)) ||
        found.some(({ end }) => match.index - end < 4 && match.index >= end);
      if (!framed || after.startsWith('制')) continue;
      const role: BodyValue['role'] = verb.startsWith('牵头') ? 'lead' : /配合$/u.test(verb) ? 'supporting' : 'responsible';
      for (const body of splitBodies(list, true)) {
        if (body.sure)
          found.push({ start: match.index + body.start, end: match.index + body.end, value: { role, name: body.name, division: true }, confidence: 0.95 });
      }
    }
    return found;
  },
};
export default rule;
