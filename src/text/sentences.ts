/** A sentence as offsets into its paragraph's text. */
export interface SentenceSpan {
  start: number;
  end: number;
}

const CHINESE_END = /[。!?！？](?:[”’」』)）]+)?/gu;
// A sentence ends at . ! ? (with closing quotes or brackets) before white space and a capital, an opening quote or bracket, or a digit.
const SPACED_END = /[.!?][”’")\]]*(?=\s+[“‘"([]*[A-Z0-9])/g;

/** Sentences of Chinese words, which together cover them: each ends at 。!? with the closing quotes behind it; a semicolon ends none. */
export function chineseSentences(text: string): SentenceSpan[] {
  return sentencesBy(CHINESE_END, text);
}

/** Sentences of words with spaces between them, which together cover them. */
export function spacedSentences(text: string): SentenceSpan[] {
  return sentencesBy(SPACED_END, text);
}

function sentencesBy(mark: RegExp, text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const found of text.matchAll(mark)) {
    const end = found.index + found[0].length;
    spans.push({ start, end });
    start = end;
    while (start < text.length && /\s/.test(text[start] ?? '')) start += 1;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
