import { fill, type Locale, type Words, wordsOf } from '../../i18n/index.ts';
import type { Task } from '../../model/dataset.ts';
import type { Plan } from '../../model/plan.ts';
import { COMPARED, type Compared } from '../../model/second-coding-schema.ts';
import { quoted, type ShownWords, said } from '../../page.ts';
import { type Agreement, agreementOf, type Counted, type Difference, type Figure } from '../questions/agreement.ts';
import type { CodedWords } from '../questions/matched-records.ts';
import { documentTitle, organizationName } from './record-names.ts';

/** The agreement of a plan's two codings, in words and numbers of a language. */
export interface AgreementView {
  agreement: Agreement;
  /** How the measures were drawn; null where that was not recorded. */
  drawn: string | null;
  matched: string;
  rows: FigureView[];
  /** How many differences there are, and how many of them were settled. */
  count: string;
  differences: { field: Compared; label: string; count: string; list: DifferenceView[] }[];
}
/** A row of the table of figures. */
export interface FigureView {
  field: Counted;
  label: string;
  cells: string[];
}
/** A difference: the words it is about, what either coding has, and what holds. */
export interface DifferenceView {
  clause: string;
  words: ShownWords;
  first: ReadingView[];
  second: ReadingView[];
  /** How it was settled; null while it is open. */
  settled: { how: string; why: string } | null;
}
/** One entry of a coding: what it is called, and its words or name. */
export interface ReadingView {
  label: string;
  words: ShownWords | null;
}

/** Where a page shows the agreement. */
export const AGREEMENT = 'agreement';

/** The view of a plan's agreement in a language; null where it has no second coding. */
export function agreementView(plan: Plan, locale: Locale): AgreementView | null {
  const agreement = agreementOf(plan);
  if (agreement === null) return null;
  const words = wordsOf(locale);
  const own = words.agreement;
  const sample = plan.secondCoding?.sample ?? null;
  const { differences } = agreement;
  return {
    agreement,
    drawn: sample === null ? null : fill(own.drawn, { how: said(sample.drawn, locale), seed: sample.seed }),
    matched: fill(own.matched, agreement.tasks),
    rows: agreement.figures.map((figure) => ({ field: figure.field, label: own.fields[figure.field], cells: cellsOf(figure, words) })),
    count: fill(own.differencesCount, { n: differences.length, m: differences.filter(({ settled }) => settled !== null).length }),
    differences: COMPARED.map((field) => ({ field, list: differences.filter((difference) => difference.field === field) }))
      .filter(({ list }) => list.length > 0)
      .map(({ field, list }) => ({
        field,
        label: own.fields[field],
        count: fill(own.count, { n: list.length }),
        list: list.map((difference) => differenceView(plan, difference, locale)),
      })),
  };
}

/** Numbers of a figure: compared, alike, share, kappa, entries. */
function cellsOf({ compared, alike, kappa, entries }: Figure, { htmlLang, agreement: own }: Words): string[] {
  const whole = new Intl.NumberFormat(htmlLang);
  const percent = new Intl.NumberFormat(htmlLang, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const decimal = new Intl.NumberFormat(htmlLang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return [
    whole.format(compared),
    whole.format(alike),
    compared === 0 ? own.none : percent.format(alike / compared),
    kappa === null ? own.none : decimal.format(kappa),
    entries === null ? own.none : fill(own.entriesOf, { both: whole.format(entries.both), either: whole.format(entries.either) }),
  ];
}

function differenceView(plan: Plan, { field, clause, first, second, settled }: Difference, locale: Locale): DifferenceView {
  const { agreement: own } = wordsOf(locale);
  const read = (records: readonly CodedWords[]): ReadingView[] => records.flatMap((record) => readingOf(plan, field, record, locale));
  return {
    clause,
    words: quoted(plan, (first[0] ?? second[0])?.quote ?? '', locale),
    first: read(first),
    second: read(second),
    settled: settled === null ? null : { how: own.settled[settled.settled], why: said(settled.why, locale) },
  };
}

/** What a record says of what is compared. */
function readingOf(plan: Plan, field: Compared, { form, quote, task }: CodedWords, locale: Locale): ReadingView[] {
  const { agreement: own, data } = wordsOf(locale);
  const original = (words: string): ShownWords => quoted(plan, words, locale);
  if (field === 'bounds' || field === 'form') return [{ label: own.forms[form], words: field === 'bounds' ? original(quote) : null }];
  if (task === null) return [];
  const actors = (responsible: boolean): Task['actors'] => task.actors.filter(({ role }) => (role === 'responsible' || role === 'lead') === responsible);
  const actorViews = (list: Task['actors']): ReadingView[] =>
    list.map(({ role, organization }) => ({ label: data.roles[role], words: organizationName(plan, organization, locale) }));
  switch (field) {
    case 'kind':
      return [{ label: data.taskKinds[task.kind], words: null }];
    case 'actions':
      return task.actions.map((action) => ({ label: data.actions[action], words: null }));
    case 'responsible':
      return actorViews(actors(true));
    case 'roles':
      return actorViews(actors(false));
    case 'times':
      return task.times.map((time) => ({ label: data.timeKinds[time.kind], words: original(time.quote) }));
    case 'documents':
      return task.documents.map(({ document, role }) => ({ label: data.documentRoles[role], words: documentTitle(plan, document, locale) }));
    case 'conditions':
      return [
        ...task.conditions.map((condition) => ({ label: data.conditionKinds[condition.kind], words: original(condition.quote) })),
        ...task.exceptions.map((exception) => ({ label: data.exception, words: original(exception.quote) })),
      ];
    case 'targets':
      return task.targets.map((id) => ({ label: id, words: null }));
  }
}
