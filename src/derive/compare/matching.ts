import { containment, likeness } from './likeness.ts';
import { isParagraph, type Unit } from './units.ts';

/** Clauses of two texts that belong together, by their places in each. One of the two sides has one place, or none. */
export interface Match {
  before: number[];
  after: number[];
}

/** Codes of the older text by those of the newer one that a person gave them: several where a clause was split, none where it has gone. */
export type CodeMap = ReadonlyMap<string, readonly string[]>;

/** Above this, two texts are taken for two wordings of one clause; with the same code, less will do. */
const ALIKE = 0.5;
const ALIKE_SAME_CODE = 0.34;
/** Above this share, a text is taken for a piece of another. */
const PIECE = 0.6;

/**
 * Which clauses of two texts belong together: as a person settled it, else those with the same words, else the most alike;
 * then pieces of what was split or merged.
 * @returns a match for each clause, in the order of the newer text; what has gone stands at the end
 */
export function matchUnits(before: readonly Unit[], after: readonly Unit[], settled: CodeMap = new Map()): Match[] {
  const matching = new Matching(before, after);
  matching.settle(settled);
  matching.pairEqual();
  matching.pairAlike();
  matching.joinPieces();
  return matching.all();
}

class Matching {
  private readonly ofBefore: (Match | undefined)[];
  private readonly ofAfter: (Match | undefined)[];
  /** Places of the older text that a person settled as gone. */
  private readonly gone = new Set<number>();

  private readonly before: readonly Unit[];
  private readonly after: readonly Unit[];

  constructor(before: readonly Unit[], after: readonly Unit[]) {
    this.before = before;
    this.after = after;
    this.ofBefore = before.map(() => undefined);
    this.ofAfter = after.map(() => undefined);
  }

  settle(map: CodeMap): void {
    if (map.size === 0) return;
    const [old, now] = [this.before, this.after].map((units) => new Map(units.map(({ code }, index) => [code, index])));
    for (const [from, codes] of map) {
      const place = old?.get(from);
      if (place === undefined) continue;
      if (codes.length === 0) this.gone.add(place);
      for (const code of codes) {
        const target = now?.get(code);
        if (target === undefined) continue;
        const [left, right] = [this.ofBefore[place], this.ofAfter[target]];
        if (left === undefined && right === undefined) this.pair(place, target);
        else if (left !== undefined && right === undefined && left.before.length === 1) this.addAfter(left, target);
        else if (left === undefined && right !== undefined && right.after.length === 1) this.addBefore(right, place);
      }
    }
  }

  /** Clauses with the same words: first those with the same code, then in order. Headings without words go by their code. */
  pairEqual(): void {
    const waiting = new Map<string, number[]>();
    this.before.forEach((unit, place) => {
      if (!this.isFree(place)) return;
      const key = keyOf(unit);
      const list = waiting.get(key);
      if (list === undefined) waiting.set(key, [place]);
      else list.push(place);
    });
    const take = (target: number, sameCode: boolean): void => {
      const unit = this.after[target];
      if (unit === undefined || this.ofAfter[target] !== undefined) return;
      const list = waiting.get(keyOf(unit));
      const at = sameCode ? (list?.findIndex((place) => this.before[place]?.code === unit.code) ?? -1) : 0;
      const place = list?.[at];
      if (list === undefined || place === undefined) return;
      list.splice(at, 1);
      this.pair(place, target);
    };
    for (const sameCode of [true, false]) this.after.forEach((_, target) => void take(target, sameCode));
  }

  /** The rest by likeness, the most alike first. */
  pairAlike(): void {
    const candidates: { place: number; target: number; score: number }[] = [];
    this.before.forEach((old, place) => {
      if (!this.isFree(place)) return;
      this.after.forEach((now, target) => {
        if (this.ofAfter[target] !== undefined || isParagraph(old) !== isParagraph(now)) return;
        const like = likeness(old.text, now.text);
        const sameCode = old.code === now.code;
        if (like >= (sameCode ? ALIKE_SAME_CODE : ALIKE)) candidates.push({ place, target, score: like + (sameCode ? 0.1 : 0) });
      });
    });
    candidates.sort((a, b) => b.score - a.score || a.target - b.target || a.place - b.place);
    for (const { place, target } of candidates) if (this.isFree(place) && this.ofAfter[target] === undefined) this.pair(place, target);
  }

  /** A clause without a counterpart that stands beside a match and is a piece of its other side makes a split or a merger of it. */
  joinPieces(): void {
    let changed = true;
    while (changed) {
      changed = false;
      this.after.forEach((unit, target) => {
        if (this.ofAfter[target] === undefined && this.joinAfter(unit, target)) changed = true;
      });
      this.before.forEach((unit, place) => {
        if (this.isFree(place) && this.joinBefore(unit, place)) changed = true;
      });
    }
  }

  private joinAfter(unit: Unit, target: number): boolean {
    for (const beside of neighbours(this.after, target).map((place) => this.ofAfter[place])) {
      const [place] = beside?.before ?? [];
      if (beside === undefined || place === undefined || beside.before.length > 1) continue;
      const whole = this.before[place];
      if (whole === undefined) continue;
      if (containment(unit.text, whole.text, this.texts(this.after, beside.after)) < PIECE) continue;
      this.addAfter(beside, target);
      return true;
    }
    return false;
  }

  private joinBefore(unit: Unit, place: number): boolean {
    for (const beside of neighbours(this.before, place).map((other) => this.ofBefore[other])) {
      const [target] = beside?.after ?? [];
      if (beside === undefined || target === undefined || beside.after.length > 1) continue;
      const whole = this.after[target];
      if (whole === undefined) continue;
      if (containment(unit.text, whole.text, this.texts(this.before, beside.before)) < PIECE) continue;
      this.addBefore(beside, place);
      return true;
    }
    return false;
  }

  all(): Match[] {
    const found = this.after.map((_, target) => this.ofAfter[target] ?? { before: [], after: [target] });
    const gone = this.before.flatMap((_, place) => (this.ofBefore[place] === undefined ? [{ before: [place], after: [] }] : []));
    return [...new Set(found), ...gone];
  }

  private texts(units: readonly Unit[], places: readonly number[]): string[] {
    return places.map((place) => units[place]?.text ?? '');
  }

  private isFree(place: number): boolean {
    return this.ofBefore[place] === undefined && !this.gone.has(place);
  }

  private pair(place: number, target: number): void {
    const match = { before: [place], after: [target] };
    this.ofBefore[place] = match;
    this.ofAfter[target] = match;
  }

  private addAfter(match: Match, target: number): void {
    match.after = [...match.after, target].sort((a, b) => a - b);
    this.ofAfter[target] = match;
  }

  private addBefore(match: Match, place: number): void {
    match.before = [...match.before, place].sort((a, b) => a - b);
    this.ofBefore[place] = match;
  }
}

function keyOf(unit: Unit): string {
  return unit.text === '' ? `code ${unit.code}` : `${isParagraph(unit) ? 'p' : 'h'} ${unit.text}`;
}

/** Places of the units of the same form before and behind one: a heading between two paragraphs does not part them. */
function neighbours(units: readonly Unit[], place: number): number[] {
  const form = units[place] !== undefined && isParagraph(units[place]);
  const isLike = (unit: Unit): boolean => isParagraph(unit) === form;
  const before = units.slice(0, place).findLastIndex(isLike);
  const behind = units.findIndex((unit, index) => index > place && isLike(unit));
  return [before, behind].filter((index) => index >= 0);
}
