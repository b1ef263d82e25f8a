import { hierarchy, partition } from 'd3-hierarchy';
import { countsOf, type TaskCounts } from '../derive/questions/facts.ts';
import { placeAddress } from '../derive/views/place-words.ts';
import { fill as filled } from '../i18n/index.ts';
import { type Clause, clauseAt, isNumbered, originalLanguage, type Plan } from '../model/plan.ts';
import { shortLabel } from '../page.ts';
import { SECTION_NUMBER } from '../text/numbering.ts';
import type { Band, Chart, Drawing, Row, Scene } from './chart.ts';
import { element, fill, lines, mark, text, widthOf, wrap } from './drawing.ts';

/** The structure of the plan, each block as tall as its share of the text, its shade a count of its tasks. */

const WIDTH = 900;
const COLUMNS = [0, 118, 312, WIDTH];
const LEGEND = 40;
/** Opacity of each shade, from nothing to most. */
const SHADES = [0, 0.1, 0.2, 0.32, 0.45];

/** What the shade can stand for, each with the least value of every shade but the first; the first of the four is drawn by default. */
const MEASURES = {
  actors: {
    steps: [0.001, 0.25, 0.5, 0.75],
    of: ({ tasks, actors }: TaskCounts) => (tasks === 0 ? 0 : actors / tasks),
    labels: ['0', '<25%', '25–49%', '50–74%', '≥75%'],
  },
  tasks: { steps: [1, 10, 20, 30], of: ({ tasks }: TaskCounts) => tasks, labels: ['0', '1–9', '10–19', '20–29', '≥30'] },
  times: { steps: [1, 2, 3, 4], of: ({ times }: TaskCounts) => times, labels: ['0', '1', '2', '3', '≥4'] },
  targets: { steps: [1, 2, 3, 4], of: ({ targets }: TaskCounts) => targets, labels: ['0', '1', '2', '3', '≥4'] },
} as const;
type Shade = keyof typeof MEASURES;
const NAMES = Object.keys(MEASURES) as Shade[];
const DEFAULT: Shade = 'actors';

interface Block {
  clause: Clause;
  characters: number;
  depth: number;
  /** In whole pixels. */
  top: number;
  bottom: number;
  leaf: boolean;
  counts: TaskCounts;
}

const ROOT = '';

/** Clauses that are drawn: preamble, parts, sections, measures. */
function childrenOf(plan: Plan, code: string): string[] {
  const kinds = ['preamble', 'part', 'section', 'measure'];
  const codes = code === ROOT ? plan.clauses.filter((clause) => clause.parent === null).map((clause) => clause.code) : clauseAt(plan, code).children;
  return codes.filter((child) => kinds.includes(clauseAt(plan, child).kind));
}

/** Characters of the original text in a clause, its headings included, white space not. */
function charactersOf(plan: Plan, code: string): number {
  const original = originalLanguage(plan);
  const clause = clauseAt(plan, code);
  const own = `${clause.heading[original] ?? ''}${clause.text[original] ?? ''}`.replace(/\s/g, '').length;
  return own + clause.children.reduce((sum, child) => sum + charactersOf(plan, child), 0);
}

/** Blocks as one reads them: each before those inside it. */
function blocks({ plan }: Scene): Block[] {
  const root = hierarchy<string>(ROOT, (code) => childrenOf(plan, code)).sum((code) =>
    code === ROOT || childrenOf(plan, code).length > 0 ? 0 : charactersOf(plan, code),
  );
  const least = Math.min(...root.leaves().map((leaf) => leaf.value ?? 1));
  // Tall enough for a line of words in the smallest block, within reason.
  const height = Math.min(2900, Math.max(900, ((root.value ?? 1) / least) * 17));
  const laid = partition<string>().size([height, 4])(root);
  const found: Block[] = [];
  laid.eachBefore((node) => {
    if (node.data === ROOT) return;
    const measures = new Set(node.descendants().map(({ data }) => data));
    found.push({
      clause: clauseAt(plan, node.data),
      characters: charactersOf(plan, node.data),
      depth: node.depth,
      top: Math.round(node.x0),
      bottom: Math.round(node.x1),
      leaf: node.children === undefined,
      counts: countsOf(plan.dataset.tasks.filter(({ measure }) => measures.has(measure))),
    });
  });
  return found;
}

