import { type Cell, refuseFormulas } from './table.ts';

/**
 * Rows as CSV (RFC 4180): CRLF, quotes where needed, and a byte order mark, without which Excel garbles Chinese.
 * @param file path shown when a cell could run as a formula
 */
export function writeCsv(file: string, rows: readonly (readonly Cell[])[]): string {
  refuseFormulas(file, rows);
  return `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
