import { type ClauseFinding, differenceOf } from '../offline/compare.ts';
import type { VerifyWords } from '../offline/copy-data.ts';
import { fill } from '../text/phrase.ts';
import { element } from './elements.ts';

/** Drawing of what was found. Everything from a copy is put in as text, never as markup. */

/** Most findings that are drawn; the others are counted. */
export const MOST_FINDINGS = 100;

/** A clause that differs: its code, its language, and the two wordings where they part. */
export function clauseItem(finding: ClauseFinding, words: VerifyWords): HTMLElement {
  const phrase = { changed: words.clauseChanged, missing: words.clauseMissing, added: words.clauseAdded }[finding.kind];
  const lang = { 'zh-Hans': words.langHans, 'zh-Hant': words.langHant, en: words.langEn }[finding.lang] ?? finding.lang;
  const item = element('li', {}, element('b', {}, fill(phrase, { code: finding.code, lang })));
  const { before, expected, found, after } = differenceOf(finding.expected, finding.found, finding.kind === 'changed' ? 12 : 0);
  const line = (label: string, tag: 'ins' | 'del', middle: string): HTMLElement =>
    element(
      'div',
      {},
      element('span', { class: 'wording-label' }, label),
      ' ',
      element('span', { lang: finding.lang }, before, element(tag, {}, middle), after),
    );
  if (finding.kind !== 'added') item.append(line(words.expected, 'ins', expected));
  if (finding.kind !== 'missing') item.append(line(words.found, 'del', found));
  return item;
}

/** A list of differing clauses. */
export function clauseList(findings: readonly ClauseFinding[], words: VerifyWords): HTMLElement {
  const list = element('ul', { class: 'wordings' }, ...findings.slice(0, MOST_FINDINGS).map((finding) => clauseItem(finding, words)));
  if (findings.length > MOST_FINDINGS) list.append(element('li', {}, fill(words.more, { n: findings.length - MOST_FINDINGS })));
  return list;
}
