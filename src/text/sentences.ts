import type { ExpressionLanguage } from '../model/languages.ts';

/** A sentence as offsets into its paragraph's text. */
export interface SentenceSpan {
  start: number;
  end: number;
}

const CHINESE_END = /[。!?！？](?:[”’」』)）]+)?/gu;
// A sentence ends at . ! ? (with closing quotes or brackets) before white space and a capital, an opening quote or bracket, or a digit.
const ENGLISH_END = /[.!?][”’")\]]*(?=\s+[“‘"([]*[A-Z0-9])/g;

/**
 * Splits a paragraph into sentences that together cover it.
 * Chinese sentences end at 。!? with the closing quotes behind them; a semicolon ends none.
 */
export function sentenceSpans(text: string, language: ExpressionLanguage): SentenceSpan[] {
  const pattern = new RegExp(language === 'en' ? ENGLISH_END : CHINESE_END);
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const found of text.matchAll(pattern)) {
    const end = found.index + found[0].length;
    spans.push({ start, end });
    start = end;
    while (start < text.length && /\s/.test(text[start] ?? '')) start += 1;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
