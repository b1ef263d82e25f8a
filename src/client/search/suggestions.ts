import type { SearchAnswer } from '../../search/matcher.ts';
import { cleanQuery } from '../../search/query.ts';
import { fill } from '../../text/phrase.ts';
import { element } from '../elements.ts';
import { bodyLink, dateWords } from './answer-boxes.ts';
import type { ResultParts } from './result-parts.ts';

const MOST_OPTIONS = 8;
const MOST_DATES = 3;

/** Results while typing: a list below the field, chosen from with arrow keys. */
export class Suggestions {
  private readonly panel = element('div', { class: 'find-panel', hidden: '' });
  private readonly list = element('div', { role: 'listbox', id: 'find-list' });
  private options: HTMLAnchorElement[] = [];
  private active = -1;
  private readonly parts: ResultParts;
  private readonly input: HTMLInputElement;
  private readonly say: (text: string) => void;
  private readonly isComposing: () => boolean;

  /**
   * @param say tells screen readers something once typing pauses
   * @param isComposing whether an input method is at work
   */
  constructor(parts: ResultParts, form: HTMLFormElement, input: HTMLInputElement, say: (text: string) => void, isComposing: () => boolean) {
    this.parts = parts;
    this.input = input;
    this.say = say;
    this.isComposing = isComposing;
    const { panel, list } = this;
    list.setAttribute('aria-label', parts.words.suggestions);
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
      if (input.value !== '') this.show();
    });
    // Clicking into the panel leaves the field for a moment only.
    panel.addEventListener('mousedown', (event) => event.preventDefault());
    input.addEventListener('blur', () => this.close());
    window.addEventListener('pageshow', () => this.close());
  }

  /** Shows the answer to what stands in the field. */
  show(): void {
    const query = cleanQuery(this.input.value);
    if (query === '') {
      this.close();
      return;
    }
    const answer = this.parts.matcher.search(query);
    const options: HTMLAnchorElement[] = [];
    const direct = this.parts.directLink(answer);
    if (direct !== null) options.push(direct);
    options.push(...this.answered(answer));
    for (const hit of answer.groups.flatMap(({ hits }) => hits.slice(0, 3)).slice(0, Math.max(0, MOST_OPTIONS - options.length))) {
      const { nodes, highlight, task } = this.parts.details(hit, true);
      options.push(
        element('a', { href: this.parts.href(hit.record, highlight) }, element('span', { class: 'find-place' }, this.parts.place(hit.record, task)), ...nodes),
      );
    }
    if (answer.total > 0)
      options.push(
        element(
          'a',
          { href: this.parts.pageLink(query), class: 'find-all' },
          answer.total === 1 ? this.parts.counted(1) : fill(this.parts.words.allResults, { n: answer.total }),
        ),
      );
    for (const suggestion of answer.answers.notNamed.length > 0 ? [] : answer.suggestions)
      options.push(element('a', { href: this.parts.pageLink(suggestion) }, answer.total > 0 ? `${this.parts.words.didYouMean} ` : null, suggestion));
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
      const { none, noneHint, didYouMean, notNamed, generalBodies } = this.parts.words;
      const said = answer.answers.notNamed.length > 0 ? fill(notNamed, { q: query }) : fill(none, { q: query });
      const next = answer.answers.notNamed.length > 0 ? generalBodies : answer.suggestions.length > 0 ? didYouMean : noneHint;
      this.panel.prepend(element('p', { class: 'find-none' }, said, ` ${next}`));
    }
    this.panel.hidden = false;
    this.list.hidden = options.length === 0;
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.say(empty ? fill(this.parts.words.none, { q: query }) : this.parts.counted(answer.total));
  }

  /** Options for what is answered beside the words: dates, the page of a body, and the names that stand in for one. */
  private answered({ answers }: SearchAnswer): HTMLAnchorElement[] {
    const { parts } = this;
    const dates = answers.dates.flatMap(({ plan, dates: list, timeline }) => [
      ...list.slice(0, MOST_DATES).map((date) => parts.linkTo({ plan, address: date.address }, ...dateWords(date, parts))),
      ...(timeline === '' ? [] : [parts.linkTo({ plan, address: timeline }, parts.words.timeline)]),
    ]);
    const instead = answers.notNamed.flatMap(({ near, general }) => [...near, ...general].slice(0, MOST_OPTIONS));
    return [...dates, ...answers.bodies.map((body) => bodyLink(body, parts)), ...instead.map((record) => parts.linkTo(record, parts.nameOf(record)))];
  }

  private close(): void {
    this.panel.hidden = true;
    this.active = -1;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  private key(event: KeyboardEvent): void {
    // Keys that an input method takes for itself.
    if (event.isComposing || this.isComposing() || event.keyCode === 229) {
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
      if (this.panel.hidden) this.show();
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
}
