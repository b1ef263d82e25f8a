import type { CitingData, CitingLanguage } from '../derive/views/citing.ts';
import { bibtex, citation, gbt7714, type Reference, ris } from '../model/citation.ts';
import { chineseCode, clauseOf, isPartCode, paragraphNumber } from '../model/ids.ts';
import { clauseWords, OURS } from '../offline/clause-words.ts';
import { fill } from '../text/phrase.ts';
import { element, setText } from './elements.ts';

/** The menu for quoting a paragraph or a task: its words, with their source, as references. One for the page; fetched when a reader first asks. */

const data = (self as unknown as { fazhiCiting: CitingData }).fazhiCiting;
const { words } = data;
const reads = document.documentElement.dataset['reads'] ?? '';

/** What can be taken along: its label, its text, and the ending of its file where it is one for programs. */
interface Form {
  label: string;
  text: string;
  file?: string;
}

/** Today as the reader's clock has it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The reference to a paragraph or task, in a language of the plan. */
function referenceOf(code: string, language: string, own: CitingLanguage, quote: string): Reference {
  const [place = ''] = code.split(/-\d+$/);
  const clause = clauseOf(place);
  const sections = data.parts.includes(clause.split('.')[0] ?? '');
  const numbered = isPartCode(clause) ? (own.style === 'code' ? clause : chineseCode(clause, sections, data.articles)) : null;
  return {
    ...own,
    key: `${data.plan}-${code}`,
    place: numbered ?? own.names[clause] ?? clause,
    paragraph: paragraphNumber(code),
    task: place === code ? '' : fill(own.task, { code }),
    published: data.published,
    source: data.source,
    page: /^https?:/.test(location.protocol) ? `${location.href.split('#')[0]}#${place === code ? code : `task-${code}`}` : null,
    accessed: today(),
    language,
    quote,
  };
}

/** The plan's words at a place of the page, by their language; a task's from its list. */
function wordsAt(place: Element, code: string): { lang: string; words: string }[] {
  const quote = place.querySelector('.task-words q');
  if (quote !== null) return [{ lang: quote.closest('[lang]')?.getAttribute('lang') ?? reads, words: quote.textContent ?? '' }];
  return clauseWords(document, location.pathname).filter((clause) => clause.code === code);
}

function formsOf(place: Element, code: string): Form[] {
  const own = data.languages[reads];
  if (own === undefined) return [];
  const quotes = wordsAt(place, code);
  const reference = referenceOf(code, reads, own, quotes.find(({ lang }) => lang === reads)?.words ?? quotes[0]?.words ?? '');
  const forms = quotes.flatMap(({ lang, words: quote }): Form[] => {
    const language = data.languages[lang] ?? own;
    const translated = language.unofficial !== '';
    const source = citation(referenceOf(code, lang, language, quote));
    return [
      { label: translated ? words.translation : words.words, text: quote },
      { label: translated ? words.translationWithSource : words.wordsWithSource, text: `${quote}\n${language.style === 'code' ? '— ' : '——'}${source}` },
    ];
  });
  forms.push({ label: words.plain, text: citation(reference) }, { label: words.gbt7714, text: gbt7714(reference) });
  const english = Object.entries(data.languages).find(([lang, { style }]) => style === 'code' && lang !== reads);
  if (english !== undefined) forms.push({ label: words.english, text: citation(referenceOf(code, english[0], english[1], '')) });
  forms.push({ label: 'RIS', text: ris(reference), file: 'ris' }, { label: 'BibTeX', text: bibtex(reference), file: 'bib' });
  return forms;
}

