import { numeralValue } from '../text/numbering.ts';
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
