import type { Light } from '../../derive/slides/slide.ts';

/** The steps of a slide, read from its page: what is revealed or lit, one after the other. No document is changed here. */

/** What a reader chose to see. */
export interface Choice {
  languages: 'own' | 'other' | 'both';
  /** What is lit; null: what the slide itself asks for. */
  light: Light | null;
}
/** How much of a slide shows: translated sentences, items of lists, and which number is lit. */
export interface Shown {
  sentences: number;
  items: number;
  lit: number;
  /** Which sheet of a chart, from 1; 0 where there is none. */
  sheet: number;
}

/** Steps of a slide after the first: each reveals a sentence of the translation, then an item, then lights something; a chart turns its sheets. */
export interface Steps {
  sentences: number;
  items: number;
  light: Light | null;
  lights: number;
  sheets: number;
}

/** What there is to reveal and to light on a slide. */
export function stepsOf(slide: Element, { languages, light }: Choice): Steps {
  const asked = slide.querySelector<HTMLElement>('.plan-words[data-light]')?.dataset['light'] as Light | undefined;
  const chosen = light ?? asked ?? null;
  const numbers = chosen === null ? [] : [...slide.querySelectorAll<HTMLElement>(`.plan-words [data-${chosen}]`)].map((words) => Number(words.dataset[chosen]));
  return {
    sentences: languages === 'both' ? slide.querySelectorAll('.sentence').length : 0,
    items: slide.querySelectorAll('.reveal > li').length,
    light: numbers.length > 0 ? chosen : null,
    lights: numbers.length > 0 ? Math.max(...numbers) : 0,
    sheets: slide.querySelectorAll('.slide-picture').length,
  };
}

/** The last step of a slide; its first is 0. The first item of a list shows from the beginning. */
export function lastStep({ sentences, items, lights, sheets }: Steps): number {
  return sentences + Math.max(0, items - 1) + lights + Math.max(0, sheets - 1);
}

/** What shows at a step. */
export function shownAt({ sentences, items, lights, sheets }: Steps, step: number): Shown {
  const left = step - sentences;
  const more = Math.max(0, items - 1);
  return {
    sentences: Math.min(step, sentences),
    items: items === 0 ? 0 : 1 + Math.max(0, Math.min(left, more)),
    lit: Math.max(0, Math.min(left - more, lights)),
    sheet: sheets === 0 ? 0 : 1 + Math.max(0, Math.min(left - more - lights, sheets - 1)),
  };
}
