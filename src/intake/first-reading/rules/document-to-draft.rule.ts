import { type DocumentRule, matches } from '../rule.ts';

/** `制定重大行政决策程序操作规则` */
const rule: DocumentRule = {
  name: 'document-to-draft',
  field: 'document',
  looksFor: 'a document without 《》 that is to be drawn up or revised: 制定, 出台, 修订 … 办法, 意见, 规则, 细则, 规定',
  examples: [
    { text: '制定重大行政决策程序操作规则，', finds: ['重大行政决策程序操作规则'] },
    { text: '修订完善行政调解规则。', finds: ['行政调解规则'] },
    { text: '出台我市社会组织管理办法', finds: ['社会组织管理办法'] },
  ],
  counterExamples: [
    { text: '制定规范性文件应当听取意见', finds: [] },
    { text: '出台《投资管理办法》', finds: [] },
    { text: '听取各方意见', finds: [] },
  ],
  find: (text) =>
    matches(
      text,
      /(制定出台|制订出台|制定完善|制定并公布|研究制定|修订完善|制定|制订|出台|起草|编制|拟订|修订)(?:了|并|我[省市县区]|全[省市县区]|本[省市县区])?([\p{Script=Han}“”、]{3,28}?(?:实施办法|管理办法|暂行办法|办法|实施意见|指导意见|意见|实施细则|细则|操作规则|规则|规定|规程|条例|实施方案|行动计划|工作方案|规划|指引|指南|标准|准则))(?=[，,。；;、：:）)和及并]|$)/gu,
      (match) => {
        const [, verb = '', title = ''] = match;
        const at = match[0].length - title.length;
        if (/意见$/u.test(title) && !/(实施|指导|若干|处理|工作|加强|推进|关于)/u.test(title)) return null;
        return { value: { title, bracketed: false, role: /修订/u.test(verb) ? 'improve' : 'draft' }, confidence: 0.8, start: at };
      },
    ),
};
export default rule;
