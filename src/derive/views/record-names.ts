import { expressionOf, type Locale, storedLanguage } from '../../i18n/index.ts';
import type { Localized } from '../../model/languages.ts';
import type { Plan } from '../../model/plan.ts';
import { type ShownWords, show } from '../../page.ts';

/** How words are given: set and converted as pages show them, or exactly as they are recorded, for tables that programs read. */
export type WordForm = 'shown' | 'recorded';

/** Words in a locale, in a form; in the first language that has them where the locale's has none. */
export function wordsInForm(words: Localized, locale: Locale, form: WordForm): ShownWords {
  if (form === 'shown') return show(words, locale);
  return { text: words[storedLanguage(locale)] ?? Object.values(words).find((text) => text !== undefined) ?? '', lang: undefined };
}

/** Name of an organization; '' when the register has none with this id. */
export function organizationName(plan: Plan, id: string | null, locale: Locale, form: WordForm = 'shown'): ShownWords {
  return wordsInForm(plan.dataset.organizations.find((item) => item.id === id)?.name ?? {}, locale, form);
}

/** Title of a document; as shown within 《》 where the plan sets it so and the language has them. */
export function documentTitle(plan: Plan, id: string, locale: Locale, form: WordForm = 'shown'): ShownWords {
  const record = plan.dataset.documents.find((item) => item.id === id);
  const title = wordsInForm(record?.title ?? {}, locale, form);
  return form === 'shown' ? { ...title, text: expressionOf(locale).documentTitle(title.text, record?.bracketed ?? false) } : title;
}

/** Name of a platform or place. */
export function platformName(plan: Plan, id: string, locale: Locale, form: WordForm = 'shown'): ShownWords {
  return wordsInForm(plan.dataset.platforms.find((item) => item.id === id)?.name ?? {}, locale, form);
}

/** Name of a topic. */
export function topicName(plan: Plan, id: string, locale: Locale, form: WordForm = 'shown'): ShownWords {
  return wordsInForm(plan.dataset.topics.find((item) => item.id === id)?.name ?? {}, locale, form);
}
