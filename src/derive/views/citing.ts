import { expressionOf, type Locale, type Words, wordsOf } from '../../i18n/index.ts';
import { hasArticles, type Plan } from '../../model/plan.ts';
import { isTranslation, localesOf, placeOf, shortLabel, show } from '../../page.ts';
import type { Expression } from '../../text/expressions/expression.ts';

/** What a citation needs in one language of the plan. */
export interface CitingLanguage {
  title: string;
  subtitle: string;
  issuer: string;
  style: Expression['codeStyle'];
  /** That it is an unofficial translation; '' for the original. */
  unofficial: string;
  /** A task in words, `{code}` its code. */
  task: string;
  /** What stands outside the parts, by its code: `Preamble`, 公告. */
  names: Readonly<Record<string, string>>;
}

/** All that the menu for quoting needs beside the page: one file for a plan and a language of the interface, fetched with the menu. */
export interface CitingData {
  plan: string;
  published: string;
  source: string;
  /** Codes of the parts that have sections, whose places are said with these. */
  parts: readonly string[];
  articles: boolean;
  /** By the `lang` of the plan's words. */
  languages: Readonly<Record<string, CitingLanguage>>;
  words: Words['clause']['quoting'];
  /** Labels of what leads on: to a session, to a note. */
  tools: { session: string; note: string };
}

/** What is needed to cite a plan from its pages in a locale: in all languages that the plan has. */
export function citingOf(plan: Plan, locale: Locale): CitingData {
  const { record } = plan;
  const unnumbered = plan.clauses.filter((clause) => clause.parent === null && placeOf(plan, clause) === null);
  const languages = localesOf(plan).map((tag): [string, CitingLanguage] => {
    const words = wordsOf(tag);
    const own = (localized: Plan['record']['title']): string => show(localized, tag).text;
    return [
      expressionOf(tag).htmlLang,
      {
        title: own(record.title),
        subtitle: own(record.subtitle ?? {}),
        issuer: own(record.issuer),
        style: expressionOf(tag).codeStyle,
        unofficial: isTranslation(plan, tag) ? words.status.unofficialShort : '',
        task: words.clause.quoting.task,
        names: Object.fromEntries(unnumbered.map((clause) => [clause.code, shortLabel(clause, tag)])),
      },
    ];
  });
  return {
    plan: plan.id,
    published: record.published,
    source: record.provenance.url,
    parts: record.parts.filter((part) => part.files[0] !== part.code).map(({ code }) => code),
    articles: hasArticles(plan),
    languages: Object.fromEntries(languages),
    words: wordsOf(locale).clause.quoting,
    tools: { session: wordsOf(locale).session.add, note: wordsOf(locale).notes.write },
  };
}

/** The data as a classic script, which also a page opened from a disk can load. */
export function formatCiting(data: CitingData): string {
  return `self.fazhiCiting=${JSON.stringify(data).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')};\n`;
}
