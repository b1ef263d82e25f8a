import {
  actionOf,
  type DeckAction,
  type DeckChoice,
  type DeckPlace,
  formatChoice,
  formatPlace,
  parseChoice,
  parsePlace,
  SHOWS,
  splitSearch,
} from '../derive/addresses/deck-address.ts';
import type { Light } from '../derive/slides/slide.ts';
import { fill } from '../text/phrase.ts';
import { carryingAddress } from './carried-settings.ts';
import { setText } from './elements.ts';
import { fitSlide, scrollOn } from './project/fit.ts';
import { chooseTasks, type LedgerData } from './project/ledger-slides.ts';
import { type NotesPhrases, NotesWindow } from './project/notes-window.ts';
import { SessionRun } from './project/session-run.ts';
import { showStep } from './project/show-step.ts';
import { lastStep, type Steps, stepsOf } from './project/steps.ts';
import { Swipes } from './project/swipes.ts';

/**
 * The projection: one slide at a time over the whole window, step by step. Every step is in the address, so that a link, a reload or a
 * second computer shows the same.
 */

type Phrases = NotesPhrases & Record<'progress' | 'last' | 'blocked' | 'unknown', string>;

class SlideDeck extends HTMLElement {
  private phrases!: Phrases;
  private slides: HTMLElement[] = [];
  private place: DeckPlace = { slide: '', step: 0 };
  private choice: DeckChoice = { show: 'own', light: null };
  private bar!: HTMLElement;
  private black!: HTMLElement;
  private notes!: NotesWindow;
  private started = 0;
  /** The view of the ledger that the slides show, as it is written in the address. */
  private view = '';
  /** The session that these slides are a part of. */
  private run: SessionRun | null = null;

  connectedCallback(): void {
    this.phrases = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as Phrases;
    const { choice, rest } = splitSearch(location.search);
    const asked = SessionRun.of(rest, this.dataset['root'] ?? '');
    this.run = asked.run;
    if (asked.unknown || asked.run?.keepSlides(this) === false) setText(this.querySelector('.deck-alert') as Element, this.phrases.unknown);
    this.chooseTasks(asked.rest);
    this.slides = [...this.querySelectorAll<HTMLElement>('.slide')];
    this.bar = this.querySelector('.stage-bar') as HTMLElement;
    this.black = this.querySelector('.stage-black') as HTMLElement;
    const onKey = (event: KeyboardEvent): void => this.key(event);
    this.notes = new NotesWindow(this.phrases, (forward) => this.act(forward ? 'next' : 'previous'), onKey);
    this.choice = parseChoice(choice);
    this.markChoice();
    document.addEventListener('keydown', onKey);
    window.addEventListener('hashchange', () => this.readAddress());
    window.addEventListener('resize', () => this.fit());
    new Swipes(this, (forward) => this.presenting && this.act(forward ? 'next' : 'previous'));
    this.addEventListener('click', (event) => this.pressed(event));
    this.addEventListener('change', (event) => {
      const { name, value } = event.target as HTMLInputElement;
      if (name === 'show') this.choose({ ...this.choice, show: SHOWS.find((show) => show === value) ?? 'own' });
    });
    setInterval(() => this.tick(), 1000);
    this.readAddress();
  }

  /** On the page of the ledger's slides: only the tasks that the address asks for. */
  private chooseTasks(query: string): void {
    const data = this.querySelector('.ledger-data');
    if (data === null) return;
    const kept = chooseTasks(this, JSON.parse(data.textContent ?? '{}') as LedgerData, query);
    if (kept === null) setText(this.querySelector('.deck-alert') as Element, this.phrases.unknown);
    this.view = kept ?? '';
  }

  /** What is chosen and shown, as the part of the address from `?` on. */
  private get search(): string {
    const parts = [this.view.slice(1), this.run?.query ?? '', formatChoice(this.choice).slice(1)].filter((part) => part !== '');
    return parts.length === 0 ? '' : `?${parts.join('&')}`;
  }

