import type { TestQuery } from '../../derive/addresses/test-query.ts';
import { fill } from '../../text/phrase.ts';
import { element } from '../elements.ts';
import { copyOf, explanationOf, type PageQuestion, shownAnswers, type TestPhrases } from './bank.ts';

/** What a test tells who started it. */
interface Listener {
  answered: (id: string, right: boolean) => void;
  left: () => void;
}

/** One question after the other, each explained as soon as it is answered. What was answered wrong comes again at the end, until it is right. */
export class TestRun {
  private readonly queue: PageQuestion[];
  private readonly first: number;
  private at = 0;
  private rightAtOnce = 0;

  private readonly stage: HTMLElement;
  private readonly query: TestQuery;
  private readonly phrases: TestPhrases;
  private readonly listener: Listener;

  constructor(stage: HTMLElement, questions: readonly PageQuestion[], query: TestQuery, phrases: TestPhrases, listener: Listener) {
    this.stage = stage;
    this.query = query;
    this.phrases = phrases;
    this.listener = listener;
    this.queue = [...questions];
    this.first = questions.length;
    this.ask();
  }

  private ask(): void {
    const question = this.queue[this.at];
    if (question === undefined) {
      this.finish();
      return;
    }
    const { phrases } = this;
    const repeated = this.at >= this.first;
    const place = fill(phrases.place, { n: this.at + 1, m: this.queue.length });
    const heading = element('h2', { tabindex: '-1' }, repeated ? `${place} · ${phrases.repeated}` : place);
    const form = element('form', { class: 'asking' });
    const kind = element('p', { class: 'soft' }, question.element.querySelector('h2')?.firstChild?.textContent?.trim() ?? '');
    const group = element('fieldset', {}, element('legend', {}, phrases.answerIn), ...this.inputs(question));
    const verdict = element('div', { class: 'verdict', role: 'status' });
    const check = element('button', { type: 'submit' }, phrases.check);
    form.append(kind, copyOf(question.element.querySelector('.asked')), group, element('p', {}, check), verdict);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const right = answerOf(form, question);
      if (right === null) verdict.textContent = phrases.missing;
      else {
        group.disabled = true;
        check.remove();
        if (question.kind === 'short') this.judge(question, verdict);
        else this.explain(question, right, verdict);
      }
    });
    this.stage.replaceChildren(heading, form);
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  }

  private inputs(question: PageQuestion): HTMLElement[] {
    const { kind } = question;
    if (kind === 'short') return [element('textarea', { rows: '4', 'aria-label': this.phrases.answerIn })];
    if (kind === 'judgement')
      return [
        element('label', {}, element('input', { type: 'radio', name: 'answer', value: 'true' }), ' ', this.phrases.isRight),
        element('label', {}, element('input', { type: 'radio', name: 'answer', value: 'false' }), ' ', this.phrases.isWrong),
      ];
    return shownAnswers(question, this.query).map(({ at }) => {
      const words = element('span', {}, copyOf(question.answers[at]));
      if (kind !== 'order')
        return element('label', {}, element('input', { type: kind === 'single' ? 'radio' : 'checkbox', name: 'answer', value: String(at) }), ' ', words);
      const places = question.answers.map((_, index) => element('option', { value: String(index) }, String(index + 1)));
      const choice = element('select', { 'data-at': String(at) }, element('option', { value: '' }, this.phrases.position), ...places);
      return element('label', {}, choice, ' ', words);
    });
  }

  private explain(question: PageQuestion, right: boolean, verdict: HTMLElement): void {
    this.listener.answered(question.id, right);
    if (!right) this.queue.push(question);
    else if (this.at < this.first) this.rightAtOnce += 1;
    this.at += 1;
    const last = this.at === this.queue.length;
    const next = element('button', { type: 'button' }, last ? this.phrases.finish : this.phrases.next);
    next.addEventListener('click', () => this.ask());
    verdict.replaceChildren(
      element('p', { class: right ? 'was-right' : 'was-wrong' }, right ? this.phrases.right : this.phrases.wrong),
      explanationOf(question),
      element('p', {}, next),
    );
    next.focus({ preventScroll: true });
  }

  /** Short answers are judged by who gave them. */
  private judge(question: PageQuestion, verdict: HTMLElement): void {
    const choice = (label: string, right: boolean): HTMLElement => {
      const button = element('button', { type: 'button' }, label);
      button.addEventListener('click', () => this.explain(question, right, verdict));
      return button;
    };
    const had = choice(this.phrases.wasRight, true);
    verdict.replaceChildren(element('p', {}, this.phrases.judge), explanationOf(question), element('p', {}, had, ' ', choice(this.phrases.wasWrong, false)));
    had.focus({ preventScroll: true });
  }

  private finish(): void {
    const heading = element('h2', { tabindex: '-1' }, fill(this.phrases.result, { n: this.first, r: this.rightAtOnce }));
    const back = element('button', { type: 'button' }, this.phrases.leave);
    back.addEventListener('click', () => this.listener.left());
    this.stage.replaceChildren(heading, element('p', {}, back));
    heading.focus();
  }
}

/** Whether what was answered is right; null where nothing, or not all, was answered. */
function answerOf(form: HTMLFormElement, question: PageQuestion): boolean | null {
  if (question.kind === 'short') return true;
  if (question.kind === 'order') {
    const choices = [...form.querySelectorAll('select')];
    if (choices.some(({ value }) => value === '')) return null;
    return choices.every(({ value, dataset }) => value === dataset['at']);
  }
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  if (chosen.length === 0) return null;
  if (question.kind === 'judgement') return chosen[0] === String(question.holds);
  return chosen.length === question.rightCount && chosen.every((value) => Number(value) < question.rightCount);
}
