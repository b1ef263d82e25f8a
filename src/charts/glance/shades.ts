import type { TaskCounts } from '../../derive/questions/facts.ts';
import { fill } from '../../i18n/index.ts';
import { SHADES } from '../../styles/tokens.ts';
import type { Scene } from '../chart.ts';
import { solid, svgElement } from '../drawing.ts';
import type { Block } from './blocks.ts';

/** What the shade of a block can stand for, each with the least value of every shade but the first; the first is drawn by default. */
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
export type Shade = keyof typeof MEASURES;
export const SHADE_NAMES = Object.keys(MEASURES) as Shade[];
export const DEFAULT_SHADE: Shade = 'actors';

/** Words of the steps of a shade. */
export const labelsOf = (shade: Shade): readonly string[] => MEASURES[shade].labels;

function levelOf({ clause, counts }: Block, shade: Shade): number {
  const value = MEASURES[shade].of(counts);
  return clause.kind === 'measure' ? MEASURES[shade].steps.filter((step) => value >= step).length : 0;
}

/** How long a block is and, where it holds tasks, what the shade says of it. */
export function figures({ words }: Scene, { characters, counts }: Block, shade: Shade): string {
  const size = fill(words.charts.characters, { n: characters });
  if (counts.tasks === 0) return size;
  const said = shade === 'tasks' ? words.charts.tasksOf : words.charts.glance.labels[shade];
  return fill(words.charts.glance.figures, { size, tasks: fill(said, { n: counts[shade], tasks: counts.tasks }) });
}

/** The same in figures alone, for where there is little room. */
export function shortFigures({ counts }: Block, shade: Shade): string {
  return shade === 'tasks' ? String(counts.tasks) : `${counts[shade]}/${counts.tasks}`;
}

/** A piece for each thing that the shade can stand for, of which a page shows one; a file has the first alone. */
export function perShade(scene: Scene, make: (shade: Shade) => string, tag: 'g' | 'div' | 'span' = 'g'): string {
  if (scene.to === null) return make(DEFAULT_SHADE);
  return SHADE_NAMES.map((shade, index) => svgElement(tag, { 'data-for': index + 1 }, make(shade))).join('');
}

/** A rectangle in the shade of a block; '' where no shade is more than nothing. */
export function shaded({ to }: Scene, block: Block, rect: Readonly<Record<string, number>>): string {
  const levels = SHADE_NAMES.map((shade) => levelOf(block, shade));
  if (levels.every((level) => level === 0)) return '';
  return svgElement(
    'rect',
    solid('task', {
      ...rect,
      'fill-opacity': SHADES.light[levels[0] ?? 0],
      'data-shade': to === null ? undefined : levels.map((level, index) => `${index + 1}-${level}`).join(' '),
    }),
  );
}

/** A sample of a step. */
export function sample(x: number, y: number, level: number): string {
  const rect = { x, y, width: 16, height: 16 };
  return (
    svgElement('rect', solid('raised', rect)) +
    svgElement(
      'rect',
      solid('task', { ...rect, 'fill-opacity': SHADES.light[level], 'data-shade': SHADE_NAMES.map((_, index) => `${index + 1}-${level}`).join(' ') }),
    )
  );
}
