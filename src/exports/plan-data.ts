import { mentionsOf } from '../derive/questions/annotations.ts';
import { hasStatedActor } from '../derive/questions/facts.ts';
import { measuresOf } from '../derive/questions/outline.ts';
import { quotedWords, timeCode } from '../derive/questions/quoted-words.ts';
import { rolledUpTasks } from '../derive/questions/wider-bodies.ts';
import { type Colophon, colophonOf } from '../derive/views/colophon.ts';
import { publicText } from '../derive/views/public-text.ts';
import { LOCALES, wordsOf } from '../i18n/index.ts';
import type { Connective, Task } from '../model/dataset.ts';
import type { LanguageTag, Localized } from '../model/languages.ts';
import { type Clause, originalLanguage, type Plan } from '../model/plan.ts';
import { type FactReview, sourceOf } from '../model/plan-schema.ts';
import { reviewCounts, taskReview } from '../model/review-state.ts';
import { placeOf } from '../page.ts';
import { type OrganizationData, type OrganizationOut, type PlanData, SCHEMA_VERSION, type TaskOut } from './plan-data-schema.ts';

/**
 * A plan as published data: the content of plan.json, from which every other export is made.
 * @param build label of the build
 */
export function planData(plan: Plan, build: string): PlanData {
  const { dataset, record } = plan;
  const mentions = mentionsOf(plan);
  const tasks = dataset.tasks.map((task) => taskOut(plan, task));
  const tasksWhere = (test: (task: TaskOut) => boolean): string[] => tasks.filter(test).map((task) => task.code);
  const count = (kind: TaskOut['kind']): number => tasks.filter((task) => task.kind === kind).length;
  const named = (id: string): string[] => [...(mentions.get(id) ?? [])];
  const measures = measuresOf(plan);
  const { captured, url, file, sha256, bytes } = record.provenance;
  return {
    $schema: 'plan.schema.json',
    schemaVersion: SCHEMA_VERSION,
    plan: {
      id: plan.id,
      title: record.title,
      subtitle: record.subtitle ?? {},
      short: record.short,
      issuer: record.issuer,
      ...(record.published === '' ? {} : { published: record.published }),
      ...(record.consultation === undefined ? {} : { consultation: record.consultation }),
      ...(record.newer === undefined ? {} : { newer: record.newer }),
      languages: record.languages,
      annexes: record.back.map(({ code, captured }) => ({ code, captured })),
      review: record.review,
      ...aboutData(plan, build),
      provenance: { ...(url === '' ? {} : { url }), ...(file === undefined ? {} : { file }), captured, sha256, bytes },
    },
    counts: {
      measures: measures.length,
      paragraphs: measures.reduce((sum, measure) => sum + measure.children.length, 0),
      tasks: tasks.length,
      duties: count('duty'),
      prohibitions: count('prohibition'),
      permissions: count('permission'),
      aims: dataset.aims.length,
      goals: dataset.goals.filter(({ kind }) => kind === 'goal').length,
      criteria: dataset.goals.filter(({ kind }) => kind === 'criterion').length,
      tasksWithResponsible: dataset.tasks.filter(hasStatedActor).length,
      tasksWithTime: tasks.filter((task) => task.times.length > 0).length,
      tasksWithTarget: tasks.filter((task) => task.targets.length > 0).length,
    },
    clauses: plan.clauses.map((clause) => clauseOut(plan, clause)),
    tasks,
    aims: dataset.aims.map((aim) => ({
      code: aim.code,
      measure: aim.measure,
      clause: aim.clause,
      quote: quotedWords(plan, aim.code, aim.quote),
      spans: aim.spans,
      tasks: aim.tasks,
    })),
    connectives: dataset.connectives.map(wordsOut),
    divisions: dataset.divisions.map(wordsOut),
    unread: dataset.unread.map(wordsOut),
    goals: dataset.goals.map(({ code, kind, clause, quote, spans, year = null, targets, reading = null }) => ({
      code,
      kind,
      clause,
      quote: quotedWords(plan, code, quote),
      spans,
      year,
      targets,
      reading,
    })),
    dates: dataset.dates,
    procedures: dataset.procedures,
    moved: Object.fromEntries([...dataset.moved].map(([old, codes]) => [old, [...codes]])),
    organizations: dataset.organizations.map((item) => ({
      ...publicFact(item),
      narrower: dataset.organizations.filter(({ broader }) => broader.includes(item.id)).map(({ id }) => id),
      tasksRolledUp: rolledUpTasks(plan, item.id).map(({ code }) => code),
      mentions: named(item.id),
      tasks: tasksWhere((task) => task.actors.some(({ organization }) => organization === item.id)),
    })),
    documents: dataset.documents.map((item) => ({
      ...publicFact(item),
      mentions: named(item.id),
      tasks: tasksWhere((task) => task.documents.some(({ document }) => document === item.id)),
    })),
    targets: dataset.targets.map(({ file: _file, line: _line, span: _span, ...item }) => ({
      ...publicFact(item),
      tasks: tasksWhere((task) => task.targets.includes(item.id)),
    })),
    platforms: dataset.platforms.map((item) => ({
      ...publicFact(item),
      mentions: named(item.id),
      tasks: tasksWhere((task) => task.platforms.includes(item.id)),
    })),
    topics: dataset.topics.map((item) => ({ ...item, tasks: tasksWhere((task) => task.topics.includes(item.id)) })),
    terms: plan.terms,
    vague: dataset.vague,
    notes: plan.notes.filter((note) => !record.pageOnly.includes(note.clause)),
  };
}

