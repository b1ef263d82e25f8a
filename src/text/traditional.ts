import { Converter } from 'opencc-js/cn2t';

// s2tw: Taiwan's standard character forms (為, 裡, 群) without regional vocabulary, so that every word stays the plan's own.
const convert = Converter({ from: 'cn', to: 'tw' });

/**
 * Characters and words where the dictionary's choice is not the one meant, reviewed on the whole plan; a later pair overrides an earlier one.
 * They only choose among the Traditional characters that one simplified character stands for; no word is replaced by another
 * (计划 stays 計劃, 身份 stays 身份). Where both forms exist, the word list of Taiwan's Legislative Yuan (法律統一用字表) decides.
 */
const EXCEPTIONS: readonly (readonly [string, string])[] = [
  // 公布, 頒布, 占有: statutory spelling, not 佈, 佔. 污染 and 濕地 as in the names of Taiwan's acts, not 汙, 溼.
  ['布', '布'],
  ['占', '占'],
  ['污', '污'],
  ['湿', '濕'],
  // 娘舅 is an uncle, not a mother (孃).
  ['娘', '娘'],
  // 复 as "again": 行政復議 is the customary form; 覆核, 復查 by the word list.
  ['复议', '復議'],
  ['复核', '覆核'],
  ['复查', '復查'],
  // Cut wrongly by the dictionary: 仲裁|制度 read as 裁製, 考试|制度 as 試製, 拟|制定 as 擬製, 健全|干部 as 乾, 考察|干部 as 干, 市场|准入 as 準.
  ['制度', '制度'],
  ['制定', '制定'],
  ['干部', '幹部'],
  ['若干部', '若干部'],
  ['市场准入', '市場准入'],
  // 写明|了, 说明|了 read as 明瞭.
  ['写明了', '寫明了'],
  ['说明了', '說明了'],
  // One form of the word in our own texts: 注, 編者注.
  ['加注', '加注'],
];

/**
 * Simplified Chinese in Traditional characters, character by character: the result has the same length, so offsets stay valid.
 * @throws Error when a conversion would change the length
 */
export function toTraditional(text: string): string {
  let result = convert(text);
  if (result.length !== text.length) throw new Error(`The Traditional form of "${text.slice(0, 30)}…" has another length.`);
  for (const [simplified, traditional] of EXCEPTIONS) {
    for (let at = text.indexOf(simplified); at !== -1; at = text.indexOf(simplified, at + simplified.length)) {
      result = result.slice(0, at) + traditional + result.slice(at + simplified.length);
    }
  }
  return result;
}

/** Standards in which readers type: Taiwan's, Hong Kong's, OpenCC's own (羣, 爲). They choose among characters alone, never other words. */
export const TYPED_FORMS = ['tw', 'hk', 't'] as const;
export type TypedForm = (typeof TYPED_FORMS)[number];
const converters = new Map(TYPED_FORMS.map((form) => [form, Converter({ from: 'cn', to: form })]));

/** Simplified Chinese as readers of a standard type it, character for character: of the same length, or else as the pages show it. */
export function toTyped(text: string, form: TypedForm): string {
  const typed = converters.get(form)?.(text) ?? text;
  return typed.length === text.length ? typed : toTraditional(text);
}

/** Every Traditional character that may stand for one of some Simplified texts, each followed by that one: `聽听證证`. Plain pairs, for a page's script. */
export function traditionalForms(texts: readonly string[]): string {
  const pairs = new Map<string, string>();
  const all = texts.join('\n');
  for (const typed of [toTraditional(all), ...TYPED_FORMS.map((form) => toTyped(all, form))]) {
    for (let index = 0; index < all.length; index += 1) {
      const [form, simplified] = [typed[index] ?? '', all[index] ?? ''];
      if (form !== simplified && !pairs.has(form)) pairs.set(form, simplified);
    }
  }
  return [...pairs].flat().join('');
}
