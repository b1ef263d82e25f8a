import { DOING_ROLES, type LedgerRow } from '../../derive/addresses/ledger-query.ts';
import type { BreakdownColumn } from '../../derive/views/breakdown.ts';
import type { LedgerColumn, LedgerFileWords } from '../../derive/views/ledger-file.ts';
import { fill } from '../../text/phrase.ts';
import { copyWords } from '../copy-words.ts';
import { csvText, type OfficeSheet, tabbedText, tableMarkup } from '../office/sheet.ts';
import { cellsOf, type RowCells } from './row-cells.ts';

/** What is shown: rows in their order, each with its measure as cited and its title, and the sentence that says what was asked for. */
export interface ShownTasks {
  rows: { row: LedgerRow; element: HTMLElement; place: string; measure: string }[];
  sentence: string;
  address: string;
}
type Phrases = Record<'tableCopied' | 'linkCopied' | 'fileMade' | 'takeFailed', string>;
type Taken = RowCells & { place: string; measure: string; responsible: string[] };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Gives the buttons beside the count their work: a file of what is shown, a table or the link to paste.
 * @param bar holds the buttons, and the address of the script that writes XLSX
 * @param shown asked when a button is pressed
 */
export function offerToTake(bar: HTMLElement, words: LedgerFileWords, phrases: Phrases, shown: () => ShownTasks): void {
  const said = bar.querySelector('output') as HTMLElement;
  const work: Readonly<Record<string, () => Promise<string>>> = {
    xlsx: async () => {
      const { rows, sentence } = shown();
      const write = await xlsxWriter(bar.dataset['writer'] ?? '');
      save(`${words.title}-${rows.length}.xlsx`, new Blob([write(officeSheet(taken(rows, words), words, sentence)) as BlobPart], { type: XLSX }));
      return fill(phrases.fileMade, { n: rows.length });
    },
    csv: async () => {
      const { rows } = shown();
      save(`${words.title}-${rows.length}.csv`, new Blob([csvText(dataTable(taken(rows, words), words))], { type: 'text/csv;charset=utf-8' }));
      return fill(phrases.fileMade, { n: rows.length });
    },
    table: async () => {
      const { rows, sentence } = shown();
      const table = shownTable(taken(rows, words), words);
      copyWords({ text: tabbedText(table), html: tableMarkup(table, `${words.title} ${sentence} ${words.status}`, document.documentElement.lang) });
      return fill(phrases.tableCopied, { n: rows.length });
    },
    link: async () => {
      copyWords({ text: shown().address });
      return phrases.linkCopied;
    },
  };
  bar.addEventListener('click', async (event) => {
    const act = work[(event.target as Element).closest('button')?.dataset['take'] ?? ''];
    if (act === undefined) return;
    said.textContent = '';
    said.textContent = await act().catch(() => phrases.takeFailed);
  });
}

function taken(rows: ShownTasks['rows'], words: LedgerFileWords): Taken[] {
  return rows.map(({ row, element, place, measure }) => {
    const cells = cellsOf(element, words);
    const responsible = cells.bodies.filter((_, index) => DOING_ROLES.includes(row.actors[index]?.[1] ?? ''));
    return { ...cells, place, measure, responsible: [...new Set(responsible)] };
  });
}

/** The table that an office hands on: the words with what bounds them, where they stand, what they state, and room to divide the work. */
function officeSheet(tasks: readonly Taken[], words: LedgerFileWords, sentence: string): OfficeSheet {
  const { number, task, basis, responsible, deadline, ...office } = words.widths;
  const printed: [LedgerColumn, number][] = Object.entries({ number, task, basis, responsible, deadline, ...office }) as [BreakdownColumn, number][];
  const beside: [LedgerColumn, number][] = [
    ['code', 11],
    ['measure', 26],
    ['kind', 9],
    ['actions', 14],
    ['who', 60],
    ['when', 40],
    ['more', 60],
  ];
  return {
    name: words.sheet,
    author: words.author,
    title: words.title,
    notes: [`${words.status} ${words.source}`, [sentence, ...words.notes].join(' ')],
    columns: [...printed, ...beside].map(([name, width]) => ({ head: words.columns[name], width })),
    rows: tasks.map((one) => [
      '',
      [one.words, ...one.limits].join('\n'),
      one.place,
      one.responsible.join(words.join),
      one.times.join(words.join),
      ...Object.keys(office).map(() => ''),
      ...[one.code, one.measure, one.kind, one.actions],
      ...[one.who, one.when, one.more].map((lines) => lines.join(words.join)),
    ]),
    printed: printed.length,
    foot: words.mark,
    fonts: words.fonts,
  };
}

type PlainTable = Pick<OfficeSheet, 'columns' | 'rows'>;

/** A table for programs: each thing in a column of its own, the status and the source in the last ones. */
function dataTable(tasks: readonly Taken[], words: LedgerFileWords): PlainTable {
  const names: LedgerColumn[] = ['code', 'basis', 'measure', 'words', 'limits', 'kind', 'actions', 'who', 'when', 'more', 'status', 'source'];
  return {
    columns: names.map((name) => ({ head: words.columns[name], width: 0 })),
    rows: tasks.map(({ code, place, measure, words: own, limits, kind, actions, who, when, more }) => [
      ...[code, place, measure, own, limits.join(words.join), kind, actions],
      ...[who, when, more].map((lines) => lines.join(words.join)),
      ...[words.status, words.source],
    ]),
  };
}

/** The table as the page shows it. */
function shownTable(tasks: readonly Taken[], words: LedgerFileWords): PlainTable {
  const names: LedgerColumn[] = ['code', 'basis', 'words', 'kind', 'actions', 'who', 'when', 'more'];
  return {
    columns: names.map((name) => ({ head: words.columns[name], width: 0 })),
    rows: tasks.map(({ code, place, words: own, limits, kind, actions, who, when, more }) => [
      ...[code, place, [own, ...limits].join(words.join), kind, actions],
      ...[who, when, more].map((lines) => lines.join(words.join)),
    ]),
  };
}

function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  // Signs that a file's name may not have.
  link.download = name.replace(/[\\/:*?"<>|]+/g, ' ');
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

type WriteXlsx = (sheet: OfficeSheet) => Uint8Array;

/** The writer of XLSX, fetched when it is first asked for. */
function xlsxWriter(source: string): Promise<WriteXlsx> {
  const there = (): WriteXlsx | undefined => (self as unknown as { fazhiXlsx?: WriteXlsx }).fazhiXlsx;
  return new Promise((resolve, reject) => {
    const own = there();
    if (own !== undefined) return resolve(own);
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => resolve(there() as WriteXlsx);
    script.onerror = () => reject(new Error(source));
    document.head.append(script);
  });
}
