import { linkHorizontal } from 'd3-shape';
import { tasksByMeasure } from '../derive/questions/coverage.ts';
import { taskAddress } from '../derive/views/place-words.ts';
import { documentTitle } from '../derive/views/record-names.ts';
import { taskWords } from '../derive/views/task-view.ts';
import { fill as filled } from '../i18n/index.ts';
import type { Task } from '../model/dataset.ts';
import { DOCUMENT_ROLES, type DocumentRecord } from '../model/dataset-schema.ts';
import type { Clause, Plan } from '../model/plan.ts';
import { shortLabel } from '../page.ts';
import { address } from '../urls.ts';
import type { Band, Chart, Drawing, Row, Scene } from './chart.ts';
import { element, lines, mark, outlined, stroke, text, wrapEvenly } from './drawing.ts';

/** Documents and tasks: on the left what a task rests on, carries out or deals with, on the right what it makes, changes or sends out. */

type Role = (typeof DOCUMENT_ROLES)[number];

const WIDTH = 900;
/** Right edge of the documents on the left, the tasks' boxes, left edge of the documents on the right. */
const LEFT = 316;
const BOX = { left: 414, right: 486 };
const RIGHT = 584;
const LEADING = 16;
/** Signs beside each other in the legend. */
const LEGEND_ACROSS = 6;
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

const link = linkHorizontal<unknown, [number, number]>();
const curve = (from: [number, number], to: [number, number]): string =>
  (link({ source: from, target: to }) ?? '').replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));

function legend({ plan, words }: Scene): Band {
  const own = words.charts.instruments;
  const shown = DOCUMENT_ROLES.filter((role) => plan.dataset.tasks.some(({ documents }) => documents.some((document) => document.role === role)));
  const foot = 40 + Math.ceil(shown.length / LEGEND_ACROSS) * 20;
  return {
    id: 'legend',
    height: foot + 2,
    repeated: true,
    inner:
      shown
        .map((role, index) => {
          const { dash, width } = LINES[role];
          const x = (index % LEGEND_ACROSS) * 150;
          const y = 12 + Math.floor(index / LEGEND_ACROSS) * 20;
          return (
            element('line', stroke('ink', { x1: x, x2: x + 34, y1: y, y2: y, 'stroke-width': width, 'stroke-dasharray': dash })) +
            text(x + 42, y + 4, words.data.documentRoles[role], { size: 12, colour: 'soft' })
          );
        })
        .join('') +
      text(LEFT, foot - 12, own.used, { anchor: 'end', bold: true }) +
      text((BOX.left + BOX.right) / 2, foot - 12, own.task, { anchor: 'middle', bold: true }) +
      text(RIGHT, foot - 12, own.made, { bold: true }),
  };
}

function draw(scene: Scene): Drawing {
  const { locale, words } = scene;
  const bands = [legend(scene)];
  for (const { measure, tasks } of uses(scene.plan)) {
    const parts = [
      element('line', stroke('rule', { x1: 0, x2: WIDTH, y1: 0.5, y2: 0.5 })),
      text(0, 20, `${measure.code} ${shortLabel(measure, locale)}`, { size: 12, colour: 'soft' }),
    ];
    let y = 30;
    for (const { task, uses: own } of tasks) {
      const columns = { left: own.filter(({ role }) => LINES[role].side === 'left'), right: own.filter(({ role }) => LINES[role].side === 'right') };
      const laid = { left: stack(scene, columns.left, LEFT), right: stack(scene, columns.right, WIDTH - RIGHT) };
      const height = Math.max(laid.left.height, laid.right.height, 28);
      const middle = y + height / 2;
      for (const side of ['left', 'right'] as const) {
        const top = y + (height - laid[side].height) / 2;
        for (const { use, title, lang, offset, tall } of laid[side].items) {
          const { dash, width } = LINES[use.role];
          const centre = top + offset + tall / 2;
          const path = side === 'left' ? curve([LEFT + 6, centre], [BOX.left, middle]) : curve([BOX.right, middle], [RIGHT - 6, centre]);
          const label = words.data.documentRoles[use.role];
          parts.push(
            element('path', stroke('ink', { d: path, 'stroke-width': width, 'stroke-dasharray': dash })),
            mark(
              scene,
              {
                row: use.id,
                label: `${label}${words.format.colon}${title.join('')} (${task.code})`,
                address: `${address.data(locale, scene.plan.id, 'documents')}#${use.document.id}`,
              },
              element('rect', {
                class: 'hit',
                x: side === 'left' ? 0 : RIGHT - 4,
                y: top + offset + 1,
                width: LEFT + 4,
                height: tall - 2,
                fill: 'transparent',
              }) + lines(side === 'left' ? LEFT : RIGHT, top + offset + 17, title, LEADING, { size: 12.5, anchor: side === 'left' ? 'end' : 'start', lang }),
            ),
          );
        }
      }
      parts.push(
        element('rect', outlined('task', { x: BOX.left, y: middle - 11, width: BOX.right - BOX.left, height: 22, 'stroke-width': 1.2 })),
        text((BOX.left + BOX.right) / 2, middle + 4, task.code, { size: 12, anchor: 'middle' }),
      );
      y += height + 6;
    }
    bands.push({ id: measure.code, height: Math.ceil(y + 6), inner: parts.join('') });
  }
  return { width: WIDTH, bands };
}

/** Documents one below the other in a column. */
function stack(scene: Scene, list: readonly Use[], width: number) {
  let height = 0;
  const items = list.map((use) => {
    const { text: whole, lang } = documentTitle(scene.plan, use.document.id, scene.locale);
    const title = wrapEvenly(whole, width - 8, 12.5);
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
    return filled(words.charts.instruments.sentence, {
      n: documents(...DOCUMENT_ROLES),
      basis: documents('basis'),
      implement: documents('implement'),
      improve: documents('improve'),
      draft: documents('draft'),
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
} satisfies Chart;
