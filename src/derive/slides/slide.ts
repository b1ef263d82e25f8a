import type { Localized } from '../../model/languages.ts';
import type { MODULE_PARTS, SLIDE_REGISTERS } from '../../model/training-schema.ts';

/**
 * A slide: an address of live content, or words of ours, in no language yet. Projection, print, PPTX and DOCX draw the same slides, in
 * one language or two, by `slideView`.
 */
export interface Slide {
  /** Unique in its deck; part of its address. */
  id: string;
  body: SlideBody;
  /** What the trainer says. */
  notes: Localized | null;
}

/** What is lit in words of the plan, one after the other. */
export const LIGHTS = ['tasks', 'bodies', 'times'] as const;
export type Light = (typeof LIGHTS)[number];
export type SlideRegister = (typeof SLIDE_REGISTERS)[number];
export type ModulePart = (typeof MODULE_PARTS)[number];
/** Which of several slides that go on with the same content: from 1, and how many. */
export type Part = readonly [number: number, of: number];

export type SlideBody =
  | { kind: 'cover'; title: Localized; lines: Localized[]; minutes: number | null }
  /** A heading of the plan, with those below it. */
  | { kind: 'heading'; clause: string }
  /** Sentences of a paragraph, numbered from 1 in the original; `piece` is a stretch of a sentence that is too long for one slide; `light` is what is lit unless another is chosen. */
  | { kind: 'words'; clause: string; sentences: number[]; piece: Piece | null; light: Light | null }
  | { kind: 'task'; task: string }
  /** Rows of the ledger; `query` is its address. */
  | { kind: 'tasks'; tasks: string[]; query: string; total: number; part: Part }
  | { kind: 'picture'; chart: string }
  | { kind: 'records'; register: SlideRegister; ids: string[]; part: Part }
  | { kind: 'term'; term: string }
  | { kind: 'points'; title: Localized; items: Localized[] }
  /** A part of a module; `items` are those of it that stand on this slide, from 0. */
  | { kind: 'module'; module: string; show: ModulePart; items: number[]; part: Part }
  | { kind: 'question'; question: string; answered: boolean };

/** A stretch of a sentence's original words, as offsets into its paragraph. The last one carries the whole translation. */
export interface Piece {
  start: number;
  end: number;
  last: boolean;
}

/** Slides with a title: what is projected, printed or written to one file. */
export interface Deck {
  title: Localized;
  slides: Slide[];
}
