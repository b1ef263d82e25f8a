import { hasParallel, localesOf, storedLocales } from '../page.ts';
import { writeBook } from './epub.ts';
import type { SetExport } from './export.ts';
import { inEach } from './plan-data.ts';

/** The plan as an EPUB 3 book in each language, and in Chinese and English paragraph by paragraph. */
export default {
  scope: 'set',
  type: 'application/epub+zip',
  group: 'reading',
  order: 20,
  title: { 'zh-Hans': '方案全文（EPUB 3）', en: 'The plan as a book (EPUB 3)' },
  about: {
    'zh-Hans': '供手机、平板和电子书阅读器使用的全文，有目录和编者注。',
    en: 'The whole text for phones, tablets and e-readers, with contents and editorial notes.',
  },
  files: (source) => [
    ...localesOf(source.plan).map((locale) => ({
      file: `plan.${locale}.epub`,
      locale,
      organization: null,
      name: null,
      make: () => writeBook(source, [locale]),
    })),
    ...(hasParallel(source.plan)
      ? [
          {
            file: 'plan.bilingual.epub',
            locale: null,
            organization: null,
            name: inEach(source.plan.record, (words) => words.books.bilingual),
            make: () => writeBook(source, storedLocales(source.plan)),
          },
        ]
      : []),
  ],
} satisfies SetExport;
