import { ascending, descending } from 'd3-array';
import { pathRound } from 'd3-path';
import { type SymbolType, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3-shape';
import { formatQuery } from '../derive/addresses/ledger-query.ts';
import { tasksByArea } from '../derive/questions/coverage.ts';
import { hasStatedActor, isDoing } from '../derive/questions/facts.ts';
import { fill as filled } from '../i18n/index.ts';
import type { Task } from '../model/dataset.ts';
import { ROLES } from '../model/dataset-schema.ts';
import type { Clause } from '../model/plan.ts';
import { shortLabel, show } from '../page.ts';
import { type Address, address } from '../urls.ts';
import type { Band, Chart, Drawing, Order, Row, Scene } from './chart.ts';
import { element, fill, lines, mark, outlined, stroke, text, widthOf, wrap } from './drawing.ts';

/** Organizations and areas: who has which role where, and where nobody is named. */

type Role = (typeof ROLES)[number];

const WIDTH = 900;
const LEFT = 214;
const LEGEND = 34;
/** Height of a line of signs. */
const LINE = 26;
const NOBODY = 'nobody';

/** Sign of each role: filled ones act, open ones are involved. */
const SIGNS: Readonly<Record<Role, { type: SymbolType; filled: boolean; turn?: true }>> = {
  responsible: { type: symbolCircle, filled: true },
  lead: { type: symbolStar, filled: true },
  permitted: { type: symbolSquare, filled: true },
  supporting: { type: symbolCircle, filled: false },
  supervising: { type: symbolTriangle, filled: false },
  consulted: { type: symbolDiamond, filled: false },
  sender: { type: symbolCross, filled: false },
  addressee: { type: symbolTriangle, filled: false, turn: true },
  recipient: { type: symbolWye, filled: false },
  evaluated: { type: symbolStar, filled: false },
  affected: { type: symbolWye, filled: false, turn: true },
  beneficiary: { type: symbolSquare, filled: false },
};

/** A sign of the matrix: the tasks of an area in which an organization has a role; or those that name nobody responsible. */
interface Entry {
  id: string;
  organization: string | null;
  area: Clause;
  role: Role | null;
  tasks: Task[];
  /** Tasks of the area in all. */
  of: number;
}

/** Organizations with a role in some task; those that act in more tasks first. */
function organizationsOf({ plan }: Scene): string[] {
  const count = new Map<string, number>();
  for (const task of plan.dataset.tasks)
    for (const { organization, role } of task.actors) count.set(organization, (count.get(organization) ?? 0) + (isDoing(role) ? 100 : 1));
  return plan.dataset.organizations
    .map(({ id }) => id)
    .filter((id) => count.has(id))
    .sort((a, b) => descending(count.get(a), count.get(b)));
}

function entries(scene: Scene): Entry[] {
  const areas = tasksByArea(scene.plan);
  const nobody = areas.map(({ area, tasks }): Entry => {
    const without = tasks.filter((task) => !hasStatedActor(task));
    return { id: `${NOBODY}-${area.code}`, organization: null, area, role: null, tasks: without, of: tasks.length };
  });
  const rest = organizationsOf(scene).flatMap((organization) =>
    areas.flatMap(({ area, tasks }) =>
      ROLES.map((role): Entry => {
        const own = tasks.filter((task) => task.actors.some((actor) => actor.organization === organization && actor.role === role));
        return { id: `${organization}-${area.code}-${role}`, organization, area, role, tasks: own, of: tasks.length };
      }).filter((entry) => entry.tasks.length > 0),
    ),
  );
  return [...nobody, ...rest];
}

function nameOf({ plan, locale, words }: Scene, organization: string | null): { text: string; lang?: string | undefined } {
  const record = plan.dataset.organizations.find(({ id }) => id === organization);
  return record === undefined ? { text: words.charts.who.row } : show(record.name, locale);
}

function countWords({ words }: Scene, { role, tasks, of }: Entry): string {
  const own = words.charts.who;
  return role === null ? filled(own.none, { n: tasks.length, m: of }) : filled(own.cell, { role: words.data.roles[role], n: tasks.length });
}

/** The ledger narrowed to the tasks of a sign. Without a script it is the whole ledger, opened at the first of them. */
function ledgerAddress({ plan, locale }: Scene, { organization, area, role, tasks }: Entry): Address {
  const chosen = organization === null || role === null ? { area: [area.code], body: ['no'] } : { area: [area.code], org: [organization], role: [role] };
  const first = tasks[0];
  return `${address.data(locale, plan.id, 'tasks')}${formatQuery({ chosen })}${first === undefined ? '' : `#${first.code}`}`;
}

/** A role's sign. Its place is in its path: browsers lose transforms in a strip that paper repeats. */
function sign(role: Role, x: number, y: number): string {
  const { type, filled: solid, turn } = SIGNS[role];
  const shape = pathRound(1);
  const at = (right: number, down: number): [number, number] => (turn === true ? [x - down, y + right] : [x + right, y + down]);
  // Squares are not turned.
  const context = {
    moveTo: (right: number, down: number) => shape.moveTo(...at(right, down)),
    lineTo: (right: number, down: number) => shape.lineTo(...at(right, down)),
    arc: (right: number, down: number, radius: number, from: number, to: number) => shape.arc(...at(right, down), radius, from, to),
    rect: (right: number, down: number, width: number, height: number) => shape.rect(x + right, y + down, width, height),
    closePath: () => shape.closePath(),
  };
  type.draw(context as Parameters<SymbolType['draw']>[0], role === 'lead' ? 90 : 70);
  const d = shape.toString();
  return element('path', solid ? fill('red', { d }) : outlined('task', { d, 'stroke-width': 1.5 }));
}

/** Name of an area without its number, which stands above it. */
const areaName = (area: Clause, { locale }: Scene): string => shortLabel(area, locale).replace(/^[（(].+?[）)]|^.、|^Part \d\. /, '');

function draw(scene: Scene): Drawing {
  const { words } = scene;
  const all = entries(scene);
  const areas = tasksByArea(scene.plan).map(({ area }) => area);
  const column = (WIDTH - LEFT) / Math.max(1, areas.length);
  const head: string[] = [];
  let at = 0;
  let down = 0;
  for (const role of ROLES.filter((item) => all.some((entry) => entry.role === item))) {
    const label = words.data.roles[role];
    const wide = widthOf(label, 12) + 40;
    if (at + wide - 20 > WIDTH) [at, down] = [0, down + 22];
    head.push(sign(role, at + 7, down + 12), text(at + 18, down + 16, label, { size: 12, colour: 'soft' }));
    at += wide;
  }
  const legend = LEGEND + down;
  let deepest = 0;
  areas.forEach((area, index) => {
    const name = wrap(areaName(area, scene), column - 6, 12);
    deepest = Math.max(deepest, name.length);
    head.push(
      text(LEFT + index * column + 4, legend + 14, area.code, { colour: 'soft', size: 12 }),
      lines(LEFT + index * column + 4, legend + 30, name, 14, { size: 12 }),
    );
  });
  const bands: Band[] = [{ id: 'head', height: legend + 30 + deepest * 14, inner: head.join(''), repeated: true }];
  for (const organization of [null, ...organizationsOf(scene)]) {
    const own = all.filter((entry) => entry.organization === organization);
    const { text: whole, lang } = nameOf(scene, organization);
    const name = wrap(whole, LEFT - 14, 13);
    const deep = Math.max(...areas.map((area) => Math.ceil(own.filter((entry) => entry.area === area).length / 2)), 1);
    const height = Math.max(name.length * 17 + 11, deep * LINE + 4);
    const parts = [
      ...(organization === null ? [element('rect', fill('raised', { x: 0, y: 0, width: WIDTH, height }))] : []),
      element('line', stroke('rule', { x1: 0, x2: WIDTH, y1: 0.5, y2: 0.5 })),
      lines(4, height / 2 + 5 - (name.length - 1) * 8.5, name, 17, { bold: organization === null, lang }),
    ];
    areas.forEach((area, index) => {
      const mine = own.filter((entry) => entry.area === area);
      const first = (height - Math.ceil(mine.length / 2) * LINE) / 2;
      mine.forEach((entry, place) => {
        const wide = mine.length === 1 ? column - 2 : column / 2 - 1;
        const x = LEFT + index * column + (place % 2) * (column / 2);
        const y = first + Math.floor(place / 2) * LINE;
        const middle = y + LINE / 2;
        parts.push(
          mark(
            scene,
            { row: entry.id, label: `${whole}, ${area.code}${words.format.colon}${countWords(scene, entry)}`, address: ledgerAddress(scene, entry) },
            element('rect', { class: 'hit', x, y: y + 1, width: wide, height: LINE - 2, fill: 'transparent' }) +
              (entry.role === null
                ? text(x + 4, middle + 5, `${entry.tasks.length}/${entry.of}`, { bold: true })
                : sign(entry.role, x + 10, middle) + text(x + 22, middle + 5, String(entry.tasks.length), { size: 12 })),
          ),
        );
      });
    });
    bands.push({ id: organization ?? NOBODY, height, inner: parts.join('') });
  }
  return { width: WIDTH, bands };
}

/** Ways to order the organizations; the row of tasks that name nobody stays first. */
function orders(scene: Scene): Order[] {
  const { plan, locale, words } = scene;
  const own = words.charts.who.orders;
  const all = entries(scene);
  const list = organizationsOf(scene);
  const tasksOf = (organization: string, area?: Clause): number =>
    new Set(all.filter((entry) => entry.organization === organization && (area === undefined || entry.area === area)).flatMap(({ tasks }) => tasks)).size;
  const by = (value: string, name: string, compare: (a: string, b: string) => number): Order => ({ value, name, bands: [...list].sort(compare) });
  const collator = new Intl.Collator(words.htmlLang);
  const first = new Map<string, number>();
  tasksByArea(plan)
    .flatMap(({ tasks }) => tasks)
    .forEach(({ actors }, index) => {
      for (const { organization } of actors) if (!first.has(organization)) first.set(organization, index);
    });
  return [
    { value: 'responsible', name: own.responsible, bands: list },
    by('tasks', own.tasks, (a, b) => descending(tasksOf(a), tasksOf(b))),
    by('name', own.name, (a, b) => collator.compare(nameOf(scene, a).text, nameOf(scene, b).text)),
    by('text', own.text, (a, b) => ascending(first.get(a), first.get(b))),
    ...tasksByArea(plan).map(({ area }) => by(area.code, `${area.code} ${shortLabel(area, locale)}`, (a, b) => descending(tasksOf(a, area), tasksOf(b, area)))),
  ];
}

export default {
  name: 'who',
  order: 2,
  showsUnstated: true,
  shows: (plan) => plan.dataset.tasks.length > 0,
  title: ({ words }) => words.charts.who.title,
  describe(scene) {
    const { tasks } = scene.plan.dataset;
    return filled(scene.words.charts.who.sentence, {
      tasks: tasks.length,
      n: tasks.filter((task) => !hasStatedActor(task)).length,
      m: organizationsOf(scene).length,
    });
  },
  columns: ({ words }) => [words.charts.who.organization, words.charts.area, words.charts.who.roles],
  table: (scene): Row[] =>
    entries(scene).map((entry) => ({
      id: entry.id,
      band: entry.organization ?? NOBODY,
      cells: [
        {
          ...nameOf(scene, entry.organization),
          // The organization's own page lists the same tasks by role, without a script.
          address:
            entry.organization === null
              ? address.data(scene.locale, scene.plan.id, 'gaps')
              : `${address.data(scene.locale, scene.plan.id, `organizations/${entry.organization}`)}#role-${entry.role}`,
        },
        { text: `${entry.area.code} ${shortLabel(entry.area, scene.locale)}` },
        { text: countWords(scene, entry), address: ledgerAddress(scene, entry) },
      ],
    })),
  draw,
  orders,
} satisfies Chart;
