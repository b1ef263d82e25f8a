import type { LedgerFileWords } from '../../derive/views/ledger-file.ts';

/** What a row of the ledger says, as plain words. */
export interface RowCells {
  code: string;
  words: string;
  limits: string[];
  kind: string;
  actions: string;
  who: string[];
  /** Names of the bodies alone, one for each of the row's actors. */
  bodies: string[];
  when: string[];
  /** The words of time alone. */
  times: string[];
  more: string[];
}

type CellSigns = Pick<LedgerFileWords, 'open' | 'close' | 'none'>;

/** The words of a row's cells: those of the task, what bounds them, and what they state. */
export function cellsOf(row: HTMLElement, signs: CellSigns): RowCells {
  const [, words, kind, who, when, more] = [...row.children] as HTMLElement[];
  const [kindLabel] = kind?.children ?? [];
  return {
    code: row.id,
    words: [...(words?.children ?? [])]
      .filter((part) => !part.matches('.line'))
      .map(textOf)
      .join(''),
    limits: linesOf(words, signs),
    kind: textOf(kindLabel),
    actions: textOf(kind).slice(textOf(kindLabel).length).trim(),
    who: orNone([...linesOf(who, signs), ...[...(who?.children ?? [])].filter((part) => part.matches('.soft')).map(textOf)], signs),
    bodies: [...(who?.querySelectorAll('a') ?? [])].map(textOf),
    times: [...(when?.querySelectorAll('q') ?? [])].map(textOf),
    when: orNone([...linesOf(when, signs), ...[...(when?.querySelectorAll('summary') ?? [])].map(textOf)], signs),
    more: linesOf(more, signs),
  };
}

function orNone(lines: string[], { none }: CellSigns): string[] {
  return lines.length === 0 ? [none] : lines;
}

/** The lines of a cell; what is added to one in softer type stands in brackets behind it. */
function linesOf(cell: HTMLElement | undefined, { open, close }: CellSigns): string[] {
  return [...(cell?.querySelectorAll(':scope > .line') ?? [])].map((line) => {
    const added = line.querySelector(':scope > .soft');
    return added === null ? textOf(line) : `${textOf(line).slice(0, -textOf(added).length)}${open}${textOf(added)}${close}`;
  });
}

function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').trim();
}

/** The plan's words in a row: those of the task, its subject and its conditions, without our labels. */
export function wordsOf(row: HTMLElement | undefined): string {
  const parts: string[] = [];
  for (const part of row?.querySelector('.w')?.children ?? []) parts.push((part.matches('.line') ? part.querySelector('q') : part)?.textContent ?? '');
  return parts.join('|');
}
