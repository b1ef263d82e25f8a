import { expressionOf, type Locale, planLang, wordsOf } from '../i18n/index.ts';
import type { Plan } from '../model/plan.ts';
import { escapedXml } from '../text/xml.ts';
import type { Chapter } from './book.ts';
import type { PlanData } from './plan-data-schema.ts';

/** A book in the making: the plan, and the locales whose words stand in it; the first names things. */
export interface Book {
  plan: Plan;
  data: PlanData;
  locales: readonly [Locale, ...Locale[]];
  chapters: Chapter[];
  /** Numbers of pages, by the code of the block that begins each but the first. */
  pages: ReadonlyMap<string, number>;
  modified: string;
}

/** The same for every edition of the book, so that a new one takes the place of the old; `dcterms:modified` tells them apart. */
export function identifierOf({ plan, locales }: Book): string {
  return `urn:fazhi-plan-explorer:${plan.id}:${locales.join('+')}`;
}

/** Name of the file of a chapter. */
export function fileOf(code: string): string {
  return `text-${code}.xhtml`;
}

/** A file of the book. */
export function page(locale: Locale, title: string, type: string, body: string): string {
  const lang = planLang(locale);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head><meta charset="UTF-8"/><title>${escapedXml(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body epub:type="${type}">
${body}
</body>
</html>
`;
}

/** Language of an element whose words are not in the book's first language. */
export function langOf(lang: string | undefined): string {
  return lang === undefined ? '' : ` lang="${lang}" xml:lang="${lang}"`;
}

/** Words of ours as a book says them: away from the site, it is called by its name. */
export function inBook(text: string, locale: Locale): string {
  const { books, site } = wordsOf(locale);
  return text.replaceAll(books.thisSite, expressionOf(locale).quotationMarks.join(site.name));
}
