import { ascending, descending } from 'd3-array';
import { tasksByArea } from '../derive/questions/coverage.ts';
import { hasStatedActor } from '../derive/questions/facts.ts';
import { fill } from '../i18n/index.ts';
import type { Clause } from '../model/plan.ts';
import { shortLabel } from '../page.ts';
import { address } from '../urls.ts';
import type { Chart, Order, Row, Scene } from './chart.ts';
import { byBody } from './who/by-body.ts';
import { countWords, entries, ledgerAddress, NOBODY, nameOf, organizationsOf } from './who/entries.ts';
import { matrix } from './who/matrix.ts';

/** Organizations and areas: who has which role where, and where nobody is named. */

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
    return fill(scene.words.charts.who.sentence, {
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
              ? `${address.data(scene.locale, scene.plan.id, 'coverage')}#no-body`
              : `${address.data(scene.locale, scene.plan.id, `organizations/${entry.organization}`)}#role-${entry.role}`,
        },
        { text: `${entry.area.code} ${shortLabel(entry.area, scene.locale)}` },
        { text: countWords(scene, entry), address: ledgerAddress(scene, entry) },
      ],
    })),
  draw: matrix,
  narrow: byBody,
  orders,
} satisfies Chart;
