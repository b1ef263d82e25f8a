import { expressionOf, type Locale, storedLanguage } from '../../i18n/index.ts';
import { alignedSentences } from '../../model/alignment.ts';
import { clauseAt, originalLanguage, type Plan } from '../../model/plan.ts';
import { show } from '../../page.ts';
import { annotationsOf } from '../questions/annotations.ts';
import type { Light, SlideBody } from './slide.ts';

/** A stretch of the plan's words on a slide. */
export interface LitSpan {
  text: string;
  /** Place of its sentence on the slide, from 1; the same in every language. */
  sentence: number;
  /** When it is lit, from 1, by what is lit. Stretches of one task have one number. */
  lit: Partial<Record<Light, number>>;
}

type WordsBody = Extract<SlideBody, { kind: 'words' }>;
/** From how many characters a slide is set closer. */
const CLOSE = 150;

/** The words of a slide in a locale, with what can be lit in them. */
export function litWords(plan: Plan, body: WordsBody, locale: Locale): { spans: LitSpan[]; lang: string | undefined; long: boolean } {
  const clause = clauseAt(plan, body.clause);
  const shown = show(clause.text, locale);
  const expression = expressionOf(locale);
  const language = clause.text[storedLanguage(locale)] === undefined ? originalLanguage(plan) : storedLanguage(locale);
  const stretches = stretchesOf(plan, body, language);
  const lights = lightsOf(plan, body.clause, language);
  const orders = ordersOf(plan, body);
  const spans = stretches.flatMap(({ start, end, sentence }, index) => {
    const cut = cutAt(start, end, lights).map(({ from, to, keys }): LitSpan => {
      const lit: LitSpan['lit'] = {};
      for (const [light, key] of keys) {
        if (!orders[light].includes(key)) orders[light].push(key);
        lit[light] = orders[light].indexOf(key) + 1;
      }
      return { text: shown.text.slice(from, to), sentence, lit };
    });
    // Sentences of languages with spaces are kept apart.
    return index === 0 || expression.space === '' ? cut : [{ text: expression.space, sentence, lit: {} }, ...cut];
  });
  const length = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  return { spans, lang: shown.lang, long: length > (expression.searchUnit === 'character' ? CLOSE : CLOSE * 3) };
}

/** What is lit on a slide in its order, which is that of the original in every language. */
function ordersOf(plan: Plan, body: WordsBody): Record<Light, string[]> {
  const language = originalLanguage(plan);
  const lights = lightsOf(plan, body.clause, language);
  const orders: Record<Light, string[]> = { tasks: [], bodies: [], times: [] };
  for (const { start, end } of stretchesOf(plan, body, language))
    for (const { light, key } of lights.filter((item) => item.start < end && item.end > start)) if (!orders[light].includes(key)) orders[light].push(key);
  return orders;
}

/** Where the sentences of a slide stand in the words of a language. */
function stretchesOf(plan: Plan, { clause: code, sentences, piece }: WordsBody, language: string): { start: number; end: number; sentence: number }[] {
  const clause = clauseAt(plan, code);
  const original = originalLanguage(plan);
  const place = (number: number): number => sentences.indexOf(number) + 1;
  if (language === original) {
    if (piece !== null) return [{ start: piece.start, end: piece.end, sentence: 1 }];
    const own = (clause.sentences[original] ?? []).map(({ start, end }, index) => ({ start, end, sentence: place(index + 1) }));
    return own.filter(({ sentence }) => sentence > 0);
  }
  if (piece !== null && !piece.last) return [];
  return alignedSentences(plan, clause, language).flatMap(({ number, translation }) =>
    place(number) > 0 && translation !== null ? [{ ...translation, sentence: place(number) }] : [],
  );
}

interface LightPlace {
  start: number;
  end: number;
  light: Light;
  key: string;
}

function lightsOf(plan: Plan, code: string, language: string): LightPlace[] {
  const { tasks, marks } = annotationsOf(plan, code, language);
  const times = new Map<string, number>();
  const nth = (task: string): number => {
    times.set(task, (times.get(task) ?? 0) + 1);
    return times.get(task) ?? 1;
  };
  return [
    ...tasks.map(({ start, end, code: key }): LightPlace => ({ start, end, light: 'tasks', key })),
    ...marks.flatMap(({ kind, start, end, record }): LightPlace[] =>
      kind === 'organization'
        ? [{ start, end, light: 'bodies', key: record }]
        : kind === 'time'
          ? [{ start, end, light: 'times', key: `${record} ${nth(record)}` }]
          : [],
    ),
  ];
}

function cutAt(start: number, end: number, lights: readonly LightPlace[]): { from: number; to: number; keys: [Light, string][] }[] {
  const edges = new Set([start, end, ...lights.flatMap((light) => [light.start, light.end])]);
  const list = [...edges].filter((edge) => edge >= start && edge <= end).sort((a, b) => a - b);
  return list.slice(1).map((to, index) => {
    const from = list[index] ?? start;
    return { from, to, keys: lights.filter((light) => light.start <= from && light.end >= to).map(({ light, key }) => [light, key]) };
  });
}
