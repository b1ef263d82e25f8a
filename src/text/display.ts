/**
 * The display rule: how captured half-width punctuation is shown.
 *
 * The capture has `, : ; ( ) ! ?` in ASCII. Pages show them full width, as the printed document does, except inside runs of
 * digits or Latin (addresses, telephone numbers, 1,000). Brackets change in pairs. The rule replaces one character by one
 * character, so offsets stay valid, and it is undone by `undoDisplay`.
 */

const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '!': '！', '?': '？' };
const HALF: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(FULL).map(([half, full]) => [full, half]));
const MARKS = /[,:;()!?]/g;
const LATIN = /[A-Za-z0-9@./_%+&=#-]/;

/**
 * Captured text as it is shown. Same length as the input.
 * @param text words of the plan, as captured
 */
export function displayText(text: string): string {
  const open: number[] = [];
  const changed = new Set<number>();
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const start = mark === ')' ? (open.pop() ?? index) : index;
    if (mark === '(') open.push(index);
    else if (!isInsideLatin(text, start, index)) changed.add(start).add(index);
  }
  return changed.size === 0 ? text : text.replace(MARKS, (mark, index: number) => (changed.has(index) ? (FULL[mark] ?? mark) : mark));
}

/** The captured text again: every full-width `，：；（）！？` becomes its ASCII form. */
export function undoDisplay(text: string): string {
  return text.replace(/[，：；（）！？]/g, (character) => HALF[character] ?? character);
}

/** A run-in heading as a heading: the 。 that closes it in the running text is not shown. */
export function displayHeading(heading: string): string {
  return displayText(heading.replace(/。$/, ''));
}

/** Whether the characters just outside [start, end] are both Latin or digits, so that the mark belongs to a Latin run. */
function isInsideLatin(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end + 1] ?? '';
  return LATIN.test(before) && LATIN.test(after);
}
