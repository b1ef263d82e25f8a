import { wordsOf } from '../i18n/index.ts';
import { localesOf } from '../page.ts';
import type { SetExport } from './export.ts';
import { planText } from './plan-text.ts';

/** The plan as plain text in each language: `plan.en.txt`, UTF-8, a paragraph a line, each led by its code. */
export default {
  scope: 'set',
  type: 'text/plain',
  group: 'reading',
  order: 40,
  title: { 'zh-Hans': '方案全文（纯文本）', en: 'Text of the plan (plain text)' },
  about: {
    'zh-Hans': '全文和编者注，UTF-8 编码，每段一行，行首为编号；各种软件均可打开。',
    en: 'The whole text with the editorial notes in UTF-8, a paragraph a line, each led by its code; opens anywhere.',
  },
  files: (source) =>
    localesOf(source.plan).map((locale) => ({
      file: `plan.${locale}.txt`,
      locale,
      organization: null,
      name: null,
      make: () => {
        const { title, about, blocks, notesTitle, notes } = planText(source, locale);
        const { colon } = wordsOf(locale).format;
        return [
          title,
          '',
          ...about.map(([label, words]) => (label === '' ? words : `${label}${colon}${words}`)),
          ...blocks.flatMap(({ code, level, text }) => [...(level === null ? [] : ['']), code === null ? text : `[${code}] ${text}`]),
          ...(notes.length === 0 ? [] : ['', notesTitle]),
          ...notes.map(({ code, quote, note }) => `[${code}] “${quote}”${colon}${note}`),
          '',
        ].join('\n');
      },
    })),
} satisfies SetExport;
