import { formatSession, isWithin, LONGEST_SESSION, parseSession, placeOfItem, type Session } from '../../derive/addresses/session-address.ts';
import { fill } from '../../text/phrase.ts';

/** Projection of a session: its items stand on several pages of slides, and the end of one leads to the next. */

const STARTED = 'fazhi-session-started';

export class SessionRun {
  /** Whether the slides are entered from behind, by going back from the next item. */
  readonly fromEnd: boolean;

  private readonly session: Session;
  private readonly at: number;
  /** The way from this page to the folder of slides. */
  private readonly root: string;

  private constructor(session: Session, at: number, root: string, fromEnd: boolean) {
    this.session = session;
    this.at = at;
    this.root = root;
    this.fromEnd = fromEnd;
  }

  /**
   * The session that an address names.
   * @param rest the address's query without what belongs to the slides
   * @returns the query that is left, and the session; null where there is none; `unknown` where it is not understood
   */
  static of(rest: string, root: string): { run: SessionRun | null; rest: string; unknown: boolean } {
    const query = new URLSearchParams(rest);
    const value = query.get('session');
    if (value === null) return { run: null, rest, unknown: false };
    const [at, end] = [Number(query.get('at') ?? 1) - 1, query.get('end') === '1'];
    for (const name of ['session', 'at', 'end']) query.delete(name);
    const session = value.length > LONGEST_SESSION ? null : parseSession(value);
    const sound = session?.items[at] !== undefined;
    return { run: session !== null && sound ? new SessionRun(session, at, root, end) : null, rest: query.toString(), unknown: !sound };
  }

  /** Keeps only the item's slides on the page, and shows the way back to the session. Returns whether there are any. */
  keepSlides(deck: HTMLElement): boolean {
    const { within } = placeOfItem(this.session.items[this.at]?.slides ?? '');
    const slides = [...deck.querySelectorAll('.slide')];
    const others = slides.filter(({ id }) => !isWithin(id, within));
    const back = deck.querySelector<HTMLElement>('.deck-session');
    if (back !== null) {
      back.hidden = false;
      (back.firstElementChild as HTMLAnchorElement).href = this.builder;
    }
    if (others.length === slides.length) return false;
    for (const slide of others) slide.remove();
    return true;
  }

  /** The session as part of an address's query, without `?`. */
  get query(): string {
    return new URLSearchParams({ session: formatSession(this.session), at: String(this.at + 1) }).toString();
  }

  /** Address of the next or the previous item's slides; null at either end. What is chosen to be shown goes along. */
  neighbour(forward: boolean, choice: string): string | null {
    const at = this.at + (forward ? 1 : -1);
    const item = this.session.items[at];
    if (item === undefined) return null;
    const query = new URLSearchParams({ session: formatSession(this.session), at: String(at + 1), ...(forward ? {} : { end: '1' }) });
    return `${this.root}${placeOfItem(item.slides).page}.html?${query}${choice === '' ? '' : `&${choice.slice(1)}`}`;
  }

  /** Where the builder shows this session. */
  private get builder(): string {
    return `${this.root}../training/session.html?${new URLSearchParams({ session: formatSession(this.session) })}`;
  }

  /** `2/5 · `, with the phrase that says progress. */
  progress(phrase: string): string {
    return `${fill(phrase, { n: this.at + 1, m: this.session.items.length })} · `;
  }

  /** When the session began: kept for the tab, so that the time runs on from page to page. */
  started(now: number): number {
    try {
      const kept = this.at === 0 && !this.fromEnd ? Number.NaN : Number(sessionStorage.getItem(STARTED) ?? Number.NaN);
      if (kept > 0 && kept <= now) return kept;
      sessionStorage.setItem(STARTED, String(now));
    } catch {
      // Nothing can be kept: the time is that of the page.
    }
    return now;
  }
}
