import { type Excerpt, shownHit, wordsFor } from '../search/excerpt.ts';
import type { Locale, SearchFile, SearchWords } from '../search/file.ts';
import { type Hit, type HitGroup, Matcher, type SearchAnswer } from '../search/matcher.ts';
import type { ReadRecord } from '../search/pack.ts';
import { cleanQuery } from '../search/query.ts';
import { fill } from '../text/phrase.ts';
import { element } from './elements.ts';

/**
 * Search in the browser: results while typing, and the results page. Loaded, with the index before it, when a reader turns to the field.
 * Everything shown is put in as text; nothing of a query becomes markup.
 */

const MOST_OPTIONS = 8;
const FIRST_GROUPS = 20;
/** The interface's language, and the one in which the plan's words are shown. */
const interfaceLocale: Locale = document.documentElement.lang;
const locale: Locale = document.documentElement.dataset['reads'] ?? interfaceLocale;

class Search {
  private readonly matcher: Matcher;
  private readonly words: SearchWords;
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly page: HTMLElement | null;
  private readonly panel = element('div', { class: 'find-panel', hidden: '' });
  private readonly list = element('div', { role: 'listbox', id: 'find-list' });
  private readonly status = element('div', { role: 'status', class: 'find-status' });
  private options: HTMLAnchorElement[] = [];
  private active = -1;
  private composing = false;
  private kind = '';
  private area = '';
  private saying = 0;

  constructor(file: SearchFile, form: HTMLFormElement, input: HTMLInputElement) {
    this.matcher = new Matcher(file.index);
    this.words = (file.words[interfaceLocale] ?? file.words[locale]) as SearchWords;
    file.ask = (query) => this.matcher.search(query);
    this.form = form;
    this.input = input;
    this.page = document.getElementById('found');
    this.list.setAttribute('aria-label', this.words.suggestions);
    form.append(this.status);
    if (this.page === null) this.preparePanel();
    else this.preparePage(this.page);
    input.addEventListener('compositionstart', () => {
      this.composing = true;
    });
    input.addEventListener('compositionend', () => {
      this.composing = false;
      this.answer();
    });
    input.addEventListener('input', (event) => {
      if (!this.composing && !(event as InputEvent).isComposing) this.answer();
    });
    if (this.page === null && document.activeElement === input) this.showOptions();
  }

  private answer(): void {
    if (this.page === null) this.showOptions();
    else this.showPage(this.page, true);
  }

  /** Says something to screen readers once typing pauses. */
  private say(text: string): void {
    clearTimeout(this.saying);
    this.saying = window.setTimeout(() => {
      this.status.textContent = text;
    }, 400);
  }

  private counted(total: number): string {
    return fill(this.words.found, { n: total });
  }

  private href(record: ReadRecord, highlight: readonly string[]): string {
    const [path = '', fragment] = record.address.split('#');
    const query = highlight.map((words) => `hl=${encodeURIComponent(words.slice(0, 300))}`).join('&');
    return `${this.form.dataset['root'] ?? ''}${path}${query === '' ? '' : `?${query}`}${fragment === undefined ? '' : `#${fragment}`}`;
  }

  private pageLink(query: string, kind = '', area = ''): string {
    const parameters = [
      ['q', query],
      ['kind', kind],
      ['area', area],
    ].filter(([, value]) => value !== '');
    return `${this.form.getAttribute('action') ?? ''}?${parameters.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')}`;
  }

  private excerpt(tag: 'span' | 'p', name: string, { language, pieces }: Excerpt): HTMLElement {
    const lang = language === 'en' ? 'en' : locale === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
    const own = language === (locale === 'en' ? 'en' : 'zh');
    const made = element(tag, { class: name, ...(own ? {} : { lang: locale === 'en' ? 'zh-Hans' : lang }) });
    for (const { text, mark } of pieces) made.append(mark ? element('mark', {}, text) : text);
    return made;
  }

