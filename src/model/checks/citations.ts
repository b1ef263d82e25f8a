import { nearestMatch, quoteCount } from '../../text/quotes.ts';
import type { Aim, Goal, Task } from '../dataset.ts';
import type { Plan } from '../plan.ts';
import { originalLanguage } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { quoteHint } from './quote-hint.ts';

/** Every fact's words stand in the paragraph it cites; the words of actors, times and documents stand in the task's own sentence. */
export function checkCitations(plan: Plan): Problem[] {
  const language = originalLanguage(plan);
  const { dataset } = plan;
  const problems: Problem[] = [];
  const textOf = (clause: string): string | undefined => plan.byCode.get(clause)?.text[language];

  const cite = (item: { clause: string; quote: string; occurrence?: number | undefined; file: string; line: number }, what: string): void => {
    const text = textOf(item.clause);
    const place = { check: 'citations', file: item.file, line: item.line };
    if (text === undefined) {
      problems.push({ ...place, message: `${what} cites ${item.clause}, which is no paragraph of the plan.`, hint: paragraphHint(plan, item.clause) });
      return;
    }
    const count = quoteCount(text, item.quote);
    if (count === 0) {
      problems.push({
        ...place,
        message: `${what}: "${item.quote}" does not stand in ${item.clause}.`,
        hint: quoteHint(plan, language, item.clause, item.quote),
      });
    } else if (item.occurrence === undefined && count > 1) {
      problems.push({
        ...place,
        message: `${what}: "${item.quote}" stands ${count} times in ${item.clause}.`,
        hint: `Add occurrence: 1 … ${count}, or quote more words.`,
      });
    } else if (item.occurrence !== undefined && item.occurrence > count) {
      problems.push({
        ...place,
        message: `${what}: occurrence ${item.occurrence} was asked for, but "${item.quote}" stands only ${count} times in ${item.clause}.`,
        hint: `Write occurrence: ${count} or less.`,
      });
    }
  };

  const citePieces = (item: Task | Aim | Goal, what: string): void => {
    const [first = '', ...rest] = item.pieces;
    const before = problems.length;
    cite({ ...item, quote: first }, what);
    if (problems.length > before || item.span !== null) return;
    const text = textOf(item.clause) ?? '';
    const strays = rest.filter((piece) => !text.includes(piece));
    for (const piece of strays)
      problems.push({
        check: 'citations',
        file: item.file,
        line: item.line,
        message: `${what}: "${piece}" does not stand in ${item.clause}.`,
        hint: quoteHint(plan, language, item.clause, piece),
      });
    if (strays.length === 0)
      problems.push({
        check: 'citations',
        file: item.file,
        line: item.line,
        message: `${what}: its pieces do not stand in ${item.clause} one behind the other.`,
        hint: 'List the pieces in the order of the text; with occurrence, say which occurrence the first is.',
      });
  };

  /** Words of a stated or embedded actor are the task's own; those of an inherited one stand before them. */
  const checkBases = (task: Task, sentence: string, before: string): void => {
    for (const { organization, basis, quote } of task.actors) {
      if (!sentence.includes(quote)) continue;
      const own = task.pieces.some((piece) => piece.includes(quote));
      const place = { check: 'citations', file: task.file, line: task.line };
      if ((basis === 'stated' || basis === 'embedded') && !own)
        problems.push({
          ...place,
          message: `Task ${task.code}: ${organization} is ${basis}, but "${quote}" stands outside the task's own words.`,
          hint: before.includes(quote)
            ? 'Where it is the subject that carries over from before, write basis: inherited; else quote it with the task, or leave it out.'
            : 'Words behind the task belong to another task or aim: leave it out, or quote them with the task.',
        });
      if (basis === 'inherited' && !before.includes(quote))
        problems.push({
          ...place,
          message: `Task ${task.code}: ${organization} is inherited, but "${quote}" does not stand before the task in its sentence.`,
          hint: own ? "It stands in the task's own words: write basis: stated." : 'Only what stands earlier in the same sentence is inherited: leave it out.',
        });
    }
  };

  for (const task of dataset.tasks) {
    citePieces(task, `Task ${task.code}`);
    if (task.span === null) continue;
    const clause = plan.byCode.get(task.clause);
    const text = clause?.text[language] ?? '';
    const { start, end } = task.span;
    const sentences = (clause?.sentences[language] ?? []).filter((sentence) => sentence.start < end && sentence.end > start);
    const from = sentences[0]?.start ?? 0;
    const to = sentences.at(-1)?.end ?? text.length;
    const sentence = text.slice(from, to);
    const nested = [
      ...task.actors.filter(({ basis }) => basis !== 'division').map((actor) => ({ what: `the actor ${actor.organization}`, quote: actor.quote })),
      ...task.times.filter(({ basis }) => basis !== 'division').map((time) => ({ what: 'the time', quote: time.quote })),
      ...task.documents.map((document) => ({ what: `the document ${document.document}`, quote: document.quote })),
      ...(task.context === undefined ? [] : [{ what: 'the context', quote: task.context }]),
      ...task.conditions.map((condition) => ({ what: `the ${condition.kind}`, quote: condition.quote })),
      ...task.exceptions.map((exception) => ({ what: 'the exception', quote: exception.quote })),
    ];
    for (const { what, quote } of nested) {
      if (sentence.includes(quote)) continue;
      problems.push({
        check: 'citations',
        file: task.file,
        line: task.line,
        message: `Task ${task.code}: the words of ${what}, "${quote}", do not stand in its sentence.`,
        hint: text.includes(quote)
          ? "They stand in another sentence of the paragraph, and nothing is carried across 。: quote words of the task's own sentence, or leave this out."
          : `The nearest words there are "${nearestMatch(sentence, quote) ?? sentence}".`,
      });
    }
    checkBases(task, sentence, text.slice(from, start));
    for (const { organization, quote } of task.carried) {
      if (text.slice(0, from).includes(quote) && !sentence.includes(quote)) continue;
      problems.push({
        check: 'citations',
        file: task.file,
        line: task.line,
        message: `Task ${task.code}: "${quote}", carried over from an earlier sentence for ${organization}, does not stand in one.`,
        hint: sentence.includes(quote)
          ? "It stands in the task's own sentence: record it under actors."
          : 'Quote words of an earlier sentence of the same paragraph, or leave this out.',
      });
    }
  }
  for (const aim of dataset.aims) citePieces(aim, `Aim ${aim.code}`);
  for (const goal of dataset.goals) {
    citePieces(goal, `Goal ${goal.code}`);
    if (goal.year !== undefined && goal.span !== null) cite({ ...goal, ...goal.year }, `The year of ${goal.code}`);
  }
  for (const connective of dataset.connectives) cite(connective, 'Connective');
  for (const division of dataset.divisions) cite(division, 'Division of work');
  for (const words of dataset.unread) cite(words, 'Unread words');
  for (const target of dataset.targets) cite(target, `Target ${target.id}`);
  for (const document of dataset.documents) {
    if (document.issuer !== undefined)
      cite({ ...document.issuer, file: 'documents.yaml', line: lineOfId(plan, 'documents.yaml', document.id) }, `The issuer of ${document.id}`);
  }
  return problems;
}

/** The paragraphs that may have been meant by a code that is none. */
function paragraphHint(plan: Plan, code: string): string {
  const siblings = plan.byCode.get(code.replace(/\.p\d+$/, ''))?.children.filter((child) => /\.p\d+$/.test(child)) ?? [];
  return siblings.length === 0 ? 'Use a paragraph code such as "2.1.3.p2".' : `Its measure has ${siblings.join(', ')}.`;
}

/** First line of a file that holds a text. */
export function lineOfText(plan: Plan, file: string, text: string): number {
  return (plan.folder.files[file] ?? '').split('\n').findIndex((line) => line.includes(text)) + 1;
}

/** Line of the record with this id in a register file. */
export function lineOfId(plan: Plan, file: string, id: string): number {
  return (plan.folder.files[file] ?? '').split('\n').findIndex((line) => line.trim() === `- id: ${id}` || line.trim() === `- id: "${id}"`) + 1;
}