const choices = element('p', { class: 'cite-forms' });
const area = element('textarea', { readonly: '', rows: '5', 'aria-label': words.text });
const status = element('span', { role: 'status' });
const download = element('a', { class: 'cite-download', hidden: '' }, words.download);
const addToSession = element('a', { class: 'cite-tool' }, data.tools.session);
const writeNote = element('a', { class: 'cite-tool' }, data.tools.note);
const close = element('button', { type: 'button' }, words.close);
const panel = element(
  'div',
  { class: 'cite-panel', id: 'quoting', role: 'dialog' },
  choices,
  area,
  element('p', {}, status, ' ', download, addToSession, writeNote, close),
);
let asked: HTMLElement | null = null;

function end(): void {
  panel.remove();
  asked?.setAttribute('aria-expanded', 'false');
  asked?.focus();
  asked = null;
}

/** The older way of copying, from the field: the only one where there is no secure context, as on plain http names and, here and there, from a disk. */
function copySelection(): boolean {
  const from = document.activeElement as HTMLElement;
  area.focus();
  area.select();
  const copied = (document as { execCommand(command: string): boolean }).execCommand('copy');
  // Where it failed, the reader copies by hand, and the selected text must keep the focus.
  if (copied) from.focus();
  return copied;
}

function choose({ label, text, file }: Form, button: HTMLElement, code: string): void {
  for (const other of choices.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === button));
  area.value = text;
  download.hidden = file === undefined;
  if (file !== undefined) {
    if (download.href !== '') URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(new Blob([text], { type: file === 'ris' ? 'application/x-research-info-systems' : 'application/x-bibtex' }));
    download.download = `${data.plan}-${code}.${file}`;
  }
  const say = (copied: boolean): void => setText(status, copied ? fill(words.copied, { form: label }) : words.copyByHand);
  if (navigator.clipboard === undefined) say(copySelection());
  else
    navigator.clipboard.writeText(text).then(
      () => say(true),
      () => say(copySelection()),
    );
}

/** The words that are selected in a place, without the signs that stand among them; '' where there are none, or they reach beyond it. */
function selectedWords(place: Element): string {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || !place.contains(selection.anchorNode) || !place.contains(selection.focusNode)) return '';
  const words = selection.getRangeAt(0).cloneContents();
  for (const sign of words.querySelectorAll(`button, ${OURS.map((name) => `.${name}`).join()}`)) sign.remove();
  return words.textContent ?? '';
}

/** Has the links to the session builder and to the notes name a place, and the words of it that are selected. */
function leadOn(place: Element, code: string): void {
  const { session = '', notes = '' } = document.querySelector<HTMLElement>('.cite-data')?.dataset ?? {};
  const clause = code.replace(/-\d+$/, '');
  const words = selectedWords(place) || (place.querySelector('.task-words q')?.textContent ?? '');
  addToSession.href = `${session}?add=${clause}`;
  writeNote.href = `${notes}?${new URLSearchParams({ add: code, words })}`;
}

function open(button: HTMLElement): void {
  const place = button.closest('[id]');
  if (place === null) return;
  if (asked !== null) asked.setAttribute('aria-expanded', 'false');
  asked = button;
  const code = place.id.replace(/^task-/, '');
  leadOn(place, code);
  const forms = formsOf(place, code);
  choices.textContent = '';
  for (const form of forms) {
    const choice = element('button', { type: 'button', 'aria-pressed': 'false' }, form.label);
    choice.addEventListener('click', () => choose(form, choice, code));
    choices.append(choice, ' ');
  }
  area.value = forms[0]?.text ?? '';
  setText(status, '');
  download.hidden = true;
  panel.setAttribute('aria-label', fill(words.title, { place: code }));
  button.setAttribute('aria-expanded', 'true');
  if (place.localName === 'li') place.append(panel);
  else place.after(panel);
  choices.querySelector('button')?.focus();
}

close.addEventListener('click', end);
panel.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') end();
});
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('button.cite');
  if (button === null) return;
  if (button === asked) end();
  else open(button);
});
// The click that fetched this came before it.
const first = document.querySelector<HTMLElement>('button.cite[aria-busy]');
if (first !== null) {
  first.removeAttribute('aria-busy');
  open(first);
}
