/**
 * A session that a trainer put together: what is projected, in which order, for how long. As an address (`?session=…`) and as a small
 * file. It names slides of the plan by the name of their page and holds no words of the plan, so what comes from elsewhere can only choose
 * among slides that there are. Reads no document.
 */
export interface Session {
  title: string;
  items: SessionItem[];
}

/** Slides of a page: `2.1`, `training/reading-a-plan`; with `~` those below a place of it: `2.1~2.1.3`, `training/reading-a-plan~2`. */
export interface SessionItem {
  slides: string;
  minutes: number;
}

export const MOST_ITEMS = 60;
export const LONGEST_TITLE = 80;
export const MOST_MINUTES = 480;
/** What no file and no address needs to exceed. */
export const LONGEST_SESSION = 20_000;
const FORMAT = 'fazhi-session/1';
/** Names of pages of slides; nothing that leaves their folder. */
const SLIDES = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?:\/[A-Za-z0-9-]+)?(?:~[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)?$/;
const LONGEST_NAME = 120;

/** Whether a text may be the name of slides. */
export function namesSlides(text: string): boolean {
  return text.length <= LONGEST_NAME && SLIDES.test(text);
}

/** The page of slides that an item names, and the place in it; '' for all of it. */
export function placeOfItem(slides: string): { page: string; within: string } {
  const [page = '', within = ''] = slides.split('~');
  return { page, within };
}

/** Whether a slide is one of those below a place: itself, the sentences of a paragraph, the slides of a step. */
export function isWithin(slide: string, within: string): boolean {
  return within === '' || slide === within || slide.startsWith(`${within}.`) || slide.startsWith(`${within}-`);
}

/** A session as the value of an address's `session`: its title, then an item a line. */
export function formatSession({ title, items }: Session): string {
  return [oneLine(title), ...items.map(({ slides, minutes }) => `${slides} ${minutes}`)].join('\n');
}

/**
 * Reads the value of an address's `session`.
 * @returns null when it is not understood, as a whole or in any line
 */
export function parseSession(value: string): Session | null {
  if (value.length > LONGEST_SESSION) return null;
  const [title = '', ...lines] = value.split('\n');
  return checked(
    title,
    lines.map((line) => {
      const [slides, minutes, ...more] = line.split(' ');
      return { slides, minutes: /^\d{1,3}$/.test(minutes ?? '') && more.length === 0 ? Number(minutes) : null };
    }),
  );
}

/** A session as a file, which names the plan whose slides it chooses. */
export function sessionFile(plan: string, session: Session): string {
  return `${JSON.stringify({ format: FORMAT, plan, title: oneLine(session.title), items: session.items }, null, 2)}\n`;
}

/**
 * Reads a session's file.
 * @returns `other` for one of another plan, null when it is no such file or damaged
 */
export function readSessionFile(plan: string, text: string): Session | 'other' | null {
  if (text.length > LONGEST_SESSION) return null;
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const { format, plan: own, title, items } = read as Record<string, unknown>;
  if (format !== FORMAT || typeof title !== 'string' || !Array.isArray(items)) return null;
  if (own !== plan) return 'other';
  return checked(
    title,
    items.map((item: unknown) => (typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {})),
  );
}

/** A session of what was read, where all of it is in order. */
function checked(title: string, items: readonly Readonly<Record<string, unknown>>[]): Session | null {
  if (title.length > LONGEST_TITLE || items.length > MOST_ITEMS) return null;
  const sound: SessionItem[] = [];
  for (const { slides, minutes } of items) {
    if (typeof slides !== 'string' || !namesSlides(slides)) return null;
    if (typeof minutes !== 'number' || !Number.isInteger(minutes) || minutes < 0 || minutes > MOST_MINUTES) return null;
    sound.push({ slides, minutes });
  }
  return { title: oneLine(title), items: sound };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
