import { sum } from 'd3-array';
import { countsOf, type TaskCounts } from '../../derive/questions/facts.ts';
import { placeAddress } from '../../derive/views/place-words.ts';
import { type Clause, clauseAt, isNumbered, originalLanguage, type Plan } from '../../model/plan.ts';
import { shortLabel } from '../../page.ts';
import { SECTION_NUMBER } from '../../text/numbering.ts';
import type { Scene } from '../chart.ts';
import type { MarkOptions } from '../drawing.ts';
import { DEFAULT_SHADE, figures } from './shades.ts';

/** The structure of the plan as rows of blocks: parts, sections, measures, each with its length and its counts. */

export interface Block {
  clause: Clause;
  characters: number;
  counts: TaskCounts;
}

/** A strip of the picture: what it is of, if that has a block of its own, and the blocks beside each other. */
export interface BlockRow {
  id: string;
  /** Blocks before the row's own name, such as a preamble. */
  before: Block[];
  name: Block | null;
  cells: Block[];
}

const DRAWN = ['preamble', 'part', 'section', 'measure'];

function childrenOf(plan: Plan, clause: Clause): Clause[] {
  return clause.children.map((code) => clauseAt(plan, code)).filter(({ kind }) => DRAWN.includes(kind));
}

/** Characters of the original text in a clause, its headings included, white space not. */
function charactersOf(plan: Plan, clause: Clause): number {
  const original = originalLanguage(plan);
  const own = `${clause.heading[original] ?? ''}${clause.text[original] ?? ''}`.replace(/\s/g, '').length;
  return own + sum(clause.children, (code) => charactersOf(plan, clauseAt(plan, code)));
}

function blockOf(plan: Plan, clause: Clause): Block {
  const codes = new Set<string>();
  const gather = (item: Clause): void => {
    codes.add(item.code);
    for (const child of childrenOf(plan, item)) gather(child);
  };
  gather(clause);
  return { clause, characters: charactersOf(plan, clause), counts: countsOf(plan.dataset.tasks.filter(({ measure }) => codes.has(measure))) };
}

/** All rows as one reads them: a part whose sections hold measures has a row for each section, any other a row of its own. */
export function rowsOf(plan: Plan): BlockRow[] {
  const rows: BlockRow[] = [];
  let before: Block[] = [];
  const add = (name: Block | null, cells: Block[]): void => {
    const first = before[0] ?? name ?? cells[0];
    if (first !== undefined) rows.push({ id: `strip-${first.clause.code}`, before, name, cells });
    before = [];
  };
  const leaf = (clause: Clause): boolean => childrenOf(plan, clause).length === 0;
  for (const clause of plan.clauses.filter(({ parent, kind }) => parent === null && DRAWN.includes(kind))) {
    const inside = childrenOf(plan, clause);
    const block = blockOf(plan, clause);
    if (inside.length === 0) before = [...before, block];
    else if (inside.every(leaf))
      add(
        block,
        inside.map((child) => blockOf(plan, child)),
      );
    else {
      if (before.length > 0) add(null, []);
      add(block, []);
      for (const section of inside) {
        if (leaf(section)) add(null, [blockOf(plan, section)]);
        else
          add(
            blockOf(plan, section),
            childrenOf(plan, section).map((child) => blockOf(plan, child)),
          );
      }
    }
  }
  if (before.length > 0) add(null, []);
  return rows;
}

/** Blocks of a row in their order. */
export const blocksOf = ({ before, name, cells }: BlockRow): Block[] => [...before, ...(name === null ? [] : [name]), ...cells];

/** Blocks of a row that stand beside each other; none where the row only names a part. */
export const besideOf = ({ before, cells }: BlockRow): Block[] => [...before, ...cells];

/** A block's name: its code, where it has one below the parts, and its short heading. */
export function nameOf({ plan, locale }: Scene, { clause }: Block): string {
  return `${isNumbered(plan, clause) && clause.parent !== null ? `${clause.code} ` : ''}${shortLabel(clause, locale).replace(SECTION_NUMBER, '')}`;
}

/** The mark of a block. */
export function markOf(scene: Scene, block: Block): MarkOptions {
  return {
    row: block.clause.code,
    label: `${nameOf(scene, block)}${scene.words.format.colon}${figures(scene, block, DEFAULT_SHADE)}`,
    address: placeAddress(scene.plan, block.clause.code, scene.locale),
  };
}
