/** The bar at the head of a page: the choice of settings opened in place, and on a phone the rest of the bar. */

/** The part of the text that is being read, and that shall stay where it stands. */
function beingRead(): Element | null {
  const main = document.getElementById('main');
  const left = Math.max(main?.getBoundingClientRect().left ?? 0, 0) + 30;
  for (let top = 20; top < innerHeight; top += 40) {
    const found = document.elementFromPoint(left, top)?.closest('p, li, tr, h1, h2, h3, h4, dd, figure, svg');
    if (found && main?.contains(found)) return found;
  }
  return null;
}

/** Changes the page, and keeps what is being read where it stands. */
export function keepReading(change: () => void): void {
  const read = scrollY > 0 ? beingRead() : null;
  const top = read?.getBoundingClientRect().top ?? 0;
  change();
  if (read === null) return;
  const restore = (): void => scrollBy(0, read.getBoundingClientRect().top - top);
  restore();
  // Parts that come into sight are laid out only now, and have their true heights after the next frames.
  requestAnimationFrame(() => {
    restore();
    requestAnimationFrame(restore);
  });
}

/**
 * Lets a link open and close what it leads to, in place, and says which of both it is.
 * @param link becomes a button for assistive technology; without the script it is followed
 * @param part what is opened; it closes by Escape, by a click outside it, and when the focus leaves it
 * @param show what opening and closing do
 */
export function openInPlace(link: HTMLElement, part: HTMLElement, show: (open: boolean) => void): void {
  let isOpen = false;
  const set = (open: boolean): void => {
    if (open === isOpen) return;
    isOpen = open;
    link.setAttribute('aria-expanded', String(open));
    show(open);
  };
  link.setAttribute('role', 'button');
  link.setAttribute('aria-expanded', 'false');
  link.setAttribute('aria-controls', part.id);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    set(!isOpen);
  });
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    set(!isOpen);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen) return;
    const back = part.contains(document.activeElement);
    set(false);
    if (back) link.focus();
  });
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (isOpen && !link.contains(target) && (!part.contains(target) || target.closest('a[href^="#"], .settings-close') !== null)) set(false);
  });
  part.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !part.contains(relatedTarget) && !link.contains(relatedTarget)) set(false);
  });
}

/** Opens the settings below the bar; they return to the foot, where readers without scripts find what to do instead. */
function prepareSettings(): void {
  const link = document.querySelector<HTMLElement>('.to-settings');
  const settings = document.getElementById('settings');
  const mark = document.createComment('');
  if (link === null || settings === null) return;
  settings.before(mark);
  openInPlace(link, settings, (open) => {
    if (!open) {
      if (settings.contains(document.activeElement)) link.focus();
      mark.after(settings);
      return;
    }
    link.after(settings);
    settings.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  });
}

/** On a phone, opens the rest of the bar; the link to search opens it at the search field. */
function prepareMenu(): void {
  const link = document.querySelector<HTMLElement>('.to-menu');
  const menu = document.getElementById('menu');
  if (link === null || menu === null) return;
  openInPlace(link, menu, (open) => menu.classList.toggle('open', open));
  document.querySelector('.to-search')?.addEventListener('click', (event) => {
    const field = menu.querySelector('input');
    if (field === null) return;
    event.preventDefault();
    // A click anywhere else closes the menu, and this one comes from outside.
    event.stopPropagation();
    if (link.getAttribute('aria-expanded') !== 'true') link.click();
    field.focus();
  });
}

export function prepareBar(): void {
  prepareSettings();
  prepareMenu();
}
