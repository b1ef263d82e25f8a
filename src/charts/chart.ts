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
export interface Row {
  /** Unique in the chart. */
  id: string;
  cells: Cell[];
}

/** A picture. One drop-in: `<name>.chart.ts` with this as its default export. All functions are pure. */
export interface Chart {
  /** Part of its address. Published, so it never changes. */
  name: string;
  /** Place in lists; lower comes first. */
  order: number;
  /** Whether a plan has what it shows. */
  shows: (plan: Plan) => boolean;
  title: (scene: Scene) => string;
  /** What the picture says, in a sentence or a few. */
  describe: (scene: Scene) => string;
  columns: (scene: Scene) => string[];
  /** One row for each mark of the picture, in its order. */
  table: (scene: Scene) => Row[];
  /** The picture: SVG without script, style attributes or links outside. */
  svg: (scene: Scene) => string;
}

/** A plan as a chart sees it in a locale. */
export function makeScene(plan: Plan, locale: Locale, to: Scene['to'] = null): Scene {
  return { plan, locale, words: wordsOf(locale), to };
}
