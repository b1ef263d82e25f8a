import { wordsOf } from '../i18n/index.ts';
import { localesOf } from '../page.ts';
import type { SetExport } from './export.ts';
import { planText } from './plan-text.ts';

/** The plan as Markdown in each language: `plan.en.md`. Every code is an anchor that can be seen and linked to. */
export default {
  scope: 'set',
  type: 'text/markdown',
  group: 'reading',
  order: 30,
  title: { 'zh-Hans': '方案全文（Markdown）', en: 'Text of the plan (Markdown)' },
  about: {
    'zh-Hans': '全文和编者注，每段前有编号，可用于定位；供笔记、知识库和版本管理使用。',
    en: 'The whole text with the editorial notes, each paragraph led by its code as an anchor; for notes, wikis and version control.',
  },
  files: (source) =>
    localesOf(source.plan).map((locale) => ({
      file: `plan.${locale}.md`,
      locale,
      organization: null,
      name: null,
      make: () => {
        const { title, about, blocks, notesTitle, notes } = planText(source, locale);
        const { colon } = wordsOf(locale).format;
        const anchor = (code: string): string => `<a id="${code}">${code}</a>`;
        return [
          `# ${escaped(title)}`,
          about.map(([label, words]) => `> ${label === '' ? '' : `${label}${colon}`}${linked(words)}`).join('\n>\n'),
          ...blocks.map(
            ({ code, level, text }) => `${level === null ? '' : `${'#'.repeat(level + 1)} `}${code === null ? '' : `${anchor(code)} `}${escaped(text)}`,
          ),
          ...(notes.length === 0 ? [] : [`## ${notesTitle}`]),
          ...notes.map(({ code, quote, note }) => `- [${code}](#${code}) “${escaped(quote)}”${colon}${escaped(note)}`),
          '',
        ].join('\n\n');
      },
    })),
} satisfies SetExport;

/** Words in which no character means anything to Markdown or HTML. */
function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>&~#|]/g, '\\$&');
}

/** Words whose addresses are links. */
function linked(words: string): string {
  return words
    .split(/(https?:\/\/[\w./-]+\w)/)
    .map((piece, index) => (index % 2 === 1 ? `<${piece}>` : escaped(piece)))
    .join('');
}
