/** A table that a reader takes along: what stands above it, its columns, its rows, and what every page of it says. */
export interface OfficeSheet {
  /** Name of the sheet, and of the author in the file's properties. */
  name: string;
  author: string;
  title: string;
  /** Lines between the title and the table: the state of the text, what was chosen, what was not captured. */
  notes: readonly string[];
  columns: readonly OfficeColumn[];
  rows: readonly (readonly string[])[];
  /** How many of the columns are printed, from the first. */
  printed: number;
  /** At the foot of every printed page, before its number. */
  foot: string;
  fonts: { title: string; head: string; body: string };
}
export interface OfficeColumn {
  head: string;
  /** In characters of Latin type. */
  width: number;
}

/** A sheet as plain rows for a spreadsheet that pastes them: cells between tabs, no line ends within. */
export function tabbedText({ columns, rows }: Pick<OfficeSheet, 'columns' | 'rows'>): string {
  const line = (cells: readonly string[]): string => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
  return [columns.map(({ head }) => head), ...rows].map(line).join('\n');
}

/** A sheet as a bare HTML table, for programs that keep tables; it carries no styles. */
export function tableMarkup({ columns, rows }: Pick<OfficeSheet, 'columns' | 'rows'>, caption: string, language: string): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${markup(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((cells) => row(cells, 'td')).join('');
  const head = row(
    columns.map(({ head }) => head),
    'th',
  );
  return `<table lang="${markup(language)}"><caption>${markup(caption)}</caption><thead>${head}</thead><tbody>${body}</tbody></table>`;
}

function markup(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '<br>');
}

/** A cell that a spreadsheet would take for a formula or a command, also in full-width signs. */
const RUNNABLE = /^[=+\-@\t\r\n＝＋－＠]/;

/** A sheet as CSV (RFC 4180) with a byte order mark, without which Excel garbles Chinese. What could run as a formula is given as words. */
export function csvText({ columns, rows }: Pick<OfficeSheet, 'columns' | 'rows'>): string {
  const field = (cell: string): string => {
    const words = RUNNABLE.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(words) ? `"${words.replace(/"/g, '""')}"` : words;
  };
  return `\uFEFF${[columns.map(({ head }) => head), ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`).join('')}`;
}
