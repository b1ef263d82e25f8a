import { wordsOf } from '../derive/calendar.ts';
import { taskAddress } from '../derive/place-words.ts';
import { fill as filled } from '../i18n/index.ts';
import type { Task } from '../model/dataset.ts';
import type { Localized } from '../model/languages.ts';
import type { Cited, Procedure, ProcedureStep } from '../model/procedure-schema.ts';
import { show } from '../page.ts';
import type { Chart, Row, Scene } from './chart.ts';
import { element, fill, lines, mark, outlined, picture, stroke, text, wrap } from './drawing.ts';

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
      const words = show(wordsOf(plan, task.quote, task.code), locale);
      return { id: `${step.id}-${task.code}`, step, number: index + 1, kind, task, shown: words.text, lang: words.lang };
    };
    return [...step.words.map((cited) => line(cited, 'words')), ...step.limits.map((cited) => line(cited, cited.quote.includes('未经') ? 'gate' : 'limit'))];
  });
}

function svg(scene: Scene, id: string): string {
  const { locale, words } = scene;
  const own = words.charts.procedure;
  const procedure = procedureOf(scene, id);
  const all = linesOf(scene, id);
  const parts: string[] = [];
  // What the lines mean.
  parts.push(
    element('line', stroke('ink', { x1: 0, x2: 34, y1: 12, y2: 12, 'stroke-width': 2 })),
    text(42, 16, `${own.order}${words.format.colon}${own.stated}`, { size: 12, colour: 'soft' }),
    element('line', stroke('ink', { x1: 230, x2: 264, y1: 12, y2: 12, 'stroke-width': 2, 'stroke-dasharray': '2 4' })),
    text(272, 16, `${own.order}${words.format.colon}${own.chapter}`, { size: 12, colour: 'soft' }),
    element('rect', fill('red', { x: 470, y: 9, width: 34, height: 5 })),
    text(512, 16, own.gate, { size: 12, colour: 'soft' }),
  );
  let y = 44;
  const bars: string[] = [];
  let previous: number | null = null;
  for (const [index, step] of procedure.steps.entries()) {
    const mine = all.filter((line) => line.step === step);
    const name = wrap(show(step.name as Localized, locale).text, WORDS - NAME - 20, 15, 3);
    if (previous !== null) {
      parts.push(
        element(
          'line',
          stroke('ink', { x1: SPINE, x2: SPINE, y1: previous, y2: y, 'stroke-width': 2, 'stroke-dasharray': step.order === 'stated' ? undefined : '2 4' }),
        ),
      );
    }
    const top = y;
    parts.push(
      element('circle', outlined('ink', { cx: SPINE, cy: y + 14, r: 13, 'stroke-width': 1.5 })),
      text(SPINE, y + 19, String(index + 1), { anchor: 'middle', bold: true }),
      lines(NAME, y + 19, name, 19, { bold: true, size: 15 }),
    );
    const gates: string[] = [];
    for (const line of mine) {
      const isLimit = line.kind !== 'words';
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
          `${index + 1} ${show(step.name as Localized, locale).text}${isLimit ? ` (${label})` : ''}${words.format.colon}${line.shown}`,
          taskAddress(scene.plan, line.task.code, locale),
          content,
        ),
      );
      y += height;
    }
    y = Math.max(y, top + name.length * 19 + 12);
    bars.push(...gates);
    previous = top + 28;
    y += 14;
    if (index < procedure.steps.length - 1) parts.push(element('line', stroke('rule', { x1: NAME, x2: CODE, y1: y - 7, y2: y - 7 })));
  }
  parts.push(...bars);
  return picture(scene, WIDTH, y, show(procedure.name as Localized, locale).text, parts.join(''));
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
          cells: [
            { text: `${line.number} ${show(line.step.name as Localized, scene.locale).text}` },
            { text: `${line.kind === 'words' ? '' : `${own[line.kind]}${scene.words.format.colon}`}${line.shown}`, lang: line.lang },
            { text: own[line.step.order] },
            { text: line.task.code, address: taskAddress(scene.plan, line.task.code, scene.locale) },
          ],
        };
      }),
    svg: (scene) => svg(scene, id),
  };
}
