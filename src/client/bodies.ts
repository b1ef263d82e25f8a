import { formatBodies, parseBodies, reportsAmong, tasksOfBodies } from '../derive/addresses/bodies-query.ts';
import { formatQuery } from '../derive/addresses/ledger-query.ts';
import { type BodiesFound, findBodies } from '../derive/questions/bodies.ts';
import { fill } from '../text/phrase.ts';
import { type Row, rowsIn } from './bodies/rows.ts';
import type { Words } from './bodies/words.ts';
import { element, setText } from './elements.ts';
import { offerToTake, type ShownTasks } from './ledger/take-along.ts';
import { oneForm } from './one-form.ts';
import { ViewAddress } from './view-address.ts';

/** The page of bodies: finds one as its name is typed, answers honestly for one that is not named, and puts several together in one view. */

interface Body {
  id: string;
  names: string[];
  name: string;
  href: string;
  tasks: number;
  wider: string[];
  narrower: string[];
  item: HTMLElement;
  box: HTMLInputElement;
}
/** Of more names than this in a file's title, the first stand for all. */
const MOST_NAMES = 3;

class PlanBodies extends HTMLElement {
  private words!: Words;
  private bodies: Body[] = [];
  private rows: Row[] = [];
  private shown: Row[] = [];
  private chosen: string[] = [];
  private listed = true;
  private fileTitle = '';
  private form: (text: string) => string = String;
  private readonly address = new ViewAddress(() => formatBodies(this.chosen));

  connectedCallback(): void {
    this.words = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as Words;
    this.fileTitle = this.words.file.title;
    const form = oneForm(this.words.forms);
    this.form = (text) => form(text).trim();
    this.bodies = [...this.querySelectorAll<HTMLElement>('li[data-id]')].map((item) => this.bodyOf(item));
    this.rows = rowsIn(this.one<HTMLTemplateElement>('template').content);
    const field = this.field();
    this.one('form').addEventListener('submit', (event) => event.preventDefault());
    this.one('form').addEventListener('input', () => this.list());
    this.one('.bodies-list').addEventListener('change', ({ target }) => this.choose((target as HTMLInputElement).value, (target as HTMLInputElement).checked));
    this.one('[data-do="clear"]').addEventListener('click', () => {
      this.chosen = [];
      this.listed = true;
      this.draw();
      field.focus();
    });
    this.one('[data-do="all"]').addEventListener('click', () => {
      this.listed = true;
      this.list();
    });
    offerToTake(this.one('.ledger-bar'), this.words.file, this.words, () => this.taken());
    const asked = parseBodies(location.search, new Set(this.bodies.map(({ id }) => id)));
    this.chosen = asked?.chosen ?? [];
    this.listed = this.chosen.length === 0;
    field.value = asked?.name ?? '';
    this.draw();
    if (asked === null) this.one('.bodies-answer').append(element('p', {}, this.words.notUnderstood));
  }

  private one<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  private field(): HTMLInputElement {
    return this.one<HTMLInputElement>('#body-name');
  }

  private bodyOf(item: HTMLElement): Body {
    const { id = '', names = '', n = '0', wider = '', narrower = '' } = item.dataset;
    const link = item.querySelector('a') as HTMLAnchorElement;
    const ids = (list: string): string[] => list.split(' ').filter((one) => one !== '');
    return {
      ...{ id, item, name: link.textContent ?? '', href: link.getAttribute('href') ?? '', tasks: Number(n) },
      names: names.split('|').map(this.form),
      wider: ids(wider),
      narrower: ids(narrower),
      box: item.querySelector('input') as HTMLInputElement,
    };
  }

  private body(id: string): Body | undefined {
    return this.bodies.find((body) => body.id === id);
  }

  private nameOf(id: string): string {
    return this.body(id)?.name ?? id;
  }

  private choose(id: string, wanted: boolean): void {
    this.chosen = this.chosen.filter((other) => other !== id);
    if (wanted) this.chosen.push(id);
    this.draw();
  }

  private draw(): void {
    this.list();
    this.drawChosen();
    this.address.keepLater();
  }

  /** Shows the bodies that fit what is typed, or says what is known of one that is not named. */
  private list(): void {
    const typed = this.field().value.trim();
    const found = findBodies(this.bodies, this.form(typed));
    const withTasks = this.one<HTMLInputElement>('.bodies-with input').checked;
    const isOpen = this.listed || typed !== '';
    for (const { id, item, box, tasks } of this.bodies) {
      box.checked = this.chosen.includes(id);
      item.hidden = !isOpen || (typed === '' ? withTasks && tasks === 0 && !box.checked : !found.named.includes(id));
    }
    for (const section of this.querySelectorAll<HTMLElement>('.bodies-list section')) section.hidden = section.querySelector('li:not([hidden])') === null;
    this.one('.bodies-all').hidden = isOpen;
    const answer = this.one('.bodies-answer');
    answer.textContent = '';
    if (typed !== '')
      answer.append(...(found.named.length > 0 ? [element('p', {}, fill(this.words.found, { n: found.named.length }))] : this.notNamed(typed, found)));
  }

  /** The answer for a name that the text does not have, and the names nearest to it. */
  private notNamed(typed: string, { near, group }: BodiesFound): HTMLElement[] {
    const { words } = this;
    if (group === null && near.length === 0) return [element('p', {}, fill(words.missing, { q: typed }))];
    const said = [fill(words.notNamed, { q: typed }), ...(group === 'department' ? [words.classesOnly] : []), ...words.annexes];
    const offered = (label: string, ids: readonly string[]): HTMLElement[] =>
      ids.length === 0 ? [] : [element('p', {}, label, ...ids.map((id) => this.button(id)))];
    return [
      element('p', {}, said.filter((sentence) => sentence !== '').join('')),
      ...offered(words.near, near),
      ...offered(words.general, group === null ? [] : words.groups[group].filter((id) => !near.includes(id))),
    ];
  }

