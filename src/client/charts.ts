import {
  answerChart,
  type ChartQuery,
  type ChartRow,
  decodeChartRow,
  formatChartQuery,
  isDayOf,
  type KnownInChart,
  nextZoom,
  parseChartQuery,
  placeOnAxis,
  type Standing,
  shownBands,
  wholeChart,
} from '../derive/addresses/chart-query.ts';
import { fill } from '../text/phrase.ts';
import { setText } from './elements.ts';
import { ViewAddress } from './view-address.ts';

/**
 * A chart's filters, day, order, shade and size. Picture and table are in the page; this hides, moves and enlarges them together, and
 * keeps what is asked for in the address.
 */

type Phrases = Record<'shown' | 'shownAll' | 'onDay' | 'ordered' | 'undated' | 'date' | 'open' | 'close', string> & { standings: Record<Standing, string> };

/** A row of the table and its marks: one in the picture, one in the drawing for narrow screens. */
interface Entry {
  row: HTMLElement;
  marks: { element: Element; title: Element | null; label: string }[];
}
/** The picture, or the drawing for narrow screens: its strips, and which of them holds the mark of a row. */
interface Drawn {
  element: HTMLElement;
  strips: Strip[];
  rows: ChartRow[];
}
/** A strip of a drawing. */
interface Strip {
  id: string;
  under: string | null;
  element: HTMLElement;
  ranks: number[] | null;
}

