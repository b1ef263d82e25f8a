import { DEFAULT_LOCALE, wordsOf } from '../../i18n/index.ts';
import type { Localized } from '../../model/languages.ts';
import { type Clause, originalLanguage, type Plan, translationsOf } from '../../model/plan.ts';
import { namingTerms, type Term } from '../../model/term-schema.ts';
import { localesOf } from '../../page.ts';
import { displayHeading, displayText } from '../../text/display.ts';
import { splitFrontMatter } from '../../text/front-matter.ts';
import { plainMarkdown } from '../../text/plain-markdown.ts';
import { address } from '../../urls.ts';
import type { Both, SearchArea, SearchKind, SearchPlan, SearchRecord } from '../addresses/search-kinds.ts';
import { annotationsOf, mentionsOf } from '../questions/annotations.ts';
import { formerCodes } from '../questions/former-codes.ts';
import { hasLongSections, pageOf } from '../questions/outline.ts';
import { aboutLocales } from './guide-words.ts';

/** A page about the site, as plain text. */
export interface GuideText {
  name: string;
  title: Both;
  text: Both;
}

/** Everything that is searched. */
export interface SearchSet {
  records: SearchRecord[];
  areas: SearchArea[];
  plans: SearchPlan[];
}

/** What is searched, and where a term's page is (null: a term leads to the first paragraph that has it). */
export interface SearchSource {
  plans: readonly Plan[];
  terms: readonly Term[];
  guide: readonly GuideText[];
  termAddress: ((id: string) => string) | null;
}

const NONE: Both = { zh: '', en: '' };
const text = (words: Localized | undefined): Both => ({ zh: displayText(words?.['zh-Hans'] ?? ''), en: words?.en ?? '' });
const heading = (words: Localized): Both => ({ zh: displayHeading(words['zh-Hans'] ?? ''), en: (words.en ?? '').replace(/\.$/, '') });
/** The records of all plans, the termbase and the guide, in the order of the text. Paragraphs with contact data are left out. */
export function searchRecords({ plans, terms, guide, termAddress }: SearchSource): SearchSet {
  const records: SearchRecord[] = [];
  const areas = new Map<string, SearchArea>();
  for (const plan of plans) {
    for (const clause of plan.clauses) {
      const record = clauseRecord(plan, clause);
      if (record === null) continue;
      records.push(record);
      if (record.area !== '' && !areas.has(record.area)) areas.set(record.area, areaOf(plan, record.area));
    }
  }
  for (const term of namingTerms(terms)) {
    const place =
      termAddress === null ? records.find(({ kind, body }) => kind === 'paragraph' && body.zh.includes(displayText(term.zh)))?.address : termAddress(term.id);
    if (place === undefined) continue;
    records.push({
      ...plain('term', term.id, place),
      title: { zh: displayText(term.zh), en: term.en },
      also: { zh: term.variants.map(displayText).join('、'), en: term.forms.join('; ') },
      body: text(term.definition),
    });
  }
  for (const plan of plans) {
    for (const organization of plan.dataset.organizations) {
      const aliases = organization.aliases.filter((alias) => alias !== organization.name['zh-Hans']);
      records.push({
        ...plain('organization', organization.id, address.data(DEFAULT_LOCALE, plan.id, `organizations/${organization.id}`)),
        plan: plan.id,
        title: text(organization.name),
        also: { zh: aliases.map(displayText).join('、'), en: '' },
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
        also: {
          zh: [...new Set(names)]
            .filter((name) => name !== document.title['zh-Hans'])
            .map(displayText)
            .join('、'),
          en: '',
        },
        body: text(document.note),
      });
    }
  }
  for (const page of guide) records.push({ ...plain('guide', page.name, address.guide(DEFAULT_LOCALE, page.name)), title: page.title, body: page.text });
  for (const plan of plans) {
    if (aboutLocales(plan).length === 0) continue;
    const words = { zh: aboutText(plan, 'zh-Hans'), en: aboutText(plan, 'en') };
    const title = { zh: wordsOf('zh-Hans').plan.about, en: words.en === '' ? '' : wordsOf('en').plan.about };
    records.push({ ...plain('guide', `${plan.id}/about`, address.data(DEFAULT_LOCALE, plan.id, 'about')), plan: plan.id, title, body: words });
  }
  // Nothing is found by words of a language that no plan is translated into.
  const translated = plans.some((plan) => translationsOf(plan).includes('en'));
  const only = ({ zh }: Both): Both => ({ zh, en: '' });
  const kept = translated ? records : records.map((record) => ({ ...record, title: only(record.title), also: only(record.also), body: only(record.body) }));
  return { records: kept, areas: [...areas.values()], plans: plans.map((plan) => ({ id: plan.id, locales: localesOf(plan), label: text(plan.record.short) })) };
}

/** What is said about a plan in a language, as plain text; '' where nothing is. */
function aboutText(plan: Plan, language: string): string {
  return plainMarkdown(splitFrontMatter(plan.folder.files[`about/${language}.mdx`] ?? '').body);
}

function plain(kind: SearchKind, code: string, place: string): SearchRecord {
  return { kind, address: place, code, plan: '', group: '', area: '', title: NONE, also: NONE, body: NONE, alignment: [], tasks: [] };
}

function clauseRecord(plan: Plan, clause: Clause): SearchRecord | null {
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
      alignment: plan.alignment.en?.[clause.code] ?? [],
      tasks: annotationsOf(plan, clause.code, originalLanguage(plan)).tasks.flatMap((task) =>
        [task.code, ...(former.get(task.code) ?? [])].map((code) => [code, task.start, task.end] as const),
      ),
    };
  }
  const title = heading(clause.heading);
  if (title.zh === '' && title.en === '') return null;
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

function areaOf(plan: Plan, id: string): SearchArea {
  const code = id.slice(plan.id.length + 1);
  const clause = plan.byCode.get(code);
  const words = clause === undefined || clause.short['zh-Hans'] === undefined ? (clause?.heading ?? {}) : clause.short;
  // The heading of a part has its number in it.
  return { id, code: clause?.kind === 'section' ? code : '', label: heading(words) };
}
