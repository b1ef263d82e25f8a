/**
 * Which items keep their order: the longest run of rising places; among runs of the same length the one with the most words, so that
 * as little as possible is called moved.
 */
export function keptInOrder(items: readonly { place: number; weight: number }[]): boolean[] {
  const best: { length: number; weight: number; from: number }[] = [];
  let end = -1;
  items.forEach(({ place, weight }, index) => {
    let [length, sum, from] = [0, 0, -1];
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = best[earlier];
      if (other === undefined || (items[earlier]?.place ?? 0) > place) continue;
      if (other.length > length || (other.length === length && other.weight > sum)) [length, sum, from] = [other.length, other.weight, earlier];
    }
    best.push({ length: length + 1, weight: sum + weight, from });
    const [own, last] = [best[index], best[end]];
    if (own !== undefined && (last === undefined || own.length > last.length || (own.length === last.length && own.weight > last.weight))) end = index;
  });
  const kept = items.map(() => false);
  for (let at = end; at >= 0; at = best[at]?.from ?? -1) kept[at] = true;
  return kept;
}
