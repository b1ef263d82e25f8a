import { taskAddress } from '../derive/views/place-words.ts';
import { taskWords } from '../derive/views/task-view.ts';
import { fill as filled } from '../i18n/index.ts';
import type { Task } from '../model/dataset.ts';
import type { Localized } from '../model/languages.ts';
import type { Cited, Procedure, ProcedureStep } from '../model/procedure-schema.ts';
import { show } from '../page.ts';
import type { Band, Chart, Drawing, Row, Scene } from './chart.ts';
import { element, fill, lines, mark, outlined, stroke, text, wrap } from './drawing.ts';

/** A procedure as steps one below the other, with the plan's words beside them and a bar across the way where a gate stands. */

const WIDTH = 900;
const SPINE = 22;
const NAME = 52;
const WORDS = 252;
const CODE = 890;

/** Words that a step rests on. */
interface Line {
  id: string;
  step: ProcedureStep;
  number: number;
  kind: 'words' | 'limit' | 'gate';
  task: Task;
  shown: string;
  lang: string | undefined;
}

function procedureOf({ plan }: Pick<Scene, 'plan'>, id: string): Procedure {
  const procedure = plan.dataset.procedures.find((item) => item.id === id);
  if (procedure === undefined) throw new Error(`Plan ${plan.id} has no procedure ${id}.`);
  return procedure;
}

function linesOf(scene: Scene, id: string): Line[] {
  const { plan, locale } = scene;
  return procedureOf(scene, id).steps.flatMap((step, index) => {
    const line = (cited: Cited, kind: Line['kind']): Line => {
      const task = plan.dataset.tasks.find((item) => item.clause === cited.clause && item.quote === cited.quote);
      if (task === undefined) throw new Error(`No task of ${cited.clause} has the words "${cited.quote}".`);
      const { words } = taskWords(plan, task, locale);
      return { id: `${step.id}-${task.code}`, step, number: index + 1, kind, task, shown: words.text, lang: words.lang };
    };
    return [...step.words.map((cited) => line(cited, 'words')), ...step.limits.map((cited) => line(cited, cited.quote.includes('未经') ? 'gate' : 'limit'))];
  });
}

function draw(scene: Scene, id: string): Drawing {
  const { locale, words } = scene;
  const own = words.charts.procedure;
  const { steps } = procedureOf(scene, id);
  const all = linesOf(scene, id);
  // What the lines mean.
  const bands: Band[] = [
    {
      id: 'legend',
      height: 44,
      inner:
        element('line', stroke('ink', { x1: 0, x2: 34, y1: 12, y2: 12, 'stroke-width': 2 })) +
        text(42, 16, `${own.order}${words.format.colon}${own.stated}`, { size: 12, colour: 'soft' }) +
        element('line', stroke('ink', { x1: 230, x2: 264, y1: 12, y2: 12, 'stroke-width': 2, 'stroke-dasharray': '2 4' })) +
        text(272, 16, `${own.order}${words.format.colon}${own.chapter}`, { size: 12, colour: 'soft' }) +
        element('rect', fill('red', { x: 470, y: 9, width: 34, height: 5 })) +
        text(512, 16, own.gate, { size: 12, colour: 'soft' }),
    },
  ];
  for (const [index, step] of steps.entries()) {
    const title = show(step.name as Localized, locale).text;
    const name = wrap(title, WORDS - NAME - 20, 15, 3);
    const parts = [
      element('circle', outlined('ink', { cx: SPINE, cy: 14, r: 13, 'stroke-width': 1.5 })),
      text(SPINE, 19, String(index + 1), { anchor: 'middle', bold: true }),
      lines(NAME, 19, name, 19, { bold: true, size: 15 }),
    ];
    const gates: string[] = [];
    let y = 0;
    for (const line of all.filter((item) => item.step === step)) {
      const isLimit = line.kind !== 'words';
      // The bar of a gate crosses the way below the step's number and name.
      if (line.kind === 'gate') y = Math.max(y, name.length * 19 + 4);
      const label = line.kind === 'gate' ? own.gate : own.limit;
      const body = wrap(line.shown, CODE - WORDS - 80 - (isLimit ? 70 : 0), 13);
      const height = Math.max(26, body.length * 19 + 8);
      const content =
        element('rect', { class: 'hit', x: WORDS - 8, y, width: CODE - WORDS + 10, height: height - 1, fill: 'transparent' }) +
        (isLimit ? text(WORDS, y + 18, label, { colour: 'red', bold: true }) : '') +
        lines(WORDS + (isLimit ? 70 : 0), y + 18, body, 19, { lang: line.lang, ...(isLimit ? { colour: 'red' as const } : {}) }) +
        text(CODE, y + 18, line.task.code, { anchor: 'end', size: 12, colour: 'soft' });
      if (line.kind === 'gate')
        gates.push(
          element('line', stroke('red', { x1: SPINE + 20, x2: WORDS - 12, y1: y + 13, y2: y + 13 })),
          element('rect', fill('red', { x: SPINE - 20, y: y + 10.5, width: 40, height: 5 })),
        );
      parts.push(
        mark(
          scene,
          {
            row: line.id,
            label: `${index + 1} ${title}${isLimit ? `${words.format.open}${label}${words.format.close}` : ''}${words.format.colon}${line.shown}`,
            address: taskAddress(scene.plan, line.task.code, locale),
          },
          content,
        ),
      );
      y += height;
    }
    y = Math.max(y, name.length * 19 + 12) + 14;
    const next = steps[index + 1];
    if (next !== undefined)
      parts.unshift(
        element(
          'line',
          stroke('ink', { x1: SPINE, x2: SPINE, y1: 28, y2: y, 'stroke-width': 2, 'stroke-dasharray': next.order === 'stated' ? undefined : '2 4' }),
        ),
        element('line', stroke('rule', { x1: NAME, x2: CODE, y1: y - 7, y2: y - 7 })),
      );
    bands.push({ id: step.id, height: y, inner: [...parts, ...gates].join('') });
  }
  return { width: WIDTH, bands };
}

/** The chart of one procedure of `procedures.yaml`. */
export function procedureChart(id: string): Chart {
  return {
    name: `procedure-${id}`,
    order: 4,
    shows: (plan) => plan.dataset.procedures.some((procedure) => procedure.id === id),
    title: (scene) => show(procedureOf(scene, id).name as Localized, scene.locale).text,
    describe(scene) {
      const { name, note, steps } = procedureOf(scene, id);
      const all = linesOf(scene, id);
      return filled(scene.words.charts.procedure.sentence, {
        name: show(name as Localized, scene.locale).text,
        n: steps.length,
        m: all.length,
        gates: all.filter(({ kind }) => kind === 'gate').length,
        note: show(note as Localized, scene.locale).text,
      });
    },
    columns: ({ words }) => [words.charts.procedure.step, words.charts.procedure.words, words.charts.procedure.order, words.charts.place],
    table: (scene): Row[] =>
      linesOf(scene, id).map((line) => {
        const own = scene.words.charts.procedure;
        return {
          id: line.id,
          band: line.step.id,
          cells: [
            { text: `${line.number} ${show(line.step.name as Localized, scene.locale).text}` },
            { text: `${line.kind === 'words' ? '' : `${own[line.kind]}${scene.words.format.colon}`}${line.shown}`, lang: line.lang },
            { text: own[line.step.order] },
            { text: line.task.code, address: taskAddress(scene.plan, line.task.code, scene.locale) },
          ],
        };
      }),
    draw: (scene) => draw(scene, id),
  };
}
