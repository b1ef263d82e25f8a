import type { Locale } from '../../i18n/locales.ts';
import type { Plan } from '../../model/plan.ts';
import { type Address, address } from '../../urls.ts';
import { rolesOf } from '../questions/facts.ts';

/** What is printed to a file: the plan laid out as an official document, the parallel text, the ledger, an organization's brief. */
export type PrintKind = 'plan' | 'parallel' | 'tasks' | 'brief';

/** A file to be printed from a page. */
export interface PrintedFile {
  kind: PrintKind;
  locale: Locale;
  /** Id of the organization whose brief it is, else null. */
  organization: string | null;
  /** Path below `pdf/<plan>/`. Published, so it never changes. */
  file: string;
  page: Address;
}

/** The organizations that have a brief: those that some task's sentence names with a role. */
export function briefedOrganizations(plan: Plan): string[] {
  return plan.dataset.organizations.map(({ id }) => id).filter((id) => rolesOf(plan, id).length > 0);
}

/**
 * All files that are printed of a plan, those for the whole plan first.
 * @param locales the languages that its pages are in
 */
export function printedFiles(plan: Plan, locales: readonly Locale[]): PrintedFile[] {
  const parallel = plan.record.languages.length > 1;
  const whole = locales.flatMap((locale): PrintedFile[] => {
    const one = (kind: PrintKind, page: Address): PrintedFile => ({ kind, locale, organization: null, file: `${kind}-${locale}.pdf`, page });
    return [
      one('plan', address.print(locale, plan.id)),
      ...(parallel ? [one('parallel', address.full(locale, plan.id, 'parallel'))] : []),
      ...(plan.dataset.tasks.length > 0 ? [one('tasks', address.data(locale, plan.id, 'tasks'))] : []),
    ];
  });
  // A file holds its fonts, some 300 KB in Chinese: briefs are made only in the languages that the plan is stored in.
  const briefLocales = locales.filter((locale) => plan.record.languages.some((language) => language === locale));
  const briefs = briefedOrganizations(plan).flatMap((organization) =>
    briefLocales.map(
      (locale): PrintedFile => ({
        kind: 'brief',
        locale,
        organization,
        file: `organizations/${organization}-${locale}.pdf`,
        page: address.data(locale, plan.id, `organizations/${organization}`),
      }),
    ),
  );
  return [...whole, ...briefs];
}
