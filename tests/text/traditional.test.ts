import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { displayText } from '../../src/text/display.ts';
import { toTraditional, traditionalForms } from '../../src/text/traditional.ts';
import { changzhouPlan } from '../fixtures/plans.ts';

const plan = await changzhouPlan();
const texts = plan.clauses.flatMap(({ text, heading }) => text['zh-Hans'] ?? heading['zh-Hans'] ?? []);
const whole = toTraditional(texts.join('\n'));

/**
 * Words in which one simplified character stands for several Traditional ones. Where two forms are in use, the word list of Taiwan's
 * Legislative Yuan (法律統一用字表) decides, then the names of Taiwan's acts, then the Ministry of Education's standard form (臺).
 */
test.each([
  ['行政复议', '行政復議'],
  ['复核', '覆核'],
  ['复查', '復查'],
  ['答复', '答覆'],
  ['恢复', '恢復'],
  ['疑难复杂', '疑難複雜'],
  ['发展', '發展'],
  ['激发', '激發'],
  ['理发', '理髮'],
  ['屋里', '屋裡'],
  ['公里', '公里'],
  ['里程', '里程'],
  ['以后', '以後'],
  ['后置审批', '後置審批'],
  ['皇后', '皇后'],
  ['领导干部', '領導幹部'],
  ['健全干部', '健全幹部'],
  ['考察干部', '考察幹部'],
  ['精干', '精幹'],
  ['干涉', '干涉'],
  ['干预', '干預'],
  ['若干', '若干'],
  ['若干部门', '若干部門'],
  ['系统', '系統'],
  ['体系', '體系'],
  ['联系', '聯繫'],
  ['关系', '關係'],
  ['制定', '制定'],
  ['制约', '制約'],
  ['机制', '機制'],
  ['监制', '監製'],
  ['制作', '製作'],
  ['智能制造', '智能製造'],
  ['仲裁制度', '仲裁制度'],
  ['考试制度', '考試制度'],
  ['测试制度', '測試制度'],
  ['方面', '方面'],
  ['征求意见', '徵求意見'],
  ['征收', '徵收'],
  ['征集', '徵集'],
  ['长征', '長征'],
  ['公布', '公布'],
  ['发布', '發布'],
  ['颁布', '頒布'],
  ['布局', '布局'],
  ['出台', '出臺'],
  ['平台', '平臺'],
  ['准入门槛', '准入門檻'],
  ['市场准入', '市場准入'],
  ['批准', '批准'],
  ['核准', '核准'],
  ['标准', '標準'],
  ['准确', '準確'],
  ['范围', '範圍'],
  ['规范', '規範'],
  ['示范', '示範'],
  ['了解', '瞭解'],
  ['写明了', '寫明了'],
  ['说明了', '說明了'],
  ['并联', '並聯'],
  ['并公开', '並公開'],
  ['合并', '合併'],
  ['归并', '歸併'],
  ['其余', '其餘'],
  ['只有', '只有'],
  ['一只', '一隻'],
  ['放松', '放鬆'],
  ['松树', '松樹'],
  ['占有', '占有'],
  ['志愿', '志願'],
  ['委托', '委託'],
  ['依托', '依託'],
  ['特别', '特別'],
  ['一致', '一致'],
  ['精致', '精緻'],
  ['杰出', '傑出'],
  ['涂改', '塗改'],
  ['人才', '人才'],
  ['才能', '才能'],
  ['案卷', '案卷'],
  ['立卷归档', '立卷歸檔'],
  ['注册', '註冊'],
  ['注重', '注重'],
  ['回避', '迴避'],
  ['回应', '回應'],
  ['采取', '採取'],
  ['应审尽审', '應審盡審'],
  ['利益冲突', '利益衝突'],
  ['旅游', '旅遊'],
  ['汇报', '彙報'],
  ['不抵触', '不牴觸'],
  ['抵御', '抵禦'],
  ['污染', '污染'],
  ['排污权', '排污權'],
  ['湿地', '濕地'],
  ['老娘舅', '老娘舅'],
  ['云计算', '雲計算'],
  ['名胜', '名勝'],
  // Words stay the plan's own: nothing is put into the vocabulary of a region.
  ['信息', '信息'],
  ['网络', '網絡'],
  ['互联网', '互聯網'],
  ['程序', '程序'],
  ['质量', '質量'],
  ['计划', '計劃'],
  ['身份', '身份'],
])('%s is written %s', (simplified, traditional) => {
  expect(toTraditional(simplified)).toBe(traditional);
});

describe('the whole plan', () => {
  test('keeps its length, so that offsets stay valid', () => {
    for (const text of texts) {
      expect(toTraditional(text)).toHaveLength(text.length);
      expect(toTraditional(displayText(text))).toHaveLength(text.length);
    }
  });

  test('the forms that were read and found wrong do not come back', () => {
    expect(whole.match(/.{0,3}(?:製度|乾部|若幹|幹預|佈|佔|汙|溼|孃|複議|準入|批準|核準|明瞭).{0,3}/gu) ?? []).toEqual([]);
  });

  test('no character that exists only in simplified writing is left', () => {
    // 干 and 准 are both: Traditional in 若干, 核准, simplified for 幹, 準.
    expect([...new Set([...whole].filter((character) => character !== toTraditional(character)))].sort()).toEqual(['准', '干'].sort());
  });

  test('punctuation, digits, Latin letters and addresses are untouched', () => {
    const plain = (text: string): string => text.replace(/\p{Script=Han}/gu, '');
    expect(plain(whole)).toBe(plain(texts.join('\n')));
    expect(toTraditional('http://example.cn/制度?干部=1')).toMatch(/^http:\/\/example\.cn\//);
  });

  test('each simplified character has one Traditional form, but for those that are known to have several', () => {
    const forms = new Map<string, Set<string>>();
    const simplified = texts.join('\n');
    for (let index = 0; index < simplified.length; index += 1) {
      const set = forms.get(simplified[index] ?? '') ?? new Set();
      forms.set(simplified[index] ?? '', set.add(whole[index] ?? ''));
    }
    const several = [...forms.entries()].filter(([, set]) => set.size > 1).map(([character, set]) => `${character} ${[...set].sort().join('')}`);
    expect(several.sort()).toEqual(['制 制製', '准 准準', '回 回迴', '复 復複覆', '干 干幹', '并 並併', '抵 抵牴', '注 注註', '系 係系繫'].sort());
  });
});

test('the interface in Traditional characters keeps its places to fill in', () => {
  const places = (words: unknown): string[] => JSON.stringify(words).match(/\{\w+\}/g) ?? [];
  expect(places(wordsOf('zh-Hant'))).toEqual(places(wordsOf('zh-Hans')));
});

test('the forms that readers type lead back to the characters of the text, in every standard', () => {
  const pairs = new Map([...traditionalForms(texts).matchAll(/(.)(.)/gu)].map(([, form = '', simplified = '']) => [form, simplified]));
  const back = (typed: string): string => [...typed].map((character) => pairs.get(character) ?? character).join('');
  expect(['聽證', '群眾', '羣眾', '群衆', '為', '爲', '頒布', '復議', '覆核'].map(back)).toEqual([
    '听证',
    '群众',
    '群众',
    '群众',
    '为',
    '为',
    '颁布',
    '复议',
    '复核',
  ]);
  // 覆 stands in the text itself, and for 复: both sides of a comparison are put into one form.
  expect(back(whole)).toBe(back(texts.join('\n')));
});
