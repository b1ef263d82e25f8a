import { splitBodies } from '../bodies.ts';
import type { BodyRule, BodyValue, Found } from '../rule.ts';

/** What follows a subject that has a duty, a prohibition or a permission. 重要, 主要, 需要 and the like are none of them. */
const SUBJECT =
  /(?<=^|[。；;，,：:])([^。；;，,：:《》“”]{2,40}?)(?:应当|应该|必须|不得|可以|严禁|(?<![重主需简必首纲摘])要(?![素点害求])|(?<![相响适供反效对])应(?![急用诉对])|须(?!知)|负责(?![人制]))/gu;
/** Words that begin a means, a topic or a condition, not a subject. */
const NO_SUBJECT =
  /^(?:对|对于|对于|在|以|把|将|向|由|为|从|按|按照|根据|通过|经|经过|未经|凡|凡是|除|因|如|若|依法|加强|建立|完善|推进|推动|支持|鼓励|引导|其|并|涉及|各类|所有|需|不|没有|属于|具有|符合|拟|新|同时|还|均|都|一律|也|又|再|切实|认真|积极|进一步)/u;

/** `各级行政机关要…`, `市司法局、市财政局应当…` */
const rule: BodyRule = {
  name: 'subject',
  field: 'body',
  looksFor: 'the body that a clause begins with, before 应当, 要, 必须, 不得, 可以',
  examples: [
    { text: '各级行政机关要主动公开信息。', finds: ['各级行政机关'] },
    { text: '县政府办公室、县司法局应当加强审查；', finds: ['县政府办公室', '县司法局'] },
    { text: '行政机关不得作出减损权益的决定', finds: ['行政机关'] },
  ],
  counterExamples: [
    { text: '重要改革事项要及时报告', finds: [] },
    { text: '对重点部门要加强监督', finds: [] },
    { text: '制定规范性文件应当听取意见', finds: [] },
  ],
  find: (text) => {
    const found: Found<BodyValue>[] = [];
    for (const match of text.matchAll(SUBJECT)) {
      const [, words = ''] = match;
      if (NO_SUBJECT.test(words.trim())) continue;
      const bodies = splitBodies(words);
      if (bodies.length === 0 || bodies.some(({ sure }) => !sure)) continue;
      for (const body of bodies)
        found.push({
          start: match.index + body.start,
          end: match.index + body.end,
          value: { role: 'responsible', name: body.name, division: false },
          confidence: 0.85,
        });
    }
    return found;
  },
};
export default rule;
