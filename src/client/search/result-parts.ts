import type { WordsByLanguage } from '../../derive/addresses/search-kinds.ts';
import { isPartCode } from '../../model/ids.ts';
import { type Excerpt, nameFor, type Reader, type ShownHit, shownHit } from '../../search/excerpt.ts';
import type { Locale, SearchFile, SearchLabels, SearchWords } from '../../search/file.ts';
import type { ReadRecord } from '../../search/index-format.ts';
import { type Hit, Matcher, type SearchAnswer } from '../../search/matcher.ts';
import { cutWhole } from '../../search/query.ts';
import { formatSearchAddress } from '../../search/search-address.ts';
import { fill } from '../../text/phrase.ts';
import { element } from '../elements.ts';

/** The interface's language, and the one in which the plan's words are shown. */
const interfaceLocale: Locale = document.documentElement.lang;
const locale: Locale = document.documentElement.dataset['reads'] ?? interfaceLocale;

/** What results are made of, while typing and on the results page alike. Everything is put in as text; nothing of a query becomes markup. */
export class ResultParts {
  readonly matcher: Matcher;
  readonly words: SearchWords;
  private readonly reader: Reader;
  readonly labels: SearchLabels;
  private readonly root: string;
  private readonly action: string;

  constructor(file: SearchFile, form: HTMLFormElement) {
    this.matcher = new Matcher(file.index);
    this.reader = this.matcher.readerOf(locale);
    this.labels = (file.labels[interfaceLocale] ?? file.labels[locale]) as SearchLabels;
    this.words = (file.words[interfaceLocale] ?? file.words[locale]) as SearchWords;
    this.root = form.dataset['root'] ?? '';
    this.action = form.getAttribute('action') ?? '';
  }

  /** How many places were found, in words. */
  counted(total: number): string {
    return fill(this.words.found, { n: total });
  }

  /** Link to a record, with the words to be marked there. */
  href(record: ReadRecord, highlight: readonly string[]): string {
    const [path = '', fragment] = record.address.split('#');
    const query = highlight.map((words) => `hl=${encodeURIComponent(cutWhole(words, 300))}`).join('&');
    return `${this.rootOf(record)}${path}${query === '' ? '' : `?${query}`}${fragment === undefined ? '' : `#${fragment}`}`;
  }

  /** Where a record's address begins: a plan that has no pages in this language is read in the default one, one folder up. */
  private rootOf({ plan }: Pick<ReadRecord, 'plan'>): string {
    const known = this.matcher.plans.find(({ id }) => id === plan);
    return known === undefined || known.locales.includes(interfaceLocale) ? this.root : `${this.root}../`;
  }

  /** Link to the results page. */
  pageLink(query: string, kind = '', area = '', plan = ''): string {
    return `${this.action}${formatSearchAddress({ text: query, kind, area, plan })}`;
  }

  /** Words with what was found marked. */
  excerpt(tag: 'span' | 'p', name: string, { language, pieces }: Excerpt): HTMLElement {
    const made = element(tag, { class: name, ...(language === locale ? {} : { lang: language }) });
    for (const { text, mark } of pieces) made.append(mark ? element('mark', {}, text) : text);
    return made;
  }

  /** Where a record stands, in words: `2.1.3 深化… · 第2段`, `术语`. */
  place(record: ReadRecord, task: string | null): string {
    if (record.group === '') return this.words.kinds[record.kind];
    const heading = this.matcher.headingOf(record);
    const code = record.code.split('.p')[0] ?? '';
    const title = heading === null ? '' : nameFor(heading, locale);
    const paragraph =
      record.kind === 'paragraph'
        ? ` · ${task === null ? fill(this.words.paragraph, { n: record.code.split('.p')[1] ?? '' }) : fill(this.words.task, { code: task })}`
        : '';
    const name = this.planName(record.plan);
    return `${name === '' ? '' : `${name} · `}${isPartCode(code) ? `${code} ` : ''}${record.kind === 'heading' ? '' : title}${paragraph}`.trim();
  }

