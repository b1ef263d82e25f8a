import {
  drawn,
  formatTestQuery,
  type KnownInTest,
  numberOf,
  parseTestQuery,
  seedOf,
  type TestQuery,
  type TestView,
  wholeBank,
} from '../derive/addresses/test-query.ts';
import { emptyRecord, readRecord, type TestRecord, withAnswer } from '../derive/question-bank/test-record.ts';
import { fill } from '../text/phrase.ts';
import { setText } from './elements.ts';
import { type PageQuestion, readBank, type TestPhrases } from './self-test/bank.ts';
import { drawPaper } from './self-test/paper.ts';
import { TestRun } from './self-test/run.ts';
import { ViewAddress } from './view-address.ts';

/** Tests and papers made of the questions in the page. What is asked for stands in the address; what was answered stays in the browser. */
class SelfTest extends HTMLElement {
  private phrases!: TestPhrases;
  private bank: PageQuestion[] = [];
  private query: TestQuery = wholeBank();
  private record: TestRecord = emptyRecord();
  private known!: KnownInTest;
  private readonly address = new ViewAddress(() => formatTestQuery(this.query));

  connectedCallback(): void {
    this.phrases = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as TestPhrases;
    this.bank = readBank(this);
    const form = this.one<HTMLFormElement>('.test-form');
    form.hidden = false;
    form.reset();
    const values = (name: string): Set<string> => new Set([...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)].map(({ value }) => value));
    this.known = { kinds: values('kind'), areas: values('area'), makers: values('from') };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.readForm(((event as SubmitEvent).submitter as HTMLButtonElement | null)?.value ?? this.pressed);
    });
    form.addEventListener('click', ({ target }) => this.press(target as Element));
    form.addEventListener('change', () => this.countChosen());
    this.record = readRecord(this.kept((store) => store.getItem(this.key)) ?? null, new Set(this.bank.map(({ id }) => id)));
    const asked = parseTestQuery(location.search, this.known);
    if (asked === null) this.say(this.phrases.unknown);
    this.query = asked ?? wholeBank();
    this.showForm();
    this.showRecord(null);
    if (this.query.view !== 'list') this.show();
  }

  private pressed = 'test';

  private get key(): string {
    return `fazhi-test-${this.dataset['plan']}`;
  }

  private one<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  private say(text: string): void {
    setText(this.one('.test-notice'), text);
  }

  /** Does something with the first storage that this browser has; null where it has none, or refuses. */
  private kept<T>(use: (store: Storage) => T): T | null {
    for (const name of ['localStorage', 'sessionStorage'] as const) {
      try {
        return use(window[name]);
      } catch {
        // Forbidden or full: the next one, or none.
      }
    }
    return null;
  }

  private press(target: Element): void {
    const button = target.closest('button');
    // Chromium 80 does not say by which button a form was sent.
    if (button?.type === 'submit') this.pressed = button.value;
    switch (button?.dataset['do']) {
      case 'list':
        this.leave();
        break;
      case 'again':
        this.start(this.bank.filter(({ id }) => this.record.wrong.includes(id)));
        break;
      case 'erase':
        this.record = emptyRecord();
        this.kept((store) => store.removeItem(this.key));
        this.showRecord(true);
        this.say(this.phrases.erased);
        break;
    }
  }

  private readForm(view: string): void {
    const form = this.one<HTMLFormElement>('.test-form');
    const field = (name: string): string => form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
    const chosen = (name: string): string[] => [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]:checked`)].map(({ value }) => value);
    const first = wholeBank();
    this.query = {
      view: view as TestView,
      number: numberOf(field('n')) ?? first.number,
      kinds: chosen('kind'),
      areas: chosen('area'),
      makers: chosen('from'),
      seed: seedOf(field('seed')) ?? first.seed,
    };
    this.show();
  }

  private show(): void {
    const questions = drawn(this.bank, this.query);
    if (questions.length === 0) {
      this.say(this.phrases.none);
      return;
    }
    this.say(questions.length < this.query.number ? fill(this.phrases.fewer, { n: questions.length }) : '');
    this.address.keepLater();
    if (this.query.view === 'test') {
      this.start(questions);
      return;
    }
    this.open();
    drawPaper(this.one('.test-stage'), questions, this.query, this.phrases);
    this.one('.test-stage h2').focus();
  }

  private start(questions: readonly PageQuestion[]): void {
    this.open();
    new TestRun(this.one('.test-stage'), questions, this.query, this.phrases, {
      answered: (id, right) => {
        this.record = withAnswer(this.record, id, right);
        const keep = (store: Storage): boolean => {
          store.setItem(this.key, JSON.stringify(this.record));
          return true;
        };
        this.showRecord(this.kept(keep));
      },
      left: () => this.leave(),
    });
  }

  private open(): void {
    this.classList.add('running');
    this.one('.test-stage').hidden = false;
    this.one('.bank').hidden = true;
    this.one('[data-do="list"]').hidden = false;
  }

  private leave(): void {
    this.query = { ...this.query, view: 'list' };
    this.address.keepLater();
    this.say('');
    this.classList.remove('running');
    this.one('.test-stage').hidden = true;
    this.one('.bank').hidden = false;
    this.one('[data-do="list"]').hidden = true;
    this.one<HTMLInputElement>('[name="n"]').focus();
  }

  private showForm(): void {
    const { number, seed, kinds, areas, makers } = this.query;
    this.one<HTMLInputElement>('[name="n"]').value = String(number);
    this.one<HTMLInputElement>('[name="seed"]').value = seed;
    for (const [name, values] of [
      ['kind', kinds],
      ['area', areas],
      ['from', makers],
    ] as const)
      for (const box of this.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)) box.checked = values.includes(box.value);
    this.countChosen();
  }

  private countChosen(): void {
    for (const details of this.querySelectorAll('.test-form details')) {
      const count = details.querySelectorAll('input:checked').length;
      setText(details.querySelector('.chosen') as Element, count === 0 ? '' : String(count));
    }
  }

  /** @param kept whether the browser could keep it; null when it refused, or was not asked yet */
  private showRecord(kept: boolean | null): void {
    const { right, wrong } = this.record;
    const some = right.length + wrong.length > 0;
    const again = this.one('[data-do="again"]');
    again.hidden = wrong.length === 0;
    setText(again, fill(this.phrases.again, { n: wrong.length }));
    this.one('[data-do="erase"]').hidden = !some;
    const lost = kept === null && this.kept((store) => store.length) === null;
    setText(this.one('.test-kept'), lost ? this.phrases.notKept : some ? fill(this.phrases.kept, { r: right.length, w: wrong.length }) : '');
  }
}

customElements.define('self-test', SelfTest);
