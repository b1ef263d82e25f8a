/** An order that a seed gives, the same in every browser and at every build. */

/** FNV-1a with a last mix, so that neighbouring seeds give unlike numbers. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Items in the order of a seed. An item keeps its place among the others when further ones are added. */
export function shuffled<T>(items: readonly T[], seed: string, keyOf: (item: T, index: number) => string): T[] {
  return items
    .map((item, index) => ({ item, key: keyOf(item, index) }))
    .map(({ item, key }) => ({ item, key, rank: hashOf(`${seed} ${key}`) }))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}

/** Places of some answers, from 0, in the order in which they are shown: never the order in which they are written where they are steps. */
export function shownOrder(count: number, seed: string, steps: boolean): number[] {
  const written = [...Array(count).keys()];
  const order = shuffled(written, seed, String);
  return steps && order.every((place, index) => place === index) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
