import { linkHorizontal } from 'd3-shape';
import { tasksByMeasure } from '../derive/questions/coverage.ts';
import { taskAddress } from '../derive/views/place-words.ts';
import { documentTitle } from '../derive/views/record-names.ts';
import { taskWords } from '../derive/views/task-view.ts';
import { fill } from '../i18n/index.ts';
import type { Task } from '../model/dataset.ts';
import { DOCUMENT_ROLES, type DocumentRecord } from '../model/dataset-schema.ts';
import type { Clause, Plan } from '../model/plan.ts';
import { shortLabel } from '../page.ts';
import { address } from '../urls.ts';
import type { Band, Chart, Drawing, ListBand, Row, Scene } from './chart.ts';
import { hit, lines, type MarkOptions, mark, outlined, stroke, svgElement, TYPE, text, wrapEvenly } from './drawing.ts';
import { entry, heading, sign } from './list.ts';

/** Documents and tasks: on the left what a task rests on, carries out or deals with, on the right what it makes, changes or sends out. */

type Role = (typeof DOCUMENT_ROLES)[number];

const WIDTH = 900;
/** Right edge of the documents on the left, the tasks' boxes, left edge of the documents on the right. */
const LEFT = 316;
const BOX = { left: 414, right: 486 };
const RIGHT = 584;
const LEADING = 18;
/** Signs beside each other in the legend. */
const LEGEND_ACROSS = 4;
/** How the line of each role is drawn, so that it can be told without colour. */
const LINES: Readonly<Record<Role, { side: 'left' | 'right'; dash?: string; width: number }>> = {
  basis: { side: 'left', width: 2.5 },
  implement: { side: 'left', width: 1.2 },
  handle: { side: 'left', dash: '7 3', width: 1.5 },
  improve: { side: 'right', dash: '7 3', width: 1.5 },
  draft: { side: 'right', dash: '2 3', width: 1.8 },
  revise: { side: 'right', dash: '7 3 2 3', width: 1.5 },
  publish: { side: 'right', width: 1.2 },
  submit: { side: 'right', width: 2.5 },
};

/** A document that a task uses or makes. */
interface Use {
  id: string;
  task: Task;
  document: DocumentRecord;
  role: Role;
}

/** Uses by measure and task, in the order of the text; those of a task by role. */
function uses(plan: Plan): { measure: Clause; tasks: { task: Task; uses: Use[] }[] }[] {
  return tasksByMeasure(plan)
    .map(({ measure, tasks }) => ({
      measure,
      tasks: tasks
        .map((task) => ({
          task,
          uses: task.documents
            .map(({ document, role }) => {
              const record = plan.dataset.documents.find(({ id }) => id === document);
              if (record === undefined) throw new Error(`No document ${document}.`);
              return { id: `${task.code}-${role}-${document}`, task, document: record, role };
            })
            .sort((a, b) => DOCUMENT_ROLES.indexOf(a.role) - DOCUMENT_ROLES.indexOf(b.role)),
        }))
        .filter((entry) => entry.uses.length > 0),
    }))
    .filter(({ tasks }) => tasks.length > 0);
}

const link = linkHorizontal<unknown, [number, number]>().digits(1);

function legend({ plan, words }: Scene): Band {
  const own = words.charts.instruments;
  const shown = DOCUMENT_ROLES.filter((role) => plan.dataset.tasks.some(({ documents }) => documents.some((document) => document.role === role)));
  const foot = 40 + Math.ceil(shown.length / LEGEND_ACROSS) * 22;
  return {
    id: 'legend',
    height: foot + 2,
    repeated: true,
    inner:
      shown
        .map((role, index) => {
          const { dash, width } = LINES[role];
          const x = (index % LEGEND_ACROSS) * (WIDTH / LEGEND_ACROSS);
          const y = 12 + Math.floor(index / LEGEND_ACROSS) * 22;
          return (
            svgElement('line', stroke('ink', { x1: x, x2: x + 34, y1: y, y2: y, 'stroke-width': width, 'stroke-dasharray': dash })) +
            text(x + 42, y + 5, words.data.documentRoles[role], { colour: 'soft' })
          );
        })
        .join('') +
      text(LEFT, foot - 12, own.used, { anchor: 'end', bold: true }) +
      text((BOX.left + BOX.right) / 2, foot - 12, own.task, { anchor: 'middle', bold: true }) +
      text(RIGHT, foot - 12, own.made, { bold: true }),
  };
}

/** One task with its documents: those it rests on to the left, those it makes to the right, each joined to it by a line. */
function taskRow(scene: Scene, { task, uses: own }: { task: Task; uses: Use[] }, y: number): { height: number; inner: string } {
  const laid = {
    left: stack(
      scene,
      own.filter(({ role }) => LINES[role].side === 'left'),
      LEFT,
    ),
    right: stack(
      scene,
      own.filter(({ role }) => LINES[role].side === 'right'),
      WIDTH - RIGHT,
    ),
  };
  const height = Math.max(laid.left.height, laid.right.height, 28);
  const middle = y + height / 2;
  const sides = (['left', 'right'] as const).flatMap((side) =>
    laid[side].items.map((item) => joinedDocument(scene, side, item, y + (height - laid[side].height) / 2, middle)),
  );
  const box =
    svgElement('rect', outlined('task', { x: BOX.left, y: middle - 12, width: BOX.right - BOX.left, height: 24, 'stroke-width': 1.2 })) +
    text((BOX.left + BOX.right) / 2, middle + 5, task.code, { anchor: 'middle' });
  return { height, inner: sides.join('') + box };
}

