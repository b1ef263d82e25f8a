import { element } from '../elements.ts';

/** Rows that stand together under a head. */
export interface RowGroup {
  key: string;
  body: HTMLElement;
  /** Absent where rows are not grouped and only stand together to be cheap to draw. */
  count: HTMLElement | null;
  button: HTMLButtonElement | null;
  shown: number;
}

/** Key of the group of rows that name no organization. */
export const NO_ORGANIZATION = '-';
/** Rows in a body where they are not grouped. */
const CHUNK = 20;

/** A body of the table as a group. */
export function groupOf(key: string, body: HTMLElement): RowGroup {
  return { key, body, count: body.querySelector('.group i'), button: body.querySelector('.group button'), shown: 0 };
}

/** Bodies without heads for rows that are not grouped; `byKey` is told the rows that go into each. */
export function chunks(byKey: Map<string, number[]>): RowGroup[] {
  const all = byKey.get('') ?? [];
  const groups: RowGroup[] = [];
  for (let start = 0; start < all.length; start += CHUNK) {
    const key = `#${start}`;
    byKey.set(key, all.slice(start, start + CHUNK));
    groups.push({ key, body: document.createElement('tbody'), count: null, button: null, shown: 0 });
  }
  return groups;
}

/**
 * A group for each organization by name, and last one for the rows that name none.
 * @param nameOf name of an organization; of NO_ORGANIZATION, what is said of rows without one
 */
export function organizationGroups(keys: readonly string[], nameOf: (key: string) => string, compare: (a: string, b: string) => number): RowGroup[] {
  const named = keys.filter((key) => key !== NO_ORGANIZATION).sort((a, b) => compare(nameOf(a), nameOf(b)));
  if (keys.includes(NO_ORGANIZATION)) named.push(NO_ORGANIZATION);
  return named.map((key) => groupOf(key, bodyNamed(nameOf(key))));
}

function bodyNamed(text: string): HTMLElement {
  const head = element(
    'th',
    { colspan: '6', scope: 'rowgroup' },
    element('button', { type: 'button', 'aria-label': text }),
    element('span', {}, text),
    ' ',
    element('i', {}),
  );
  return element('tbody', {}, element('tr', { class: 'group' }, head));
}
