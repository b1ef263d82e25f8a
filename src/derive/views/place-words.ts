import { fill, type Locale, wordsOf } from '../../i18n/index.ts';
import { paragraphNumber } from '../../model/ids.ts';
import { clauseAt, isNumbered, type Plan } from '../../model/plan.ts';
import { show } from '../../page.ts';
import { type Address, address } from '../../urls.ts';
import { hasLongSections, pageOf } from '../questions/outline.ts';

/** The place of a clause in words, outside a page: `2.1.3 第2段`. */
export function placeWords(plan: Plan, code: string, locale: Locale): string {
  const number = paragraphNumber(code);
  const base = code.replace(/\.p\d+$/, '');
  const clause = clauseAt(plan, base);
  const name = isNumbered(plan, clause) ? base : show(clause.short, locale).text;
  return number === null ? name : `${name} ${fill(wordsOf(locale).clause.paragraph, { n: number })}`;
}

/** Address of the place where a clause is read; a part that is spread over several pages is read in the full text. */
export function placeAddress(plan: Plan, code: string, locale: Locale): Address {
  const clause = clauseAt(plan, code);
  if (clause.kind === 'part' && hasLongSections(plan, clause)) return `${address.full(locale, plan.id)}#part-${code}`;
  const target = pageOf(plan, code);
  return `${address.clause(locale, plan.id, target)}${target === code ? '' : `#${code}`}`;
}

/** Address of a task's record. */
export function taskAddress(plan: Plan, task: string, locale: Locale): Address {
  return `${address.clause(locale, plan.id, task.split('-')[0] ?? '')}#task-${task}`;
}

/** Address of a task's words in the running text. */
export function taskWordsAddress(plan: Plan, task: string, locale: Locale): Address {
  return `${address.clause(locale, plan.id, pageOf(plan, task.split('-')[0] ?? ''))}#${task}`;
}
