import { pinyin } from 'pinyin-pro';
import type { DocumentRecord, Organization } from '../../model/dataset-schema.ts';

/** The level of government that a name tells by itself; the first that fits. */
const LEVELS: readonly (readonly [RegExp, Organization['level']])[] = [
  [/^各级|各部门|各有关|有关部门|相关部门|各单位/u, 'any'],
  [/^(?:国务院|国家|中央|全国)/u, 'national'],
  [/^(?:省|自治区|[\p{Script=Han}]{2,4}省)/u, 'provincial'],
  [/^(?:市(?!场)|[\p{Script=Han}]{2,4}市(?!场))/u, 'municipal'],
  [/^(?:各?县|各?区|各?旗|各?辖市|[\p{Script=Han}]{2,4}[县区旗](?!域))/u, 'county'],
  [/^(?:各?乡|各?镇|各?街道|[\p{Script=Han}]{2,4}(?:镇|乡|街道))/u, 'township'],
  [/^(?:各?村|各?社区|居委会|村委会)/u, 'grassroots'],
];
/** What kind of body a name's end tells; the first that fits. */
const KINDS: readonly (readonly [RegExp, Organization['kind']])[] = [
  [/法制办|法制机构|司法[局厅所]|司法行政/u, 'legal-affairs'],
  [/人大|人民代表大会/u, 'congress'],
  [/政协/u, 'cppcc'],
  [/法院/u, 'court'],
  [/检察院|检察机关/u, 'procuratorate'],
  [/纪委|监委|监察/u, 'supervision'],
  [/审计/u, 'audit'],
  [/执法|公安|城管/u, 'law-enforcement'],
  [/党委|党组|组织部|宣传部|统战部|政法委|编办|党校/u, 'party'],
  [/学校|大学|学院|高校|教育/u, 'education'],
  [/村|社区|居委会/u, 'grassroots'],
  [/企业|公司|集团|银行/u, 'enterprise'],
  [/协会|学会|联合会|社会组织|团体|工会|妇联|团委|残联|工商联/u, 'social'],
  [/专家|律师|法律顾问/u, 'expert'],
  [/人员|负责人|干部|代表|责任人/u, 'person'],
  [/政府|办事处|管委会/u, 'government'],
  [/[局委办厅部署院处科]$|部门$|单位$|机关$|机构$|中心$/u, 'department'],
];

/** Level and kind of a body, as far as its name tells them; and whether it names a class of bodies. */
export function classify(name: string): Pick<Organization, 'level' | 'kind' | 'class'> {
  return {
    level: LEVELS.find(([pattern]) => pattern.test(name))?.[1] ?? 'none',
    kind: KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other',
    class: /^(?:各|有关|相关|其他|全市|全县|全区|行政机关|行政执法)|(?:各|有关|相关)(?:部门|单位|地区)|人员$|干部$|负责人$/u.test(name),
  };
}

/** The level of a document's issuer, where the title itself tells it. */
export function documentLevel(title: string): DocumentRecord['level'] {
  if (/^(?:中共中央|国务院|中央|全国人民)/u.test(title)) return 'central';
  if (/^(?:[\p{Script=Han}]{2,5}(?:省|自治区)|省)/u.test(title)) return 'provincial';
  return /^(?:[\p{Script=Han}]{2,5}(?:市|自治州)|市)/u.test(title) ? 'municipal' : 'not-stated';
}

/** An id of Chinese words, in Pinyin: short, and another than those that are taken. */
export function idOf(words: string, taken: ReadonlySet<string>): string {
  const syllables = pinyin(words, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .map((syllable) =>
      syllable
        .toLowerCase()
        .replace(/ü/g, 'v')
        .replace(/[^a-z0-9]+/g, ''),
    )
    .filter((syllable) => syllable !== '');
  const base = syllables.slice(0, 12).join('-').slice(0, 60).replace(/-+$/, '') || 'name';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Units of numbers in English, singular. */
const UNITS: Readonly<Record<string, string>> = {
  个百分点: 'percentage point',
  '%': 'percent',
  人次: 'person-time',
  名: 'person',
  人: 'person',
  万元: 'ten thousand yuan',
  亿元: 'hundred million yuan',
  元: 'yuan',
  家: 'body',
  户: 'household',
  项: 'item',
  件: 'case',
  份: 'copy',
  篇: 'article',
  部: 'piece',
  次: 'time',
  场: 'session',
  期: 'session',
  批: 'batch',
  轮: 'round',
  支: 'team',
  所: 'institution',
  处: 'place',
  学时: 'class hour',
  课时: 'class hour',
  小时: 'hour',
  平方米: 'square metre',
  公里: 'kilometre',
  亩: 'mu',
  吨: 'tonne',
  类: 'kind',
  条: 'item',
  种: 'kind',
  级: 'level',
};

/** A unit in English; `unit` where the list has none. */
export function unitInEnglish(unit: string): string {
  return UNITS[unit] ?? 'unit';
}
