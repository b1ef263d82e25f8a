import { OURS } from '../offline/clause-words.ts';

/** Copying from a page of the plan: its words, without the signs and buttons that stand among them. */

const SIGNS = OURS.filter((name) => name !== 'code')
  .map((name) => `.${name}`)
  .join();
/** Never copied. A code is part of a table, but in a heading it stands before the plan's words. */
const LEFT_OUT = `${SIGNS},button,.cite-panel,.cite-data,h1>.code,h2>.code,h3>.code,h4>.code,h5>.code`;
/** What keeps its mark in rich text; anything else, links too, gives its words only. */
const KEPT = /^(?:p|h[1-6]|b|strong|em|[uo]l|li|d[ltd]|blockquote|table|thead|tbody|tr|t[hd])$/;

interface Copied {
  text: string;
  html: string;
}

/** Takes over copying where signs, buttons or marked words are selected; elsewhere, and in fields, the browser copies as it does. */
export function prepareCopying(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!event.clipboardData || !selection || selection.isCollapsed || document.activeElement?.matches('input, textarea')) return;
    const range = selection.getRangeAt(0);
    const root = range.commonAncestorContainer;
    if (!(root instanceof Element)) return;
    const ours = root.querySelectorAll(`${LEFT_OUT},.m`);
    if (!Array.prototype.some.call(ours, (element: Element) => range.intersectsNode(element))) return;
    const copied: Copied = { text: '', html: '' };
    for (const node of root.childNodes) copy(node, range, copied);
    const text = copied.text.replace(/ *\n/g, '\n').trim();
    if (text === '') return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', `<div lang="${root.closest('[lang]')?.getAttribute('lang') ?? ''}">${copied.html}</div>`);
    event.preventDefault();
  });
}

function copy(node: Node, range: Range, copied: Copied): void {
  if (!range.intersectsNode(node)) return;
  if (node instanceof Text) {
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    // White space of the source; an ideographic space is a character of the text.
    const words = node.data.slice(from, to).replace(/[ \t\r\n]+/g, ' ');
    copied.text += /(?:^|\s)$/.test(copied.text) ? words.replace(/^ /, '') : words;
    copied.html += words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  } else if (node instanceof Element && !node.matches(LEFT_OUT)) {
    const { display } = getComputedStyle(node);
    const tag = node.localName;
    if (display === 'none' || (tag !== 'summary' && node.parentElement?.matches('details:not([open])'))) return;
    const cell = /^t[hd]$/.test(tag);
    const line = !cell && (tag === 'br' || !/^(?:inline|contents)/.test(display));
    if (line) endLine(copied);
    const before = copied.html;
    copied.html = '';
    for (const child of node.childNodes) copy(child, range, copied);
    // A paragraph that is only touched by the selection's edge has no words.
    const mark = KEPT.test(tag) ? tag : line ? 'div' : '';
    if (tag === 'br') copied.html = '<br>';
    else if (mark !== '' && copied.html !== '') copied.html = `<${mark}>${copied.html}</${mark}>`;
    copied.html = before + copied.html;
    if (cell) copied.text = `${copied.text.trimEnd()}\t`;
    if (line) endLine(copied);
  }
}

function endLine(copied: Copied): void {
  if (!/(?:^|\n)$/.test(copied.text)) copied.text += '\n';
}
