/** Verbs with which plans begin a task, by the action that they stand for. The longest that fits is taken. */
const VERBS = {
  establish: '建立健全|建立完善|建立并完善|建立|确立|设立|成立|组建|加快建立|探索建立',
  improve: '完善|健全|优化|改进|改革|转变|强化|创新|提升|提高|增强|健全完善|规范完善|巩固|拓展|拓宽|畅通|改善|保持|严密|严格|细化完善',
  draft: '制定出台|制订出台|制定完善|制定|制订|出台|起草|编制|拟订|印发',
  revise: '修订完善|修订|修改|修正|废止|调整|更新',
  implement: '全面落实|贯彻落实|贯彻执行|贯彻实施|落实|执行|实施|推行|实行|完成|贯彻|施行|运用|应用',
  publish: '公布|公开|公示|发布',
  report: '报告|通报|报送|上报|反馈|报备|备案|报',
  consult: '听取|征求|征集|听证|咨询|论证',
  review: '审查|审核|评估|评查|评议|开展评估|审议|考核',
  inspect: '检查|督查|督促检查|督导|监督检查|加强监督|监督|巡查|抽查|监管|监测',
  'clean-up': '清理|取消|废除|消除|破除|切断|整治',
  reduce: '减少|精简|压缩|缩减|缩小|放宽|放开|简化|降低|压减|减轻',
  delegate: '下放|赋予|授权|委托|移交|交由|承接',
  promote:
    '推进|推动|推广|促进|深化|发挥|开展|大力推进|带动|引领|弘扬|培育|加快推进|加强推进|争创|打好|加大|扩大|吸引|激发|增加|实现|做到|坚持|用好|抓好|做好|运用',
  pilot: '探索|试点|先行先试|试行',
  build: '构建|打造|建设|加强|加快|形成|构筑|推进建设|搭建|创建|夯实',
  staff: '设置|配备|配齐|充实|选拔|任用|招录|选派|聘请|聘用|培养|提拔|选聘',
  fund: '保障经费|纳入预算|安排经费|投入',
  train: '培训|学习|教育|轮训|组织学习|培养教育|宣讲',
  coordinate: '协调|统筹|理顺|衔接|配合|联动|对接|协同',
  handle: '提出|列明|处理|办理|解决|化解|调处|回应|受理|处置|纠正|整改|答复|查办|防范|调解|排查',
  sanction: '追究|问责|惩治|惩处|查处|打击|处罚|严惩|依法惩处',
  regulate: '规范|明晰|明确|防止|界定|划分|控制|厘清|整治|限定|确定|遏制|约束|理清|细化',
  support: '支持|鼓励|引导|扶持|资助|帮助|推荐|提供',
  decide: '决定|确认|批准|审批|讨论决定|集体讨论|认定',
  record: '记录|登记|归档|存档|建档|录入|统计|汇总|备查',
  protect: '保护|保障|维护|保证|救济|守住',
  research: '研究|调研|分析|研判|总结|梳理',
  publicize: '宣传|普及|传播|倡导|解读|引导舆论',
  integrate: '把|将|整合|纳入|归并|合并|集中|融合|衔接整合|统一|汇聚|共享',
} as const;
export type ReadAction = keyof typeof VERBS;

const BY_VERB = new Map<string, ReadAction>();
for (const [action, verbs] of Object.entries(VERBS)) for (const verb of verbs.split('|')) if (!BY_VERB.has(verb)) BY_VERB.set(verb, action as ReadAction);
const LONGEST = Math.max(...[...BY_VERB.keys()].map((verb) => verb.length));

/** Words before a verb that say how, not what. */
const ADVERBS =
  /^(?:(?:全面|深入|进一步|切实|加快|积极|认真|依法|严格|逐步|大力|着力|不断|统一|定期|及时|充分|普遍|扎实|坚决|科学|合理|有序|有效|持续|继续|深入推进|重点|探索|主动|自觉|广泛|稳步|分类|同步|率先|带头|集中|牢固|有力|高标准|高质量|高效|精准|常态化|规范|系统|最大限度|最大程度|最大幅度|大幅|分步|适时|优先|严肃|坚持|注重|突出|推动|组织|组织开展|联合|共同|会同|要|应|应当|必须|须|可以|可|都要|均应|一律|努力|尽快|抓紧|抓好|做好|还要|又要|并|也|再|更好地?|统筹|综合|妥善|实时|全程|稳妥|因地制宜|比照)[，、]?(?:地)?)+/u;

/** The verb that words begin with, after adverbs; null when they begin with none. */
export function leadingVerb(words: string): { verb: string; action: ReadAction; at: number } | null {
  const adverbs = ADVERBS.exec(words)?.[0] ?? '';
  // An adverb may itself be the verb (规范, 推动, 探索, 组织): the words are tried without and with it.
  for (const at of new Set([adverbs.length, 0])) {
    for (let length = LONGEST; length >= 1; length -= 1) {
      const verb = words.slice(at, at + length);
      const action = BY_VERB.get(verb);
      if (action !== undefined) return { verb, action, at };
    }
  }
  // The last adverb may be the verb (`进一步规范行政行为` is read as adverbs only).
  for (let at = adverbs.length - 1; at > 0; at -= 1) {
    for (let length = adverbs.length - at; length >= 2; length -= 1) {
      const action = BY_VERB.get(words.slice(at, at + length));
      if (action !== undefined) return { verb: words.slice(at, at + length), action, at };
    }
  }
  return null;
}
