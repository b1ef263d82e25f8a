import { expressionOf, fill, type Locale, storedLanguage, wordsOf } from '../../i18n/index.ts';
import { joinedPieces, type Task } from '../../model/dataset.ts';
import { paragraphNumber } from '../../model/ids.ts';
import type { Localized } from '../../model/languages.ts';
import { clauseAt, originalLanguage, type Plan } from '../../model/plan.ts';
import { isProposed } from '../../model/review-state.ts';
import { type ShownWords, shortLabel, show, spokenCode } from '../../page.ts';
import { type Address, address } from '../../urls.ts';
import { hasStatedActor } from '../questions/facts.ts';
import { formerCodes } from '../questions/former-codes.ts';
import { quotedWords, timeCode } from '../questions/quoted-words.ts';
import { taskAddress, taskWordsAddress } from './place-words.ts';
import { documentTitle, organizationName, platformName, topicName, type WordForm, wordsInForm } from './record-names.ts';

/**
 * One view of a task: who, when, how much, by which document, in which words and where, ready to be shown in a language.
 * Pages, tables, books, charts and files read it; none of them puts a task's facts into words by itself.
 */
export interface TaskView {
  code: string;
  /** Codes that were published for its words before. */
  former: readonly string[];
  kind: Labelled<Task['kind']>;
  /** In the order of the words. */
  actions: Labelled<Task['actions'][number]>[];
  words: ShownWords;
  /** Words of the sentence without which the task's are not understood. Recorded for the original only. */
  context: string | undefined;
  /** Who, in the order of the record; empty when the sentence names nobody. */
  actors: ActorView[];
  /** Whether one of them is responsible, leads, or may do what is permitted. */
  actorStated: boolean;
  /** Conditions, scopes and exceptions, in the words of the original. */
  limits: { label: string; words: ShownWords }[];
  times: TimeView[];
  targets: { id: string; measures: string; quote: string; address: Address }[];
  documents: { id: string; title: ShownWords; role: Labelled<Task['documents'][number]['role']>; address: Address }[];
  platforms: { id: string; name: ShownWords }[];
  topics: { id: string; name: ShownWords; address: Address }[];
  place: PlaceView;
  /** The word for facts that nobody has checked, where the task or one of its bodies or times is one; null otherwise. */
  proposed: string | null;
}
/** A value of a closed list, and the word for it. */
export interface Labelled<Id extends string> {
  id: Id;
  label: string;
}
/** A body or person with a role in a task. */
export interface ActorView {
  organization: string;
  name: ShownWords;
  address: Address;
  role: Labelled<Task['actors'][number]['role']>;
  basis: Labelled<Task['actors'][number]['basis']>;
  quote: string;
}
/** A time of a task. */
export interface TimeView {
  kind: Labelled<Task['times'][number]['kind']>;
  words: ShownWords;
  /** How we read the words, where a judgement was made. */
  reading: string | undefined;
  /** That the words stand outside of the sentence, and where; null where they stand in it. */
  basis: string | null;
}
/** Where a task stands. */
export interface PlaceView {
  /** As readers of the language cite it: `二（一）3 第2段`. */
  spoken: string;
  /** The measure by the numbers printed in the plan: `二（一）3`; '' where a language says it by its code, which is the task's too. */
  clause: string;
  /** The measure's short label. */
  measure: string;
  /** The record, on the page of its measure. */
  record: Address;
  /** The words, in the running text. */
  words: Address;
}

