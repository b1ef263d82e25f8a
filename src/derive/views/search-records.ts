import { DEFAULT_LOCALE, LOCALES, wordsOf } from '../../i18n/index.ts';
import type { LanguageTag, Localized } from '../../model/languages.ts';
import { type Clause, originalLanguage, type Plan, translationsOf } from '../../model/plan.ts';
import { namingTerms, type Term, termWords } from '../../model/term-schema.ts';
import { localesOf } from '../../page.ts';
import { type Expression, expressionOfTag } from '../../text/expressions/index.ts';
import { splitFrontMatter } from '../../text/front-matter.ts';
import { plainMarkdown } from '../../text/plain-markdown.ts';
import { address } from '../../urls.ts';
import type { PlanAnswers, SearchArea, SearchKind, SearchPlan, SearchRecord, WordsByLanguage } from '../addresses/search-kinds.ts';
import { annotationsOf, mentionsOf } from '../questions/annotations.ts';
import { formerCodes } from '../questions/former-codes.ts';
import { hasLongSections, pageOf } from '../questions/outline.ts';
import { aboutLocales } from './guide-words.ts';
import { searchAnswers } from './search-answers.ts';

/** A page about the site, as plain text. */
export interface GuideText {
  name: string;
  title: WordsByLanguage;
  text: WordsByLanguage;
}

/** A stored language, as far as search must know it: see `SearchLanguage`. */
interface StoredLanguage {
  tag: LanguageTag;
  unit: Expression['searchUnit'];
  excerpt: number;
}

/** Everything that is searched. */
export interface SearchSet {
  /** Languages of the words, in the order in which they are looked at. */
  languages: StoredLanguage[];
  records: SearchRecord[];
  areas: SearchArea[];
  plans: SearchPlan[];
  /** What each plan answers to questions. */
  answers: PlanAnswers[];
}

/** What is searched, and where a term's page is (null: a term leads to the first paragraph that has it). */
export interface SearchSource {
  plans: readonly Plan[];
  terms: readonly Term[];
  guide: readonly GuideText[];
  termAddress: ((id: string) => string) | null;
}

const NONE: WordsByLanguage = {};

/** Words in every stored language of the site, as they are shown; those of a name or a text. */
type InLanguages = (words: Localized | undefined) => WordsByLanguage;

/** Reads words in each language by its expression. Nothing is found by words of a language that no plan has. */
function reader(languages: readonly LanguageTag[], show: (expression: Expression, words: string) => string): InLanguages {
  return (words) => Object.fromEntries(languages.flatMap((tag) => (words?.[tag] ? [[tag, show(expressionOfTag(tag), words[tag] ?? '')]] : [])));
}

/** Tags of the languages that the plans have, in which words are stored: originals first. */
function storedLanguages(plans: readonly Plan[]): LanguageTag[] {
  return [...new Set([...plans.map(originalLanguage), ...plans.flatMap(translationsOf)])];
}

/** The records of all plans, the termbase and the guide, in the order of the text. Paragraphs with contact data are left out. */
export function searchRecords({ plans, terms, guide, termAddress }: SearchSource): SearchSet {
  const records: SearchRecord[] = [];
  const areas = new Map<string, SearchArea>();
  const languages = storedLanguages(plans);
  const text = reader(languages, ({ display }, words) => display(words));
  const heading = reader(languages, ({ displayHeading }, words) => displayHeading(words));
  const listed = (tag: LanguageTag, names: readonly string[]): WordsByLanguage =>
    text({ [tag]: names.join(expressionOfTag(tag).searchUnit === 'word' ? '; ' : '、') });
  for (const plan of plans) {
    for (const clause of plan.clauses) {
      const record = clauseRecord(plan, clause, text, heading);
      if (record === null) continue;
      records.push(record);
      if (record.area !== '' && !areas.has(record.area)) areas.set(record.area, searchAreaOf(plan, record.area, heading));
    }
  }
  for (const term of namingTerms(terms)) {
    const names = languages.flatMap((tag) => {
      const words = termWords(term, tag);
      return words === null ? [] : [{ tag, ...words }];
    });
    const title = text(Object.fromEntries(names.map(({ tag, name }) => [tag, name])));
    const place = termAddress === null ? firstWith(records, title)?.address : termAddress(term.id);
    if (place === undefined) continue;
    const also = Object.assign({}, ...names.map(({ tag, forms }) => listed(tag, forms))) as WordsByLanguage;
    records.push({ ...plain('term', term.id, place), title, also, body: text(term.definition) });
  }
  for (const plan of plans) {
    for (const organization of plan.dataset.organizations) {
      const aliases = organization.aliases.filter((alias) => alias !== organization.name[originalLanguage(plan)]);
      records.push({
        ...plain('organization', organization.id, address.data(DEFAULT_LOCALE, plan.id, `organizations/${organization.id}`)),
        plan: plan.id,
        title: text(organization.name),
        also: listed(originalLanguage(plan), aliases),
        body: text(organization.note),
      });
    }
    const mentions = mentionsOf(plan);
    for (const document of plan.dataset.documents) {
      const first = mentions.get(document.id)?.[0];
      const names = document.aliases.map((alias) => alias.replace(/[《》]/g, ''));
      records.push({
        ...plain('document', document.id, `${address.data(DEFAULT_LOCALE, plan.id, 'documents')}#${document.id}`),
        plan: plan.id,
        area: first === undefined ? '' : `${plan.id}/${pageOf(plan, first)}`,
        title: text(document.title),
        also: listed(
          originalLanguage(plan),
          [...new Set(names)].filter((name) => name !== document.title[originalLanguage(plan)]),
        ),
        body: text(document.note),
      });
    }
  }
  const own = (words: WordsByLanguage): WordsByLanguage => Object.fromEntries(languages.flatMap((tag) => (words[tag] ? [[tag, words[tag] ?? '']] : [])));
  for (const page of guide)
    records.push({ ...plain('guide', page.name, address.guide(DEFAULT_LOCALE, page.name)), title: own(page.title), body: own(page.text) });
  for (const plan of plans) {
    if (aboutLocales(plan).length === 0) continue;
    const body = own(Object.fromEntries(languages.map((tag) => [tag, aboutText(plan, tag)])));
    const title = Object.fromEntries(Object.keys(body).flatMap((tag) => (LOCALES.includes(tag) ? [[tag, wordsOf(tag).plan.about]] : [])));
    records.push({ ...plain('guide', `${plan.id}/about`, address.data(DEFAULT_LOCALE, plan.id, 'about')), plan: plan.id, title, body });
  }
  return {
    languages: languages.map((tag) => {
      const { searchUnit, lengths } = expressionOfTag(tag);
      return { tag, unit: searchUnit, excerpt: lengths.excerpt };
    }),
    records,
    areas: [...areas.values()],
    plans: plans.map((plan) => ({ id: plan.id, locales: localesOf(plan), original: originalLanguage(plan), label: text(plan.record.short) })),
    answers: plans.map((plan) => searchAnswers(plan, text)),
  };
}

