/**
 * Cohen's kappa of pairs of categories: how far two coders agree beyond what chance would give, κ = (p₀ − pₑ) / (1 − pₑ). p₀ is the share
 * of pairs that are alike; pₑ the share that would be, were each coder's categories spread at random: the sum over all categories of the
 * product of the shares in which the two coders use it. 1 is full agreement, 0 that of chance.
 *
 * Source: Jacob Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20 (1960), 37–46.
 * @returns null where it is not defined: without pairs, and where both coders use one and the same category only
 */
export function kappa(pairs: readonly (readonly [first: string, second: string])[]): number | null {
  if (pairs.length === 0) return null;
  const counts = new Map<string, [first: number, second: number]>();
  for (const pair of pairs) {
    for (const side of [0, 1] as const) {
      const count = counts.get(pair[side]) ?? [0, 0];
      count[side] += 1;
      counts.set(pair[side], count);
    }
  }
  // In whole numbers, so that an agreement of chance alone is exactly 0 and an undefined one is found.
  const observed = pairs.filter(([first, second]) => first === second).length * pairs.length;
  const expected = [...counts.values()].reduce((sum, [first, second]) => sum + first * second, 0);
  const all = pairs.length ** 2;
  return expected === all ? null : (observed - expected) / (all - expected);
}