  /** A button that adds a body to the choice. */
  private button(id: string): HTMLElement {
    const name = this.nameOf(id);
    const button = element(
      'button',
      { type: 'button', class: 'chip', 'aria-label': fill(this.words.add, { x: name }) },
      `＋ ${name}`,
      ' ',
      element('i', {}, String(this.body(id)?.tasks ?? 0)),
    );
    button.addEventListener('click', () => this.choose(id, true));
    return button;
  }

  private drawChosen(): void {
    const { words, chosen } = this;
    const groups = tasksOfBodies(
      this.rows,
      chosen,
      words.roles.map(([id]) => id),
    );
    this.shown = groups.flatMap((group) => group.rows as Row[]);
    const total = this.shown.length;
    this.classList.toggle('has-choice', chosen.length > 0);
    for (const selector of ['.bodies-tray', '.bodies-chosen']) this.one(selector).hidden = chosen.length === 0;
    const chips = this.one('.ledger-chips');
    chips.textContent = '';
    for (const id of chosen) {
      const chip = element(
        'button',
        { type: 'button', class: 'chip', 'aria-label': fill(words.remove, { x: this.nameOf(id) }) },
        this.nameOf(id),
        element('span', { 'aria-hidden': 'true' }, '×'),
      );
      chip.addEventListener('click', () => this.choose(id, false));
      chips.append(chip);
    }
    setText(this.one('.bodies-to'), fill(words.toTasks, { n: total }));
    setText(this.one('#bodies-title'), fill(words.title, { n: total }));
    setText(this.one('.ledger-count'), fill(words.count, { n: total }));
    this.one<HTMLAnchorElement>('.bodies-ledger').href = `${this.dataset['ledger'] ?? ''}${formatQuery({ chosen: { org: chosen } })}`;
    this.one('.bodies-none').hidden = total > 0;
    this.drawAround();
    const table = this.one<HTMLTableElement>('.bodies-chosen table');
    table.hidden = total === 0;
    while (table.tBodies[0] !== undefined) table.tBodies[0].remove();
    const labels = new Map(words.roles);
    for (const { role, rows } of groups) {
      const head = element('th', { colspan: '6', scope: 'rowgroup' }, labels.get(role) ?? role, ' ', element('i', {}, fill(words.count, { n: rows.length })));
      table.append(element('tbody', {}, element('tr', { class: 'group' }, head), ...(rows as Row[]).map((row) => row.element)));
    }
    const names = chosen
      .slice(0, MOST_NAMES)
      .map((id) => this.nameOf(id))
      .join(words.list);
    words.file.title = `${this.fileTitle}${words.file.open}${chosen.length > MOST_NAMES ? fill(words.more, { x: names }) : names}${words.file.close}`;
    this.drawReports();
    this.drawProcedures();
  }

  /** Bodies around those chosen, by their names, that have tasks. */
  private drawAround(): void {
    const place = this.one('.bodies-around');
    place.textContent = '';
    for (const side of ['wider', 'narrower'] as const) {
      const ids = [...new Set(this.chosen.flatMap((id) => this.body(id)?.[side] ?? []))].filter(
        (id) => !this.chosen.includes(id) && (this.body(id)?.tasks ?? 0) > 0,
      );
      if (ids.length > 0) place.append(element('span', { class: 'line' }, `${this.words[side]}${this.words.colon}`, ...ids.map((id) => this.button(id))));
    }
  }

  private drawReports(): void {
    const { words } = this;
    const said = (ids: readonly string[]): string => (ids.length === 0 ? words.file.none : ids.map((id) => this.nameOf(id)).join(words.list));
    const items = reportsAmong(this.shown).map(({ code, from, to }) =>
      element('li', {}, element('a', { class: 'code', href: `#${code}` }, code), ' ', fill(words.report, { from: said(from), to: said(to) })),
    );
    this.put('.bodies-reports', words.reports, items);
  }

  private drawProcedures(): void {
    const codes = new Set(this.shown.map(({ code }) => code));
    const items = this.words.procedures.flatMap(({ name, href, tasks }) => {
      const own = [...new Set(tasks)].filter((code) => codes.has(code));
      if (own.length === 0) return [];
      return [
        element('li', {}, element('a', { href }, name), this.words.colon, ...own.map((code) => element('a', { class: 'code', href: `#${code}` }, code, ' '))),
      ];
    });
    this.put('.bodies-procedures', this.words.proceduresTitle, items);
  }

  private put(selector: string, heading: string, items: readonly HTMLElement[]): void {
    const place = this.one(selector);
    place.textContent = '';
    if (items.length > 0) place.append(element('h3', {}, heading), element('ul', { class: 'points' }, ...items));
  }

  private taken(): ShownTasks {
    const names = this.chosen.map((id) => this.nameOf(id)).join(this.words.list);
    return {
      rows: this.shown.map((row) => ({ row, element: row.element, place: row.place, measure: row.title })),
      sentence: `${this.words.chosen}${this.words.colon}${names}${this.words.end}`,
      address: `${location.href.replace(/[?#].*$/, '')}${formatBodies(this.chosen)}`,
    };
  }
}

customElements.define('plan-bodies', PlanBodies);
