import { element, setText } from '../elements.ts';

/** What the trainer sees in the second window. */
export interface NotesContent {
  title: string;
  notes: readonly string[];
  next: string;
  place: string;
  time: string;
}
export interface NotesPhrases {
  notes: string;
  noNotes: string;
  upNext: string;
  elapsed: string;
  previous: string;
  next: string;
}

/**
 * The trainer's second window. It is an empty page that this window fills through its handle, so that it works from a disk as well, where
 * no page may speak to another. Styles are set on elements, since the empty page has no style sheet.
 */
export class NotesWindow {
  private window: Window | null = null;
  private readonly phrases: NotesPhrases;
  private readonly turn: (forward: boolean) => void;
  private readonly onKey: (event: KeyboardEvent) => void;

  constructor(phrases: NotesPhrases, turn: (forward: boolean) => void, onKey: (event: KeyboardEvent) => void) {
    this.phrases = phrases;
    this.turn = turn;
    this.onKey = onKey;
    window.addEventListener('pagehide', () => this.window?.close());
  }

  /** Opens the window, or brings it to the front. @returns false when the browser does not allow it */
  open(): boolean {
    if (this.window !== null && !this.window.closed) {
      this.window.focus();
      return true;
    }
    this.window = window.open('', '', 'popup,width=760,height=620');
    if (this.window === null) return false;
    const { document: page } = this.window;
    page.documentElement.lang = document.documentElement.lang;
    page.title = this.phrases.notes;
    const dark = getComputedStyle(document.documentElement);
    Object.assign(page.body.style, {
      margin: '20px 28px',
      font: '20px/1.7 sans-serif',
      background: dark.getPropertyValue('--paper'),
      color: dark.getPropertyValue('--ink'),
    });
    page.addEventListener('keydown', this.onKey);
    return true;
  }

  /** Shows what belongs to the slide; nothing happens while the window is closed. */
  show({ title, notes, next, place, time }: NotesContent): void {
    const page = this.page();
    if (page === null) return;
    const heading = element('h1', {}, title);
    Object.assign(heading.style, { fontSize: '24px', lineHeight: '1.4', margin: '12px 0' });
    const buttons = [false, true].map((forward) => {
      const button = element('button', { type: 'button' }, forward ? this.phrases.next : this.phrases.previous);
      Object.assign(button.style, { font: 'inherit', padding: '4px 18px', marginRight: '12px' });
      button.addEventListener('click', () => this.turn(forward));
      return button;
    });
    const clock = element('p', { id: 'time' }, time);
    const upNext = element('p', {}, `${this.phrases.upNext}${next}`);
    Object.assign(upNext.style, { borderTop: '1px solid', paddingTop: '10px', marginTop: '24px' });
    page.body.textContent = '';
    const paragraphs = notes.length === 0 ? [element('p', {}, this.phrases.noNotes)] : notes.map((words) => element('p', {}, words));
    page.body.append(element('p', {}, place, ' · ', this.phrases.elapsed, ' '), clock, heading, ...paragraphs, upNext, element('p', {}, ...buttons));
    Object.assign(clock.style, { fontSize: '40px', lineHeight: '1', margin: '0' });
  }

  /** Shows the time alone: the rest stays as it is. */
  tick(time: string): void {
    const clock = this.page()?.getElementById('time');
    if (clock !== null && clock !== undefined) setText(clock, time);
  }

  private page(): Document | null {
    return this.window === null || this.window.closed ? null : this.window.document;
  }
}
