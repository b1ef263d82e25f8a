/**
 * Firefox keeps the storage of each folder on a disk apart, and clears the window's name: there a link to another folder carries the
 * reader's settings in its address, written when it is followed. The script in the head takes them out again (see `settingsScript`).
 */

const NAME = 'fazhi';
const SETTINGS = ['theme', 'size', 'marks', 'keys'];

/** Whether the settings need to be carried, and which there are: `theme.dark.size.large`; '' where storage holds them or there are none. */
function settings(): string {
  if (location.protocol !== 'file:' || !/Firefox\//.test(navigator.userAgent)) return '';
  const root = document.documentElement;
  return SETTINGS.flatMap((key) => {
    const value = root.getAttribute(`data-${key}`);
    return value === null ? [] : [key, value];
  }).join('.');
}

/** An address with the settings in it, where they have to be carried. */
export function carryingAddress(address: string): string {
  const carried = settings();
  const target = new URL(address, location.href);
  if (carried === '' || target.protocol !== 'file:' || target.pathname === location.pathname || !target.pathname.endsWith('.html')) return address;
  target.search += `${target.search === '' ? '?' : '&'}${NAME}=${carried}`;
  return target.href;
}

/** Has links and forms of the page carry the settings, where they have to be carried. */
export function carrySettings(): void {
  const follow = (event: Event): void => {
    const link = (event.target as Element).closest('a');
    const written = link?.getAttribute('href') ?? null;
    if (link === null || written === null || event.defaultPrevented) return;
    const address = carryingAddress(link.href);
    if (address === link.href) return;
    link.href = address;
    // What is copied or read from the link later is its own address.
    setTimeout(() => link.setAttribute('href', written));
  };
  document.addEventListener('click', follow);
  document.addEventListener('auxclick', follow);
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const value = settings();
    if (value === '' || event.defaultPrevented) return;
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: NAME, value });
    form.append(field);
    setTimeout(() => field.remove());
  });
}
