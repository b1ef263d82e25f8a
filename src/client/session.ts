import {
  formatSession,
  isWithin,
  LONGEST_SESSION,
  LONGEST_TITLE,
  MOST_ITEMS,
  MOST_MINUTES,
  namesSlides,
  parseSession,
  placeOfItem,
  readSessionFile,
  type Session,
  type SessionItem,
  sessionFile,
} from '../derive/addresses/session-address.ts';
import { fill } from '../text/phrase.ts';
import { element, setText } from './elements.ts';
import { KeptText } from './kept-text.ts';
import { fileNameOf, readChosenFile, saveFile } from './own-files.ts';
import { drawItems, type ItemAction } from './session/items.ts';
import type { SessionPhrases } from './session/phrases.ts';

/** The session builder: what was chosen, in order, kept in the browser, in the address, or as a file. */

const EMPTY: Session = { title: '', items: [] };

class SessionBuilder extends HTMLElement {
  private words!: SessionPhrases;
  private plan = '';
  private session = EMPTY;
  /** Labels and minutes of all that can be chosen. */
  private choices = new Map<string, { label: string; minutes: number }>();
  private kept!: KeptText;
  private former!: KeptText;

  connectedCallback(): void {
    this.words = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as SessionPhrases;
    this.plan = this.dataset['plan'] ?? '';
    this.kept = new KeptText(`fazhi-session-${this.plan}`);
    this.former = new KeptText(`fazhi-session-${this.plan}-former`);
    for (const { value, text, dataset } of this.querySelectorAll<HTMLOptionElement>('.session-choose option'))
      if (value !== '') this.choices.set(value, { label: text.trim(), minutes: Number(dataset['minutes']) });
    this.readKept();
    this.readAddress();
    this.listen();
    this.draw();
  }

  private own<T extends HTMLElement>(name: string): T {
    return this.querySelector(`.session-${name}`) as T;
  }

  private say(text: string): void {
    const message = this.own('message');
    message.textContent = text;
  }

  private readKept(): void {
    const text = this.kept.read();
    if (text === null) return;
    const read = parseSession(text);
    if (read !== null) {
      this.session = read;
      return;
    }
    this.kept.putAside(text);
    this.say(this.words.damaged);
    const save = element('button', { type: 'button' }, this.words.damagedFile);
    save.addEventListener('click', () => saveFile('session-damaged.txt', text, 'text/plain'));
    this.own('message').append(' ', save);
  }

  /** What the address brings: a session, or something to add. It is taken out, so that a reload does not bring it again. */
  private readAddress(): void {
    const asked = new URLSearchParams(location.search.slice(0, LONGEST_SESSION * 3));
    const [value, added] = [asked.get('session'), asked.get('add')];
    if (value !== null) {
      const session = parseSession(value);
      if (session === null || this.unknown(session) > 0) this.say(this.words.badLink);
      else if (formatSession(session) !== formatSession(this.session)) {
        const own = this.session;
        this.session = session;
        if (own.items.length > 0) this.former.write(formatSession(own));
        this.say(this.words.fromLink);
      }
    }
    if (added === null) return;
    const slides = this.slidesOf(added);
    if (slides === null) this.say(this.words.badAdd);
    else this.add(slides);
    if (history.length > 1) {
      const back = element('button', { type: 'button' }, this.words.back);
      back.addEventListener('click', () => history.back());
      this.own('message').append(' ', back);
    }
    history.replaceState(null, '', location.pathname);
  }

  /** The slides that are asked for, by their name or by the code of a clause; null where the plan has no such. */
  private slidesOf(asked: string): string | null {
    if (this.isKnown(asked)) return asked;
    if (!namesSlides(asked)) return null;
    const page = [...this.choices.keys()].map(placeOfItem).find(({ page: own, within }) => isWithin(asked, within || own))?.page;
    return page === undefined ? null : `${page}~${asked}`;
  }

  private isKnown(slides: string): boolean {
    return namesSlides(slides) && this.nearest(slides) !== null;
  }

  private unknown({ items }: Session): number {
    return items.filter(({ slides }) => !this.isKnown(slides)).length;
  }

  /** The choice that an item is, or is a part of. */
  private nearest(slides: string): { name: string; label: string; minutes: number } | null {
    const { page, within } = placeOfItem(slides);
    let found: { name: string; label: string; minutes: number } | null = null;
    for (const [name, choice] of this.choices) {
      const own = placeOfItem(name);
      if (own.page === page && isWithin(within, own.within) && (found === null || name.length > found.name.length)) found = { name, ...choice };
    }
    return found;
  }

  private label = (slides: string): string => {
    const choice = this.nearest(slides);
    if (choice === null) return slides;
    return choice.name === slides ? choice.label : `${choice.label} · ${placeOfItem(slides).within}`;
  };

  private add(slides: string): void {
    if (this.session.items.length >= MOST_ITEMS) {
      this.say(fill(this.words.full, { n: MOST_ITEMS }));
      return;
    }
    const choice = this.nearest(slides);
    const minutes = choice === null ? 0 : choice.name === slides ? choice.minutes : Math.min(choice.minutes, 5);
    this.say(fill(this.words.added, { item: this.label(slides) }));
    this.change({ ...this.session, items: [...this.session.items, { slides, minutes }] });
  }

