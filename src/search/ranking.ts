import type { SearchKind } from '../derive/addresses/search-kinds.ts';
import type { Field, ReadRecord } from './index-format.ts';
import { inLanguage } from './languages.ts';
import type { Range } from './record-words.ts';

const FIELD_SCORE: Readonly<Record<Field, number>> = { title: 60, also: 50, body: 20 };
/** What a record's kind adds. */
export const KIND_SCORE: Readonly<Record<SearchKind, number>> = { heading: 12, term: 10, organization: 9, document: 8, guide: -10, paragraph: 0 };

/** How high a record stands: by where each term was found in it, how exactly, and how near the terms stand to each other. */
export function scoreOf(record: ReadRecord, each: readonly Range[][]): number {
  let score = KIND_SCORE[record.kind];
  let weakest = 2;
  let field: Field = 'title';
  let whole = 0;
  for (const ranges of each) {
    const best = ranges.reduce((a, b) => (FIELD_SCORE[b.field] + b.exact * 6 > FIELD_SCORE[a.field] + a.exact * 6 ? b : a));
    if (FIELD_SCORE[best.field] < FIELD_SCORE[field]) field = best.field;
    weakest = Math.min(weakest, best.exact);
    for (const range of ranges) {
      if (range.field === 'body' || range.exact === 0) continue;
      const length = inLanguage(record[range.field], range.language).length;
      whole = Math.max(whole, (range.end - range.start) / Math.max(1, length));
    }
    score += Math.min(3, Math.log2(ranges.length));
  }
  // Words in the name count by how much of the name they are; a stem or a beginning counts less than the word as typed.
  score += FIELD_SCORE[field] * (field === 'body' ? 1 : 0.6 + 0.4 * whole) + (weakest - 2) * 8 + (whole === 1 ? 15 : 0);
  return each.length > 1 ? score + nearness(each) : score;
}

/** Up to 30 for terms that follow one another, less the further apart their nearest occurrences in one field and language. */
function nearness(each: readonly Range[][]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const first of each[0] ?? []) {
    let reach = 0;
    let end = first.end;
    let ordered = true;
    for (const ranges of each.slice(1)) {
      let near = Number.POSITIVE_INFINITY;
      let next = end;
      for (const range of ranges) {
        if (range.field !== first.field || range.language !== first.language) continue;
        const gap = range.start >= end ? range.start - end : end - range.start + 2;
        if (gap < near) {
          near = gap;
          next = range.end;
        }
      }
      if (near > 1) ordered = false;
      reach += near;
      end = next;
    }
    best = Math.min(best, ordered ? 0 : reach + 2);
  }
  return best === Number.POSITIVE_INFINITY ? -5 : 30 / (1 + best / 12);
}
