import { compact, placeIn } from '../search/fold.ts';

/** Marks the words of a search result on the page it leads to: `?hl=words`, once for each. They stand in the target, or in the whole text. */

const MOST_WORDS = 6;
const LONGEST = 300;
const MOST_MARKS = 100;
const SKIPPED = 'button, .here, .cite, .note-mark, script, style, textarea';

/** A text node and where its words begin in the text of all. */
interface Run {
  node: Text;
  start: number;
}

function highlight(): void {
  let asked: string[] = [];
  try {
    asked = new URLSearchParams(location.search)
      .getAll('hl')
      .slice(0, MOST_WORDS)
      .map((words) => words.slice(0, LONGEST))
      .filter((words) => words.trim() !== '');
  } catch {
    return;
  }
  const main = document.getElementById('main');
  if (main === null || asked.length === 0) return;
  let fragment = '';
  try {
    fragment = decodeURIComponent(location.hash.slice(1));
  } catch {
    // A broken fragment names no place.
  }
  const target = fragment === '' ? null : document.getElementById(fragment);
  const scope = target !== null && main.contains(target) && target !== main ? target : main;
  const marks = mark(scope, asked);
  if (scope === main && marks[0] !== undefined) marks[0].scrollIntoView({ block: 'center' });
}

function mark(scope: HTMLElement, asked: readonly string[]): HTMLElement[] {
  const runs: Run[] = [];
  let text = '';
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((node as Text).parentElement?.closest(SKIPPED)) continue;
    runs.push({ node: node as Text, start: text.length });
    text += node.nodeValue ?? '';
  }
  const whole = compact(text);
  const taken = new Uint8Array(text.length);
  let count = 0;
  for (const words of asked) {
    const wanted = compact(words).text;
    const latin = /^[a-z0-9]/.test(wanted);
    for (let at = whole.text.indexOf(wanted); at !== -1 && count < MOST_MARKS; at = whole.text.indexOf(wanted, at + wanted.length)) {
      const start = placeIn(whole, at);
      const end = placeIn(whole, at + wanted.length - 1) + 1;
      // A Latin word inside a longer one is not meant.
      if (latin && (/[a-z0-9]/i.test(text.charAt(start - 1)) || /[a-z0-9]/i.test(text.charAt(end)))) continue;
      taken.fill(1, start, end);
      count += 1;
    }
  }
  const made: HTMLElement[] = [];
  for (const { node, start } of runs.reverse()) {
    const length = node.nodeValue?.length ?? 0;
    let end = length;
    while (end > 0) {
      while (end > 0 && taken[start + end - 1] === 0) end -= 1;
      let from = end;
      while (from > 0 && taken[start + from - 1] === 1) from -= 1;
      if (from === end) break;
      const piece = node.splitText(from);
      piece.splitText(end - from);
      const wrapper = document.createElement('mark');
      wrapper.className = 'found';
      piece.replaceWith(wrapper);
      wrapper.append(piece);
      made.unshift(wrapper);
      end = from;
    }
  }
  return made;
}

highlight();