/** The view of a task in a language; its words as pages show them, or as they are recorded. */
export function taskView(plan: Plan, task: Task, locale: Locale, form: WordForm = 'shown'): TaskView {
  const words = wordsOf(locale);
  const data = (name: string): Address => address.data(locale, plan.id, name);
  const label = <Id extends string>(labels: Readonly<Record<Id, string>>, id: Id): Labelled<Id> => ({ id, label: labels[id] });
  const say = (text: Localized): ShownWords => wordsInForm(text, locale, form);
  const original = (quote: string): ShownWords => say({ [originalLanguage(plan)]: quote });
  const measure = clauseAt(plan, task.measure);
  return {
    code: task.code,
    former: formerCodes(plan).get(task.code) ?? [],
    kind: label(words.data.taskKinds, task.kind),
    actions: task.actions.map((action) => label(words.data.actions, action)),
    ...(form === 'shown' ? taskWords(plan, task, locale) : { words: say(quotedWords(plan, task.code, task.quote)), context: task.context }),
    actors: task.actors.map(({ organization, role, basis, quote }) => ({
      organization,
      name: organizationName(plan, organization, locale, form),
      address: data(`organizations/${organization}`),
      role: label(words.data.roles, role),
      basis: label(words.data.bases, basis),
      quote,
    })),
    actorStated: hasStatedActor(task),
    limits: [
      ...task.conditions.map(({ kind, quote }) => ({ label: words.data.conditionKinds[kind], words: original(quote) })),
      ...task.exceptions.map(({ quote }) => ({ label: words.data.exception, words: original(quote) })),
    ],
    times: task.times.map((time, index) => ({
      kind: label(words.data.timeKinds, time.kind),
      words: say(quotedWords(plan, timeCode(task.code, index), time.quote)),
      reading: time.reading === undefined ? undefined : say(time.reading).text,
      basis: time.basis === undefined ? null : words.data.bases[time.basis],
    })),
    targets: task.targets.flatMap((id) =>
      plan.dataset.targets
        .filter((target) => target.id === id)
        .map((target) => ({ id, measures: say(target.measures).text, quote: target.quote, address: `${data('targets')}#${id}` })),
    ),
    documents: task.documents.map(({ document, role }) => ({
      id: document,
      title: documentTitle(plan, document, locale, form),
      role: label(words.data.documentRoles, role),
      address: `${data('documents')}#${document}`,
    })),
    platforms: task.platforms.map((id) => ({ id, name: platformName(plan, id, locale, form) })),
    topics: task.topics.map((id) => ({ id, name: topicName(plan, id, locale, form), address: data(`topics/${id}`) })),
    place: {
      clause: expressionOf(locale).codeStyle === 'printed' ? spokenCode(plan, measure, locale) : '',
      spoken: [spokenCode(plan, measure, locale), fill(words.clause.paragraph, { n: paragraphNumber(task.clause) ?? 1 })].join(' '),
      measure: form === 'shown' ? shortLabel(measure, locale) : say(measure.short).text || say(measure.heading).text,
      record: taskAddress(plan, task.code, locale),
      words: taskWordsAddress(plan, task.code, locale),
    },
    proposed: isProposed(plan, task) ? words.status.proposed.tag : null,
  };
}

/** Bodies by role, each role where its first body stands, so that a list names it once. */
export function byRole(actors: readonly ActorView[]): { role: ActorView['role']; actors: ActorView[] }[] {
  const groups = new Map<string, { role: ActorView['role']; actors: ActorView[] }>();
  for (const actor of actors) {
    const group = groups.get(actor.role.id) ?? { role: actor.role, actors: [] };
    group.actors.push(actor);
    groups.set(actor.role.id, group);
  }
  return [...groups.values()];
}

/** The conditions, scopes and exceptions of a task that stand outside of its own words, so that they do not go without saying. */
export function limitsOutside({ limits, words }: TaskView): TaskView['limits'] {
  return limits.filter((limit) => !words.text.includes(limit.words.text));
}

/** The words of a task, set exactly as they are in the running text, with those of its sentence that they need. */
export function taskWords(plan: Plan, task: Task, locale: Locale): { words: ShownWords; context: string | undefined } {
  const quoted = quotedWords(plan, task.code, task.quote);
  const language = originalLanguage(plan);
  if (storedLanguage(locale) !== language) return { words: show(quoted, locale), context: undefined };
  const clause = clauseAt(plan, task.clause);
  const shown = show(clause.text, locale);
  const original = clause.text[language] ?? '';
  const at = (quote: string, start: number): string =>
    start === -1 ? show({ [language]: quote }, locale).text : shown.text.slice(start, start + quote.length);
  const pieces = task.pieces.map((piece, index) => at(piece, task.spans[index]?.start ?? -1));
  return {
    words: { text: joinedPieces(pieces, task.spans), lang: shown.lang },
    context: task.context === undefined ? undefined : at(task.context, original.indexOf(task.context)),
  };
}
