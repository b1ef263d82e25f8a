import type { SetExport } from './export.ts';
import { type QuestionRow, questionFiles, questionRows } from './question-rows.ts';
import { readMe } from './read-me.ts';

/** The question bank as GIFT, the plain text that many learning platforms import. */
export default {
  scope: 'set',
  type: 'text/plain',
  group: 'training',
  order: 30,
  title: { 'zh-Hans': '题库（GIFT 文本）', en: 'Question bank (GIFT)' },
  about: {
    'zh-Hans': '全部题目的纯文本格式，可用记事本查看和修改后导入学习平台；含解析和所依据的原文。',
    en: 'All questions as plain text, to be read and changed in any editor and imported by learning platforms, with explanations and the words they rest on.',
  },
  files: ({ plan, data }) =>
    questionFiles(plan, 'questions', 'gift', (locale) => {
      const head = readMe(data, null, locale).map((row) => `// ${row.join(': ').replaceAll('\n', ' ')}`);
      return `${[head.join('\n'), ...questionRows(plan, locale).map(question)].join('\n\n')}\n`;
    }),
} satisfies SetExport;

/** Words in which nothing is a sign of the format. */
function plain(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n');
}

function question(row: QuestionRow): string {
  const feedback = `####${plain([row.explanation, ...row.quotes].join('\n'))}`;
  return `::${plain(row.id)}::${plain(row.stem.join('\n'))} {\n${[...answers(row), feedback].join('\n')}\n}`;
}

function answers(row: QuestionRow): string[] {
  const right = row.answers.filter((item) => item.right).length;
  const share = (count: number): string => String(Number((100 / count).toFixed(5)));
  switch (row.kind) {
    case 'judgement':
      return [row.holds ? 'TRUE' : 'FALSE'];
    case 'short':
      return [];
    case 'order':
      return row.answers.map(({ text, at }) => `=${plain(text)} -> ${at + 1}`);
    case 'single':
      return row.answers.map((item) => `${item.right ? '=' : '~'}${plain(item.text)}`);
    case 'multiple':
      return row.answers.map((item) => `~%${item.right ? share(right) : `-${share(row.answers.length - right)}`}%${plain(item.text)}`);
  }
}