  private get presenting(): boolean {
    return document.documentElement.classList.contains('presenting');
  }

  private get index(): number {
    return Math.max(
      0,
      this.slides.findIndex(({ id }) => id === this.place.slide),
    );
  }

  private get current(): HTMLElement {
    return this.slides[this.index] as HTMLElement;
  }

  private get steps(): Steps {
    return stepsOf(this.current, { languages: this.choice.show, light: this.choice.light });
  }

  /** An address with a slide starts there; one without shows the overview. */
  private readAddress(): void {
    const { hash } = location;
    if (hash === '' && this.run !== null) {
      const slide = this.slides[this.run.fromEnd ? this.slides.length - 1 : 0]?.id ?? '';
      this.start({ slide, step: this.run.fromEnd ? Number.MAX_SAFE_INTEGER : 0 });
      return;
    }
    if (hash === '' || document.getElementById(decodeURIComponent(hash.slice(1)))?.classList.contains('slide') === false) return;
    const place = parsePlace(hash, new Set(this.slides.map(({ id }) => id)));
    if (place === null) {
      setText(this.querySelector('.deck-alert') as Element, this.phrases.unknown);
      return;
    }
    this.start(place);
  }

  private start(place: DeckPlace): void {
    document.documentElement.classList.add('presenting');
    if (this.started === 0) this.started = this.run === null ? Date.now() : this.run.started(Date.now());
    this.bar.hidden = false;
    this.go(place);
  }

  private stop(): void {
    document.documentElement.classList.remove('presenting');
    this.bar.hidden = true;
    this.black.hidden = true;
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    for (const slide of this.slides) showStep(slide, null, 0);
    history.replaceState(null, '', `${location.pathname}${this.search}`);
    this.current.scrollIntoView({ block: 'center' });
    (this.current.querySelector('.slide-number') as HTMLElement | null)?.focus({ preventScroll: true });
  }

  /** Shows a step, keeps it in the address, and says it to the second window. */
  private go(place: DeckPlace): void {
    const moved = place.slide !== this.place.slide || !this.current.classList.contains('current');
    this.place = place;
    const { current, steps } = this;
    this.place.step = Math.min(place.step, lastStep(steps));
    for (const slide of this.slides) slide.classList.toggle('current', slide === current);
    showStep(current, steps, this.place.step);
    history.replaceState(null, '', `${location.pathname}${this.search}${formatPlace(this.place)}`);
    const n = this.index + 1;
    setText(
      this.bar.querySelector('.stage-place') as Element,
      `${this.run?.progress(this.phrases.progress) ?? ''}${fill(this.phrases.progress, { n, m: this.slides.length })}`,
    );
    (this.bar.querySelector('.stage-progress span') as HTMLElement).style.width = `${(100 * n) / this.slides.length}%`;
    for (const button of this.bar.querySelectorAll<HTMLElement>('[data-light]')) {
      const light = button.dataset['light'] ?? '';
      button.hidden = current.querySelector(`.plan-words [data-${light}]`) === null;
      button.setAttribute('aria-pressed', String(light === steps.light));
    }
    if (moved) {
      current.scrollTop = 0;
      current.focus({ preventScroll: true });
    }
    this.fit();
    this.tellNotes();
  }

  private fit(): void {
    if (this.presenting) fitSlide(this.current);
  }

