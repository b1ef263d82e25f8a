import { originalLanguage, type Plan } from '../../model/plan.ts';

/** Code of the sentence in which words stand; null where they do not stand in one sentence of the paragraph. */
export function sentenceCode(plan: Plan, paragraph: string, quote: string): string | null {
  const clause = plan.byCode.get(paragraph);
  const language = originalLanguage(plan);
  const start = clause?.text[language]?.indexOf(quote) ?? -1;
  const at = clause?.sentences[language]?.findIndex((sentence) => sentence.start <= start && start + quote.length <= sentence.end) ?? -1;
  return start === -1 || at === -1 ? null : `${paragraph}.s${at + 1}`;
}
