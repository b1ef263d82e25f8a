import { keepReading, prepareBar } from './bar.ts';
import { carrySettings } from './carried-settings.ts';
import { prepareCopying } from './copied-words.ts';

/** Comfort on reading pages: settings, citations, the current measure in the contents. Pages are complete without it. */

const root = document.documentElement;

/** Storage of the settings: the tab's (which Firefox shares among files of one folder on a disk) and the browser's. */
const stores = (): Storage[] => {
  try {
    return [sessionStorage, localStorage];
  } catch {
    return [];
  }
};

class DisplaySettings extends HTMLElement {
  private prepared = false;

  connectedCallback(): void {
    // It moves between the foot and the bar, and is connected anew each time.
    if (this.prepared) return;
    this.prepared = true;
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      const key = button?.parentElement?.dataset['setting'];
      if (button === null || key === undefined) return;
      keepReading(() => root.setAttribute(`data-${key}`, button.value));
      try {
        for (const store of stores()) store.setItem(`fazhi-${key}`, button.value);
      } catch {
        // Storage may be full or forbidden: the choice then holds for this page.
      }
      this.mark();
    });
    this.mark();
  }

  private mark(): void {
    for (const group of this.querySelectorAll<HTMLElement>('[data-setting]')) {
      const buttons = [...group.querySelectorAll('button')];
      const value = root.getAttribute(`data-${group.dataset['setting']}`);
      const chosen = buttons.find((button) => button.value === value) ?? buttons[0];
      for (const button of buttons) button.setAttribute('aria-pressed', String(button === chosen));
    }
  }
}

/** Offers quoting at every paragraph and task. The menu, one for the page, is fetched when a reader first asks for it. */
class PlanText extends HTMLElement {
  connectedCallback(): void {
    const { cite = '', files = '' } = this.querySelector<HTMLElement>('.cite-data')?.dataset ?? {};
    if (files === '') return;
    let fetched = false;
    for (const place of this.querySelectorAll('a.here, .tasks li[id] q')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'cite';
      button.textContent = cite;
      const id = place.closest('[id]')?.id ?? '';
      button.setAttribute('aria-label', `${cite} ${id.replace(/^task-/, '')}`);
      button.setAttribute('aria-expanded', 'false');
      place.after(button);
    }
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button.cite');
      if (button === null || fetched) return;
      fetched = true;
      button.setAttribute('aria-busy', 'true');
      // Without the menu there is still the link to the place.
      const failed = (): void => {
        location.hash = button.closest('[id]')?.id ?? '';
      };
      for (const file of files.split(' ')) fetchFile(file, failed);
    });
  }
}

/** Marks the measure being read in the contents, and keeps the place when the language is switched. */
function followPlace(): void {
  const links = new Map<string, Element>();
  for (const link of document.querySelectorAll('.contents-measures a')) links.set(link.getAttribute('href')?.slice(1) ?? '', link);
  let place = location.hash;
  if ('IntersectionObserver' in window) {
    const seen = new Set<Element>();
    const sections = [...document.querySelectorAll('.measure')];
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) entry.isIntersecting ? seen.add(entry.target) : seen.delete(entry.target);
        const first = sections.find((section) => seen.has(section));
        if (first === undefined) return;
        place = `#${first.id}`;
        for (const [code, link] of links) code === first.id ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current');
      },
      { rootMargin: '-15% 0px -60% 0px' },
    );
    for (const section of sections) observer.observe(section);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep-place]')) {
    link.addEventListener('click', () => {
      // A task has a place of its own in the single view only; the other has its measure's.
      const here = location.hash || place;
      if (here !== '') link.hash = link.dataset['keepPlace'] === 'measure' ? here.replace(/^#(?:task-)?(.*\.\d+)-\d+$/, '#$1') : here;
    });
  }
}

/** Fetches a style or a classic script; scripts run in the order in which they are asked for. */
function fetchFile(file: string, failed: (() => void) | null = null): void {
  const style = /\.css$/.test(file);
  const element = document.createElement(style ? 'link' : 'script') as HTMLLinkElement & HTMLScriptElement;
  if (style) {
    element.rel = 'stylesheet';
    element.href = file;
  } else {
    element.async = false;
    element.src = file;
    element.onerror = failed;
  }
  document.head.append(element);
}

/** Fetches search when a reader turns to its field, and marks the found words on arrival from a result. */
function prepareSearch(): void {
  const [index = '', script = '', style = '', highlight = ''] = (document.body.dataset['find'] ?? '').split(' ');
  const form = document.querySelector<HTMLFormElement>('form.find');
  const input = form?.querySelector('input');
  if (!form || !input) return;
  const failed = (): void => {
    if (form.querySelector('.find-failed') !== null) return;
    const [text = '', label = ''] = (form.dataset['failed'] ?? '').split('|');
    const message = document.createElement('p');
    message.className = 'find-failed';
    message.setAttribute('role', 'alert');
    const link = document.createElement('a');
    link.href = form.getAttribute('action') ?? '';
    link.textContent = label;
    message.append(text, ' ', link);
    form.append(message);
  };
  const fetched = new Set<string>();
  const fetchFiles = (...files: string[]): void => {
    for (const file of files) {
      if (fetched.has(file)) continue;
      fetched.add(file);
      fetchFile(file, failed);
    }
  };
  const fetchSearch = (): void => fetchFiles(style, index, script);
  form.addEventListener('failed', failed);
  input.addEventListener('focus', fetchSearch);
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const combined = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k';
    // A key alone can be pressed by mistake or by dictation: it counts only where the reader has switched it on.
    const alone =
      key === '/' && !ctrlKey && !metaKey && !altKey && root.dataset['keys'] === 'on' && !(event.target as Element).matches('input, textarea, select');
    if (!combined && !alone) return;
    event.preventDefault();
    if (input.offsetParent === null) document.querySelector<HTMLElement>('.to-search')?.click();
    input.focus();
    input.select();
  });
  if (document.getElementById('found') !== null || document.activeElement === input) fetchSearch();
  if (/[?&]hl=/.test(location.search)) fetchFiles(style, highlight);
}

/** Offers to check the plan's words on this page, and fetches what that needs when it is asked for. */
function preparePageCheck(): void {
  const button = document.getElementById('check-page');
  if (button === null || document.querySelector('main a.here') === null) return;
  button.hidden = false;
  button.addEventListener(
    'click',
    () => {
      for (const file of (button.dataset['files'] ?? '').split(' ')) fetchFile(file);
    },
    { once: true },
  );
}

/** Buttons that print the page that is open. */
function preparePrinting(): void {
  for (const button of document.querySelectorAll('button.print-this')) button.addEventListener('click', () => print());
}

function start(): void {
  customElements.define('display-settings', DisplaySettings);
  customElements.define('plan-text', PlanText);
  followPlace();
  prepareSearch();
  preparePageCheck();
  prepareCopying();
  prepareBar();
  carrySettings();
  preparePrinting();
}
start();
