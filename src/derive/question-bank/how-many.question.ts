import { fill, wordsOf } from '../../i18n/index.ts';
import type { Target } from '../../model/dataset-schema.ts';
import type { Localized } from '../../model/languages.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import { targetReview } from '../../model/review-state.ts';
import { storedLocales } from '../../page.ts';
import { unitWords } from '../views/unit-words.ts';
import { asked } from './gap.ts';
import { likeness } from './likeness.ts';
import type { Answer, MadeQuestion, QuestionMaker } from './made-question.ts';
import { sentenceCode } from './sentence-code.ts';
import { shuffled } from './shuffle.ts';

/** Numbers that stand in for one: by what it counts, since percentages end at a hundred. */
const PERCENT: readonly number[] = [60, 70, 75, 80, 85, 90, 95, 98, 100];
const NUMBERS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 45, 60, 90, 100, 150, 200, 300, 500];
const NEAR = 3;

type Value = Target['value'];

function answerOf(plan: Plan, target: Target, value: Value): Answer {
  const words: Localized = {};
  for (const locale of storedLocales(plan)) {
    const [n, m] = typeof value === 'number' ? [value, value] : value;
    const unit = unitWords({ ...target, value }, locale);
    const space = locale.startsWith('zh') || unit === '%' ? '' : ' ';
    words[locale] = `${fill(wordsOf(locale).questions.howMany.forms[target.comparator], { n, m })}${space}${unit}`;
  }
  return { key: String(value), words };
}

function otherValues(target: Target): Value[] {
  const { value } = target;
  if (typeof value !== 'number') return [-2, -1, 1, 2].map((by): [number, number] => [value[0] + by, value[1] + by]).filter(([low]) => low > 0);
  const list = (target.unit === 'percent' ? PERCENT : NUMBERS).filter((number) => number !== value);
  const at = list.filter((number) => number < value).length;
  return list.slice(Math.max(0, at - NEAR), at + NEAR);
}

/** Values that are true of what a number measures, here or where the plan measures much the same. */
function truthsOf(plan: Plan, target: Target): Set<string> {
  const language = originalLanguage(plan);
  const measured = ({ measures }: Target): string => measures[language] ?? '';
  return new Set(
    plan.dataset.targets.filter((other) => other.id === target.id || likeness(measured(other), measured(target)) >= 0.5).map(({ value }) => String(value)),
  );
}

/** How many: the number of a register’s entry. */
export default {
  name: 'how-many',
  example: { question: '“专职人员”，正文写明的数量是哪一项？', right: '不少于8人', wrong: ['不少于5人', '不少于6人', '不少于10人'] },
  make: (plan) =>
    plan.dataset.targets.flatMap((target): MadeQuestion[] => {
      const cite = sentenceCode(plan, target.clause, target.quote);
      // All of something is the largest of all answers, and would stand out.
      if (cite === null || (target.unit === 'percent' && target.value === 100) || targetReview(plan, target).state === 'proposed') return [];
      const truths = truthsOf(plan, target);
      const id = `how-many-${target.id}`;
      const pool = otherValues(target).filter((value) => !truths.has(String(value)));
      const wrong = shuffled(pool, id, String)
        .slice(0, 3)
        .map((value) => answerOf(plan, target, value));
      if (wrong.length < 3) return [];
      const right = answerOf(plan, target, target.value);
      const question = asked(plan, (words, language) => fill(words.howMany.ask, { measures: target.measures[language] ?? '' }));
      const explanation = asked(plan, (words, language) => fill(words.answerIs, { answer: right.words[language] ?? '' }));
      return [
        {
          record: { id, kind: 'single', cites: [cite], question, right: right.words, wrong: wrong.map(({ words }) => words), explanation },
          right: [right.key],
          wrong: wrong.map(({ key }) => key),
        },
      ];
    }),
  truths: (plan, { record: { id } }) => {
    const target = plan.dataset.targets.find((item) => `how-many-${item.id}` === id);
    return target === undefined ? new Set() : truthsOf(plan, target);
  },
} satisfies QuestionMaker;