/** The first paragraph with a name in the language that it is original in. */
function firstWith(records: readonly SearchRecord[], title: WordsByLanguage): SearchRecord | undefined {
  const [[tag, name] = ['', '']] = Object.entries(title);
  return records.find(({ kind, body }) => kind === 'paragraph' && name !== '' && (body[tag] ?? '').includes(name));
}

/** What is said about a plan in a language, as plain text; '' where nothing is. */
function aboutText(plan: Plan, language: string): string {
  return plainMarkdown(splitFrontMatter(plan.folder.files[`about/${language}.mdx`] ?? '').body);
}

function plain(kind: SearchKind, code: string, place: string): SearchRecord {
  return { kind, address: place, code, plan: '', group: '', area: '', title: NONE, also: NONE, body: NONE, alignment: {}, tasks: [] };
}

function clauseRecord(plan: Plan, clause: Clause, text: InLanguages, heading: InLanguages): SearchRecord | null {
  if (plan.record.pageOnly.includes(clause.code)) return null;
  if (clause.kind === 'paragraph' || clause.kind === 'criterion') {
    const base = clause.parent ?? clause.code;
    const former = formerCodes(plan);
    return {
      ...plain('paragraph', clause.code, placeOf(plan, clause.code)),
      plan: plan.id,
      group: `${plan.id}/${base}`,
      area: `${plan.id}/${pageOf(plan, clause.code)}`,
      body: text(clause.text),
      alignment: Object.fromEntries(
        translationsOf(plan).flatMap((tag) => {
          const counts = plan.alignment[tag]?.[clause.code];
          return counts === undefined ? [] : [[tag, counts]];
        }),
      ),
      tasks: annotationsOf(plan, clause.code, originalLanguage(plan)).tasks.flatMap((task) =>
        [task.code, ...(former.get(task.code) ?? [])].map((code) => [code, task.start, task.end] as const),
      ),
    };
  }
  const title = heading(clause.heading);
  if (Object.keys(title).length === 0) return null;
  const divided = clause.kind === 'part' && hasLongSections(plan, clause);
  return {
    ...plain('heading', clause.code, divided ? `${address.plan(DEFAULT_LOCALE, plan.id)}#part-${clause.code}` : placeOf(plan, clause.code)),
    plan: plan.id,
    group: `${plan.id}/${clause.code}`,
    area: divided ? '' : `${plan.id}/${pageOf(plan, clause.code)}`,
    title,
  };
}

function placeOf(plan: Plan, code: string): string {
  const page = pageOf(plan, code);
  return `${address.clause(DEFAULT_LOCALE, plan.id, page)}${page === code ? '' : `#${code}`}`;
}

function searchAreaOf(plan: Plan, id: string, heading: InLanguages): SearchArea {
  const code = id.slice(plan.id.length + 1);
  const clause = plan.byCode.get(code);
  const words = clause === undefined || clause.short[originalLanguage(plan)] === undefined ? (clause?.heading ?? {}) : clause.short;
  // The heading of a part has its number in it.
  return { id, code: clause?.kind === 'section' ? code : '', label: heading(words) };
}
