/**
 * Height of a row of a spreadsheet, in points, that shows all its words: not every program fits rows to wrapped words by itself.
 * A Chinese character is as wide as two digits; words that do not fit a line's end leave a part of it empty.
 * @param widths of the columns, in characters of Latin type
 */
export function rowHeight(cells: readonly (string | number)[], widths: readonly number[]): number {
  const linesIn = (text: string, width: number): number => {
    let across = 0;
    for (const character of text) across += /[\u2e80-\uffff]/u.test(character) ? 2 : 1;
    return Math.max(1, Math.ceil(across / (width - 1.5)));
  };
  const lines = cells.map((cell, index) =>
    String(cell)
      .split('\n')
      .reduce((sum, line) => sum + linesIn(line, widths[index] ?? 10), 0),
  );
  return Math.min(409, 4 + 15 * Math.max(...lines));
}
