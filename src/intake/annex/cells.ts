import type { Annex } from '../../model/annex-schema.ts';
import type { Time } from '../../model/dataset-schema.ts';
import { splitBodies } from '../first-reading/bodies.ts';
import { findsOf } from '../first-reading/found.ts';
import { timeRecord } from '../first-reading/paragraph-reading.ts';
import type { TableRow } from './rows.ts';

type Role = Annex['rows'][number]['bodies'][number]['role'];

const LABELS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:牵头|主办|主责)/u, 'lead'],
  [/^(?:配合|协办|参与|协同)/u, 'supporting'],
  [/^(?:责任|负责|实施|承办)/u, 'responsible'],
];

/** A body that a cell names, in the role of its column, or of a label in the cell (`牵头单位：…`). */
export interface CellBody {
  name: string;
  role: Role;
}

/** Bodies of a row. Names are parted by marks, blanks or lines; 等 and the like name nobody. */
export function bodiesOf(row: TableRow): CellBody[] {
  const found = (['lead', 'responsible', 'supporting'] as const).flatMap((column) => {
    let role: Role = column;
    return (row[column] ?? '').split('\n').flatMap((line) =>
      line.split(/(?=(?:牵头|主办|主责|配合|协办|责任|负责|实施)(?:单位|部门)?[:：])/u).flatMap((piece) => {
        const [, label = '', rest = piece] = /^([^:：、，,；;\s]{2,6})[:：]\s*(.*)$/u.exec(piece) ?? [];
        role = LABELS.find(([pattern]) => label !== '' && pattern.test(label))?.[1] ?? role;
        return splitBodies(rest, true).map(({ name }) => ({ name, role }));
      }),
    );
  });
  return found.filter(({ name, role }, index) => found.findIndex((other) => other.name === name && other.role === role) === index);
}

const LABEL = '完成时限：';

/** Times of a cell's words: each with the words that set it. Words that set none (已完成) give none. */
export function timesOf(words: string): Time[] {
  const text = LABEL + words.replaceAll('\n', '；');
  return findsOf('time', text).map((find) => {
    const { review: _, ...time } = timeRecord(find, text.slice(find.start, find.end));
    return time;
  });
}
