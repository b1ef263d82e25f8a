import { MOST_MINUTES, type Session } from '../../derive/addresses/session-address.ts';
import { fill } from '../../text/phrase.ts';
import { element } from '../elements.ts';
import type { SessionPhrases } from './phrases.ts';

/** The list of a session's items: each leads to its slides and can be moved, timed, removed. */
export type ItemAction = 'up' | 'down' | 'remove';

/** What the list asks of its page. */
export interface ItemHandlers {
  words: SessionPhrases;
  label: (slides: string) => string;
  address: (index: number) => string;
  act: (action: ItemAction, index: number) => void;
  time: (index: number, minutes: number) => void;
}

/** Draws the items of a session into a list. */
export function drawItems(list: HTMLElement, { items }: Session, { words, label, address, act, time }: ItemHandlers): void {
  list.textContent = '';
  items.forEach(({ slides, minutes }, index) => {
    const item = label(slides);
    const field = element('input', {
      type: 'number',
      min: '0',
      max: String(MOST_MINUTES),
      value: String(minutes),
      'aria-label': fill(words.minutesOf, { item }),
    });
    field.addEventListener('change', () => time(index, Number(field.value)));
    const button = (action: ItemAction, disabled: boolean): HTMLButtonElement => {
      const made = element('button', { type: 'button', 'data-do': action, 'aria-label': fill(words.ofItem, { action: words[action], item }) }, words[action]);
      made.disabled = disabled;
      made.addEventListener('click', () => act(action, index));
      return made;
    };
    const tools = element(
      'span',
      { class: 'session-item-tools' },
      field,
      ` ${words.minutes} `,
      button('up', index === 0),
      ' ',
      button('down', index === items.length - 1),
      ' ',
      button('remove', false),
    );
    list.append(element('li', {}, element('a', { href: address(index) }, item), ' ', tools));
  });
}
