import { type Locale, wordsOf } from '../../i18n/index.ts';
import type { QuestionRow } from '../question-rows.ts';
import type { Column } from '../table.ts';

/** Letters of answers, as many as a question can have. */
const LETTERS = [...'ABCDEFGHI'];

function letterAt(row: QuestionRow, at: number): string {
  return LETTERS[row.answers.findIndex((answer) => answer.at === at)] ?? '';
}

/** The answer as question banks import it: letters, for steps in their order; 正确 or 错误; or the model of a short answer. */
function keyOf(row: QuestionRow, locale: Locale): string {
  const { training } = wordsOf(locale);
  switch (row.kind) {
    case 'judgement':
      return row.holds ? training.right : training.wrong;
    case 'short':
      return row.model;
    case 'order':
      return row.answers.map((_, at) => letterAt(row, at)).join('');
    default:
      return row.answers.flatMap(({ right }, index) => (right ? [LETTERS[index] ?? ''] : [])).join('');
  }
}

/** Columns of the question bank, in the order and with the heads that Chinese platforms import. */
export function questionColumns(locale: Locale, rows: readonly QuestionRow[]): Column<QuestionRow>[] {
  const most = Math.max(4, ...rows.map(({ answers }) => answers.length));
  return [
    {
      key: 'kind',
      zh: '题型',
      en: 'Type',
      width: 10,
      note: '单选题、多选题、判断题、排序题、简答题。\nOne answer, several, right or wrong, order, short answer.',
      cell: ({ kind }) => wordsOf(locale).training.kinds[kind],
    },
    {
      key: 'stem',
      zh: '题干',
      en: 'Question',
      width: 60,
      note: '题目；有假设情形的，在前。\nThe question, behind its case where it has one.',
      cell: ({ stem }) => stem.join('\n'),
    },
    ...LETTERS.slice(0, most).map(
      (letter, index): Column<QuestionRow> => ({
        key: `answer-${letter}`,
        zh: `选项${letter}`,
        en: `Answer ${letter}`,
        width: 24,
        note: '选项；判断题和简答题为空。\nAn answer to choose; empty for statements and short answers.',
        cell: ({ answers }) => answers[index]?.text ?? '',
      }),
    ),
    {
      key: 'key',
      zh: '答案',
      en: 'Key',
      width: 14,
      note: '选项字母；排序题为正确顺序。\nLetters; of steps in the right order.',
      cell: (row) => keyOf(row, locale),
    },
    {
      key: 'explanation',
      zh: '解析',
      en: 'Explanation',
      width: 50,
      note: '解析和所依据的原文。\nWhy, and the words it rests on.',
      cell: ({ explanation, quotes }) => [explanation, ...quotes].join('\n'),
    },
    { key: 'places', zh: '出处', en: 'Source', width: 24, note: '原文所在条文。\nWhere the words are in the text.', cell: ({ places }) => places.join('\n') },
    { key: 'id', zh: '编号', en: 'Id', width: 24, note: '题目编号。\nIdentifier.', cell: ({ id }) => id },
  ];
}
