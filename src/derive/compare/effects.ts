import type { Task } from '../../model/dataset.ts';
import { clauseWords, originalLanguage, type Plan } from '../../model/plan.ts';
import type { Row } from './comparison.ts';
import type { PlanComparison } from './plan-comparison.ts';

/** What a change of words does to what the plan says: bodies, times, numbers and tasks that the older words have and the newer do not, and the reverse. */
export const EFFECTS = ['tasks', 'bodies', 'times', 'numbers'] as const;
export type EffectName = (typeof EFFECTS)[number];

export interface Effect {
  /** In the older words alone. */
  gone: string[];
  /** In the newer words alone. */
  come: string[];
}
export type Effects = Record<EffectName, Effect>;

/** Words for times, in the general grammar of Chinese plans and in English. */
const TIME =
  /(?:到|自|至)?\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:[底末初]|上半年|下半年|第[一二三四]季度)?(?:以?前|之前|起)?|\d{1,2}月(?:\d{1,2}日)?(?:[底末初]|以前|之前|前)?|每(?:半年|年|季度|个?月|周|隔\d+年)|年(?:底|内)(?:以?前|之前)?|长期|\d+个?(?:工作日|季度|小时|[日天周月年])(?:以?内|之内)?|\b(?:by|before|in|from) (?:the end of )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?\d{4}\b|\b(?:every|each) (?:year|month|quarter|week)\b/gu;
/** Numbers with what they count; a number of an order (第3) counts nothing. */
const NUMBER =
  /(?<!第|\d)(?:不少于|不低于|不超过|至少|达到)?\d+(?:\.\d+)?(?:[%％]|个百分点|平方米|万元|课时|学时|人次|\p{Script=Han})|\b\d+(?:\.\d+)?(?: per ?cent|%)/gu;

/** Effects of a row. */
export function effectsOf({ before, after }: PlanComparison, row: Row): Effects {
  const [old, now] = [wordsOf(before, row.before), wordsOf(after, row.after)];
  const names = bodyNames(before, after);
  return {
    tasks: { gone: tasksWithout(before, row.before, now), come: tasksWithout(after, row.after, old) },
    bodies: difference(named(old, names), named(now, names)),
    times: difference(found(old, TIME), found(now, TIME)),
    numbers: difference(found(old.replace(TIME, ' '), NUMBER), found(now.replace(TIME, ' '), NUMBER)),
  };
}

/** Effects of all rows together: what stands elsewhere in the other text is no effect. */
export function allEffects(comparison: PlanComparison): Effects {
  const { rows } = comparison;
  const each = rows.filter(({ reworded, before, after }) => reworded || before.length === 0 || after.length === 0).map((row) => effectsOf(comparison, row));
  const joined = (name: EffectName): Effect => {
    const gone = each.flatMap((effects) => effects[name].gone);
    const come = each.flatMap((effects) => effects[name].come);
    return name === 'tasks' ? { gone, come } : difference(gone, come);
  };
  return { tasks: joined('tasks'), bodies: joined('bodies'), times: joined('times'), numbers: joined('numbers') };
}

export function hasEffect(effects: Effects): boolean {
  return EFFECTS.some((name) => effects[name].gone.length + effects[name].come.length > 0);
}

function wordsOf(plan: Plan, places: Row['before']): string {
  const language = originalLanguage(plan);
  return places.map(({ code }) => clauseWords(plan.byCode.get(code) ?? { text: {}, heading: {} }, language) ?? '').join('\n');
}

/** Tasks whose words stand in some clauses of a plan and not in other words. */
function tasksWithout(plan: Plan, places: Row['before'], words: string): string[] {
  const codes = new Set(places.map(({ code }) => code));
  const isGone = ({ clause, pieces }: Task): boolean => codes.has(clause) && !pieces.every((piece) => words.includes(piece));
  return plan.dataset.tasks.filter(isGone).map(({ code }) => code);
}

/** Names of all bodies that the registers of both texts know, the longest first, so that a name inside a longer one is not taken for it. */
function bodyNames(...plans: readonly Plan[]): string[] {
  const names = plans.flatMap((plan) => plan.dataset.organizations.flatMap(({ name, aliases }) => [name[originalLanguage(plan)] ?? '', ...aliases]));
  return [...new Set(names)].filter((name) => name !== '').sort((a, b) => b.length - a.length);
}

function named(words: string, names: readonly string[]): string[] {
  let rest = words;
  return names.flatMap((name) => {
    const pieces = rest.split(name);
    rest = pieces.join('\u0000');
    return pieces.slice(1).map(() => name);
  });
}

function found(words: string, pattern: RegExp): string[] {
  return words.match(pattern) ?? [];
}

/** What one list has more of than the other, each value as often as it is missing. */
function difference(old: readonly string[], now: readonly string[]): Effect {
  const without = (list: readonly string[], other: readonly string[]): string[] => {
    const left = [...other];
    return list.filter((value) => {
      const at = left.indexOf(value);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return { gone: without(old, now), come: without(now, old) };
}