/** Blocks that share a strip: a section with its measures and, beside the first section of a part, the part; else a part with all it holds. */
function strips(all: readonly Block[]): Block[][] {
  const found: Block[][] = [];
  let stripOfPart = false;
  for (const block of all) {
    const last = found.at(-1);
    const opens = block.depth === 1 || (block.depth === 2 && !block.leaf && !stripOfPart);
    stripOfPart = block.depth === 1;
    if (opens || last === undefined) found.push([block]);
    else last.push(block);
  }
  return found;
}

function nameOf({ clause, depth }: Block, { plan, locale }: Scene): string {
  return `${isNumbered(plan, clause) && depth > 1 ? `${clause.code} ` : ''}${shortLabel(clause, locale).replace(SECTION_NUMBER, '')}`;
}

/** How long a block is and, where it holds tasks, what the shade says of it. */
function figures({ words }: Scene, { characters, counts }: Block, shade: Shade): string {
  const size = filled(words.charts.characters, { n: characters });
  if (counts.tasks === 0) return size;
  const said = shade === 'tasks' ? words.charts.tasksOf : words.charts.glance.labels[shade];
  return filled(words.charts.glance.figures, { size, tasks: filled(said, { n: counts[shade], tasks: counts.tasks }) });
}

function levelOf({ clause, counts }: Block, shade: Shade): number {
  const value = MEASURES[shade].of(counts);
  return clause.kind === 'measure' ? MEASURES[shade].steps.filter((step) => value >= step).length : 0;
}

/** A piece of the picture for each thing that the shade can stand for, of which a page shows one; a file has the first alone. */
function perShade(scene: Scene, make: (shade: Shade) => string): string {
  if (scene.to === null) return make(DEFAULT);
  return NAMES.map((shade) => element('g', { 'data-for': shade, display: shade === DEFAULT ? undefined : 'none' }, make(shade))).join('');
}

function legend(scene: Scene): string {
  const { words } = scene;
  return perShade(scene, (shade) => {
    const said = words.charts.glance.legends[shade];
    const from = widthOf(said, 12) + 24;
    return (
      text(0, 16, said, { size: 12, colour: 'soft' }) +
      MEASURES[shade].labels
        .map((label, index) => {
          const x = from + index * 86;
          return (
            element('rect', fill('raised', { x, y: 4, width: 16, height: 16 })) +
            element('rect', fill('task', { x, y: 4, width: 16, height: 16, 'fill-opacity': String(SHADES[index]) })) +
            text(x + 22, 16, label, { size: 12 })
          );
        })
        .join('')
    );
  });
}

function drawBlock(scene: Scene, block: Block, from: number, to: number): string {
  const { plan, locale, words } = scene;
  const { clause, depth, leaf } = block;
  const left = COLUMNS[depth - 1] ?? 0;
  const right = (leaf ? WIDTH : COLUMNS[depth]) ?? WIDTH;
  const top = block.top - from;
  // A part that goes on in the next strip has no gap below it.
  const height = Math.max(1, Math.min(block.bottom, to) - block.top - (block.bottom > to ? 0 : 2));
  const name = nameOf(block, scene);
  const size = height < 15 ? 11 : 13;
  const rect = { x: left, y: top, width: right - left - 2, height };
  const levels = NAMES.map((shade) => [shade, levelOf(block, shade)] as const);
  const shaded = levels.some(([, level]) => level > 0)
    ? element(
        'rect',
        fill('task', {
          ...rect,
          'fill-opacity': String(SHADES[levelOf(block, DEFAULT)]),
          'data-shade': scene.to === null ? undefined : levels.map(([shade, level]) => `${shade}-${level}`).join(' '),
        }),
      )
    : '';
  const figure = (x: number, y: number, anchor: 'start' | 'end', small: boolean): string =>
    counted(scene, block, (said) => text(x, y, said, { size: small ? 11 : 12, anchor, colour: shaded === '' ? 'soft' : 'ink' }));
  const body =
    element('rect', fill('raised', rect)) +
    shaded +
    (leaf
      ? text(left + 8, top + height / 2 + size / 2 - 2, wrap(name, right - left - 330, size, 1)[0] ?? '', { size, bold: depth < 2 }) +
        figure(right - 10, top + height / 2 + 4, 'end', height < 15)
      : lines(left + 8, top + 20, wrap(name, right - left - 18, 13, Math.max(1, Math.floor((height - 22) / 17))), 17, { bold: depth === 1 }) +
        (height > 90 ? lines(left + 8, top + height - 10, [filled(words.charts.characters, { n: block.characters })], 17, { size: 12, colour: 'soft' }) : ''));
  return mark(
    scene,
    { row: clause.code, label: `${name}${words.format.colon}${figures(scene, block, DEFAULT)}`, address: placeAddress(plan, clause.code, locale) },
    body,
  );
}