  /** Body of a result: name, sentence, the words found in another language, and the reason. */
  details(hit: Hit, withName: boolean): { nodes: HTMLElement[]; highlight: string[]; task: string | null } {
    const shown = this.shown(hit);
    const nodes: HTMLElement[] = [];
    // The plan's words are set otherwise than ours.
    const plan = ['paragraph', 'heading'].includes(hit.record.kind) ? ' find-plan' : '';
    if (withName && shown.name.pieces.length > 0) nodes.push(this.excerpt('span', 'find-name', shown.name));
    if (shown.also !== null) nodes.push(element('span', { class: 'find-also' }, `${this.words.also} `, this.excerpt('span', '', shown.also)));
    if (shown.own !== null) nodes.push(this.excerpt('span', `find-words${plan}`, shown.own));
    if (shown.other !== null) nodes.push(this.excerpt('span', `find-words find-other${plan}`, shown.other));
    nodes.push(...this.reason(hit, shown));
    return { nodes, highlight: shown.highlight, task: shown.task };
  }

  /** A result as this reader sees it. */
  shown(hit: Hit): ShownHit {
    return shownHit(hit, this.reader);
  }

  /** Why something was found, where that is not plain: by pinyin, or in another language. */
  reason({ pinyin }: Hit, { foundIn }: ShownHit): HTMLElement[] {
    const { byPinyin, inLanguage } = this.words;
    const said =
      pinyin !== null ? fill(byPinyin, { words: pinyin }) : foundIn !== null ? fill(inLanguage, { language: this.labels.languages[foundIn] ?? foundIn }) : '';
    return said === '' ? [] : [element('span', { class: 'find-reason' }, said)];
  }

  /** Name of a record as this reader sees it. */
  nameOf(record: ReadRecord): string {
    return nameFor(record, locale);
  }

  /** Link to the clause or task whose code was typed; null when none was. */
  directLink({ direct, task }: SearchAnswer): HTMLAnchorElement | null {
    if (direct === null) return null;
    const title = nameFor(direct, locale) || nameFor(this.matcher.headingOf(direct) ?? direct, locale);
    const [path = ''] = direct.address.split('#');
    const href = task === null ? this.href(direct, []) : `${this.rootOf(direct)}${path}#${task}`;
    return element(
      'a',
      { href },
      element('span', { class: 'find-place' }, fill(this.words.direct, { code: task ?? direct.code })),
      element('span', { class: 'find-name' }, title),
      direct.plan === '' || this.planName(direct.plan) === '' ? null : element('span', { class: 'find-kind' }, ` ${this.planName(direct.plan)}`),
    );
  }

  /** What is said where nothing was found, with the nearest that is there. */
  nothing(answer: SearchAnswer): HTMLElement {
    const { none, noneHint } = this.words;
    const { suggestions, answers } = answer;
    const hint = suggestions.length + answers.notNamed.length + answers.dates.length === 0 ? ` ${noneHint}` : '';
    const made = element('div', { class: 'find-none' }, element('p', {}, fill(none, { q: answer.query }), hint));
    if (suggestions.length > 0) made.append(this.meant(answer));
    return made;
  }

  /** What may have been meant instead, as links to its results. */
  meant({ suggestions }: SearchAnswer): HTMLElement {
    const made = element('p', { class: 'find-near' }, this.words.didYouMean);
    for (const suggestion of suggestions) made.append(' ', element('a', { href: this.pageLink(suggestion) }, suggestion));
    return made;
  }

  /** Link to an address that is a record's or stands in an answer of a plan. */
  linkTo(place: Pick<ReadRecord, 'plan' | 'address'>, ...content: (string | Node | null)[]): HTMLAnchorElement {
    return element('a', { href: `${this.rootOf(place)}${place.address}` }, ...content);
  }

  /** Words as this reader sees them: where there are none in the language that is read, those of the first that has some. */
  said(words: WordsByLanguage): string {
    return labelOf({ label: words });
  }

  /** Name of an area in the interface’s language. */
  areaName(id: string): string {
    return labelOf(this.matcher.areas.find((item) => item.id === id));
  }

  /** Short name of a plan in the interface’s language; '' where the site has one plan alone. */
  planName(id: string): string {
    return this.matcher.plans.length < 2 ? '' : labelOf(this.matcher.plans.find((item) => item.id === id));
  }
}

function labelOf(item: { label: WordsByLanguage } | undefined): string {
  return item === undefined ? '' : item.label[locale] || (Object.values(item.label)[0] ?? '');
}
