import type { Unit } from '../../../src/derive/compare/units.ts';

/** Random edits of a text of headings and paragraphs, from a seed, with what was done. */

interface Paragraph {
  id: number;
  text: string;
}
interface Measure {
  heading: string;
  paragraphs: Paragraph[];
}
/** A text as it is edited: measures with their paragraphs. Codes and numbers follow from the order, as in a plan. */
export type Draft = Measure[];

export const EDITS = ['change', 'insert', 'delete', 'move', 'renumber', 'split', 'merge'] as const;

/** A paragraph that was moved, by its words, and those of the neighbour that it may as well be said to have changed places with. */
export interface Moved {
  text: string;
  neighbour: string | null;
}

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A draft as clauses. */
export function unitsOfDraft(draft: Draft): Unit[] {
  return draft.flatMap(({ heading, paragraphs }, index) => {
    const code = `2.1.${index + 1}`;
    return [
      { code, kind: 'measure' as const, number: `${index + 1}. `, parent: '2.1', text: heading },
      ...paragraphs.map(({ text }, place) => ({ code: `${code}.p${place + 1}`, kind: 'paragraph' as const, number: '', parent: code, text })),
    ];
  });
}

/** Edits a draft at random. @returns what the edit moved, if it did */
export function edit(draft: Draft, random: () => number, sentences: readonly string[]): Moved[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const measure = pick(draft.filter(({ paragraphs }) => paragraphs.length > 0));
  const at = Math.floor(random() * measure.paragraphs.length);
  const paragraph = measure.paragraphs[at] as Paragraph;
  const fresh = (): Paragraph => ({ id: -1, text: `${pick(sentences)}${pick(sentences)}` });
  switch (pick(EDITS)) {
    case 'change': {
      const start = Math.floor(random() * paragraph.text.length);
      const length = Math.floor(random() * 8);
      paragraph.text = paragraph.text.slice(0, start) + pick(['必须', '市人民政府', '2018年底前', '']) + paragraph.text.slice(start + length);
      paragraph.id = -1;
      return [];
    }
    case 'insert':
      measure.paragraphs.splice(Math.floor(random() * (measure.paragraphs.length + 1)), 0, fresh());
      return [];
    case 'delete':
      measure.paragraphs.splice(at, 1);
      return [];
    case 'renumber':
      draft.splice(Math.floor(random() * (draft.length + 1)), 0, { heading: pick(sentences).slice(0, 14), paragraphs: [fresh()] });
      return [];
    case 'split': {
      const cut = paragraph.text.indexOf('。', Math.floor(paragraph.text.length / 3)) + 1;
      if (cut <= 0 || cut >= paragraph.text.length) return [];
      measure.paragraphs.splice(at, 1, { id: -1, text: paragraph.text.slice(0, cut) }, { id: -1, text: paragraph.text.slice(cut) });
      return [];
    }
    case 'merge': {
      const next = measure.paragraphs[at + 1];
      if (next !== undefined) measure.paragraphs.splice(at, 2, { id: -1, text: paragraph.text + next.text });
      return [];
    }
    case 'move': {
      const target = pick(draft);
      const order = draft.flatMap(({ paragraphs }) => paragraphs);
      const from = order.indexOf(paragraph);
      measure.paragraphs.splice(at, 1);
      target.paragraphs.splice(Math.floor(random() * (target.paragraphs.length + 1)), 0, paragraph);
      const now = draft.flatMap(({ paragraphs }) => paragraphs);
      const to = now.indexOf(paragraph);
      if (to === from && target === measure) return [];
      const neighbour = Math.abs(to - from) === 1 ? (now[from]?.text ?? null) : null;
      return paragraph.id < 0 ? [] : [{ text: paragraph.text, neighbour }];
    }
  }
}