class ChartView extends HTMLElement {
  private query: ChartQuery = wholeChart();
  private readonly address = new ViewAddress(() => formatChartQuery(this.query));
  private phrases!: Phrases;
  private rows: ChartRow[] = [];
  private entries: Entry[] = [];
  private drawings: Drawn[] = [];
  private known!: KnownInChart;
  private axis: { from: string; to: string; left: number; right: number } | null = null;
  private orders: string[] = [];
  private drawnOrder = '';
  private chart!: HTMLElement;
  private frame!: HTMLElement;
  private body!: HTMLElement;
  private form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.phrases = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as Phrases;
    this.chart = this.one('.chart');
    this.frame = this.one('.chart-frame');
    this.body = this.one('tbody');
    this.form = this.querySelector('form');
    this.read();
    this.listen();
    const asked = parseChartQuery(location.search, this.known);
    // A browser may restore choices that were made before a reload; the address decides.
    if (asked === null) this.one('.chart-notice').textContent = this.one('.chart-notice').dataset['notUnderstood'] ?? '';
    this.showChoices(asked ?? this.query);
    this.showTools();
    // What the address asks for can be seen and changed.
    const choices = this.querySelector('.chart-choices');
    if (asked !== null && formatChartQuery({ ...asked, zoom: wholeChart().zoom, shade: null }) !== '') choices?.setAttribute('open', '');
    if (asked !== null && formatChartQuery(asked) !== '') this.ask(asked);
  }

  private one<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  private all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
    return [...this.querySelectorAll<T>(selector)];
  }

  /** Reads marks, strips and choices from the page. */
  private read(): void {
    for (const row of this.body.querySelectorAll<HTMLElement>('tr')) {
      const { row: id = '', band = '', f = '', days = '' } = row.dataset;
      this.rows.push(decodeChartRow({ id, band, values: f, days }));
      this.entries.push({ row, marks: [] });
    }
    const places = new Map(this.rows.map(({ id }, index) => [id, index]));
    this.drawings = this.all('.chart, .chart-lines').map((element) => {
      const bands = new Map<number, string>();
      const strips = [...element.querySelectorAll<HTMLElement>('.band')].map((strip) => {
        const { band: id = '', under = null, ranks } = strip.dataset;
        for (const mark of strip.querySelectorAll('.mark')) {
          const place = places.get(mark.getAttribute('data-row') ?? '') ?? -1;
          const title = mark.querySelector('title');
          bands.set(place, id);
          this.entries[place]?.marks.push({ element: mark, title, label: title?.textContent ?? '' });
        }
        return { id, under, element: strip, ranks: ranks?.split(' ').map(Number) ?? null };
      });
      return { element, strips, rows: this.rows.map((row, index) => ({ ...row, band: bands.get(index) ?? '' })) };
    });
    this.orders = this.all('[data-order]').map((button) => button.dataset['order'] ?? '');
    this.drawnOrder = this.orders[0] ?? '';
    const [from, to, left, right] = (this.chart.dataset['axis'] ?? '').split(' ');
    if (from && to) this.axis = { from, to, left: Number(left), right: Number(right) };
    const filters = this.all<HTMLSelectElement>('select[name]').filter(({ name }) => name !== 'is');
    this.known = {
      filters: new Map(filters.map(({ name, options }) => [name, new Set([...options].map(({ value }) => value).filter((value) => value !== ''))])),
      orders: new Set(this.orders.slice(1)),
      shades: new Set(
        this.all<HTMLInputElement>('.shade-choice')
          .slice(1)
          .map(({ value }) => value),
      ),
      axis: this.field('day') === null ? null : this.axis,
    };
  }

  private listen(): void {
    this.form?.addEventListener('submit', (event) => event.preventDefault());
    this.form?.addEventListener('change', () => this.readForm());
    for (const choice of this.all<HTMLInputElement>('.shade-choice'))
      choice.addEventListener('change', () => this.ask({ ...this.query, shade: this.known.shades.has(choice.value) ? choice.value : null }));
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      const { order, zoom, do: act } = button?.dataset ?? {};
      if (act === 'reset') this.ask({ ...wholeChart(), shade: this.query.shade, zoom: this.query.zoom });
      else if (order !== undefined) this.ask({ ...this.query, order: this.known.orders.has(order) ? order : null });
      else if (zoom !== undefined) this.zoom(Number(zoom));
    });
    this.frame.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const step = { '+': 1, '=': 1, '-': -1, '0': 0 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.zoom(step);
    });
  }

  /** A step up or down in size; 0 for the original one. */
  private zoom(step: number): void {
    this.ask({ ...this.query, zoom: step === 0 ? wholeChart().zoom : nextZoom(this.query.zoom, step > 0 ? 1 : -1) });
  }

  private field(name: string): HTMLInputElement | HTMLSelectElement | null {
    return (this.form?.elements.namedItem(name) ?? null) as HTMLInputElement | HTMLSelectElement | null;
  }

  private readForm(): void {
    const chosen: Record<string, string> = {};
    for (const name of this.known.filters.keys()) {
      const value = this.field(name)?.value ?? '';
      if (value !== '') chosen[name] = value;
    }
    const typed = this.field('day')?.value ?? '';
    const day = this.known.axis !== null && isDayOf(this.known.axis, typed) ? typed : null;
    const standing = day === null ? '' : (this.field('is')?.value ?? '');
    this.ask({ ...this.query, chosen, day, standing: standing === '' ? null : (standing as Standing) });
  }

  /** Shows what a query asks for, and keeps it in the address. */
  private ask(query: ChartQuery): void {
    const { zoom } = this.query;
    this.query = query;
    this.one('.chart-notice').textContent = '';
    const { shown, standings, total, counts } = answerChart(this.rows, query);
    this.entries.forEach(({ row, marks }, index) => {
      const isShown = shown[index] === true;
      const standing = standings[index] ?? null;
      const said = standing === null ? '' : this.phrases.standings[standing];
      if (row.hidden === isShown) row.hidden = !isShown;
      for (const mark of marks) this.showMark(mark, isShown, standing, said);
      const cell = row.querySelector('.standing');
      if (cell !== null) setText(cell, query.day === null ? '' : said || this.phrases.undated);
    });
    for (const cell of this.all('.standing')) cell.hidden = query.day === null;
    for (const { strips, rows } of this.drawings) {
      const bands = shownBands(strips, rows, shown);
      strips.forEach(({ element }, index) => {
        if (element.hidden === bands[index]) element.hidden = !bands[index];
      });
    }
    this.one('.chart-nothing').hidden = total > 0;
    this.arrange(query.order ?? this.orders[0] ?? '');
    this.showDay(query.day);
    this.showChoices(query);
    if (query.zoom !== zoom) this.enlarge(query.zoom / zoom);
    const status = this.querySelector('.chart-status');
    if (status !== null) setText(status, this.sentence(total, counts));
    this.address.keepLater();
  }

  /** Shows or hides a mark, and says how it stands on the day that is asked for. */
  private showMark({ element, title, label }: Entry['marks'][number], isShown: boolean, standing: Standing | null, said: string): void {
    if (element.hasAttribute('hidden') === isShown) element.toggleAttribute('hidden', !isShown);
    if ((element.getAttribute('data-standing') ?? '') === (standing ?? '')) return;
    if (standing === null) element.removeAttribute('data-standing');
    else element.setAttribute('data-standing', standing);
    const name = said === '' ? label : `${label}${this.phrases.open}${said}${this.phrases.close}`;
    if (title !== null) title.textContent = name;
    if (element.hasAttribute('aria-label')) element.setAttribute('aria-label', name);
    const word = element.querySelector('.entry-standing');
    if (word !== null) setText(word, said);
  }

  /** Puts strips and rows in an order. */
  private arrange(order: string): void {
    if (order === this.drawnOrder) return;
    this.drawnOrder = order;
    const place = this.orders.indexOf(order);
    const ranks = new Map<string, number>();
    for (const { strips } of this.drawings) for (const { id, ranks: own } of strips) if (own !== null) ranks.set(id, own[place] ?? 0);
    const rankOf = (band: string): number => ranks.get(band) ?? -1;
    for (const { element, strips } of this.drawings) element.append(...[...strips].sort((a, b) => rankOf(a.id) - rankOf(b.id)).map((strip) => strip.element));
    const rows = this.rows.map((row, index) => ({ rank: rankOf(row.band), element: this.entries[index]?.row as HTMLElement }));
    this.body.append(...rows.sort((a, b) => a.rank - b.rank).map(({ element }) => element));
  }

  /** The line of a day through the dated strips. */
  private showDay(day: string | null): void {
    for (const line of this.querySelectorAll('.day')) {
      if (day === null || this.axis === null) line.setAttribute('display', 'none');
      else {
        const x = String(Math.round(placeOnAxis(this.axis, day) * 10) / 10);
        line.setAttribute('x1', x);
        line.setAttribute('x2', x);
        line.removeAttribute('display');
      }
    }
  }

  private enlarge(factor: number): void {
    const middle = (this.frame.scrollLeft + this.frame.clientWidth / 2) * factor;
    this.chart.style.setProperty('--zoom', String(this.query.zoom / wholeChart().zoom));
    this.showTools();
    this.frame.scrollLeft = middle - this.frame.clientWidth / 2;
  }

  /** What changes the size shows where the picture is larger than its frame, or has been changed. */
  private showTools(): void {
    this.one('.chart-tools').hidden = this.query.zoom === wholeChart().zoom && this.frame.scrollWidth <= this.frame.clientWidth;
  }

  /** Fields and buttons say what is asked for. */
  private showChoices(query: ChartQuery): void {
    for (const name of this.known.filters.keys()) setValue(this.field(name), query.chosen[name] ?? '');
    // A date that is being typed is left alone until it is one.
    const day = this.field('day');
    if (query.day !== null || day !== document.activeElement) setValue(day, query.day ?? '');
    const standing = this.field('is');
    setValue(standing, query.standing ?? '');
    if (standing !== null) standing.disabled = query.day === null;
    for (const button of this.all('[data-order]')) {
      const pressed = String(button.dataset['order'] === (query.order ?? this.orders[0]));
      if (button.getAttribute('aria-pressed') !== pressed) button.setAttribute('aria-pressed', pressed);
    }
    this.all<HTMLInputElement>('.shade-choice').forEach((choice, index) => {
      choice.checked = query.shade === null ? index === 0 : choice.value === query.shade;
    });
    setText(this.one('output'), `${query.zoom}%`);
  }

  private sentence(total: number, counts: Record<Standing | 'undated', number>): string {
    const { phrases, query } = this;
    if (this.orders.length > 0) {
      const order = this.querySelector(`[data-order="${query.order ?? this.orders[0]}"]`);
      return fill(phrases.ordered, { x: order?.getAttribute('aria-label') ?? order?.textContent ?? '' });
    }
    const shown = total === this.rows.length ? fill(phrases.shownAll, { m: total }) : fill(phrases.shown, { n: total, m: this.rows.length });
    return query.day === null ? shown : `${shown} ${fill(phrases.onDay, { ...counts, day: this.dayWords(query.day) })}`;
  }

  private dayWords(day: string): string {
    const [y, m, d] = day.split('-').map(Number);
    const { date } = this.phrases;
    // Months have names in some languages only; to make them ready takes its time.
    const month = date.includes('{month}')
      ? new Intl.DateTimeFormat(document.documentElement.lang, { month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
      : '';
    return fill(date, { y: y ?? 0, m: m ?? 0, d: d ?? 0, month });
  }
}

function setValue(field: HTMLInputElement | HTMLSelectElement | null, value: string): void {
  if (field !== null && field.value !== value) field.value = value;
}

customElements.define('chart-view', ChartView);
