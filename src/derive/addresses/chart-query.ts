import { SITE_PARAMETERS } from './site-parameters.ts';

/**
 * What a reader asks of a chart: which marks, on which day, in which order, how large; how it is written in the address, and which
 * marks answer it. Used by the page's script and by tests; reads no document.
 */

/** How a mark stands on a day. */
export const STANDINGS = ['due', 'running', 'past', 'ahead'] as const;
export type Standing = (typeof STANDINGS)[number];
/** Sizes of the picture, in per cent. */
export const ZOOMS = [50, 75, 100, 150, 200, 300] as const;
const WHOLE = 100;
const LONGEST_ADDRESS = 1000;

/** First and last day of a mark, both included. `due`: the time ends on its last day; `running`: it is held or open on each of its days. */
export interface MarkDays {
  start: string;
  end: string;
  within: 'due' | 'running';
}

/** What is asked of a mark. */
export interface ChartRow {
  /** Unique in the chart. */
  id: string;
  /** The strip of the picture that holds its mark. */
  band: string;
  /** Its values by the name of a filter. */
  values?: Readonly<Record<string, readonly string[]>>;
  /** null: it has no date. */
  days?: MarkDays | null;
}

/** Days along the width of a picture: the first, the one after the last, and where they lie. */
export interface Axis {
  from: string;
  to: string;
  left: number;
  right: number;
}

export interface ChartQuery {
  /** One value for each filter that is in use. */
  chosen: Readonly<Record<string, string>>;
  day: string | null;
  standing: Standing | null;
  order: string | null;
  shade: string | null;
  zoom: number;
}

/** What an address may name in a chart. */
export interface KnownInChart {
  filters: ReadonlyMap<string, ReadonlySet<string>>;
  orders: ReadonlySet<string>;
  shades: ReadonlySet<string>;
  /** Days that can be asked for; null where the chart has none. */
  axis: Pick<Axis, 'from' | 'to'> | null;
}

/** The whole chart, as the page shows it without a script. */
export function wholeChart(): ChartQuery {
  return { chosen: {}, day: null, standing: null, order: null, shade: null, zoom: WHOLE };
}

/** A query as it is written in the address: `?area=2.2&day=2017-01-30&zoom=150`. '' for the whole chart. */
export function formatChartQuery({ chosen, day, standing, order, shade, zoom }: ChartQuery): string {
  const parts = Object.entries(chosen).map(([name, value]) => [name, value]);
  if (day !== null) parts.push(['day', day]);
  if (standing !== null) parts.push(['is', standing]);
  if (order !== null) parts.push(['sort', order]);
  if (shade !== null) parts.push(['shade', shade]);
  if (zoom !== WHOLE) parts.push(['zoom', String(zoom)]);
  return parts.length === 0 ? '' : `?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')}`;
}

/**
 * Reads a query from an address. Anything that is not understood makes the whole of it void, as in the ledger.
 * @param search the address's query, with or without `?`
 * @returns the query, or null when it was not understood
 */
export function parseChartQuery(search: string, known: KnownInChart): ChartQuery | null {
  if (search.length > LONGEST_ADDRESS) return null;
  const query = wholeChart();
  const chosen: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (SITE_PARAMETERS.includes(name)) continue;
    if (seen.has(name)) return null;
    seen.add(name);
    if (known.filters.get(name)?.has(value) === true) chosen[name] = value;
    else if (name === 'day' && known.axis !== null && isDayOf(known.axis, value)) query.day = value;
    else if (name === 'is' && STANDINGS.some((standing) => standing === value)) query.standing = value as Standing;
    else if (name === 'sort' && known.orders.has(value)) query.order = value;
    else if (name === 'shade' && known.shades.has(value)) query.shade = value;
    else if (name === 'zoom' && ZOOMS.some((zoom) => String(zoom) === value)) query.zoom = Number(value);
    else return null;
  }
  if (query.standing !== null && query.day === null) return null;
  return { ...query, chosen };
}

