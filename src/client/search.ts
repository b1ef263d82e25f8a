import type { SearchFile } from '../search/file.ts';
import { element } from './elements.ts';
import { ResultParts } from './search/result-parts.ts';
import { ResultsPage } from './search/results-page.ts';
import { Suggestions } from './search/suggestions.ts';

/** Search in the browser: results while typing, or the results page. Loaded, with the index before it, when a reader turns to the field. */
function startSearch(file: SearchFile, form: HTMLFormElement, input: HTMLInputElement): void {
  const parts = new ResultParts(file, form);
  file.ask = (query) => parts.matcher.search(query);
  const status = element('div', { role: 'status', class: 'find-status' });
  form.append(status);
  let saying = 0;
  const say = (text: string): void => {
    clearTimeout(saying);
    saying = window.setTimeout(() => {
      status.textContent = text;
    }, 400);
  };
  // While an input method composes a character, what stands in the field is not yet what is meant.
  let composing = false;
  const page = document.getElementById('found');
  const answer = page === null ? suggest() : showResults(page);
  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    answer();
  });
  input.addEventListener('input', (event) => {
    if (!composing && !(event as InputEvent).isComposing) answer();
  });

  function suggest(): () => void {
    const suggestions = new Suggestions(parts, form, input, say, () => composing);
    if (document.activeElement === input) suggestions.show();
    return () => suggestions.show();
  }

  function showResults(found: HTMLElement): () => void {
    const results = new ResultsPage(parts, form, input, found, say);
    return () => results.show(true);
  }
}

const form = document.querySelector<HTMLFormElement>('form.find');
const input = form?.querySelector('input');
if (form && input) {
  try {
    startSearch((self as unknown as { fazhiSearch: SearchFile }).fazhiSearch, form, input);
  } catch {
    // The index is missing or damaged: the field says so and leads to the full text.
    form.dispatchEvent(new Event('failed'));
  }
}
