import { decodeLedgerRow, type LedgerRow } from '../../derive/addresses/ledger-query.ts';

/** A task with its row, and its measure as cited and by its title. */
export interface Row extends LedgerRow {
  element: HTMLElement;
  place: string;
  title: string;
}

/** The rows that the page keeps for a choice. */
export function rowsIn(content: DocumentFragment): Row[] {
  const rows: Row[] = [];
  for (const body of content.querySelectorAll('tbody')) {
    const { measure = '', area = '', place = '', title = '' } = body.dataset;
    for (const row of body.querySelectorAll<HTMLElement>('tr[data-f]'))
      rows.push({ ...decodeLedgerRow(row.dataset['f'] ?? '', { code: row.id, order: rows.length, measure, area }), element: row, place, title });
  }
  return rows;
}
