import { ARTICLE_NUMBER, numeralValue } from '../text/numbering.ts';
import { fold } from './fold.ts';

const NUMBER = /[一二三四五六七八九十]+|\d+/g;
// 2.1.3 · 2-1-3 · §2.1.3 · 二(一)3 · 二-(一)-3 · 第二部分(一)3, and behind it a paragraph: .p2 · 第2段 · para. 2
const PLACE =
  /^(?:§|第|no\.?|section|measure|part|部分|条)?((?:[一二三四五六七八九十]+|\d+)(?:[.\-·、,()[\]〔〕]*(?:部分)?[.\-·、,()[\]〔〕]*(?:[一二三四五六七八九十]+|\d+)){0,2})[)\]〕.、]*(?:条|部分)?(?:(?:\.?p|,?第|,?para(?:graph|\.)?)(\d+)段?)?$/;

/** Code of the place that a query names in any of its spellings (`二(一)3` → `2.1.3`, `2.1.3第2段` → `2.1.3.p2`, `2.1.3-07`); null when it names none. */
export function codeNamed(query: string): string | null {
  const text = fold(query).replace(/\s/g, '');
  if (text.length > 30) return null;
  if (/^\d+(?:\.\d+)+-\d{2}$/.test(text)) return text;
  if (/^[a-z]+\.p\d+$/.test(text)) return text;
  const found = PLACE.exec(text);
  if (found === null) return null;
  const numbers = ((found[1] ?? '').match(NUMBER) ?? []).map((number) => (/\d/.test(number) ? Number(number) : numeralValue(number)));
  if (numbers.length === 0 || numbers.includes(null)) return null;
  return `${numbers.join('.')}${found[2] === undefined ? '' : `.p${Number(found[2])}`}`;
}

// 第十二条 · 第12條 · Article 12, and behind it a paragraph: 第2段 · 第2款 · .p2 · para. 2
const ARTICLE = /^(?:第([一二三四五六七八九十百零]+|\d+)[条條]|article(\d+))(?:(?:\.?p|,?第|,?para(?:graph|\.)?)(\d+)[段款]?)?$/;

/** The article that a query names by its number, and the paragraph in it; null when it names none. */
export function articleNamed(query: string): { article: number; paragraph: number | null } | null {
  const found = ARTICLE.exec(fold(query).replace(/\s/g, ''));
  const article = found === null ? null : numberOf(found[1] ?? found[2] ?? '');
  return article === null ? null : { article, paragraph: found?.[3] === undefined ? null : Number(found[3]) };
}

/** Number of the article that a heading begins, by its words in any language; null when it is of none. */
export function articleOf(headings: readonly string[]): number | null {
  const found = headings.map((words) => ARTICLE_NUMBER.exec(words)).find((match) => match !== null) ?? null;
  return found === null ? null : numberOf(found[1] ?? found[2] ?? '');
}

function numberOf(number: string): number | null {
  return /^\d+$/.test(number) ? Number(number) : numeralValue(number);
}