/** The figures of a block, once where every shade says the same. */
function counted(scene: Scene, block: Block, write: (said: string) => string): string {
  return block.counts.tasks === 0 ? write(figures(scene, block, DEFAULT)) : perShade(scene, (shade) => write(figures(scene, block, shade)));
}

function draw(scene: Scene): Drawing {
  const all = blocks(scene);
  const bands: Band[] = [{ id: 'legend', height: LEGEND, inner: legend(scene), repeated: true }];
  for (const strip of strips(all)) {
    const from = Math.min(...strip.map(({ top }) => top));
    const inside = strip.filter(({ leaf }) => leaf);
    const to = Math.max(...inside.map(({ bottom }) => bottom));
    // The part that a later section belongs to goes on beside it.
    const part = all.find(({ depth, leaf, top, bottom }) => depth === 1 && !leaf && top < from && bottom >= to);
    const beside =
      part === undefined ? '' : element('rect', fill('raised', { x: 0, y: 0, width: (COLUMNS[1] ?? 0) - 2, height: to - from - (part.bottom === to ? 2 : 0) }));
    bands.push({ id: bandOf(strip), height: to - from, inner: beside + strip.map((block) => drawBlock(scene, block, from, to)).join('') });
  }
  return { width: WIDTH, bands };
}

const bandOf = (strip: readonly Block[]): string => `strip-${strip[0]?.clause.code}`;

export default {
  name: 'glance',
  order: 3,
  showsUnstated: true,
  shows: (plan) => plan.clauses.some((clause) => clause.kind === 'measure'),
  title: ({ words }) => words.charts.glance.title,
  describe(scene) {
    const all = blocks(scene);
    const measures = all.filter(({ clause }) => clause.kind === 'measure').sort((a, b) => b.characters - a.characters);
    const say = (block: Block | undefined): string =>
      block === undefined
        ? ''
        : `${block.clause.code} ${shortLabel(block.clause, scene.locale)}${scene.words.format.open}${filled(scene.words.charts.characters, { n: block.characters })}${scene.words.format.close}`;
    return filled(scene.words.charts.glance.sentence, {
      n: all.filter(({ leaf }) => leaf).reduce((sum, { characters }) => sum + characters, 0),
      longest: say(measures[0]),
      shortest: say(measures.at(-1)),
    });
  },
  columns: ({ words }) => {
    const { clause, length, columns } = words.charts.glance;
    return [clause, length, columns.tasks, columns.actors, columns.times, columns.targets];
  },
  table: (scene): Row[] =>
    strips(blocks(scene)).flatMap((strip) =>
      strip.map((block) => ({
        id: block.clause.code,
        band: bandOf(strip),
        cells: [
          {
            text: `${isNumbered(scene.plan, block.clause) ? `${block.clause.code} ` : ''}${shortLabel(block.clause, scene.locale)}`,
            address: placeAddress(scene.plan, block.clause.code, scene.locale),
          },
          { text: String(block.characters) },
          ...(['tasks', 'actors', 'times', 'targets'] as const).map((key) => ({ text: block.counts.tasks === 0 ? '–' : String(block.counts[key]) })),
        ],
      })),
    ),
  draw,
  shades: ({ words }) => NAMES.map((value) => ({ value, name: words.charts.glance.shades[value] })),
} satisfies Chart;
