import { hierarchy, partition } from 'd3';
import { countsOf, tasksOf } from '../derive/facts.ts';
import { placeAddress } from '../derive/place-words.ts';
import { fill as filled, readsEnglish } from '../i18n/index.ts';
import { type Clause, clauseAt, type Plan } from '../model/plan.ts';
import { shortLabel } from '../page.ts';
import type { Chart, Row, Scene } from './chart.ts';
import { element, fill, lines, mark, picture, text, wrap } from './drawing.ts';

/** The structure of the plan, each block as tall as its share of the text. */

const WIDTH = 900;
const COLUMNS = [0, 104, 300, WIDTH];
const LEGEND = 40;
/** Shares at which the shade of a measure deepens, and the opacity of each shade. */
const SHADES = [0, 0.1, 0.2, 0.32, 0.45];

interface Block {
  clause: Clause;
  characters: number;
  depth: number;
  top: number;
  bottom: number;
  leaf: boolean;
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
  const original = plan.record.languages[0] ?? 'zh-Hans';
  const clause = clauseAt(plan, code);
  const own = `${clause.heading[original] ?? ''}${clause.text[original] ?? ''}`.replace(/\s/g, '').length;
  return own + clause.children.reduce((sum, child) => sum + charactersOf(plan, child), 0);
}

function blocks({ plan }: Scene): Block[] {
  const root = hierarchy<string>(ROOT, (code) => childrenOf(plan, code)).sum((code) =>
    code === ROOT || childrenOf(plan, code).length > 0 ? 0 : charactersOf(plan, code),
  );
  const leaves = root.leaves();
  const least = Math.min(...leaves.map((leaf) => leaf.value ?? 1));
  // Tall enough for a line of words in the smallest block, within reason.
  const height = Math.min(2900, Math.max(900, ((root.value ?? 1) / least) * 17));
  return partition<string>()
    .size([height, 4])(root)
    .descendants()
    .filter((node) => node.data !== ROOT)
    .map((node) => ({
      clause: clauseAt(plan, node.data),
      characters: charactersOf(plan, node.data),
      depth: node.depth,
      top: node.x0,
      bottom: node.x1,
      leaf: node.children === undefined,
    }));
}

function figures(scene: Scene, { clause, characters }: Block): string {
  const { words, plan } = scene;
  const size = filled(words.charts.characters, { n: characters });
  if (clause.kind !== 'measure') return size;
  const { tasks, actors } = countsOf(tasksOf(plan, clause.code));
  return `${size}${words.format.listSeparator}${filled(words.charts.glance.label, { tasks, n: actors })}`;
}

function shadeOf(plan: Plan, clause: Clause): number {
  const { tasks, actors } = countsOf(tasksOf(plan, clause.code));
  if (tasks === 0 || actors === 0) return 0;
  return Math.min(SHADES.length - 1, 1 + Math.floor((actors / tasks) * 4));
}

function svg(scene: Scene): string {
  const { plan, locale, words } = scene;
  const all = blocks(scene);
  const parts: string[] = [text(0, 16, words.charts.glance.legend, { size: 12, colour: 'soft' })];
  const legendAt = readsEnglish(locale) ? 300 : 220;
  ['0', '<25%', '25–49%', '50–74%', '≥75%'].forEach((label, index) => {
    const x = legendAt + index * 92;
    parts.push(
      element('rect', fill('raised', { x, y: 4, width: 16, height: 16 })),
      element('rect', fill('task', { x, y: 4, width: 16, height: 16, 'fill-opacity': String(SHADES[index]) })),
      text(x + 22, 16, label, { size: 12 }),
    );
  });
  for (const block of all) {
    const { clause, depth, leaf } = block;
    const left = COLUMNS[depth - 1] ?? 0;
    const right = (leaf ? WIDTH : COLUMNS[depth]) ?? WIDTH;
    const top = block.top + LEGEND;
    const height = Math.max(1, block.bottom - block.top - 2);
    const shade = clause.kind === 'measure' ? shadeOf(plan, clause) : 0;
    const name = `${/^[1-9]/.test(clause.code) && depth > 1 ? `${clause.code} ` : ''}${shortLabel(clause, locale).replace(/^[（(][一二三四五六七]+[）)]/, '')}`;
    const label = `${name}${words.format.colon}${figures(scene, block)}`;
    const size = height < 15 ? 11 : 13;
    const body =
      element('rect', fill('raised', { x: left, y: top, width: right - left - 2, height })) +
      (shade === 0 ? '' : element('rect', fill('task', { x: left, y: top, width: right - left - 2, height, 'fill-opacity': String(SHADES[shade]) }))) +
      (leaf
        ? text(left + 8, top + height / 2 + size / 2 - 2, wrap(name, right - left - 330, size, 1)[0] ?? '', { size, bold: depth < 2 }) +
          text(right - 10, top + height / 2 + 4, figures(scene, block), { size: height < 15 ? 11 : 12, anchor: 'end', colour: shade > 0 ? 'ink' : 'soft' })
        : lines(left + 8, top + 20, wrap(name, right - left - 18, 13, Math.max(1, Math.floor((height - 22) / 17))), 17, { bold: depth === 1 }) +
          (height > 90 ? text(left + 8, top + height - 10, figures(scene, block), { size: 12, colour: 'soft' }) : ''));
    parts.push(mark(scene, label, placeAddress(plan, clause.code, locale), body));
  }
  return picture(scene, WIDTH, Math.max(...all.map((block) => block.bottom)) + LEGEND, words.charts.glance.title, parts.join(''));
}

export default {
  name: 'glance',
  order: 3,
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
  columns: ({ words }) => [words.charts.glance.clause, words.charts.characters.replace('{n}', '').trim(), words.charts.glance.share],
  table: (scene): Row[] =>
    blocks(scene).map((block) => {
      const { tasks, actors } = countsOf(tasksOf(scene.plan, block.clause.code));
      return {
        id: block.clause.code,
        cells: [
          {
            text: `${/^[1-9]/.test(block.clause.code) ? `${block.clause.code} ` : ''}${shortLabel(block.clause, scene.locale)}`,
            address: placeAddress(scene.plan, block.clause.code, scene.locale),
          },
          { text: String(block.characters) },
          { text: block.clause.kind === 'measure' ? `${actors}/${tasks}` : '' },
        ],
      };
    }),
  svg,
} satisfies Chart;
