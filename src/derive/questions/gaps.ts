import type { Task } from '../../model/dataset.ts';
import type { VagueWord } from '../../model/dataset-schema.ts';
import type { Clause, Plan } from '../../model/plan.ts';
import { type VaguePlace, vaguePlaces } from '../../model/vague-places.ts';
import { namedInSentence } from './annotations.ts';
import { type Stated, statedByTask, tasksByArea, tasksByMeasure } from './coverage.ts';

/** What the text does not say. Neutral: only what is absent from the words, with where to look. */
export interface Gaps {
  tasks: number;
  measures: number;
  /** Tasks without a responsible body, without any words of time, without a number to be reached: by area, in the order of the text. */
  body: AreaGap[];
  when: AreaGap[];
  number: AreaGap[];
  /** The tasks without a responsible body, by what the text has instead; every one in exactly one list. */
  bodyStates: Record<BodyState, Task[]>;
  /** Measures none of whose tasks states a responsible body. */
  measuresWithoutBody: Clause[];
  /** Tasks whose words of time leave date, cycle and length open. */
  looseTime: Task[];
  /** Tasks whose only numbers decide whom they concern. */
  onlyThreshold: Task[];
  /** Soft words that occur, the most frequent first, with their places. */
  vague: { word: VagueWord; places: VaguePlace[] }[];
}
/** A task without a responsible body: the sentence names somebody, but not as the one who acts; the subject stands in an earlier sentence; nobody is named. */
export const BODY_STATES = ['named', 'elsewhere', 'nobody'] as const;
export type BodyState = (typeof BODY_STATES)[number];

export interface AreaGap {
  area: Clause;
  /** All tasks of the area. */
  of: number;
  /** Those that lack it. */
  tasks: Task[];
}

/** What a plan does not say. */
export function gapsOf(plan: Plan): Gaps {
  const stated = statedByTask(plan);
  const of = (task: Task): Stated => stated.get(task.code) as Stated;
  const areas = tasksByArea(plan);
  const lacking = (lacks: (task: Task) => boolean): AreaGap[] => areas.map(({ area, tasks }) => ({ area, of: tasks.length, tasks: tasks.filter(lacks) }));
  const all = areas.flatMap(({ tasks }) => tasks);
  const goals = new Set(plan.dataset.targets.filter((target) => target.use !== 'threshold').map((target) => target.id));
  const measures = tasksByMeasure(plan);
  const words = new Map<VagueWord, VaguePlace[]>();
  for (const place of vaguePlaces(plan)) words.set(place.word, [...(words.get(place.word) ?? []), place]);
  const named = namedInSentence(plan);
  const stateOf = (task: Task): BodyState => (task.carried.length > 0 ? 'elsewhere' : (named.get(task.code)?.size ?? 0) > 0 ? 'named' : 'nobody');
  const without = all.filter((task) => !of(task).body);
  return {
    tasks: all.length,
    measures: measures.length,
    body: lacking((task) => !of(task).body),
    bodyStates: Object.fromEntries(BODY_STATES.map((state) => [state, without.filter((task) => stateOf(task) === state)])) as Record<BodyState, Task[]>,
    when: lacking((task) => !of(task).when),
    number: lacking((task) => task.targets.length === 0),
    measuresWithoutBody: measures.filter(({ tasks }) => !tasks.some((task) => of(task).body)).map(({ measure }) => measure),
    looseTime: all.filter((task) => of(task).when && !of(task).definite),
    onlyThreshold: all.filter((task) => task.targets.length > 0 && !task.targets.some((id) => goals.has(id))),
    vague: [...words].map(([word, places]) => ({ word, places })).sort((a, b) => b.places.length - a.places.length),
  };
}
