import type { DrawnQuestion, TestQuery } from '../../derive/addresses/test-query.ts';
import { answerOrder } from '../../derive/addresses/test-query.ts';
import { element } from '../elements.ts';

/** What the script says. */
export type TestPhrases = Record<
  | 'again'
  | 'erased'
  | 'kept'
  | 'notKept'
  | 'unknown'
  | 'none'
  | 'fewer'
  | 'place'
  | 'repeated'
  | 'check'
  | 'next'
  | 'finish'
  | 'wrong'
  | 'right'
  | 'missing'
  | 'judge'
  | 'wasRight'
  | 'wasWrong'
  | 'result'
  | 'leave'
  | 'answerIn'
  | 'position'
  | 'nameOf'
  | 'classOf'
  | 'score'
  | 'print'
  | 'paperA'
  | 'paperB'
  | 'paper'
  | 'key'
  | 'isRight'
  | 'isWrong',
  string
>;

/** A question of the page. */
export interface PageQuestion extends DrawnQuestion {
  element: HTMLElement;
  /** Its answers by their place in the record. */
  answers: HTMLElement[];
  /** How many of them, the first ones, are right. */
  rightCount: number;
  /** Of a statement: whether it is right. */
  holds: boolean;
}

/** The questions that stand in the page. */
export function readBank(root: Element): PageQuestion[] {
  return [...root.querySelectorAll<HTMLElement>('.bank-question')].map((article) => {
    const { kind = '', maker = '', areas = '', right = '' } = article.dataset;
    const answers: HTMLElement[] = [];
    for (const item of article.querySelectorAll<HTMLElement>('.answers > li')) answers[Number(item.dataset['at'])] = item;
    return { id: article.id, kind, maker, areas: areas.split(' '), element: article, answers, rightCount: Number(right), holds: right === 'true' };
  });
}

/** Letter of an answer by its place in the order shown. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** A copy of what an element holds. */
export function copyOf(source: Element | null | undefined): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const node of source?.childNodes ?? []) copy.append(node.cloneNode(true));
  return copy;
}

/** The answers of a question as a paper shows them, with the places they have in the record. */
export function shownAnswers(question: PageQuestion, query: TestQuery): { at: number; letter: string }[] {
  return answerOrder(question.id, question.answers.length, query, question.kind === 'order').map((at, index) => ({ at, letter: letterOf(index) }));
}

/** The explanation of a question, with the words it rests on. */
export function explanationOf(question: PageQuestion): HTMLElement {
  const part = element('div', { class: 'explanation' });
  for (const node of question.element.querySelector('details')?.children ?? []) if (node.localName !== 'summary') part.append(node.cloneNode(true));
  return part;
}
