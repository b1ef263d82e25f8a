import type { TestQuery } from '../../derive/addresses/test-query.ts';
import { fill } from '../../text/phrase.ts';
import { element } from '../elements.ts';
import { copyOf, explanationOf, type PageQuestion, shownAnswers, type TestPhrases } from './bank.ts';

/** The right answer of a question in the letters of a paper; '' where it is told in words. */
function keyOf(question: PageQuestion, query: TestQuery, phrases: TestPhrases): string {
  const shown = shownAnswers(question, query);
  if (question.kind === 'judgement') return question.holds ? phrases.isRight : phrases.isWrong;
  if (question.kind === 'short') return '';
  if (question.kind === 'order') return question.answers.map((_, place) => shown.find(({ at }) => at === place)?.letter ?? '').join('');
  return shown
    .filter(({ at }) => at < question.rightCount)
    .map(({ letter }) => letter)
    .join('');
}

/** Kinds in the order in which papers have them. */
const KINDS = ['single', 'multiple', 'judgement', 'order', 'short'];

/** Questions of one kind together, else in their order. */
function byKind(questions: readonly PageQuestion[]): PageQuestion[] {
  return KINDS.flatMap((kind) => questions.filter((question) => question.kind === kind));
}

/** A paper and, on a sheet of its own, its key. */
export function drawPaper(stage: HTMLElement, questions: readonly PageQuestion[], query: TestQuery, phrases: TestPhrases): void {
  const version = query.view.toUpperCase();
  const paper = element('ol', { class: 'paper-questions' });
  const key = element('ol', { class: 'paper-questions' });
  let last = '';
  for (const question of byKind(questions)) {
    const name = question.element.querySelector('h2')?.firstChild?.textContent?.trim() ?? '';
    const label = name === last ? null : element('p', { class: 'paper-kind' }, name);
    last = name;
    const item = element('li', {}, label, copyOf(question.element.querySelector('.asked')));
    if (question.answers.length > 0) {
      const list = element('ul', { class: 'lettered' });
      for (const { at, letter } of shownAnswers(question, query)) list.append(element('li', {}, `${letter}. `, copyOf(question.answers[at])));
      item.append(list);
    }
    item.append(element('p', { class: question.kind === 'short' ? 'answer-lines' : 'answer-line' }, `${phrases.answerIn} `));
    paper.append(item);
    const answer = explanationOf(question);
    const letters = keyOf(question, query, phrases);
    key.append(element('li', {}, letters === '' ? null : element('p', { class: 'key-letters' }, letters), answer));
  }
  const head = element('p', { class: 'paper-head' }, ...[phrases.classOf, phrases.nameOf, phrases.score].map((label) => element('span', {}, label)));
  const print = element('button', { type: 'button', class: 'on-screen' }, phrases.print);
  print.addEventListener('click', () => window.print());
  const address = element('p', { class: 'soft paper-address' }, `${query.seed} · ${location.protocol === 'file:' ? '' : location.href}`);
  stage.replaceChildren(
    element('section', { class: 'paper' }, element('h2', { tabindex: '-1' }, fill(phrases.paper, { version })), print, head, paper, address),
    element('section', { class: 'paper paper-key' }, element('h2', {}, fill(phrases.key, { version })), key),
  );
}
