import {
  answer,
  comparable,
  decodeLedgerRow,
  FACETS,
  firstOrganization,
  formatQuery,
  type Group,
  type Known,
  type LedgerQuery,
  type LedgerRow,
  parseLedgerQuery,
  type Sort,
  sorted,
  wholeLedger,
} from '../derive/addresses/ledger-query.ts';
import { WIDTHS } from '../styles/tokens.ts';
import { fill } from '../text/phrase.ts';
import { element, setText } from './elements.ts';
import { AreaLinks } from './ledger/area-links.ts';
import { conditionsOf, drawChips, sentenceOf } from './ledger/conditions.ts';
import { FacetOptions } from './ledger/facet-options.ts';
import { FoldedGroups } from './ledger/folded-groups.ts';
import type { Phrases } from './ledger/phrases.ts';
import { wordsOf } from './ledger/row-cells.ts';
import { chunks, groupOf, NO_ORGANIZATION, organizationGroups, type RowGroup } from './ledger/row-groups.ts';
import { offerToTake, type ShownTasks } from './ledger/take-along.ts';
import { oneForm } from './one-form.ts';
import { ViewAddress } from './view-address.ts';

/**
 * The ledger's filters, order and groups. The rows are in the page; this only hides and moves them, and keeps what is asked for in the
 * address, so that an address restores a view.
 */

/** Heights in pixels that groups out of sight are taken to have. */
const HEAD_HEIGHT = 58;
const ROW_HEIGHT = 66;
const CARD_HEIGHT = 160;

class TaskLedger extends HTMLElement {
  private query: LedgerQuery = wholeLedger();
  private readonly address = new ViewAddress(() => formatQuery(this.query));
  private rows: LedgerRow[] = [];
  private elements: HTMLElement[] = [];
  private texts: string[] = [];
  /** Which rows meet the conditions, folded away or not. */
  private shown: boolean[] = [];
  private stated: { who: boolean; facts: boolean }[] = [];
  private options!: FacetOptions;
  private areas!: AreaLinks;
  private folded!: FoldedGroups;
  private measures: RowGroup[] = [];
  private groups: RowGroup[] = [];
  private groupOfRow: RowGroup[] = [];
  private rowHeight = ROW_HEIGHT;
  private arranged = 'text measure';
  /** Whether the place that the address names has been gone to. */
  private settled = false;
  private phrases!: Phrases;
  private oneForm: (text: string) => string = String;
  private table!: HTMLTableElement;
  private names = new Intl.Collator(document.documentElement.lang);

  connectedCallback(): void {
    this.phrases = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as Phrases;
    this.oneForm = oneForm(this.phrases.forms);
    this.table = this.one('table');
    this.readRows();
    this.options = new FacetOptions(this, (text) => comparable(this.oneForm(text)), this.phrases);
    this.areas = new AreaLinks(this.one('.ledger-areas'), (area) => this.notice(fill(this.phrases.hiddenArea, { x: area }), true));
    this.folded = new FoldedGroups(this.phrases, () => this.ask(this.query));
    this.groups = this.measures;
    offerToTake(this.one('.ledger-bar'), this.phrases.file, this.phrases, () => this.taken());
    const form = this.one<HTMLFormElement>('form');
    // A browser may restore boxes that were ticked before a reload; the address decides.
    form.reset();
    form.addEventListener('submit', (event) => event.preventDefault());
    for (const event of ['input', 'change']) form.addEventListener(event, ({ target }) => (target as Element).matches('.find-body') || this.readForm());
    this.one('[data-do="reset"]').addEventListener('click', () => this.ask(wholeLedger()));
    this.one('[data-do="fold"]').addEventListener('click', () => this.ask(this.folded.toggleAll(this.query, this.groups)));
    const toggle = this.one('.ledger-toggle');
    toggle.addEventListener('click', () => toggle.setAttribute('aria-expanded', String(toggle.getAttribute('aria-expanded') !== 'true')));
    this.table.addEventListener('click', (event) => {
      const group = this.groups.find(({ button }) => button !== null && button === (event.target as Element).closest('button'));
      if (group !== undefined) this.ask(this.folded.toggle(this.query, this.groups, group.key));
    });

    if (matchMedia(`(max-width: ${WIDTHS.desk - 0.02}px)`).matches) this.rowHeight = CARD_HEIGHT;
    const known: Known = {
      values: Object.fromEntries(FACETS.map((facet) => [facet, new Set(this.options.values(facet))])) as unknown as Known['values'],
      groups: new Set([...this.measures.map(({ key }) => key), ...this.options.values('org'), NO_ORGANIZATION]),
    };
    const asked = parseLedgerQuery(location.search, known);
    if (this.folded.narrow || (asked !== null && formatQuery(asked) !== '')) this.ask(asked ?? wholeLedger());
    if (asked === null) this.notice(this.table.dataset['notUnderstood'] ?? '', false);
    this.goToTarget();
    this.settled = true;
    window.addEventListener('hashchange', () => this.goToTarget());
    // Words to search in are made ready while nothing else happens.
    setTimeout(() => {
      for (let index = 0; index < this.rows.length; index += 1) this.textOf(index);
    }, 1000);
  }