/** A document's title and the line to its task. */
function joinedDocument(scene: Scene, side: 'left' | 'right', { use, title, lang, offset, tall }: Stacked, top: number, middle: number): string {
  const { dash, width } = LINES[use.role];
  const centre = top + offset + tall / 2;
  const ends: [[number, number], [number, number]] =
    side === 'left'
      ? [
          [LEFT + 6, centre],
          [BOX.left, middle],
        ]
      : [
          [BOX.right, middle],
          [RIGHT - 6, centre],
        ];
  return (
    svgElement('path', stroke('ink', { d: link({ source: ends[0], target: ends[1] }) ?? '', 'stroke-width': width, 'stroke-dasharray': dash })) +
    mark(
      scene,
      markOf(scene, use),
      hit(scene, side === 'left' ? 0 : RIGHT - 4, top + offset + 1, LEFT + 4, tall - 2) +
        lines(side === 'left' ? LEFT : RIGHT, top + offset + 18, title, LEADING, { anchor: side === 'left' ? 'end' : 'start', lang }),
    )
  );
}

/** What a document's mark is called and where it leads. */
function markOf({ plan, locale, words }: Scene, { id, task, document, role }: Use): MarkOptions {
  return {
    row: id,
    label: `${words.data.documentRoles[role]}${words.format.colon}${documentTitle(plan, document.id, locale).text} (${task.code})`,
    address: `${address.data(locale, plan.id, 'documents')}#${document.id}`,
  };
}

function draw(scene: Scene): Drawing {
  const bands = [legend(scene)];
  for (const { measure, tasks } of uses(scene.plan)) {
    const parts = [
      svgElement('line', stroke('rule', { x1: 0, x2: WIDTH, y1: 0.5, y2: 0.5 })),
      text(0, 21, `${measure.code} ${shortLabel(measure, scene.locale)}`, { colour: 'soft' }),
    ];
    let y = 32;
    for (const entry of tasks) {
      const { height, inner } = taskRow(scene, entry, y);
      parts.push(inner);
      y += height + 6;
    }
    bands.push({ id: measure.code, height: Math.ceil(y + 6), inner: parts.join('') });
  }
  return { width: WIDTH, bands };
}

/** Measure by measure, task by task: each document with the line of its role. */
function narrow(scene: Scene): ListBand[] {
  const { locale, words } = scene;
  return uses(scene.plan).map(({ measure, tasks }) => ({
    id: measure.code,
    inner:
      heading(`${measure.code} ${shortLabel(measure, locale)}`, 2) +
      tasks
        .flatMap(({ task, uses: own }) =>
          own.map((use) => {
            const { dash, width } = LINES[use.role];
            return entry(scene, markOf(scene, use), {
              sign: sign(28, 22, svgElement('line', stroke('ink', { x1: 0, x2: 28, y1: 11, y2: 11, 'stroke-width': width, 'stroke-dasharray': dash }))),
              lead: { text: words.data.documentRoles[use.role] },
              words: documentTitle(scene.plan, use.document.id, locale),
              note: task.code,
            });
          }),
        )
        .join(''),
  }));
}

interface Stacked {
  use: Use;
  title: string[];
  lang: string | undefined;
  offset: number;
  tall: number;
}

/** Documents one below the other in a column. */
function stack(scene: Scene, list: readonly Use[], width: number): { items: Stacked[]; height: number } {
  let height = 0;
  const items = list.map((use) => {
    const { text: whole, lang } = documentTitle(scene.plan, use.document.id, scene.locale);
    const title = wrapEvenly(whole, width - 8, TYPE);
    const tall = Math.max(26, title.length * LEADING + 10);
    const item = { use, title, lang, offset: height, tall };
    height += tall;
    return item;
  });
  return { items, height };
}

export default {
  name: 'instruments',
  order: 6,
  shows: (plan) => uses(plan).length > 0,
  title: ({ words }) => words.charts.instruments.title,
  describe({ plan, words }) {
    const all = uses(plan).flatMap(({ tasks }) => tasks);
    const documents = (...roles: Role[]): number =>
      new Set(all.flatMap((entry) => entry.uses.filter(({ role }) => roles.includes(role)).map(({ document }) => document.id))).size;
    return fill(words.charts.instruments.sentence, {
      n: documents(...DOCUMENT_ROLES),
      ...Object.fromEntries(DOCUMENT_ROLES.map((role) => [role, documents(role)])),
      both: all.filter((entry) => new Set(entry.uses.map(({ role }) => LINES[role].side)).size === 2).length,
      rest: plan.dataset.documents.length - documents(...DOCUMENT_ROLES),
    });
  },
  columns: ({ words }) => [words.charts.instruments.document, words.charts.instruments.role, words.charts.originalWords, words.charts.place],
  table: (scene): Row[] =>
    uses(scene.plan).flatMap(({ measure, tasks }) =>
      tasks.flatMap((entry) =>
        // In the picture's order: the left column, then the right.
        entry.uses.map(({ id, task, document, role }) => ({
          id,
          band: measure.code,
          cells: [
            { ...documentTitle(scene.plan, document.id, scene.locale), address: `${address.data(scene.locale, scene.plan.id, 'documents')}#${document.id}` },
            { text: scene.words.data.documentRoles[role] },
            taskWords(scene.plan, task, scene.locale).words,
            { text: task.code, address: taskAddress(scene.plan, task.code, scene.locale) },
          ],
        })),
      ),
    ),
  draw,
  narrow,
} satisfies Chart;
