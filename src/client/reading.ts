import { citation } from '../model/citation.ts';
import { chineseCode, clauseOf, isPartCode, paragraphNumber } from '../model/ids.ts';
import { prepareCopying } from './copied-words.ts';

/** Comfort on reading pages: settings, citations, the current measure in the contents. Pages are complete without it. */

const root = document.documentElement;

/** Storage of the settings: the tab's (shared by all files of a folder in Firefox) and the browser's. */
const stores = (): Storage[] => {
  try {
    return [sessionStorage, localStorage];
  } catch {
    return [];
  }
};

class DisplaySettings extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      const key = button?.parentElement?.dataset['setting'];
      if (button === null || key === undefined) return;
      root.setAttribute(`data-${key}`, button.value);
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

class PlanText extends HTMLElement {
  private panel: HTMLElement | null = null;

  connectedCallback(): void {
    const data = this.querySelector<HTMLElement>('.cite-data')?.dataset;
    if (data === undefined) return;
    for (const here of this.querySelectorAll<HTMLAnchorElement>('a.here')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'cite';
      button.textContent = data['cite'] ?? '';
      button.addEventListener('click', () => this.cite(here.closest('[id]') as HTMLElement, button, data));
      here.after(button);
    }
  }

  private cite(paragraph: HTMLElement, button: HTMLElement, data: DOMStringMap): void {
    const code = paragraph.id;
    const clause = clauseOf(code);
    const style = data['codeStyle'] === 'printed' ? 'printed' : 'code';
    const sections = (data['parts'] ?? '').split(' ').includes(clause.split('.')[0] ?? '');
    const words = citation({
      title: data['title'] ?? '',
      subtitle: data['subtitle'] ?? '',
      place:
        (style === 'code' ? (isPartCode(clause) ? clause : '') : chineseCode(clause, sections, data['articles'] !== undefined)) ||
        (document.querySelector('h1')?.textContent ?? ''),
      paragraph: paragraphNumber(code),
      published: data['published'] ?? '',
      source: data['source'] ?? '',
      page: /^https?:/.test(location.protocol) ? `${location.href.split('#')[0]}#${code}` : null,
      style,
    });
    this.panel?.remove();
    const panel = document.createElement('div');
    panel.className = 'cite-panel';
    const area = document.createElement('textarea');
    area.readOnly = true;
    area.rows = 4;
    area.value = words;
    area.setAttribute('aria-label', button.textContent ?? '');
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = data['close'] ?? '';
    const end = (): void => {
      panel.remove();
      button.focus();
    };
    close.addEventListener('click', end);
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') end();
    });
    panel.append(area, status, close);
    paragraph.after(panel);
    this.panel = panel;
    area.focus();
    area.select();
    const say = (copied: boolean): void => {
      status.textContent = (copied ? data['copied'] : data['byHand']) ?? '';
    };
    // navigator.clipboard exists only in secure contexts; an intranet name over http and a file have the older way.
    if (navigator.clipboard !== undefined)
      navigator.clipboard.writeText(words).then(
        () => say(true),
        () => say(copySelection()),
      );
    else say(copySelection());
  }
}

/** The older way of copying: what is selected. Deprecated, but the only one where there is no secure context. */
function copySelection(): boolean {
  return (document as { execCommand(command: string): boolean }).execCommand('copy');
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
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
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

function start(): void {
  customElements.define('display-settings', DisplaySettings);
  customElements.define('plan-text', PlanText);
  followPlace();
  prepareSearch();
  preparePageCheck();
  prepareCopying();
}
start();
