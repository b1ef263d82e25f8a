import { placeAddress, taskAddress } from '../../derive/views/place-words.ts';
import { taskWords } from '../../derive/views/task-view.ts';
import type { Localized } from '../../model/languages.ts';
import type { Procedure, ProcedureStep } from '../../model/procedure-schema.ts';
import { quoted, show } from '../../page.ts';
import type { Address } from '../../urls.ts';
import type { Scene } from '../chart.ts';

/** Words of a step or of an order, with where they lead. */
export interface Line {
  id: string;
  shown: string;
  lang: string | undefined;
  code: string;
  address: Address;
}
/** A procedure of the plan. */
export function procedureOf({ plan }: Pick<Scene, 'plan'>, id: string): Procedure {
  const procedure = plan.dataset.procedures.find((item) => item.id === id);
  if (procedure === undefined) throw new Error(`Plan ${plan.id} has no procedure ${id}.`);
  return procedure;
}

/** What a step rests on: its tasks, or the words that name it. */
export function linesOf({ plan, locale }: Scene, step: ProcedureStep): Line[] {
  return [
    ...step.tasks.flatMap((code) =>
      plan.dataset.tasks
        .filter((task) => task.code === code)
        .map((task) => {
          const { words } = taskWords(plan, task, locale);
          return { id: `${step.id}-${code}`, shown: words.text, lang: words.lang, code, address: taskAddress(plan, code, locale) };
        }),
    ),
    ...step.words.map(({ clause, quote }, index) => {
      const words = quoted(plan, quote, locale);
      return { id: `${step.id}-words-${index + 1}`, shown: words.text, lang: words.lang, code: clause, address: placeAddress(plan, clause, locale) };
    }),
  ];
}

/** Orders that begin at a step. */
export function ordersFrom(scene: Scene, procedure: Procedure, step: ProcedureStep): (Line & { edge: Procedure['edges'][number]; label: string })[] {
  const { plan, locale, words } = scene;
  return procedure.edges
    .filter(({ from }) => from === step.id)
    .map((edge) => {
      const said = quoted(plan, edge.quote, locale);
      return {
        id: `${edge.from}-to-${edge.to}`,
        shown: said.text,
        lang: said.lang,
        code: edge.clause,
        address: placeAddress(plan, edge.clause, locale),
        edge,
        label: `${words.charts.procedure.kinds[edge.kind]} → ${nameOf(scene, procedure, edge.to)}`,
      };
    });
}

/** Name of a step. */
export function nameOf({ locale }: Scene, { steps }: Procedure, id: string): string {
  return show((steps.find((step) => step.id === id)?.name ?? {}) as Localized, locale).text;
}
