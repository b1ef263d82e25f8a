import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3';
import { hasStatedActor } from '../derive/facts.ts';
import { fill as filled } from '../i18n/index.ts';
import type { Task } from '../model/dataset.ts';
import { ROLES } from '../model/dataset-schema.ts';
import { type Clause, clauseAt } from '../model/plan.ts';
import { shortLabel, show } from '../page.ts';
import { type Address, address } from '../urls.ts';
import type { Chart, Row, Scene } from './chart.ts';
import { element, fill, lines, mark, outlined, picture, stroke, text, wrap } from './drawing.ts';

/** Organizations and areas: who has which role where, and where nobody is named. */

type Role = (typeof ROLES)[number];

const WIDTH = 900;
const LEFT = 214;
const HEAD = 62;
const LEGEND = 34;

/** Sign of each role: filled ones act, open ones are involved. */
const SIGNS: Readonly<Record<Role, { type: SymbolType; filled: boolean; turn?: number }>> = {
  responsible: { type: symbolCircle, filled: true },
  lead: { type: symbolStar, filled: true },
  supporting: { type: symbolCircle, filled: false },
  supervising: { type: symbolTriangle, filled: false },
  consulted: { type: symbolDiamond, filled: false },
  addressee: { type: symbolTriangle, filled: false, turn: 90 },
  beneficiary: { type: symbolSquare, filled: false },
};

interface Entry {
  id: string;
  /** null: the row of tasks that name nobody responsible. */
  organization: string | null;
  area: Clause;
  roles: { role: Role; tasks: Task[] }[];
  /** Tasks without a stated responsible body, of how many. */
  without: number;
  of: number;
}

/** Parts and sections that hold measures: the columns. */
function areasOf({ plan }: Scene): Clause[] {
  const codes = new Set(plan.dataset.tasks.map((task) => clauseAt(plan, task.measure).parent ?? ''));
  return plan.clauses.filter((clause) => codes.has(clause.code));
}

function organizationsOf({ plan }: Scene): string[] {
  const count = new Map<string, number>();
  for (const task of plan.dataset.tasks)
    for (const { organization, role } of task.actors)
      count.set(organization, (count.get(organization) ?? 0) + (role === 'responsible' || role === 'lead' ? 100 : 1));
  return plan.dataset.organizations
    .map(({ id }) => id)
    .filter((id) => count.has(id))
    .sort((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0));
}

function entries(scene: Scene): Entry[] {
  const { plan } = scene;
  const areas = areasOf(scene);
  const tasksIn = (area: Clause): Task[] => plan.dataset.tasks.filter((task) => clauseAt(plan, task.measure).parent === area.code);
  const nobody = areas.map((area): Entry => {
    const tasks = tasksIn(area);
    return { id: `none-${area.code}`, organization: null, area, roles: [], without: tasks.filter((task) => !hasStatedActor(task)).length, of: tasks.length };
  });
  const rest = organizationsOf(scene).flatMap((organization) =>
    areas.flatMap((area): Entry[] => {
      const roles = ROLES.map((role) => ({
        role,
        tasks: tasksIn(area).filter((task) => task.actors.some((actor) => actor.organization === organization && actor.role === role)),
      })).filter(({ tasks }) => tasks.length > 0);
      return roles.length === 0 ? [] : [{ id: `${organization}-${area.code}`, organization, area, roles, without: 0, of: 0 }];
    }),
  );
  return [...nobody, ...rest];
}

function nameOf({ plan, locale, words }: Scene, organization: string | null): string {
  const record = plan.dataset.organizations.find(({ id }) => id === organization);
  return record === undefined ? words.charts.who.row : show(record.name, locale).text;
}

function rolesWords({ words }: Scene, entry: Entry): string {
  if (entry.organization === null) return filled(words.charts.who.none, { n: entry.without, m: entry.of });
  return entry.roles
    .map(({ role, tasks }) => filled(words.charts.who.cell, { role: words.data.roles[role], n: tasks.length }))
    .join(words.format.listSeparator);
}