  private one<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  private readRows(): void {
    for (const body of this.table.tBodies) {
      const measure = body.dataset['measure'] ?? '';
      const group = groupOf(measure, body);
      this.measures.push(group);
      for (const element of body.querySelectorAll<HTMLElement>('tr[data-f]')) {
        const row = decodeLedgerRow(element.dataset['f'] ?? '', { code: element.id, order: this.rows.length, measure, area: body.dataset['area'] ?? '' });
        this.rows.push(row);
        this.elements.push(element);
        this.shown.push(true);
        this.stated.push({ who: row.actors.length > 0, facts: row.times.length > 0 || element.querySelector('.o')?.firstElementChild != null });
        this.groupOfRow.push(group);
      }
    }
  }

  private textOf(index: number): string {
    this.texts[index] ??= comparable(this.oneForm(wordsOf(this.elements[index])));
    return this.texts[index] as string;
  }

  private readForm(): void {
    const query = wholeLedger();
    query.text = this.one<HTMLInputElement>('input[type="search"]').value;
    query.sort = this.one<HTMLSelectElement>('[data-choice="sort"]').value as Sort;
    query.group = this.one<HTMLSelectElement>('[data-choice="group"]').value as Group;
    query.folded = query.group === this.query.group ? this.query.folded : [];
    this.options.readInto(query);
    if (formatQuery(query) !== formatQuery(this.query)) this.ask(query);
  }

  /** Says something above the table; `clear` adds a button that takes all conditions away. */
  private notice(text: string, clear: boolean): void {
    const place = this.one('.ledger-notice');
    place.textContent = text;
    if (!clear) return;
    const button = element('button', { type: 'button' }, this.phrases.clear);
    button.addEventListener('click', () => {
      this.ask({ ...wholeLedger(), sort: this.query.sort, group: this.query.group });
      this.drawLater();
      this.goToTarget();
      this.target()?.scrollIntoView();
    });
    place.append(' ', button);
    place.scrollIntoView({ block: 'nearest' });
  }

  private target(): Element | null {
    const named = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    return this.table.contains(named) ? named : null;
  }

  /** The place that the address names: its group is opened; where conditions hide it, that is said. */
  private goToTarget(): void {
    const target = this.target();
    if (target === null) return;
    const index = this.elements.findIndex((row) => row.contains(target));
    if (index >= 0 && !this.shown[index]) {
      this.notice(fill(this.phrases.hiddenTask, { x: target.id }), true);
      return;
    }
    const group = this.groupOfRow[index];
    if (group === undefined || !this.folded.has(this.query, group)) return;
    this.ask(this.folded.opened(this.query, this.groups, group));
    this.drawLater();
    target.scrollIntoView();
  }

  private taken(): ShownTasks {
    const titles = new Map(
      this.measures.map(({ key, body }) => [
        key,
        { place: body.dataset['place'] ?? key, measure: body.querySelector('.group a span + span')?.textContent ?? '' },
      ]),
    );
    const places = new Map(this.elements.map((row, index) => [row, index]));
    const rows = [...this.table.querySelectorAll<HTMLElement>('tr[data-f]')].flatMap((row) => {
      const index = places.get(row) ?? -1;
      const task = this.rows[index] as LedgerRow;
      return this.shown[index] ? [{ row: task, element: row, place: '', measure: '', ...titles.get(task.measure) }] : [];
    });
    return { rows, sentence: this.sentence(rows.length), address: `${location.href.replace(/[?#].*$/, '')}${formatQuery(this.query)}` };
  }