  /** Takes another session; the one before is put by. */
  private replace(session: Session, message: string): void {
    const own = this.session;
    if (own.items.length > 0 && !this.former.write(formatSession(own))) {
      this.say(this.words.blocked);
      return;
    }
    this.say(message);
    this.change(session);
  }

  private change(session: Session): void {
    this.session = session;
    // The address would bring its own session back at the next reload.
    if (location.search !== '') history.replaceState(null, '', location.pathname);
    if (!this.kept.write(formatSession(session))) this.say(this.words.blocked);
    this.draw();
  }

  /** Address of this page, or of the slides of an item, with the session in it. */
  private address(index: number | null): string {
    const query = new URLSearchParams({ session: formatSession(this.session) });
    if (index === null) return `${location.href.split(/[?#]/)[0]}?${query}`;
    query.set('at', String(index + 1));
    return `${this.dataset['slides']}${placeOfItem(this.session.items[index]?.slides ?? '').page}.html?${query}`;
  }

  private draw(): void {
    const { title, items } = this.session;
    const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
    const field = this.own<HTMLInputElement>('title');
    if (field.value.trim() !== title) field.value = title;
    setText(this.own('printed-title'), title === '' ? this.words.untitled : title);
    setText(this.own('total'), items.length === 0 ? '' : fill(this.words.total, { n: items.length, m: minutes }));
    this.own('empty').hidden = items.length > 0;
    for (const tool of this.querySelectorAll<HTMLElement>('.session-tools, .session-start')) tool.hidden = items.length === 0;
    this.own<HTMLAnchorElement>('project').href = items.length === 0 ? '#' : this.address(0);
    this.own<HTMLInputElement>('link').value = this.address(null);
    this.own('local').hidden = location.protocol !== 'file:';
    const former = this.former.read();
    this.own('former').hidden = former === null || parseSession(former) === null;
    drawItems(this.own('items'), this.session, {
      words: this.words,
      label: this.label,
      address: (index) => this.address(index),
      act: (action, index) => this.act(action, index),
      time: (index, value) => this.time(index, value),
    });
  }

  private act(action: ItemAction, index: number): void {
    const items = [...this.session.items];
    const [item] = items.splice(index, 1) as [SessionItem];
    if (action !== 'remove') items.splice(action === 'up' ? Math.max(0, index - 1) : index + 1, 0, item);
    this.change({ ...this.session, items });
    const at = action === 'up' ? index - 1 : action === 'down' ? index + 1 : Math.min(index, items.length - 1);
    // The moved item keeps the focus; at either end the button that still moves it gets it.
    const row = this.own('items').children[Math.max(0, at)];
    const button =
      row?.querySelector<HTMLButtonElement>(`[data-do="${action}"]:not([disabled])`) ?? row?.querySelector<HTMLButtonElement>('button:not([disabled])');
    (button ?? this.own('choice')).focus();
  }

  private time(index: number, value: number): void {
    const minutes = Math.max(0, Math.min(MOST_MINUTES, Math.round(value) || 0));
    this.change({ ...this.session, items: this.session.items.map((item, at) => (at === index ? { ...item, minutes } : item)) });
  }

  private listen(): void {
    const on = (name: string, act: () => void): void => this.own(name).addEventListener('click', act);
    this.own('choose').addEventListener('submit', (event) => {
      event.preventDefault();
      const { value } = this.own<HTMLSelectElement>('choice');
      if (value !== '') this.add(value);
    });
    this.own('title').addEventListener('change', () => {
      const title = this.own<HTMLInputElement>('title').value.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
      this.change({ ...this.session, title });
    });
    on('copy', () => this.copyAddress());
    on('save', () => saveFile(fileNameOf(this.session.title || this.words.untitled, 'json'), sessionFile(this.plan, this.session), 'application/json'));
    on('clear', () => this.replace(EMPTY, this.words.cleared));
    on('former', () => {
      const former = parseSession(this.former.read() ?? '');
      if (former !== null) this.replace(former, this.words.restored);
    });
    readChosenFile(this.own<HTMLInputElement>('file'), LONGEST_SESSION, (text, name) => {
      const read = readSessionFile(this.plan, text);
      if (read === null) this.say(this.words.badFile);
      else if (read === 'other') this.say(this.words.otherFile);
      else if (this.unknown(read) > 0) this.say(fill(this.words.unknownItems, { n: this.unknown(read) }));
      else this.replace(read, fill(this.words.opened, { file: name }));
    });
    // Another tab changed it: what is shown here must not overwrite that later.
    window.addEventListener('storage', ({ key, newValue }) => {
      const read = key === `fazhi-session-${this.plan}` && newValue !== null ? parseSession(newValue) : null;
      if (read === null) return;
      this.session = read;
      this.draw();
    });
  }

  private copyAddress(): void {
    const field = this.own<HTMLInputElement>('link');
    const byHand = (): void => {
      field.focus();
      field.select();
      const copied = (document as { execCommand(command: string): boolean }).execCommand('copy');
      this.say(copied ? this.words.copied : this.words.copyByHand);
    };
    if (navigator.clipboard === undefined) byHand();
    else navigator.clipboard.writeText(field.value).then(() => this.say(this.words.copied), byHand);
  }
}

customElements.define('session-builder', SessionBuilder);
