import { containment, likeness } from '../../derive/compare/likeness.ts';
import type { AnnexState } from '../../model/annex-schema.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import type { TableRow } from './rows.ts';

/** Above this, a row and a task are taken for the same; above the second, it is left to a person to say so. */
const LIKELY = 0.72;
const DOUBTFUL = 0.4;

export interface RowMatch {
  tasks: string[];
  score: number;
  state: AnnexState;
}

/** Marks and spaces are no difference: annexes set them otherwise. */
const bare = (words: string): string => words.replace(/[\s\p{P}]|^\d+[.、]/gu, '');

/**
 * Tasks that a row of an annex is about: those whose words it has, or all of the measure whose heading it has; else those that are most
 * alike, with how alike they are.
 */
export function matchRow(plan: Plan, row: TableRow): RowMatch {
  const texts = [row.action, row.task]
    .filter((words) => words !== undefined)
    .map(bare)
    .filter((words) => words !== '');
  const language = originalLanguage(plan);
  const { tasks } = plan.dataset;
  for (const words of texts) {
    const said = tasks.filter(({ pieces }) => {
      const own = bare(pieces.join(''));
      return own.length >= 4 && (words.includes(own) || (words.length >= 6 && own.includes(words)));
    });
    if (said.length > 0) return { tasks: said.map(({ code }) => code), score: 1, state: 'exact' };
    const headed = plan.clauses.filter(({ kind, heading }) => kind === 'measure' && bare(withoutNumber(heading[language] ?? '')) === words);
    const below = tasks.filter(({ measure }) => headed.some(({ code }) => code === measure));
    if (headed.length === 1 && below.length > 0) return { tasks: below.map(({ code }) => code), score: 1, state: 'exact' };
  }
  const scored = tasks
    .map(({ code, pieces }) => {
      const own = bare(pieces.join(''));
      const scores = texts.map((words) =>
        Math.max(likeness(own, words), own.length >= 8 ? containment(own, words, []) : 0, words.length >= 8 ? containment(words, own, []) : 0),
      );
      return { code, score: Math.max(0, ...scores) };
    })
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const score = Math.round(best * 100) / 100;
  if (best < DOUBTFUL) return { tasks: [], score, state: 'none' };
  const near = scored.filter((task) => task.score >= best - 0.05).map(({ code }) => code);
  return { tasks: best >= LIKELY ? near : near.slice(0, 3), score, state: best >= LIKELY ? 'likely' : 'doubtful' };
}

function withoutNumber(heading: string): string {
  return heading.replace(/^(?:第[一二三四五六七八九十百\d]+条|[（(]?[一二三四五六七八九十\d]+[)）.、．])\s*/u, '');
}
