import type { Axis, ChartRow } from '../derive/addresses/chart-query.ts';
import { type Locale, type Words, wordsOf } from '../i18n/index.ts';
import type { Plan } from '../model/plan.ts';
import type { Address } from '../urls.ts';

/** What a chart is drawn from. */
export interface Scene {
  plan: Plan;
  locale: Locale;
  words: Words;
  /** Link from where the picture stands to an address of the site; null in a file that travels alone. */
  to: ((target: Address) => string) | null;
}

/** A cell of a chart's table: words, perhaps in another language than the page, perhaps leading somewhere. */
export interface Cell {
  text: string;
  lang?: string | undefined;
  address?: Address | undefined;
}

/** A mark of the picture, as a row of the table. */
export interface Row extends ChartRow {
  cells: Cell[];
}

/** A strip of a picture over its whole width. */
export interface Band {
  /** Unique in the picture. */
  id: string;
  /** In whole pixels. */
  height: number;
  /** SVG; its upper left corner is 0, 0. */
  inner: string;
  /** The strip that heads it. A head shows as long as anything below it does. */
  under?: string;
  /** Whether it heads every page on paper. */
  repeated?: boolean;
}

/** A picture: strips one below the other, and where days lie in it. */
export interface Drawing {
  width: number;
  bands: Band[];
  axis?: Axis;
}

/** A strip of the drawing for narrow screens: HTML over their whole width. */
export interface ListBand {
  /** Unique in the drawing; where a strip of the picture holds the same marks, the same. */
  id: string;
  inner: string;
  under?: string;
}

/** A choice that a reader has: its value in the address, and its name. */
export interface Choice {
  value: string;
  name: string;
  lang?: string | undefined;
}

/** Something by which the marks can be narrowed: rows have values for it. */
export interface Filter {
  /** Name in the address and in the rows' values. */
  name: string;
  label: string;
  choices: (Choice & { count: number })[];
}

/** An order for the strips. */
export interface Order extends Choice {
  /** Strips in this order; those that are not named stay above. */
  bands: string[];
}

/** A picture. One drop-in: `<name>.chart.ts` with this as its default export. All functions are pure. */
export interface Chart {
  /** Part of its address. Published, so it never changes. */
  name: string;
  /** Place in lists; lower comes first. */
  order: number;
  /** Whether a plan has what it shows. */
  shows: (plan: Plan) => boolean;
  /** Whether it shows how much the text does not state; the page then names the annexes that were not captured. */
  showsUnstated?: true;
  title: (scene: Scene) => string;
  /** What the picture says, in a sentence or a few. */
  describe: (scene: Scene) => string;
  columns: (scene: Scene) => string[];
  /** One row for each mark of the picture, in its order. */
  table: (scene: Scene) => Row[];
  /** The picture for a desk and for paper: SVG without script, style attributes or links outside. */
  draw: (scene: Scene) => Drawing;
  /** The drawing for 360 px and for large type, with the same marks (see `list.ts`); without it, the table's rows one below the other. */
  narrow?: (scene: Scene) => ListBand[];
  /** By what readers can narrow it. */
  filters?: (scene: Scene) => Filter[];
  /** Orders of its strips; the first is the one in which they are drawn. */
  orders?: (scene: Scene) => Order[];
  /** What the shade can stand for; the first is the one that is drawn. Style sheets switch between them by the classes of `shade`. */
  shades?: (scene: Scene) => Choice[];
}

/** A plan as a chart sees it in a locale. */
export function makeScene(plan: Plan, locale: Locale, to: Scene['to'] = null): Scene {
  return { plan, locale, words: wordsOf(locale), to };
}
