import type { Clause, Plan } from '../../model/plan.ts';
import { originalLanguage } from '../../model/plan.ts';
import { type Division, readDivisions } from './divisions.ts';
import { addActor, type ParagraphReading, type ReadTask, readParagraph, timeRecord } from './paragraph-reading.ts';
import { proposedBy } from './proposed.ts';
import type { Registers } from './registers.ts';

/** A division of work of a measure, and where it stands. */
interface PlacedDivision extends Division {
  clause: string;
  words: string;
}

/** Reads the paragraphs of a measure and gives its tasks what its divisions of work say of them. */
export function readMeasure(plan: Plan, measure: Clause, registers: Registers): ParagraphReading[] {
  const language = originalLanguage(plan);
  const paragraphs = measure.children
    .map((code) => plan.byCode.get(code))
    .filter((clause): clause is Clause => clause?.text[language] !== undefined)
    .map((clause) => readParagraph(clause, language, registers));
  const heading = measure.heading[language] ?? '';
  const tasks = paragraphs.flatMap((paragraph) => paragraph.tasks);
  for (const division of readDivisions(heading)) apply({ ...division, clause: measure.code, words: heading }, tasks, registers);
  for (const { divisions, tasks: own } of dividedTasks(paragraphs)) for (const division of divisions) apply(division, own, registers);
  return paragraphs;
}

/**
 * Which tasks a division of work is about: those before it, back to the division before. One in a paragraph with tasks of its own is about
 * that paragraph, unless it is the only one; one that opens a measure is about what follows. Divisions with no task between them go together.
 */
function dividedTasks(paragraphs: readonly ParagraphReading[]): { divisions: PlacedDivision[]; tasks: ReadTask[] }[] {
  type Group = { divisions: PlacedDivision[]; paragraph: ParagraphReading; before: { task: ReadTask; paragraph: ParagraphReading }[] };
  const groups: Group[] = [];
  let waiting: Group['before'] = [];
  for (const paragraph of paragraphs) {
    const events = [
      ...paragraph.tasks.map((task) => ({ at: task.start, task, division: null })),
      ...paragraph.divisions.map((division) => ({ at: division.start, task: null, division })),
    ].sort((a, b) => a.at - b.at);
    for (const { task, division } of events) {
      if (task !== null) waiting.push({ task, paragraph });
      else if (division !== null) {
        const placed = { ...division, clause: paragraph.clause, words: paragraph.text };
        const last = groups.at(-1);
        if (waiting.length === 0 && last !== undefined) last.divisions.push(placed);
        else {
          groups.push({ divisions: [placed], paragraph, before: waiting });
          waiting = [];
        }
      }
    }
  }
  const only = groups.length === 1;
  return groups.map(({ divisions, paragraph, before }, index) => {
    const follows = groups[index + 1]?.before ?? waiting;
    const about = before.length === 0 ? follows : before;
    const ownParagraph = about.filter((item) => item.paragraph === paragraph);
    return { divisions, tasks: (only || ownParagraph.length === 0 ? about : ownParagraph).map(({ task }) => task) };
  });
}

/** Gives tasks the bodies and times of a division. */
function apply({ clause, words, bodies, times }: PlacedDivision, tasks: readonly ReadTask[], registers: Registers): void {
  for (const task of tasks) {
    const elsewhere = task.fields.clause === clause ? {} : { clause };
    for (const { value, start, end, rule, confidence } of bodies) {
      const organization = registers.organization(value.name, rule, confidence, value.role === 'responsible' || value.role === 'lead');
      addActor(task, { organization, role: value.role, basis: 'division', quote: words.slice(start, end), ...elsewhere, review: proposedBy(rule, confidence) });
    }
    for (const time of times) {
      task.fields.times ??= [];
      const list = task.fields.times;
      // 2022年底前 in the sentence and 完成时限：2022年底 below it are one time.
      if (time.value.value !== null && list.some(({ value }) => value === timeRecord(time, '').value)) continue;
      list.push({ ...timeRecord(time, words.slice(time.start, time.end)), basis: 'division', ...elsewhere });
    }
  }
}
