import { matches, type PlatformRule, type PlatformValue } from '../rule.ts';

const KINDS: readonly (readonly [RegExp, PlatformValue['kind']])[] = [
  [/数据库$|信息库$|案例库$|专家库$|名录库$|资源库$/u, 'database'],
  [/中心$/u, 'centre'],
];

/** `建设统一的行政执法信息平台`, `依托政务服务网` */
const rule: PlatformRule = {
  name: 'platform',
  field: 'platform',
  looksFor: 'a platform, database or centre behind a verb that sets it up or uses it',
  examples: [
    { text: '建设全市统一的行政执法信息平台，', finds: ['行政执法信息平台'] },
    { text: '依托“互联网+监管”系统，', finds: ['“互联网+监管”系统'] },
    { text: '建立行政执法案例库。', finds: ['行政执法案例库'] },
  ],
  counterExamples: [
    { text: '以人民为中心', finds: [] },
    { text: '建设平台', finds: [] },
    { text: '围绕党委政府中心工作', finds: [] },
  ],
  find: (text) =>
    matches(
      text,
      /(?:建立健全|建立|建设|搭建|打造|构建|完善|依托|升级|运用|利用|推进|整合|健全|组建|成立|设立|建成)(?:了|并|和|全[省市县区国]|本[省市县区]|统一的?|规范的?|完善的?|的)*([\p{Script=Han}“”"+＋]{2,18}?(?:平台|系统|数据库|信息库|案例库|专家库|名录库|资源库|服务网|网站|门户|中心))(?=[，,。；;、：:（(]|建设|和|与|及|等|$)/gu,
      (match) => {
        const [words, name = ''] = match;
        if (/(?:为中心|系统治理|部门系统|政法系统|公安系统)$/u.test(name) || /^(?:信息|管理|服务|网络)?(?:平台|系统|中心|网站)$/u.test(name)) return null;
        return {
          value: { name, kind: KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'platform' },
          confidence: 0.75,
          start: words.lastIndexOf(name),
          end: words.lastIndexOf(name) + name.length,
        };
      },
    ),
};
export default rule;
