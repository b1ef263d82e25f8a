import type { Task } from '../../model/dataset.ts';
import type { Organization } from '../../model/dataset-schema.ts';
import type { Localized } from '../../model/languages.ts';
import type { Plan } from '../../model/plan.ts';
import { originalLanguage } from '../../model/plan.ts';
import { partReview } from '../../model/review-state.ts';
import { aroundBody } from '../questions/wider-bodies.ts';
import { askableTasks, asked, gapQuestion, shownIn, tasksAlike } from './gap.ts';
import type { Answer, MadeQuestion, QuestionMaker } from './made-question.ts';

/** Bodies whose names may mean one another: a government, its departments, those of them that enforce the law. */
const EXECUTIVE: readonly Organization['kind'][] = ['government', 'department', 'law-enforcement'];
/** Other bodies of the state; legal affairs and audit are departments too. */
const STATE: readonly Organization['kind'][] = ['party', 'congress', 'cppcc', 'court', 'procuratorate', 'supervision', 'legal-affairs', 'audit'];
const DEPARTMENTS: readonly Organization['kind'][] = ['legal-affairs', 'audit'];
const PEOPLE: readonly Organization['kind'][] = ['person', 'expert', 'public'];
/** Roles that answer who does, is asked or is told something; whom something concerns is mostly told by the sentence. */
const ROLES: readonly Task['actors'][number]['role'][] = [
  'responsible',
  'lead',
  'permitted',
  'supporting',
  'supervising',
  'consulted',
  'addressee',
  'recipient',
  'sender',
];

function familyOf({ kind }: Organization): 'state' | 'people' | 'other' {
  return EXECUTIVE.includes(kind) || STATE.includes(kind) ? 'state' : PEOPLE.includes(kind) ? 'people' : 'other';
}

/** Whether a body can be a wrong answer where another is right: of its family, and by its name certainly not the same. */
function tellsApart(right: Organization, other: Organization): boolean {
  if (familyOf(right) !== familyOf(other)) return false;
  if (EXECUTIVE.includes(right.kind) && EXECUTIVE.includes(other.kind)) return false;
  // A class of bodies of any level may hold every other.
  if (EXECUTIVE.includes(other.kind) && other.level === 'any') return false;
  const departments = (one: Organization, two: Organization): boolean => one.kind === 'department' && DEPARTMENTS.includes(two.kind);
  if (departments(right, other) || departments(other, right)) return false;
  // Classes of one kind may hold each other, whatever their names say; those of people are told by their names.
  return other.kind !== right.kind || familyOf(right) === 'people' || (!other.class && !right.class && other.level === right.level);
}

/** Questions on one body. */
const MOST = 3;

/** Bodies that are true of what a task says: its own, those of tasks that say the same, and all that are wider or narrower. */
function bodiesOf(plan: Plan, task: Task): Set<string> {
  const named = tasksAlike(plan, task).flatMap(({ actors, carried }) => [...actors, ...carried].map(({ organization }) => organization));
  return new Set(named.flatMap((id) => [id, ...aroundBody(plan, id).wider, ...aroundBody(plan, id).narrower]));
}

/** A name in languages with spaces, as it stands in a sentence. */
function nameOf(plan: Plan, { name }: Organization, quote?: string): Localized {
  const own = originalLanguage(plan);
  const bare = Object.fromEntries(Object.entries(name).map(([tag, words = '']) => [tag, words.replace(/\s*\([^()]*\)$/, '')]));
  return shownIn(plan, quote === undefined ? bare : { ...bare, [own]: quote });
}

/** Whether names agree in number, as English shows it: a verb or an article beside the gap would tell. */
function sameNumber(one: Localized, other: Localized): boolean {
  const plural = (words: string): boolean => /^(?:[^ ]+ )*?[^ ]*s\b/.test(words.split(/ (?:of|in|at|for) /)[0] ?? '');
  return one.en === undefined || other.en === undefined || plural(one.en) === plural(other.en);
}

/** Who: a body that a task’s words name is left out. */
export default {
  name: 'who',
  example: {
    question: '（　　）应当向政府报告实施情况',
    right: '实施部门',
    wrong: ['审计机关', '人民法院', '新闻媒体'],
  },
  make: (plan) => {
    const { organizations } = plan.dataset;
    const used = new Map<string, number>();
    return askableTasks(plan).flatMap((task): MadeQuestion[] => {
      const actors = task.actors.filter(({ basis, quote }) => basis === 'stated' && task.quote.includes(quote));
      // Of several bodies in one sentence the others would stand beside the gap.
      const [actor] = actors;
      const body = organizations.find(({ id }) => id === actor?.organization);
      if (actor === undefined || actors.length > 1 || body === undefined || partReview(plan, task, actor).state === 'proposed') return [];
      if (!ROLES.includes(actor.role) || !body.aliases.includes(actor.quote) || (used.get(body.id) ?? 0) >= MOST) return [];
      const truths = bodiesOf(plan, task);
      const right: Answer = { key: body.id, words: nameOf(plan, body, actor.quote) };
      const others = organizations
        .filter((other) => !truths.has(other.id) && tellsApart(body, other))
        .filter((other) => plan.dataset.tasks.some(({ actors: named }) => named.some(({ organization }) => organization === other.id)))
        .map((other) => ({ key: other.id, words: nameOf(plan, other) }))
        .filter(({ words }) => sameNumber(words, right.words));
      const question = gapQuestion(plan, { id: `who-${task.code}`, task, ask: asked(plan, ({ who }) => who.ask), right, others });
      if (question === null) return [];
      used.set(body.id, (used.get(body.id) ?? 0) + 1);
      return [question];
    });
  },
  truths: (plan, { record: { cites } }) => {
    const task = plan.dataset.tasks.find(({ code }) => code === cites[0]);
    return task === undefined ? new Set() : bodiesOf(plan, task);
  },
} satisfies QuestionMaker;