/** What concerns one organization: the content of `organizations/<id>.json`. */
export function organizationData(data: PlanData, organization: OrganizationOut): OrganizationData {
  const tasks = data.tasks.filter((task) => organization.tasks.includes(task.code));
  return {
    $schema: '../organization.schema.json',
    schemaVersion: SCHEMA_VERSION,
    plan: data.plan,
    organization,
    tasks,
    targets: data.targets.filter((target) => tasks.some((task) => task.targets.includes(target.id))),
    documents: data.documents.filter((item) => tasks.some((task) => task.documents.some(({ document }) => document === item.id))),
  };
}

/** What every file says of itself: status, translation, source and its hash, licence, how to cite, build. */
export function aboutData(
  plan: Plan,
  build: string,
): Pick<PlanData['plan'], 'status' | 'statusText' | 'translation' | 'source' | 'sourceSha256' | 'licence' | 'cite' | 'unreviewed' | 'build'> {
  const { status, provenance } = plan.record;
  const unreviewed = reviewCounts(plan);
  const inAll = (say: (colophon: Colophon) => string | null): Localized => {
    const said = inEach(plan.record, (_, language) => say(colophonOf(plan, build, language)) ?? '');
    return Object.fromEntries(Object.entries(said).filter(([, words]) => words !== ''));
  };
  return {
    status,
    statusText: inAll((colophon) => colophon.status),
    translation: inAll((colophon) => colophon.translation),
    source: sourceOf(plan.record),
    sourceSha256: provenance.sha256,
    licence: inAll((colophon) => colophon.licence),
    cite: inAll((colophon) => colophon.dataCitation),
    ...(unreviewed.proposed === 0 ? {} : { unreviewed }),
    build,
  };
}

/** Our own words in each language of a plan that is a language of the interface. */
export function inEach(
  { languages }: { languages: readonly LanguageTag[] },
  say: (words: ReturnType<typeof wordsOf>, language: LanguageTag) => string,
): Localized {
  return Object.fromEntries(languages.filter((language) => LOCALES.includes(language)).map((language) => [language, say(wordsOf(language), language)]));
}

function clauseOut(plan: Plan, clause: Clause): PlanData['clauses'][number] {
  const { code, kind, number, parent, heading, short } = clause;
  return { code, kind, number, parent, place: placeOf(plan, clause), heading, short, text: publicText(plan, clause) };
}

function taskOut(plan: Plan, task: Task): TaskOut {
  const { code, measure, clause, kind, actions, spans, context = null, conditions, exceptions, actors, carried, targets, documents, platforms, topics } = task;
  const { state: review, rule: proposedBy, confidence } = taskReview(plan, task);
  const times = task.times.map((time, index) => {
    const { reading = null, kind: timeKind, quote, value, rule, precision, basis, clause: place } = time;
    const { [originalLanguage(plan)]: _original, ...translated } = quotedWords(plan, timeCode(code, index), quote);
    return {
      kind: timeKind,
      quote,
      ...(Object.keys(translated).length === 0 ? {} : { translated }),
      value,
      rule,
      precision,
      reading,
      ...(basis === undefined ? {} : { basis }),
      ...(place === undefined ? {} : { clause: place }),
      ...publicReview(time),
    };
  });
  return {
    code,
    measure,
    clause,
    kind,
    actions,
    quote: quotedWords(plan, code, task.quote),
    spans,
    context,
    conditions,
    exceptions,
    actors: actors.map(publicFact),
    carried,
    times,
    targets,
    documents: documents.map(publicFact),
    platforms,
    topics,
    review,
    ...(proposedBy === undefined || confidence === undefined ? {} : { proposal: { rule: proposedBy, confidence } }),
  };
}

function wordsOut({ measure, clause, quote, span }: Connective): PlanData['connectives'][number] {
  return { measure, clause, quote, span };
}

/** The state of a fact as it is published: who decided, and what they remarked, stays in the plan's folder. */
function publicReview({ review }: { review?: FactReview | undefined }): { review?: Omit<FactReview, 'by' | 'remark'> } {
  if (review === undefined) return {};
  const { by: _by, remark: _remark, ...said } = review;
  return { review: said };
}

/** A record as it is published. */
function publicFact<T extends { review?: FactReview | undefined }>(item: T): Omit<T, 'review'> & { review?: Omit<FactReview, 'by' | 'remark'> } {
  const { review: _review, ...rest } = item;
  return { ...rest, ...publicReview(item) };
}
