/** The next and the previous change by Alt with an arrow; the links beside each change do the same without a script. */

const rows = [...document.querySelectorAll<HTMLElement>('.compare-rows > [tabindex]')];

/** Whether a row is shown: the boxes above may hide its kind. */
function isShown(row: HTMLElement): boolean {
  return row.offsetParent !== null;
}

/** Index of the row in view: the one that the reader went to, or the last that begins above the middle of the window. */
function current(): number {
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  if (focused >= 0) return focused;
  const middle = window.innerHeight / 2;
  return rows.reduce((last, row, index) => (isShown(row) && row.getBoundingClientRect().top < middle ? index : last), -1);
}

document.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const step = event.key === 'ArrowDown' ? 1 : -1;
  let index = current() + step;
  while (rows[index] !== undefined && !isShown(rows[index] as HTMLElement)) index += step;
  const row = rows[index];
  if (row === undefined) return;
  event.preventDefault();
  row.scrollIntoView({ block: 'center' });
  row.focus({ preventScroll: true });
});
