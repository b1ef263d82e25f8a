import { EFFECTS } from '../../derive/compare/effects.ts';
import type { ComparedPlace, ComparedRow } from '../../derive/views/compare-view.ts';
import { type Locale, wordsOf } from '../../i18n/index.ts';
import { type Column, LIST } from '../table.ts';

const [zh, en] = [wordsOf('zh-Hans').compare, wordsOf('en').compare];
const labels = (places: readonly ComparedPlace[]): string => places.map(({ label }) => label).join(LIST);

/** Columns of a comparison, a row for each clause, with what became of it in the words of a locale. */
export function compareColumns(locale: Locale): Column<ComparedRow>[] {
  const { kinds } = wordsOf(locale).compare;
  return [
    { key: 'kind', zh: zh.kind, en: en.kind, width: 10, note: '变动的种类。\nWhat became of the clause.', cell: ({ kind }) => kinds[kind] },
    { key: 'before', zh: zh.before, en: en.before, width: 14, note: '在上一文本中的位置。\nPlace in the text before.', cell: ({ before }) => labels(before) },
    { key: 'after', zh: zh.after, en: en.after, width: 14, note: '在本文本中的位置。\nPlace in this text.', cell: ({ after }) => labels(after) },
    {
      key: 'words.before',
      zh: zh.beforeWords,
      en: en.beforeWords,
      width: 60,
      note: '上一文本的文字。\nWords of the text before.',
      cell: (row) => textWithout(row, 'added'),
    },
    {
      key: 'words.after',
      zh: zh.afterWords,
      en: en.afterWords,
      width: 60,
      note: '本文本的文字。\nWords of this text.',
      cell: (row) => textWithout(row, 'removed'),
    },
    ...EFFECTS.flatMap((name) =>
      (['gone', 'come'] as const).map(
        (side): Column<ComparedRow> => ({
          key: `${name}.${side}`,
          zh: `${zh.effect[name]}${zh[side]}`,
          en: `${en.effect[name]}, ${en[side].toLowerCase()}`,
          width: 18,
          note: `仅见于${side === 'gone' ? '上一文本' : '本文本'}的${zh.effect[name]}。\nIn ${side === 'gone' ? 'the text before' : 'this text'} alone: ${name}.`,
          cell: ({ effects }) => safe(effects?.[name][side].join(LIST) ?? ''),
        }),
      ),
    ),
  ];
}

/** A row's words without those that one of the two texts does not have. */
function textWithout({ parts }: ComparedRow, without: 'added' | 'removed'): string {
  const kept = parts.filter(({ kind }) => kind !== without);
  return safe(kept.map(({ text }) => text).join(''));
}

/** Words that a spreadsheet would take for a formula are set in by a space. */
function safe(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? ` ${text}` : text;
}