/** Whether a text is a day of the calendar that lies on an axis. */
export function isDayOf({ from, to }: Pick<Axis, 'from' | 'to'>, text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < from || text >= to) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** How a mark stands on a day: before its first day ahead, after its last past. */
export function standingOn({ start, end, within }: MarkDays, day: string): Standing {
  if (day < start) return 'ahead';
  return day > end ? 'past' : within;
}

/** Which marks answer a query. */
export interface ChartAnswer {
  /** By the rows' place in the list that was given. */
  shown: boolean[];
  /** How each stands on the day that was asked for; null without a day, or for a mark without a date. */
  standings: (Standing | null)[];
  total: number;
  /** Of the marks that the filters leave: how many stand so on the day, and how many have no date. */
  counts: Record<Standing | 'undated', number>;
}

/** Answers a query. */
export function answerChart(rows: readonly ChartRow[], { chosen, day, standing }: ChartQuery): ChartAnswer {
  const asked = Object.entries(chosen);
  const counts = { due: 0, running: 0, past: 0, ahead: 0, undated: 0 };
  const standings = rows.map(({ days }) => (day === null || days === null || days === undefined ? null : standingOn(days, day)));
  let total = 0;
  const shown = rows.map(({ values }, index) => {
    if (!asked.every(([name, value]) => values?.[name]?.includes(value) === true)) return false;
    const own = standings[index] ?? null;
    counts[own ?? 'undated'] += 1;
    if (standing !== null && own !== standing) return false;
    total += 1;
    return true;
  });
  return { shown, standings, total, counts };
}

/**
 * Which strips of a picture show: those that hold a mark that does, and those that head one.
 * Strips that neither hold marks nor head any always show.
 */
export function shownBands(bands: readonly { id: string; under: string | null }[], rows: readonly ChartRow[], shown: readonly boolean[]): boolean[] {
  const holding = new Set(rows.map(({ band }) => band));
  const alive = new Set(rows.filter((_, index) => shown[index]).map(({ band }) => band));
  const heads = new Set(bands.flatMap(({ under }) => under ?? []));
  // From the last to the first, so that a head of heads hears of all below it.
  for (let index = bands.length - 1; index >= 0; index -= 1) {
    const { id, under } = bands[index] as (typeof bands)[number];
    if (under !== null && alive.has(id)) alive.add(under);
  }
  return bands.map(({ id }) => alive.has(id) || (!holding.has(id) && !heads.has(id)));
}

/** Place of a day on an axis, in the picture's pixels. */
export function placeOnAxis({ from, to, left, right }: Axis, day: string): number {
  const at = (text: string): number => Date.parse(`${text}T00:00:00Z`);
  return left + ((at(day) - at(from)) / (at(to) - at(from))) * (right - left);
}

/** The next size up or down; the same at either end. */
export function nextZoom(zoom: number, step: 1 | -1): number {
  const place = (ZOOMS as readonly number[]).indexOf(zoom);
  return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, place + step))] as number;
}

/** A row's values in one attribute: `org=audit-organs kind=deadline`. */
export function encodeValues(values: ChartRow['values']): string | undefined {
  if (values === undefined) return undefined;
  return Object.entries(values)
    .flatMap(([name, list]) => list.map((value) => `${name}=${value}`))
    .join(' ');
}

/** A row's days in one attribute: `2017-01-30 2017-01-30 due`. */
export function encodeDays(days: ChartRow['days']): string | undefined {
  return days === null || days === undefined ? undefined : `${days.start} ${days.end} ${days.within}`;
}

/** The row of attributes again. */
export function decodeChartRow({ id, band, values, days }: { id: string; band: string; values: string; days: string }): ChartRow {
  const decoded: Record<string, string[]> = {};
  for (const pair of values.split(' ').filter((part) => part !== '')) {
    const [name = '', value = ''] = pair.split('=');
    decoded[name] = [...(decoded[name] ?? []), value];
  }
  const [start, end, within] = days.split(' ');
  return { id, band, values: decoded, days: start && end ? { start, end, within: within as MarkDays['within'] } : null };
}
