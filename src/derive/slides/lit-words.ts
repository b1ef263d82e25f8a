import { expressionOf, type Locale, storedLanguage } from '../../i18n/index.ts';
import { alignedSentences } from '../../model/alignment.ts';
import { clauseAt, originalLanguage, type Plan } from '../../model/plan.ts';
import { show } from '../../page.ts';
import { annotationsOf } from '../questions/annotations.ts';
import type { Light, SlideBody } from './slide.ts';

/** A stretch of the plan's words on a slide; what has a number is lit when its turn comes. Stretches of one task have one number. */
export interface LitSpan {
  text: string;
  lit: number | null;
}

type WordsBody = Extract<SlideBody, { kind: 'words' }>;
/** From how many characters a slide is set closer. */
const CLOSE = 150;

/** The words of a slide in a locale, with what is to be lit in them. In a translation bodies have no places of their own, so nothing is lit. */
export function litWords(plan: Plan, body: WordsBody, locale: Locale): { spans: LitSpan[]; lang: string | undefined; long: boolean } {
  const clause = clauseAt(plan, body.clause);
  const original = originalLanguage(plan);
  const shown = show(clause.text, locale);
  const language = clause.text[storedLanguage(locale)] === undefined ? original : storedLanguage(locale);
  const stretches = stretchesOf(plan, body, language);
  const lights = body.light === null ? [] : lightsOf(plan, body.clause, language, body.light);
  const spans = stretches.flatMap(({ start, end }, index) => {
    const cut = cutAt(shown.text, start, end, lights);
    // Sentences of languages with spaces are kept apart.
    return index === 0 ? cut : [{ text: expressionOf(locale).space, lit: null }, ...cut];
  });
  const length = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  const room = expressionOf(locale).searchUnit === 'character' ? CLOSE : CLOSE * 3;
  return { spans: numbered(spans), lang: shown.lang, long: length > room };
}

/** Where the sentences of a slide stand in the words of a language. */
function stretchesOf(plan: Plan, { clause: code, sentences, piece }: WordsBody, language: string): { start: number; end: number }[] {
  const clause = clauseAt(plan, code);
  const original = originalLanguage(plan);
  if (language === original) {
    if (piece !== null) return [piece];
    return (clause.sentences[original] ?? []).filter((_, index) => sentences.includes(index + 1)).map(({ start, end }) => ({ start, end }));
  }
  if (piece !== null && !piece.last) return [];
  return alignedSentences(plan, clause, language).flatMap(({ number, translation }) =>
    sentences.includes(number) && translation !== null ? [translation] : [],
  );
}

interface LightPlace {
  start: number;
  end: number;
  key: string;
}

function lightsOf(plan: Plan, code: string, language: string, light: Light): LightPlace[] {
  const { tasks, marks } = annotationsOf(plan, code, language);
  if (light === 'tasks') return tasks.map(({ start, end, code: key }) => ({ start, end, key }));
  const kind = light === 'bodies' ? 'organization' : 'time';
  return marks.filter((mark) => mark.kind === kind).map(({ start, end, record }) => ({ start, end, key: `${record} ${light === 'times' ? start : ''}` }));
}

function cutAt(text: string, from: number, to: number, lights: readonly LightPlace[]): (Omit<LitSpan, 'lit'> & { lit: string | null })[] {
  const edges = [...new Set([from, to, ...lights.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge >= from && edge <= to)
    .sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? from;
    const light = lights.find((item) => item.start <= start && item.end >= end);
    return { text: text.slice(start, end), lit: light?.key ?? null };
  });
}

/** Numbers for what is lit, in the order of the words, from 1. */
function numbered(spans: readonly { text: string; lit: string | null }[]): LitSpan[] {
  const order = [...new Set(spans.flatMap(({ lit }) => (lit === null ? [] : [lit])))];
  return spans.map(({ text, lit }) => ({ text, lit: lit === null ? null : order.indexOf(lit) + 1 }));
}
