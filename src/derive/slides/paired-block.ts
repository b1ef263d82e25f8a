import type { LitSpan } from './lit-words.ts';
import type { Block } from './slide-view.ts';

type OfKind<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
/** Translated words by sentence, so that they can be revealed one after the other. */
type Sentences = OfKind<'words'> & { sentences: LitSpan[][] };

/** A block of a slide in one language and the same block in another, which has the same kind. */
export type PairedBlock =
  | { kind: 'words'; own: OfKind<'words'>; other: Sentences | null }
  | { [Kind in Exclude<Block['kind'], 'words'>]: { kind: Kind; own: OfKind<Kind>; other: OfKind<Kind> | null } }[Exclude<Block['kind'], 'words'>];

/** Sets a block beside the same block in another language; null where the other has another kind, or there is none. */
export function pairedBlock(own: Block, other: Block | null): PairedBlock {
  const same = other?.kind === own.kind ? other : null;
  if (own.kind !== 'words') return { kind: own.kind, own, other: same } as PairedBlock;
  if (same === null || same.kind !== 'words') return { kind: 'words', own, other: null };
  const places = [...new Set(same.spans.map(({ sentence }) => sentence))];
  const sentences = places.map((place) => same.spans.filter(({ sentence }) => sentence === place));
  return { kind: 'words', own, other: { ...same, sentences } };
}
