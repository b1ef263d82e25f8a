import type { Procedure, ProcedureStep } from '../../model/procedure-schema.ts';

/** A procedure as far as its edges order it. */
export interface Layers {
  /** Steps that edges join, apart from those they do not; each in layers, the first layer first. */
  chains: ProcedureStep[][][];
  /** Steps without any edge. */
  free: ProcedureStep[];
}

/**
 * Puts the steps that edges join into layers: every edge leads to a later layer, and a step stands as late as what follows it allows, so
 * that lines are short. Steps of one layer are not ordered among themselves.
 */
export function layersOf({ steps, edges }: Procedure): Layers {
  const joined = steps.filter(({ id }) => edges.some(({ from, to }) => from === id || to === id));
  const chains: ProcedureStep[][][] = [];
  const placed = new Set<string>();
  for (const step of joined) {
    if (placed.has(step.id)) continue;
    const own = new Set<string>();
    const gather = (id: string): void => {
      if (own.has(id)) return;
      own.add(id);
      for (const { from, to } of edges) {
        if (from === id) gather(to);
        if (to === id) gather(from);
      }
    };
    gather(step.id);
    for (const id of own) placed.add(id);
    const depth = (id: string): number => Math.max(0, ...edges.filter(({ to }) => to === id).map(({ from }) => depth(from) + 1));
    const late = (id: string): number => {
      const next = edges.filter(({ from }) => from === id).map(({ to }) => late(to) - 1);
      return next.length === 0 ? depth(id) : Math.min(...next);
    };
    const layers: ProcedureStep[][] = [];
    for (const member of joined.filter(({ id }) => own.has(id))) {
      const layer = late(member.id);
      layers[layer] = [...(layers[layer] ?? []), member];
    }
    chains.push(layers);
  }
  return { chains, free: steps.filter((step) => !joined.includes(step)) };
}