  /** Shows what a query asks for, and keeps it in the address. */
  private ask(query: LedgerQuery): void {
    this.query = query;
    this.one('.ledger-notice').textContent = '';
    const firstInSight = this.groups.findIndex(({ body }) => !body.hidden && body.getBoundingClientRect().bottom > 0);
    this.arrange();
    const { shown, total, counts } = answer(this.rows, { ...query, text: this.oneForm(query.text) }, (index) => this.textOf(index));
    this.shown = shown;
    for (const group of this.groups) group.shown = 0;
    const isFolded = (group: RowGroup): boolean => this.folded.has(query, group);
    shown.forEach((isShown, index) => {
      const group = this.groupOfRow[index] as RowGroup;
      if (isShown) group.shown += 1;
      const element = this.elements[index] as HTMLElement;
      const hidden = !isShown || isFolded(group);
      if (element.hidden !== hidden) element.hidden = hidden;
    });
    // The browser may be on its way to a place far below.
    let room = this.settled || this.target() === null ? 1.2 * innerHeight : Number.POSITIVE_INFINITY;
    this.groups.forEach((group, place) => {
      group.body.hidden = group.shown === 0;
      const height = HEAD_HEIGHT + (isFolded(group) ? 0 : group.shown) * this.rowHeight;
      group.body.style.setProperty('contain-intrinsic-size', `1px ${height}px`);
      // Only what will be in sight is drawn with this frame; the rest follows.
      group.body.classList.toggle('later', room < Number.POSITIVE_INFINITY && (place < firstInSight || room < 0));
      if (place >= firstInSight && group.shown > 0) room -= height;
      if (group.count !== null) setText(group.count, fill(this.phrases.count, { n: group.shown }));
      this.folded.label(group, isFolded(group));
    });
    requestAnimationFrame(() => setTimeout(() => this.drawLater()));
    this.options.show(query, counts);
    this.one<HTMLElement>('.ledger-nothing').hidden = total > 0;
    this.table.hidden = total === 0;
    // Columns that nothing shown has words in make room for the others.
    for (const column of ['who', 'facts'] as const) this.table.classList.toggle(`no-${column}`, !this.stated.some((row, index) => row[column] && shown[index]));
    this.areas.show(this.rows, shown, query.group === 'measure');
    this.showForm();
    setText(this.one('.ledger-status'), this.sentence(total));
    setText(this.one('.ledger-count'), fill(total === this.rows.length ? this.phrases.count : this.phrases.counted, { n: total, m: this.rows.length }));
    drawChips(this.one('.ledger-chips'), conditionsOf(query, this.options, this.phrases), this.phrases.without, (without) => this.ask(without));
    setText(this.one('[data-do="fold"]'), this.folded.all(query, this.groups) ? this.phrases.unfold : this.phrases.fold);
    this.one<HTMLElement>('[data-do="fold"]').hidden = query.group === 'none';
    this.one<HTMLElement>('[data-do="reset"]').hidden = formatQuery(query) === '';
    this.address.keepLater();
  }

  private drawLater(): void {
    for (const { body } of this.groups) body.classList.remove('later');
  }

  private showForm(): void {
    const { text, sort, group } = this.query;
    const search = this.one<HTMLInputElement>('input[type="search"]');
    if (search.value.trim() !== text.trim()) search.value = text;
    this.one<HTMLSelectElement>('[data-choice="sort"]').value = sort;
    this.one<HTMLSelectElement>('[data-choice="group"]').value = group;
    for (const details of this.querySelectorAll<HTMLDetailsElement>('form details')) {
      const chosen = details.querySelectorAll('input:checked').length;
      setText(details.querySelector('.chosen') as HTMLElement, chosen === 0 ? '' : fill(this.phrases.selected, { n: chosen }));
    }
  }

  private sentence(total: number): string {
    const chosen = (choice: string): string => this.one<HTMLSelectElement>(`[data-choice="${choice}"]`).selectedOptions[0]?.text ?? '';
    return sentenceOf(this.query, { total, all: this.rows.length }, this.options, chosen, this.phrases);
  }

  /** Puts rows in order and into their groups, when either has changed. */
  private arrange(): void {
    const { sort, group } = this.query;
    const wanted = `${sort} ${group}`;
    if (wanted === this.arranged) return;
    this.arranged = wanted;
    const nameOf = (key: string): string => this.organizationName(key);
    const compare = (a: string, b: string): number => this.names.compare(a, b);
    const order = sorted(this.rows, sort, this.options.values('time'), (a, b) => compare(nameOf(a), nameOf(b)));
    const byKey = new Map<string, number[]>();
    for (const index of order) {
      const row = this.rows[index] as LedgerRow;
      const key = group === 'measure' ? row.measure : group === 'org' ? (firstOrganization(row) ?? NO_ORGANIZATION) : '';
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [index]);
      else list.push(index);
    }
    this.groups = group === 'measure' ? this.measures : group === 'org' ? organizationGroups([...byKey.keys()], nameOf, compare) : chunks(byKey);
    while (this.table.tBodies[0] !== undefined) this.table.tBodies[0].remove();
    for (const own of this.groups) {
      for (const index of byKey.get(own.key) ?? []) {
        own.body.appendChild(this.elements[index] as HTMLElement);
        this.groupOfRow[index] = own;
      }
    }
    this.table.append(...this.groups.map(({ body }) => body));
  }

  private organizationName(key: string): string {
    return key === NO_ORGANIZATION ? this.phrases.noOrganization : this.options.name('org', key);
  }
}

customElements.define('task-ledger', TaskLedger);
