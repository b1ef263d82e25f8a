import { diffArrays } from 'diff';
import { expressionOfTag } from '../../text/expressions/index.ts';

/** A stretch of words that two wordings share, or that one of them alone has. */
export interface Part {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Below this share of common words, both wordings are shown whole: crumbs of one in the other read worse. */
const COMMON = 0.3;

const segmenters = new Map<string, Intl.Segmenter>();
const known = new Map<string, string[]>();

/** A text cut into words, signs and spaces by the rules of its language; together they are the text. */
export function wordsOfText(text: string, language: string): string[] {
  const key = `${language}\n${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(expressionOfTag(language).htmlLang, { granularity: 'word' });
  segmenters.set(language, segmenter);
  const words = [...segmenter.segment(text)].map(({ segment }) => segment);
  if (known.size > 5_000) known.clear();
  known.set(key, words);
  return words;
}

/** What makes the newer wording of the older one: its `same` and `removed` parts are the older text, `same` and `added` the newer. */
export function wordChanges(before: string, after: string, language: string): Part[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes = diffArrays(wordsOfText(before, language), wordsOfText(after, language));
  const parts = changes.map(({ value, added, removed }): Part => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
  const common = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0);
  if (common < COMMON * Math.min(before.length, after.length)) return pair(before, after);
  return joined(withoutCrumbs(parts));
}

function pair(before: string, after: string): Part[] {
  const parts: Part[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** A single character that stays between two changes is shown as changed with them; a break between paragraphs stays one. */
function withoutCrumbs(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, index) => {
    const between = index > 0 && index < parts.length - 1;
    if (part.kind !== 'same' || !between || part.text.length > 1 || part.text === '\n') return [part];
    return [
      { kind: 'removed' as const, text: part.text },
      { kind: 'added' as const, text: part.text },
    ];
  });
}

/** Neighbouring changes as one removal and one addition. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    result.push(...pair(removed, added));
    [removed, added] = ['', ''];
  };
  for (const part of parts) {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else {
      close();
      const last = result.at(-1);
      if (last?.kind === 'same') last.text += part.text;
      else result.push({ ...part });
    }
  }
  close();
  return result;
}