  private act(action: DeckAction): void {
    const { index, place } = this;
    const slide = (at: number): string => this.slides[at]?.id ?? '';
    switch (action) {
      case 'next':
        if (place.step < lastStep(this.steps)) this.go({ ...place, step: place.step + 1 });
        else if (scrollOn(this.current, true)) return;
        else if (index + 1 < this.slides.length) this.go({ slide: slide(index + 1), step: 0 });
        else this.turnPage(true);
        return;
      case 'previous':
        if (scrollOn(this.current, false)) return;
        if (place.step > 0) this.go({ ...place, step: place.step - 1 });
        else if (index > 0) this.go({ slide: slide(index - 1), step: Number.MAX_SAFE_INTEGER });
        else this.turnPage(false);
        return;
      case 'first':
        this.go({ slide: slide(0), step: 0 });
        return;
      case 'last':
        this.go({ slide: slide(this.slides.length - 1), step: 0 });
        return;
      case 'black':
        this.black.hidden = !this.black.hidden;
        return;
      case 'overview':
        this.stop();
        return;
      case 'restart':
        this.started = Date.now();
        this.tick();
        return;
      case 'notes':
        if (!this.notes.open()) setText(this.bar.querySelector('.stage-place') as Element, this.phrases.blocked);
        else this.tellNotes();
        return;
      case 'language': {
        const options = SHOWS.filter((show) => this.querySelector(`input[value="${show}"]`) !== null);
        this.choose({ ...this.choice, show: options[(options.indexOf(this.choice.show) + 1) % options.length] ?? 'own' });
        return;
      }
      case 'fullscreen':
        if (document.fullscreenElement !== null) void document.exitFullscreen();
        else
          document.documentElement.requestFullscreen?.().catch(() => {
            // The browser refuses it: the slides still fill the window.
          });
    }
  }

  /** In a session: on to the slides of the next item, or back to those of the one before. */
  private turnPage(forward: boolean): void {
    const address = this.run?.neighbour(forward, formatChoice(this.choice)) ?? null;
    if (address !== null) location.href = carryingAddress(address);
  }

  private choose(choice: DeckChoice): void {
    this.choice = choice;
    this.markChoice();
    if (this.presenting) this.go({ ...this.place, step: 0 });
    else history.replaceState(null, '', `${location.pathname}${this.search}${location.hash}`);
  }

  private markChoice(): void {
    const input = this.querySelector<HTMLInputElement>(`input[name="show"][value="${this.choice.show}"]`);
    if (input !== null) input.checked = true;
    else this.choice = { ...this.choice, show: 'own' };
  }

  private pressed(event: MouseEvent): void {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>('button');
    const number = target.closest('.slide-number');
    if (number !== null) {
      event.preventDefault();
      this.start({ slide: (number.closest('.slide') as HTMLElement).id, step: 0 });
    } else if (target === this.black) this.act('black');
    else if (button?.dataset['light'] !== undefined) {
      const light = button.dataset['light'] as Light;
      this.choose({ ...this.choice, light: this.steps.light === light ? null : light });
    } else if (button?.dataset['do'] === 'start') {
      this.act('fullscreen');
      this.start({ slide: this.slides[0]?.id ?? '', step: 0 });
    } else if (button?.dataset['do'] !== undefined) this.act(button.dataset['do'] as DeckAction);
  }

  private key(event: KeyboardEvent): void {
    if (!this.presenting) return;
    const onButton = (event.target as Element).closest?.('button, a') ?? null;
    const action = actionOf(event);
    if (action === null || (onButton !== null && (event.key === 'Enter' || event.key === ' '))) return;
    event.preventDefault();
    if (!this.black.hidden && action !== 'black') this.black.hidden = true;
    this.act(action);
  }

  private time(): string {
    const seconds = this.started === 0 ? 0 : Math.floor((Date.now() - this.started) / 1000);
    return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  }

  private tick(): void {
    if (!this.presenting) return;
    setText(this.bar.querySelector('.stage-time') as Element, this.time());
    this.notes.tick(this.time());
  }

  private tellNotes(): void {
    const titleOf = (slide: Element | undefined): string => slide?.querySelector('h2 .own')?.textContent?.trim() ?? this.phrases.last;
    this.notes.show({
      title: titleOf(this.current),
      notes: [...this.current.querySelectorAll('.slide-notes p')].map(({ textContent }) => textContent ?? ''),
      next: titleOf(this.slides[this.index + 1]),
      place: fill(this.phrases.progress, { n: this.index + 1, m: this.slides.length }),
      time: this.time(),
    });
  }
}

customElements.define('slide-deck', SlideDeck);