  /** Where a record stands, in words: `2.1.3 深化… · 第2段`, `术语`. */
  private place(record: ReadRecord, task: string | null): string {
    if (record.group === '') return this.words.kinds[record.kind];
    const heading = this.matcher.headingOf(record);
    const code = record.code.split('.p')[0] ?? '';
    const title = heading === null ? '' : wordsFor(heading, 'title', locale) || heading.title.zh;
    const paragraph =
      record.kind === 'paragraph'
        ? ` · ${task === null ? fill(this.words.paragraph, { n: record.code.split('.p')[1] ?? '' }) : fill(this.words.task, { code: task })}`
        : '';
    return `${/^[1-9]/.test(code) ? `${code} ` : ''}${record.kind === 'heading' ? '' : title}${paragraph}`.trim();
  }

  /** Body of a result: name, sentence, the words found in another language, and the reason. */
  private details(hit: Hit, withName: boolean): { nodes: HTMLElement[]; highlight: string[]; task: string | null } {
    const shown = shownHit(hit, locale);
    const nodes: HTMLElement[] = [];
    // The plan's words are set otherwise than ours.
    const plan = ['paragraph', 'heading'].includes(hit.record.kind) ? ' find-plan' : '';
    if (withName && shown.name.pieces.length > 0) nodes.push(this.excerpt('span', 'find-name', shown.name));
    if (shown.also !== null) nodes.push(element('span', { class: 'find-also' }, `${this.words.also} `, this.excerpt('span', '', shown.also)));
    if (shown.own !== null) nodes.push(this.excerpt('span', `find-words${plan}`, shown.own));
    if (shown.other !== null) nodes.push(this.excerpt('span', `find-words find-other${plan}`, shown.other));
    if (shown.reason !== null) nodes.push(element('span', { class: 'find-reason' }, fill(this.words[shown.reason], { words: hit.pinyin ?? '' })));
    return { nodes, highlight: shown.highlight, task: shown.task };
  }

  private directLink({ direct, task }: SearchAnswer): HTMLAnchorElement | null {
    if (direct === null) return null;
    const title = wordsFor(direct, 'title', locale) || wordsFor(this.matcher.headingOf(direct) ?? direct, 'title', locale);
    const [path = ''] = direct.address.split('#');
    const href = task === null ? this.href(direct, []) : `${this.form.dataset['root'] ?? ''}${path}#${task}`;
    return element(
      'a',
      { href },
      element('span', { class: 'find-place' }, fill(this.words.direct, { code: task ?? direct.code })),
      element('span', { class: 'find-name' }, title),
    );
  }

  private nothing(answer: SearchAnswer): HTMLElement {
    const { none, noneNear, noneHint } = this.words;
    const made = element(
      'div',
      { class: 'find-none' },
      element('p', {}, fill(none, { q: answer.query }), answer.suggestions.length === 0 ? ` ${noneHint}` : ''),
    );
    if (answer.suggestions.length > 0) {
      const near = element('p', {}, noneNear);
      for (const suggestion of answer.suggestions) near.append(' ', element('a', { href: this.pageLink(suggestion) }, suggestion));
      made.append(near);
    }
    return made;
  }

  // Results while typing

