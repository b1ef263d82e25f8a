import { expressionOf, type Locale } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import type { TrainingModule } from '../../model/training.ts';
import { show } from '../../page.ts';
import { citedWords, ownText } from './cites.ts';

/** How much of a handout, in Chinese characters, leaves room on its page for answers. */
export const ROOMY = 620;
/** Letters of words with spaces that take as much room as one Chinese character. */
const LETTERS = 2.6;
/** What the line of a heading or an item takes besides its words. */
const LINE = 12;

/** How much stands on a handout: its words, those it quotes, and the exercise, in Chinese characters. */
export function handoutAmount(plan: Plan, { handout, exercise }: TrainingModule, locale: Locale): number {
  const quoted = handout.flatMap(({ cites }) => cites).map((code) => show(citedWords(plan, code), locale).text);
  const own = [...handout.flatMap(({ title, items }) => [title, ...items]), exercise.case ?? {}, exercise.task, ...exercise.items.map(({ ask }) => ask)];
  const lines = [...quoted, ...own.map((words) => ownText(plan, words, locale))];
  const unit = expressionOf(locale).searchUnit === 'character' ? 1 : LETTERS;
  return lines.reduce((sum, words) => sum + words.length / unit + LINE, 0);
}
