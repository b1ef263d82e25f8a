/** What somebody has answered, as a browser keeps it: ids of questions answered right and wrong the last time. */
export interface TestRecord {
  right: readonly string[];
  wrong: readonly string[];
}

const MOST = 5000;

/** Nothing answered yet. */
export function emptyRecord(): TestRecord {
  return { right: [], wrong: [] };
}

/** A record with one more answer. */
export function withAnswer({ right, wrong }: TestRecord, id: string, isRight: boolean): TestRecord {
  const without = (ids: readonly string[]): string[] => ids.filter((item) => item !== id);
  return isRight ? { right: [...without(right), id], wrong: without(wrong) } : { right: without(right), wrong: [...without(wrong), id] };
}

/** Reads a kept record; what is damaged, or names no question of the page, is left out. */
export function readRecord(text: string | null, known: ReadonlySet<string>): TestRecord {
  try {
    const found: unknown = JSON.parse((text ?? '').slice(0, MOST * 50));
    const ids = (name: 'right' | 'wrong'): string[] => {
      const list = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[name] : null;
      return Array.isArray(list) ? [...new Set(list.slice(0, MOST).filter((id): id is string => typeof id === 'string' && known.has(id)))] : [];
    };
    const wrong = ids('wrong');
    return { right: ids('right').filter((id) => !wrong.includes(id)), wrong };
  } catch {
    return emptyRecord();
  }
}
