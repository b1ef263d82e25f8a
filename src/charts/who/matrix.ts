import { scaleBand } from 'd3-scale';
import { tasksByArea } from '../../derive/questions/coverage.ts';
import { ROLES } from '../../model/dataset-schema.ts';
import type { Clause } from '../../model/plan.ts';
import type { Band, Drawing, Scene } from '../chart.ts';
import { hit, lines, mark, solid, stroke, svgElement, TYPE, text, widthOf, wrap } from '../drawing.ts';
import { areaName, countWords, type Entry, entries, ledgerAddress, NOBODY, nameOf, organizationsOf } from './entries.ts';
import { roleSign } from './role-sign.ts';

/** The matrix for a desk: a row for each organization, a column for each area. */

const WIDTH = 900;
const LEFT = 214;
const LEGEND = 36;
/** Height of a line of signs, and of a line of words. */
const LINE = 28;
const LEADING = 18;

type Columns = ReturnType<typeof columnsOf>;

/** Columns by the code of their area. */
function columnsOf(areas: readonly Clause[]) {
  return scaleBand(
    areas.map(({ code }) => code),
    [LEFT, WIDTH],
  );
}

/** What the signs mean, and the names of the areas. */
function head(scene: Scene, areas: readonly Clause[], columns: Columns, all: readonly Entry[]): Band {
  const parts: string[] = [];
  let at = 0;
  let down = 0;
  for (const role of ROLES.filter((item) => all.some((entry) => entry.role === item))) {
    const label = scene.words.data.roles[role];
    const wide = widthOf(label, TYPE) + 38;
    if (at + wide - 20 > WIDTH) [at, down] = [0, down + LINE];
    parts.push(roleSign(role, at + 7, down + 12), text(at + 18, down + 17, label, { colour: 'soft' }));
    at += wide;
  }
  const legend = LEGEND + down;
  const names = areas.map((area) => ({ area, name: wrap(areaName(area, scene), columns.bandwidth() - 6, TYPE) }));
  for (const { area, name } of names) {
    const x = (columns(area.code) ?? LEFT) + 4;
    parts.push(text(x, legend + 14, area.code, { colour: 'soft' }), lines(x, legend + 33, name, LEADING));
  }
  const deepest = Math.max(0, ...names.map(({ name }) => name.length));
  return { id: 'head', height: legend + 30 + deepest * LEADING, inner: parts.join(''), repeated: true };
}

/** The signs of an organization in an area, two in a line. */
function cell(scene: Scene, name: string, area: Clause, list: readonly Entry[], left: number, column: number, height: number): string {
  const first = (height - Math.ceil(list.length / 2) * LINE) / 2;
  return list
    .map((entry, place) => {
      const wide = list.length === 1 ? column - 2 : column / 2 - 1;
      const x = left + (place % 2) * (column / 2);
      const y = first + Math.floor(place / 2) * LINE;
      const middle = y + LINE / 2;
      const figure =
        entry.role === null
          ? text(x + 4, middle + 5, `${entry.tasks.length}/${entry.of}`, { bold: true })
          : roleSign(entry.role, x + 10, middle) + text(x + 21, middle + 5, String(entry.tasks.length));
      const label = `${name}, ${area.code}${scene.words.format.colon}${countWords(scene, entry)}`;
      return mark(scene, { row: entry.id, label, address: ledgerAddress(scene, entry) }, hit(scene, x, y + 1, wide, LINE - 2) + figure);
    })
    .join('');
}

/** A row: an organization, or the tasks that name nobody. */
function row(scene: Scene, organization: string | null, areas: readonly Clause[], columns: Columns, own: readonly Entry[]): Band {
  const { text: whole, lang } = nameOf(scene, organization);
  const name = wrap(whole, LEFT - 14, TYPE);
  const inArea = areas.map((area) => ({ area, list: own.filter((entry) => entry.area === area) }));
  const deep = Math.max(1, ...inArea.map(({ list }) => Math.ceil(list.length / 2)));
  const height = Math.max(name.length * LEADING + 11, deep * LINE + 4);
  return {
    id: organization ?? NOBODY,
    height,
    inner: [
      ...(organization === null ? [svgElement('rect', solid('raised', { x: 0, y: 0, width: WIDTH, height }))] : []),
      svgElement('line', stroke('rule', { x1: 0, x2: WIDTH, y1: 0.5, y2: 0.5 })),
      lines(4, height / 2 + 5 - (name.length - 1) * (LEADING / 2), name, LEADING, { bold: organization === null, lang }),
      ...inArea.map(({ area, list }) => cell(scene, whole, area, list, columns(area.code) ?? LEFT, columns.bandwidth(), height)),
    ].join(''),
  };
}

/** The whole matrix; its head stands on every page of paper. */
export function matrix(scene: Scene): Drawing {
  const all = entries(scene);
  const areas = tasksByArea(scene.plan).map(({ area }) => area);
  const columns = columnsOf(areas);
  const rows = [null, ...organizationsOf(scene)].map((organization) =>
    row(
      scene,
      organization,
      areas,
      columns,
      all.filter((entry) => entry.organization === organization),
    ),
  );
  return { width: WIDTH, bands: [head(scene, areas, columns, all), ...rows] };
}
