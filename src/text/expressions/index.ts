import { alphabetical } from './collation.ts';
import { expression as en } from './en.ts';
import { defineExpression, type Expression } from './expression.ts';
import { western } from './western.ts';
import { chinese, expression as hans } from './zh-Hans.ts';
import { expression as hant } from './zh-Hant.ts';

export type { Expression, PrintFace } from './expression.ts';

/** Expressions with a file of their own; a new one is a file beside this one and a word in this line. Plain Node reads it, so it is written out. */
const OWN: readonly Expression[] = [hans, hant, en];

const known = new Map(OWN.map((expression) => [expression.tag, expression]));

/** Scripts that are written without spaces between words. */
const UNSPACED: readonly string[] = ['Hans', 'Hant', 'Jpan', 'Thai', 'Khmr', 'Laoo', 'Mymr'];
const RIGHT_TO_LEFT: readonly string[] = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'];

/**
 * The expression of a language. A language without a file of its own has what follows from its script, so that one can be added by its
 * words alone.
 * @param tag BCP 47 tag
 * @throws Error when it is no such tag
 */
export function expressionOfTag(tag: string): Expression {
  const own = known.get(tag) ?? byScript(tag);
  known.set(tag, own);
  return own;
}

function byScript(tag: string): Expression {
  const script = scriptOf(tag);
  const common = { tag, script, direction: RIGHT_TO_LEFT.includes(script) ? ('rtl' as const) : ('ltr' as const), iso639: 'und' };
  if (!UNSPACED.includes(script)) return defineExpression({ ...western, ...common, collation: alphabetical(tag) });
  const { display, displayHeading } = western;
  return defineExpression({
    ...chinese,
    ...common,
    display,
    displayHeading: (heading) => displayHeading(heading.replace(/。$/, '')),
    codeStyle: 'code',
    collation: alphabetical(tag),
    word: { ...chinese.word, language: { value: 'en-US', eastAsia: tag }, official: false },
  });
}

/** ISO 15924 code of the script that a language is usually written in. @throws Error when the tag is none of BCP 47 */
function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? 'Zyyy';
  } catch {
    throw new Error(`"${tag}" is no language tag of BCP 47: write one such as zh-Hans, en or fr.`);
  }
}

/** The stored language whose words an expression shows: itself, or the one that it is converted from. */
export function storedTag(expression: Expression): string {
  return expression.derivesFrom ?? expression.tag;
}
