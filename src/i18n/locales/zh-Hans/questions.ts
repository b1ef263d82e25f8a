/** 题库：由登记资料生成的题目，自测和试卷。 */
export const questions = {
  makers: {
    written: '编写的题目',
    who: '责任机构',
    when: '时间要求',
    'how-many': '数量指标',
    'which-document': '所涉文件',
    'duty-or-aim': '要求与目的',
    'may-or-must': '用词轻重',
    order: '先后次序',
  },
  blank: '（　　）',
  answerIs: '原文写的是“{answer}”。',
  who: { ask: '下列原文的空缺处，写的是哪一机构或哪类人员？' },
  when: {
    ask: '下列原文的空缺处，写的是哪一时间要求？',
    relations: { before: '前', after: '后', when: '时' },
    adverbial: '^(?:定期|按时|实时|终身|每年|每月|每季度|及时)$',
    rhythms: ['定期', '按时', '每年', '每季度', '每月'],
  },
  'how-many': {
    ask: '“{measures}”，正文写明的数量是哪一项？',
    forms: { '>=': '不少于{n}', '=': '{n}', '<=': '不超过{n}', range: '{n}至{m}' },
  },
  'which-document': { ask: '下列原文的空缺处，写的是哪一文件？' },
  'duty-or-aim': {
    ask: '下列文句在本站记作哪一类？',
    kinds: { duty: '要求', prohibition: '禁止', permission: '允许', aim: '目的和原则' },
    names: '要求|禁止|允许|目的|原则',
    loose: '^(?:把|将|为|以|让|在|从|对|围绕|针对|按照|按|依据|根据|坚持)',
    manner: '^(?:充分|积极|切实|全面|不断|进一步|加快|着力|努力|深入|基本|大力|继续|认真|严格|有效|逐步)+',
    explanation: '记作“{kind}”，依据见所引文句。',
  },
  'may-or-must': {
    ask: '下列原文的空缺处，用的是哪一个词？',
    modals: { must: '必须', shall: '应当', may: '可以', not: '不得' },
  },
  order: {
    ask: '“{procedure}”中的下列步骤，按正文写明的先后应当怎样排列？',
    before: '“{procedure}”中，正文写明在“{step}”之前的是哪一步？',
    after: '“{procedure}”中，正文写明在“{step}”之后的是哪一步？',
    gate: '“{procedure}”中，正文以“未经……不得”规定，“{step}”须以哪一步为前提？',
    ownPlace: '前|后|预',
    explanation: '先后依所引文句；正文未写明先后的步骤，不据此排列。',
  },
};
