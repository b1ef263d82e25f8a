import { z } from 'astro/zod';
import { LongestMatcher } from '../../text/term-matching.ts';
import { uncoveredSchema } from '../dataset-schema.ts';
import { originalLanguage, type Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { measureReview } from '../review-state.ts';
import { readYaml } from '../yaml-file.ts';

/** Words of the general grammar of Chinese plans by which a time, a number and the name of a body are known. */
const KNOWN_BY = {
  time: /每年|每隔\d+年|\d+月(?:\d+日)?|\d{4}年|\d+[日天]|一年内|年度|定期|终身|实时|限时|按时|满\d+年|[前后]评估|离任|任职前|之后|(?:出台|决策|清理|立法)[前后]/g,
  number: /\d+/g,
  body: /机关|委员会|法院|检察院|院所|办公室|办事处|党组|协会/g,
} as const;
type Kind = keyof typeof KNOWN_BY;

const REMEDY: Readonly<Record<Kind, string>> = {
  time: 'Record it under times of the task whose words it stands in',
  number: 'Record it in targets.yaml, or under times',
  body: 'Add the form to the aliases of its record in organizations.yaml, or write a record',
};

/**
 * Every phrase of time, every number and every name of a body in a measure has a record, or an exception with its reason in
 * `uncovered.yaml`; where facts were only proposed, nobody claims that they are complete. Titles in 《》 and catchwords in quotation marks are names and not looked into for numbers and times.
 */
export function checkUncovered(plan: Plan): Problem[] {
  const language = originalLanguage(plan);
  if (!language.startsWith('zh')) return [];
  const problems: Problem[] = [];
  const source = plan.folder.files['uncovered.yaml'];
  const reading = source === undefined ? null : readYaml('uncovered.yaml', source, z.array(uncoveredSchema), 'uncovered');
  problems.push(...(reading?.problems ?? []));
  const exceptions = reading?.value ?? [];
  const { organizations, documents, platforms, targets, tasks } = plan.dataset;
  const names = new LongestMatcher<string>(
    [...organizations, ...documents, ...platforms].flatMap((record) =>
      [...record.aliases, ...('notIn' in record ? record.notIn : [])].map((alias) => [alias, record.id] as const),
    ),
  );
  for (const measure of plan.dataset.measures) {
    if (measureReview(plan, measure).state === 'proposed') continue;
    for (const code of plan.byCode.get(measure)?.children ?? []) {
      const text = plan.byCode.get(code)?.text[language] ?? '';
      const own = tasks.filter((task) => task.clause === code);
      const times = stretches(
        text,
        tasks
          .filter((task) => task.measure === measure)
          .flatMap((task) => task.times.flatMap(({ quote, clause = task.clause }) => (clause === code ? [quote] : []))),
      );
      const numbers = stretches(
        text,
        targets.filter((target) => target.clause === code).map(({ quote }) => quote),
      );
      const titles = [...text.matchAll(/《[^》]*》|“[^”]*”/g)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
      const covered: Readonly<Record<Kind, readonly Stretch[]>> = {
        time: [...times, ...numbers, ...titles],
        number: [...times, ...numbers, ...titles],
        body: names.find(text),
      };
      for (const kind of ['time', 'number', 'body'] as const) {
        for (const found of text.matchAll(KNOWN_BY[kind])) {
          const [start, end] = [found.index, found.index + found[0].length];
          const excepted = exceptions.some(
            (exception) =>
              exception.kind === kind && exception.clause === code && stretches(text, [exception.quote]).some((at) => at.start <= start && at.end >= end),
          );
          if (excepted || covered[kind].some((at) => at.start < end && at.end > start)) continue;
          const task = own.find(({ spans }) => spans.some((at) => at.start <= start && at.end >= end));
          problems.push({
            check: 'uncovered',
            file: `tasks/${measure}.yaml`,
            ...(task === undefined ? {} : { line: task.line }),
            message: `In ${code} the ${kind === 'body' ? 'name of a body' : kind} "${text.slice(Math.max(0, start - 4), end + 4)}" has no record.`,
            hint: `${REMEDY[kind]}${task === undefined ? '' : ` (${task.code})`}; or say in uncovered.yaml why it needs none.`,
          });
        }
      }
    }
  }
  return problems;
}

interface Stretch {
  start: number;
  end: number;
}

/** Every place of some words in a text. */
function stretches(text: string, quotes: readonly string[]): Stretch[] {
  return quotes.flatMap((quote) => {
    const found: Stretch[] = [];
    for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) found.push({ start: at, end: at + quote.length });
    return found;
  });
}
