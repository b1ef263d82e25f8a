import type { AnyRule, BodyRule, DocumentRule, Found, NumberRule, PlatformRule, TimeRule } from './rule.ts';
import { RULES } from './rules.ts';

/** What a rule found, and which rule it was. */
export type RuleFind<Rule extends AnyRule> = (Rule extends { find: (text: string) => Found<infer Value>[] } ? Found<Value> : never) & { rule: string };
type RuleOf<Field extends AnyRule['field']> = { time: TimeRule; number: NumberRule; document: DocumentRule; body: BodyRule; platform: PlatformRule }[Field];

/** Fields whose finds keep their words from those named behind them: a number inside a time or title is no number of its own. */
const CLAIMED_BY: Readonly<Record<AnyRule['field'], readonly AnyRule['field'][]>> = {
  time: [],
  number: ['time'],
  document: [],
  body: [],
  platform: [],
};

/** What the rules of a field find in a text, in its order; of two finds that share words the first rule's stays. Words in titles are names. */
export function findsOf<Field extends AnyRule['field']>(field: Field, text: string): RuleFind<RuleOf<Field>>[] {
  const kept: RuleFind<RuleOf<Field>>[] = [];
  const claimed = CLAIMED_BY[field].flatMap((other) => findsOf(other, text));
  for (const rule of RULES) {
    if (rule.field !== field) continue;
    for (const find of rule.find(text) as Found<unknown>[]) {
      const taken = [...kept, ...claimed].some((other) => other.start < find.end && other.end > find.start);
      if (taken || (field !== 'document' && isInTitle(text, find.start))) continue;
      kept.push({ ...find, rule: rule.name } as unknown as RuleFind<RuleOf<Field>>);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Whether a place lies between 《 and 》. */
function isInTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}
