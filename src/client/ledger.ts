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
import { fold } from '../search/fold.ts';
import { WIDTHS } from '../styles/tokens.ts';
import { fill } from '../text/phrase.ts';
import { setText } from './elements.ts';
import { FacetOptions } from './ledger/facet-options.ts';
import { chunks, groupOf, NO_ORGANIZATION, organizationGroups, type RowGroup } from './ledger/row-groups.ts';
import { ViewAddress } from './view-address.ts';

/**
 * The ledger's filters, order and groups. The rows are in the page; this only hides and moves them, and keeps what is asked for in the
 * address, so that an address restores a view.
 */

type Phrases = Record<
  | 'shown'
  | 'shownAll'
  | 'containing'
  | 'and'
  | 'end'
  | 'colon'
  | 'list'
  | 'sortedBy'
  | 'groupedBy'
  | 'noGroups'
  | 'noOrganization'
  | 'selected'
  | 'fold'
  | 'unfold'
  | 'count'
  | 'forms',
  string
>;

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
  private options!: FacetOptions;
  private measures: RowGroup[] = [];
  private groups: RowGroup[] = [];
  private groupOfRow: RowGroup[] = [];
  private rowHeight = ROW_HEIGHT;
  private arranged = 'text measure';
  private phrases!: Phrases;
  /** Traditional characters, in the order of the phrases' pairs. */
  private forms = '';
  private table!: HTMLTableElement;
  private names = new Intl.Collator(document.documentElement.lang);

  connectedCallback(): void {
    this.phrases = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as Phrases;
    this.forms = this.phrases.forms.replace(/(.)./g, '$1');
    this.table = this.one('table');
    this.readRows();
    this.options = new FacetOptions(this);
    this.groups = this.measures;
    const form = this.one<HTMLFormElement>('form');
    // A browser may restore boxes that were ticked before a reload; the address decides.
    form.reset();
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.readForm());
    form.addEventListener('change', () => this.readForm());
    this.one('[data-do="reset"]').addEventListener('click', () => this.ask(wholeLedger()));
    this.one('[data-do="fold"]').addEventListener('click', () => this.ask({ ...this.query, folded: this.query.folded === 'all' ? [] : 'all' }));
    const toggle = this.one('.ledger-toggle');
    toggle.addEventListener('click', () => toggle.setAttribute('aria-expanded', String(toggle.getAttribute('aria-expanded') !== 'true')));
    this.table.addEventListener('click', (event) => {
      const group = this.groups.find(({ button }) => button !== null && button === (event.target as Element).closest('button'));
      if (group !== undefined) this.toggleGroup(group.key);
    });

    if (matchMedia(`(max-width: ${WIDTHS.desk - 0.02}px)`).matches) this.rowHeight = CARD_HEIGHT;
    const known: Known = {
      values: Object.fromEntries(FACETS.map((facet) => [facet, new Set(this.options.values(facet))])) as unknown as Known['values'],
      groups: new Set([...this.measures.map(({ key }) => key), ...this.options.values('org'), NO_ORGANIZATION]),
    };
    const asked = parseLedgerQuery(location.search, known);
    if (asked === null) this.one('.ledger-notice').textContent = this.table.dataset['notUnderstood'] ?? '';
    else if (formatQuery(asked) !== '') this.ask(asked);
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
        this.rows.push(decodeLedgerRow(element.dataset['f'] ?? '', { code: element.id, order: this.rows.length, measure, area: body.dataset['area'] ?? '' }));
        this.elements.push(element);
        this.groupOfRow.push(group);
      }
    }
  }

  private textOf(index: number): string {
    this.texts[index] ??= comparable(this.oneForm(wordsOf(this.elements[index])));
    return this.texts[index] as string;
  }

  /** A text as it is compared: folded as in the site's search, in Simplified characters. */
  private oneForm(text: string): string {
    return fold(text).replace(/[\u3400-\u9fff]/g, (character) => {
      const place = this.forms.indexOf(character);
      return place < 0 ? character : (this.phrases.forms[2 * place + 1] as string);
    });
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

  private toggleGroup(key: string): void {
    const all = this.groups.map((group) => group.key);
    const folded = new Set(this.query.folded === 'all' ? all : this.query.folded);
    if (!folded.delete(key)) folded.add(key);
    this.ask({ ...this.query, folded: folded.size === all.length ? 'all' : [...folded] });
  }

  /** Shows what a query asks for, and keeps it in the address. */
  private ask(query: LedgerQuery): void {
    this.query = query;
    this.one('.ledger-notice').textContent = '';
    const firstInSight = this.groups.findIndex(({ body }) => !body.hidden && body.getBoundingClientRect().bottom > 0);
    this.arrange();
    const { shown, total, counts } = answer(this.rows, { ...query, text: this.oneForm(query.text) }, (index) => this.textOf(index));
    for (const group of this.groups) group.shown = 0;
    const isFolded = (group: RowGroup): boolean => group.button !== null && (query.folded === 'all' || query.folded.includes(group.key));
    shown.forEach((isShown, index) => {
      const group = this.groupOfRow[index] as RowGroup;
      if (isShown) group.shown += 1;
      const element = this.elements[index] as HTMLElement;
      const hidden = !isShown || isFolded(group);
      if (element.hidden !== hidden) element.hidden = hidden;
    });
    let room = 1.2 * innerHeight;
    this.groups.forEach((group, place) => {
      group.body.hidden = group.shown === 0;
      const height = HEAD_HEIGHT + (isFolded(group) ? 0 : group.shown) * this.rowHeight;
      group.body.style.setProperty('contain-intrinsic-size', `1px ${height}px`);
      // Only what will be in sight is drawn with this frame; the rest follows.
      group.body.classList.toggle('later', place < firstInSight || room < 0);
      if (place >= firstInSight && group.shown > 0) room -= height;
      if (group.count !== null) setText(group.count, fill(this.phrases.count, { n: group.shown }));
      group.button?.setAttribute('aria-expanded', String(!isFolded(group)));
    });
    requestAnimationFrame(() => setTimeout(() => this.drawLater()));
    this.options.show(query, counts);
    this.one<HTMLElement>('.ledger-nothing').hidden = total > 0;
    this.table.hidden = total === 0;
    this.showForm();
    setText(this.one('.ledger-status'), this.sentence(total));
    setText(this.one('[data-do="fold"]'), query.folded === 'all' ? this.phrases.unfold : this.phrases.fold);
    this.one<HTMLElement>('[data-do="fold"]').hidden = query.group === 'none';
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
    const { phrases, query } = this;
    const all = this.rows.length;
    const conditions: string[] = [];
    for (const facet of FACETS) {
      const names = query.chosen[facet].map((value) => this.options.name(facet, value));
      if (names.length > 0) conditions.push(`${this.one(`[data-facet="${facet}"]`).getAttribute('aria-label')}${phrases.colon}${names.join(phrases.list)}`);
    }
    if (query.text.trim() !== '') conditions.push(fill(phrases.containing, { q: query.text.trim() }));
    const chosenName = (choice: string): string => this.one<HTMLSelectElement>(`[data-choice="${choice}"]`).selectedOptions[0]?.text ?? '';
    if (query.group !== 'measure') conditions.push(query.group === 'none' ? phrases.noGroups : fill(phrases.groupedBy, { x: chosenName('group') }));
    if (query.sort !== 'text') conditions.push(fill(phrases.sortedBy, { x: chosenName('sort') }));
    const head = total === all ? fill(phrases.shownAll, { m: all }) : fill(phrases.shown, { n: total, m: all });
    return `${head}${conditions.length === 0 ? '' : phrases.colon}${conditions.join(phrases.and)}${phrases.end}`;
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

/** The plan's words in a row: those of the task, its subject and its conditions, without our labels. */
function wordsOf(row: HTMLElement | undefined): string {
  const parts: string[] = [];
  for (const part of row?.querySelector('.w')?.children ?? []) parts.push((part.matches('.line') ? part.querySelector('q') : part)?.textContent ?? '');
  return parts.join('|');
}

customElements.define('task-ledger', TaskLedger);