  private preparePanel(): void {
    const { input, panel, list, form } = this;
    panel.append(list);
    form.append(panel);
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-controls', 'find-list'],
      ['aria-expanded', 'false'],
    ] as const)
      input.setAttribute(name, value);
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('focus', () => {
      if (input.value !== '') this.showOptions();
    });
    // Clicking into the panel leaves the field for a moment only.
    panel.addEventListener('mousedown', (event) => event.preventDefault());
    input.addEventListener('blur', () => this.close());
    window.addEventListener('pageshow', () => this.close());
  }

  private showOptions(): void {
    const query = cleanQuery(this.input.value);
    if (query === '') {
      this.close();
      return;
    }
    const answer = this.matcher.search(query);
    const options: HTMLAnchorElement[] = [];
    const direct = this.directLink(answer);
    if (direct !== null) options.push(direct);
    for (const hit of answer.groups.flatMap(({ hits }) => hits.slice(0, 3)).slice(0, MOST_OPTIONS - options.length)) {
      const { nodes, highlight, task } = this.details(hit, true);
      options.push(element('a', { href: this.href(hit.record, highlight) }, element('span', { class: 'find-place' }, this.place(hit.record, task)), ...nodes));
    }
    if (answer.total > 0)
      options.push(
        element(
          'a',
          { href: this.pageLink(query), class: 'find-all' },
          answer.total === 1 ? this.counted(1) : fill(this.words.allResults, { n: answer.total }),
        ),
      );
    if (options.length === 0) for (const suggestion of answer.suggestions) options.push(element('a', { href: this.pageLink(suggestion) }, suggestion));
    options.forEach((option, index) => {
      option.id = `find-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.tabIndex = -1;
    });
    this.options = options;
    this.active = -1;
    this.input.removeAttribute('aria-activedescendant');
    this.list.textContent = '';
    this.list.append(...options);
    this.panel.querySelector('.find-none')?.remove();
    const empty = answer.total === 0 && direct === null;
    if (empty) {
      const { none, noneNear, noneHint } = this.words;
      this.panel.prepend(element('p', { class: 'find-none' }, fill(none, { q: query }), ` ${answer.suggestions.length > 0 ? noneNear : noneHint}`));
    }
    this.panel.hidden = false;
    this.list.hidden = options.length === 0;
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.say(empty ? fill(this.words.none, { q: query }) : this.counted(answer.total));
  }

  private close(): void {
    this.panel.hidden = true;
    this.active = -1;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  private key(event: KeyboardEvent): void {
    // Keys that an input method takes for itself.
    if (event.isComposing || this.composing || event.keyCode === 229) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    const count = this.options.length;
    if (event.key === 'Escape') {
      if (!this.panel.hidden) {
        event.preventDefault();
        this.close();
      }
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (this.panel.hidden) this.showOptions();
      else this.choose(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && this.active >= 0 && !this.panel.hidden) {
      event.preventDefault();
      this.options[this.active]?.click();
    }
  }

  private choose(index: number): void {
    this.options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index;
    const option = this.options[index];
    if (option === undefined) {
      this.input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    this.input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  // The results page

  private preparePage(page: HTMLElement): void {
    const asked = new URLSearchParams(location.search);
    this.input.value = cleanQuery(asked.get('q') ?? '');
    this.kind = (asked.get('kind') ?? '').slice(0, 40);
    this.area = (asked.get('area') ?? '').slice(0, 80);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.showPage(page, true);
    });
    page.addEventListener('click', (event) => {
      const target = (event.target as Element).closest<HTMLAnchorElement>('a[data-kind]');
      if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const chosen = target.id;
      this.kind = target.dataset['kind'] ?? '';
      this.area = target.dataset['area'] ?? '';
      this.showPage(page, false);
      document.getElementById(chosen)?.focus();
    });
    this.showPage(page, false);
    this.input.focus();
  }

  private showPage(page: HTMLElement, typed: boolean): void {
    const query = cleanQuery(this.input.value);
    if (typed) {
      this.kind = '';
      this.area = '';
    }
    const help = document.getElementById('find-help');
    page.textContent = '';
    page.hidden = query === '';
    if (help !== null) help.hidden = query !== '';
    try {
      history.replaceState(null, '', query === '' ? location.pathname : this.pageLink(query, this.kind, this.area));
    } catch {
      // Where the address cannot be changed, the results are still right.
    }
    if (query === '') return;
    const answer = this.matcher.search(query, { kind: this.kind, area: this.area });
    const direct = this.directLink(answer);
    if (direct !== null) page.append(element('p', { class: 'find-direct' }, direct));
    const all = answer.kinds.reduce((sum, { count }) => sum + count, 0);
    if (all === 0 && answer.areas.length === 0) {
      if (direct === null) {
        page.append(this.nothing(answer));
        if (help !== null) help.hidden = false;
      }
    } else page.append(element('h2', { class: 'find-count' }, this.counted(answer.total)), this.facets(answer), this.groups(answer.groups, FIRST_GROUPS));
    this.say(answer.total === 0 && direct === null ? fill(this.words.none, { q: query }) : this.counted(answer.total));
  }

  private facets({ query, kinds, areas }: SearchAnswer): HTMLElement {
    const made = element('div', { class: 'find-facets' });
    const row = (
      name: string,
      label: string,
      choices: { value: string; text: string; count: number | null; kind: string; area: string; chosen: boolean }[],
    ): void => {
      if (choices.length < 3 && !choices.some(({ chosen, value }) => chosen && value !== '')) return;
      const list = element('ul', { 'aria-label': label });
      choices.forEach(({ text, count, kind, area, chosen }, index) => {
        const link = element(
          'a',
          {
            id: `find-${name}-${index}`,
            href: this.pageLink(query, kind, area),
            'data-kind': kind,
            'data-area': area,
            ...(chosen ? { 'aria-current': 'true' } : {}),
          },
          text,
          count === null ? null : element('span', {}, ` ${count}`),
        );
        list.append(element('li', {}, link));
      });
      made.append(list);
    };
    row('kind', this.words.kind, [
      { value: '', text: this.words.all, count: null, kind: '', area: this.area, chosen: this.kind === '' },
      ...kinds.map(({ kind, count }) => ({ value: kind as string, text: this.words.kinds[kind], count, kind, area: this.area, chosen: this.kind === kind })),
    ]);
    row('area', this.words.area, [
      { value: '', text: this.words.all, count: null, kind: this.kind, area: '', chosen: this.area === '' },
      ...areas.map(({ area, count }) => ({
        value: area.id,
        text: `${area.code} ${this.areaName(area.id)}`.trim(),
        count,
        kind: this.kind,
        area: area.id,
        chosen: this.area === area.id,
      })),
    ]);
    return made;
  }

  private areaName(id: string): string {
    const area = this.matcher.areas.find((item) => item.id === id);
    if (area === undefined) return '';
    return locale === 'en' ? area.label.en || area.label.zh : locale === 'zh-Hant' ? area.hant : area.label.zh;
  }

  private groups(groups: readonly HitGroup[], most: number): HTMLElement {
    const list = element('ol', { class: 'find-groups' });
    for (const group of groups.slice(0, most)) list.append(this.group(group));
    const made = element('div', {}, list);
    if (groups.length > most) {
      const button = element('button', { type: 'button' }, fill(this.words.more, { n: groups.length }));
      button.addEventListener('click', () => {
        const next = list.children.length;
        for (const group of groups.slice(most)) list.append(this.group(group));
        button.remove();
        list.children[next]?.querySelector('a')?.focus();
      });
      made.append(button);
    }
    return made;
  }

  private group({ heading, hits }: HitGroup): HTMLElement {
    const first = hits[0];
    const made = element('li', {});
    if (first === undefined) return made;
    if (heading === null) {
      const { nodes, highlight, task } = this.details(first, false);
      const name = shownHit(first, locale).name;
      const title = name.pieces.length === 0 ? this.place(first.record, task) : this.excerpt('span', '', name);
      made.append(
        element(
          'h3',
          {},
          element('a', { href: this.href(first.record, highlight) }, title),
          ' ',
          element('span', { class: 'find-kind' }, this.words.kinds[first.record.kind]),
        ),
        ...nodes,
      );
      return made;
    }
    const own = hits.find(({ record }) => record === heading);
    const shown = own === undefined ? null : shownHit(own, locale);
    const title = shown === null ? wordsFor(heading, 'title', locale) || heading.title.zh : this.excerpt('span', '', shown.name);
    const code = /^[1-9]/.test(heading.code) ? element('span', { class: 'code' }, `${heading.code} `) : null;
    made.append(element('h3', {}, element('a', { href: this.href(heading, []) }, code, title)));
    if (own !== undefined && shown !== null && shown.other !== null) made.append(this.excerpt('span', 'find-words find-other find-plan', shown.other));
    if (own !== undefined && shown !== null && shown.reason !== null)
      made.append(element('span', { class: 'find-reason' }, fill(this.words[shown.reason], { words: own.pinyin ?? '' })));
    for (const hit of hits) {
      if (hit.record === heading) continue;
      const { nodes, highlight, task } = this.details(hit, true);
      const label = fill(this.words.paragraph, { n: hit.record.code.split('.p')[1] ?? '' });
      made.append(
        element(
          'div',
          { class: 'find-hit' },
          element(
            'a',
            { class: 'find-place', href: this.href(hit.record, highlight) },
            label,
            task === null ? null : ` · ${fill(this.words.task, { code: task })}`,
          ),
          ...nodes,
        ),
      );
    }
    return made;
  }
}

const form = document.querySelector<HTMLFormElement>('form.find');
const input = form?.querySelector('input');
if (form && input) {
  try {
    new Search((self as unknown as { fazhiSearch: SearchFile }).fazhiSearch, form, input);
  } catch {
    // The index is missing or damaged: the field says so and leads to the full text.
    form.dispatchEvent(new Event('failed'));
  }
}
