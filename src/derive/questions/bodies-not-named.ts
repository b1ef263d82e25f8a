import type { Plan } from '../../model/plan.ts';
import { rolledUpTasks } from './wider-bodies.ts';

/**
 * What can be said of a body that a plan does not name: a reader asks for 司法局, and the plan speaks of 政府部门. The answer is that no such
 * body is named, and which names concern it: those of its subject (审计局: 审计部门), and the general ones.
 */

/** A body of a plan by all its names, in every language and form. */
export interface BodyNames {
  id: string;
  names: readonly string[];
  /** Whether its name says nothing of a subject: 政府部门, 行政执法机关. Whatever it is told, every department is told. */
  general: boolean;
}

/** A body that is not named, and the ids of those that concern it. */
export interface NotNamed {
  /** Its name as it was asked for, without the level of government before it. */
  asked: string;
  /** Bodies with its subject in their name. */
  near: string[];
  general: string[];
}

/** Chinese endings of the names of single bodies, and what ends alike without being one. */
const ENDING = /(?:委员会|办公室|管理局|总局|分局|局|委|办|厅|署|处|中心|支队|大队)$/;
const NO_BODY = /(?:[布格结大全开破时僵残]局|[督承主催交协举查]办|[到各好益坏]处|为中心)$/;
const ENGLISH_ENDING = /\b(?:bureau|commission|ministry|agency|authority)\b/i;
/** Words around an English subject. */
const ENGLISH_FRAME = /\b(?:bureau|commission|ministry|agency|authority|municipal|provincial|city|county|district|of|for|the|and)\b/gi;
/** Level of government or place before a name. */
const LEVEL = /^(?:\p{Script=Han}{1,4}[省市县区]|[省市县区])(?=\p{Script=Han}{3})/u;
/** Of these alone the name of a general class is made. */
const GENERAL = /^(?:各级|各地|各|有关|相关|职能|政府|及其|行政|执法)*(?:部门|行政机关|执法机关)$/;
const GENERAL_KINDS: readonly string[] = ['government', 'department', 'law-enforcement'];

/** The bodies of a plan by their names. General are the classes of departments that have tasks, of their own or by narrower ones. */
export function bodyNames(plan: Plan): BodyNames[] {
  return plan.dataset.organizations.map(({ id, name, aliases, kind, class: isClass }) => ({
    id,
    names: [...new Set([...Object.values(name).flatMap((words) => words ?? []), ...aliases])],
    general: isClass && GENERAL_KINDS.includes(kind) && Object.values(name).some((words) => GENERAL.test(words ?? '')) && rolledUpTasks(plan, id).length > 0,
  }));
}

/**
 * The answer for a body that none of the names names.
 * @param asked what a reader typed, in the script of the names
 * @returns null when the words do not read as the name of a body, or are those of one, or part of them
 */
export function bodyNotNamed(asked: string, bodies: readonly BodyNames[]): NotNamed | null {
  const words = asked.trim();
  const chinese = /^\p{Script=Han}{3,20}$/u.test(words);
  const name = chinese && ENDING.test(words.replace(LEVEL, '')) ? words.replace(LEVEL, '') : words;
  if (chinese ? !ENDING.test(name) || NO_BODY.test(name) : !ENGLISH_ENDING.test(words) || words.length > 80) return null;
  const isNamed = (one: string): boolean => bodies.some(({ names }) => names.some((other) => other.toLowerCase().includes(one.toLowerCase())));
  if (isNamed(words) || isNamed(name)) return null;
  const subject = (chinese ? name.replace(ENDING, '') : name.replace(ENGLISH_FRAME, ' ').replace(/\s+/g, ' ').trim()).toLowerCase();
  const concerns = ({ names, general }: BodyNames): boolean => !general && names.some((other) => other.toLowerCase().includes(subject));
  return {
    asked: name,
    near: subject.length < 2 ? [] : bodies.filter(concerns).map(({ id }) => id),
    general: bodies.filter(({ general }) => general).map(({ id }) => id),
  };
}