function addressOf({ plan, locale }: Scene, entry: Entry): Address {
  return entry.organization === null
    ? address.data(locale, plan.id, 'gaps')
    : `${address.data(locale, plan.id, `organizations/${entry.organization}`)}#role-${entry.roles[0]?.role}`;
}

function sign(role: Role, x: number, y: number): string {
  const { type, filled: solid, turn } = SIGNS[role];
  const d = (symbol(type, role === 'lead' ? 90 : 70)() ?? '').replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
  const transform = `translate(${Math.round(x)} ${Math.round(y)})${turn === undefined ? '' : ` rotate(${turn})`}`;
  return element('path', solid ? fill('red', { d, transform }) : outlined('task', { d, transform, 'stroke-width': 1.5 }));
}

function svg(scene: Scene): string {
  const { locale, words } = scene;
  const areas = areasOf(scene);
  const column = (WIDTH - LEFT) / Math.max(1, areas.length);
  const parts: string[] = [];
  let at = 0;
  const all = entries(scene);
  for (const role of ROLES.filter((item) => all.some((entry) => entry.roles.some(({ role: own }) => own === item)))) {
    const label = words.data.roles[role];
    const width = 28 + [...label].reduce((sum, character) => sum + (character > '\u2e7f' ? 12 : 7), 0);
    parts.push(sign(role, at + 7, 12), text(at + 18, 16, label, { size: 12, colour: 'soft' }));
    at += width + 8;
  }
  areas.forEach((area, index) => {
    parts.push(
      text(LEFT + index * column + 4, LEGEND + 14, area.code, { colour: 'soft', size: 12 }),
      lines(LEFT + index * column + 4, LEGEND + 30, wrap(shortLabel(area, locale).replace(/^[（(].+?[）)]|^.、|^Part \d\. /, ''), column - 6, 12, 3), 14, {
        size: 12,
      }),
    );
  });
  let y = LEGEND + HEAD + 8;
  for (const organization of [null, ...organizationsOf(scene)]) {
    const own = all.filter((entry) => entry.organization === organization);
    const name = wrap(nameOf(scene, organization), LEFT - 14, 13, 3);
    const deep = Math.max(...own.map(({ roles }) => Math.ceil(roles.length / 2)), 1);
    const height = Math.max(28, name.length * 17 + 10, deep * 22 + 8);
    if (organization === null) parts.push(element('rect', fill('raised', { x: 0, y, width: WIDTH, height })));
    parts.push(
      element('line', stroke('rule', { x1: 0, x2: WIDTH, y1: y, y2: y })),
      lines(4, y + height / 2 + 5 - (name.length - 1) * 8.5, name, 17, organization === null ? { bold: true } : {}),
    );
    for (const entry of own) {
      const left = LEFT + areas.indexOf(entry.area) * column;
      const label = `${nameOf(scene, organization)}, ${entry.area.code}${words.format.colon}${rolesWords(scene, entry)}`;
      const hit = element('rect', { class: 'hit', x: left, y: y + 1, width: column - 2, height: height - 2, fill: 'transparent' });
      const inner =
        organization === null
          ? text(left + 4, y + height / 2 + 5, `${entry.without}/${entry.of}`, { bold: true })
          : entry.roles
              .map(({ role, tasks }, index) => {
                const x = left + 10 + (index % 2) * (column / 2 - 2);
                const middle = y + 15 + Math.floor(index / 2) * 22 + (height - deep * 22 - 8) / 2;
                return sign(role, x, middle) + text(x + 11, middle + 5, String(tasks.length), { size: 12 });
              })
              .join('');
      parts.push(mark(scene, label, addressOf(scene, entry), hit + inner));
    }
    y += height;
  }
  return picture(scene, WIDTH, y + 4, words.charts.who.title, parts.join(''));
}

export default {
  name: 'who',
  order: 2,
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
      cells: [
        { text: nameOf(scene, entry.organization), address: addressOf(scene, entry) },
        { text: `${entry.area.code} ${shortLabel(entry.area, scene.locale)}` },
        { text: rolesWords(scene, entry) },
      ],
    })),
  svg,
} satisfies Chart;
