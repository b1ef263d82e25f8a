import type { Organization } from '../../model/dataset-schema.ts';
import type { Plan } from '../../model/plan.ts';

/**
 * A body that a reader asks for by a name of today, which the plan may not have: the bodies it does name, those with a name like it, or
 * the general names that concern bodies of its kind. The part on names reads no plan, so that browser scripts can use it.
 */

/** What the end of a name says of a body. */
export const BODY_GROUPS = ['party', 'court', 'procuratorate', 'township', 'county', 'education', 'enterprise', 'social', 'department'] as const;
export type BodyGroup = (typeof BODY_GROUPS)[number];

/** Ends of names in general Chinese and English; the first that fits decides. */
const ENDINGS: Readonly<Record<BodyGroup, RegExp>> = {
  party: /(?:(?:纪|监|党|工|团|政法)委(?:员会)?|党组|(?:组织|宣传|统战)部)$|\bparty (?:committee|group)$/i,
  court: /法院$|\bcourt$/i,
  procuratorate: /检察院$|\bprocuratorate$/i,
  township: /(?:街道(?:办(?:事处)?)?|[镇乡](?:人民)?(?:政府)?)$|\b(?:towns?|townships?|subdistricts?)$/i,
  county: /[区县市](?:人民)?政府$|[^市][区县]$|\b(?:county|district)(?: government)?$/i,
  education: /(?:大学|学院|学校|中学|小学|党校)$|\b(?:university|college|school)$/i,
  enterprise: /(?:公司|集团|企业|银行)$|\b(?:company|corporation|group|bank)$/i,
  social: /(?:[协学商]会|联合会|基金会|总工会|妇联|工商联)$|\b(?:association|federation|foundation|union)$/i,
  department:
    /(?:局|委|委员会|办|办公室|厅|处|署|部|部门|中心|[总支大]队)$|\b(?:bureau|commission|committee|office|department|administration|agency|authority|cent(?:re|er))$/i,
};
/** Before the name itself: the place or level that a body belongs to. */
const PLACE = /^(?:.{2,4}?[省市区县州]|[省市区县])|^(?:municipal|provincial|county|district)\s+/i;
/** Ends that many bodies share, for the words before them. */
const LAST_WORD = new RegExp(`\\s*(?:${ENDINGS.department.source}|${ENDINGS.court.source}|${ENDINGS.procuratorate.source})`, 'i');
const SHORTEST_STEM = 2;

/** A body as it is looked for. Names are given in one form (see `search/fold`), in which readers' words are compared. */
export interface BodyNames {
  id: string;
  names: readonly string[];
}

/** What is known of a body that was asked for. */
export interface BodiesFound {
  /** Ids of bodies of which a name is, begins with or holds the words, in this order. */
  named: string[];
  /** Where none is: ids of bodies that share the words before the name's end (公安局: 公安机关). */
  near: string[];
  /** Where none is: what the words seem to be the name of; null when they are no name of a body. */
  group: BodyGroup | null;
}

/**
 * Looks for a body by its name.
 * @param typed a reader's words, in the form in which the names are given
 */
export function findBodies(bodies: readonly BodyNames[], typed: string): BodiesFound {
  const words = typed.trim();
  if (words === '') return { named: [], near: [], group: null };
  const rank = ({ names }: BodyNames): number =>
    names.includes(words) ? 0 : names.some((name) => name.startsWith(words)) ? 1 : names.some((name) => name.includes(words)) ? 2 : 3;
  const named = [0, 1, 2].flatMap((wanted) => bodies.filter((body) => rank(body) === wanted).map(({ id }) => id));
  if (named.length > 0) return { named, near: [], group: null };
  const stems = stemsOf(words);
  const near = bodies.filter(({ names }) => names.some((name) => stems.some((stem) => name.includes(stem)))).map(({ id }) => id);
  return { named, near, group: groupOfName(words) };
}

/** What a name's end says of the body; null when it says nothing. */
export function groupOfName(name: string): BodyGroup | null {
  return BODY_GROUPS.find((group) => ENDINGS[group].test(name)) ?? null;
}

/** The words of a name without its end, with and without the place before them. */
function stemsOf(name: string): string[] {
  const stem = name.replace(LAST_WORD, '');
  return stem === name ? [] : [...new Set([stem, stem.replace(PLACE, '')])].filter((words) => words.length >= SHORTEST_STEM);
}

/** Words of which general names of departments are made (各级行政执法机关, 政府有关部门); a name with any other word is a particular body's. */
const GENERAL_DEPARTMENT =
  /^(?:各级|各层级|各地|各|有关|相关|上级|下级|上一级|县级以上|人民|政府|地方|及其|和|、|职能|行政|综合|国家|执法|部门|机关|机构|单位|主体)*(?:部门|机关|机构|单位|主体)$/;
const GENERAL_GOVERNMENT = /^(?:各级|各层级|本级|基层|人民)*政府(?:及其部门)?$/;
const DEPARTMENT_KINDS: readonly Organization['kind'][] = ['government', 'department', 'law-enforcement'];
const KIND_OF: Readonly<Partial<Record<BodyGroup, Organization['kind']>>> = {
  party: 'party',
  court: 'court',
  procuratorate: 'procuratorate',
  education: 'education',
  enterprise: 'enterprise',
  social: 'social',
};

/** The general names of a plan that concern a body of a group: ids of those that a task names, the one with most tasks first. */
export function generalBodies(plan: Plan, group: BodyGroup): string[] {
  const tasks = tasksByBody(plan);
  const count = ({ id }: Organization): number => tasks.get(id) ?? 0;
  const concerns = ({ name, kind, level }: Organization): boolean => {
    const words = name['zh-Hans'] ?? '';
    if (group === 'department') return DEPARTMENT_KINDS.includes(kind) && GENERAL_DEPARTMENT.test(words);
    if (group === 'county' || group === 'township') return kind === 'government' && (level === group || GENERAL_GOVERNMENT.test(words));
    return kind === KIND_OF[group];
  };
  return plan.dataset.organizations
    .filter((organization) => organization.class && count(organization) > 0 && concerns(organization))
    .sort((a, b) => count(b) - count(a))
    .map(({ id }) => id);
}

/** Departments and law enforcement bodies that a task names one by one, not as a class. */
export function singleDepartments(plan: Plan): string[] {
  const tasks = tasksByBody(plan);
  return plan.dataset.organizations
    .filter(
      (organization) => !organization.class && organization.kind !== 'government' && DEPARTMENT_KINDS.includes(organization.kind) && tasks.has(organization.id),
    )
    .map(({ id }) => id);
}

/** Number of tasks that name a body in any role, by its id; bodies that none names are not in it. */
export function tasksByBody(plan: Plan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const task of plan.dataset.tasks) {
    for (const id of new Set(task.actors.map(({ organization }) => organization))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
