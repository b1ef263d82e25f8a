import type { Block, SlideView } from '../../derive/slides/slide-view.ts';
import { type Locale, wordsOf } from '../../i18n/index.ts';
import type { Line, Run, Tone } from './lines.ts';

/** What stands on a slide below its title: paragraphs, a table, or a picture. */
export type Part = { kind: 'lines'; lines: Line[] } | { kind: 'table'; head: string[]; rows: string[][]; below: string } | { kind: 'picture'; chart: string };

/** The content of a slide in the order of its blocks; neighbouring paragraphs are one part, and what follows a table stands below it. */
export function partsOf(view: SlideView, locale: Locale): Part[] {
  const parts: Part[] = [];
  for (const block of view.blocks) {
    if (block.kind === 'picture') parts.push({ kind: 'picture', chart: block.chart });
    else if (block.kind === 'table')
      parts.push({ kind: 'table', head: block.head, rows: block.rows.map(({ cells }) => cells.map(({ text }) => text)), below: '' });
    else {
      const lines = linesOfBlock(block, locale);
      const last = parts.at(-1);
      if (last?.kind === 'table') last.below += lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
      else if (last?.kind === 'lines') last.lines.push(...lines);
      else parts.push({ kind: 'lines', lines });
    }
  }
  return parts;
}

type TextBlock = Exclude<Block, { kind: 'picture' | 'table' }>;

function linesOfBlock(block: TextBlock, locale: Locale): Line[] {
  const words = wordsOf(locale);
  const run = (text: string, tone: Tone = 'ink'): Run => ({ text, tone });
  const line = (runs: Run[], size: number, least: number, more: Partial<Line> = {}): Line => ({ runs, size, least, official: false, label: null, ...more });
  const joined = (parts: readonly { text: string }[]): string => parts.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'words': {
      const { light } = block;
      const runs = block.spans.map(({ text, lit }) => run(text, light !== null && lit[light] !== undefined ? 'lit' : 'ink'));
      return [line(runs, block.long ? 24 : 28, 18, { official: true })];
    }
    case 'own':
      if (block.tone === 'soft') return [line([run(joined(block.parts), 'soft')], 18, 15)];
      if (block.tone === 'hypothetical') return [line([run(`${words.training.hypothetical}${words.format.colon}`, 'red'), run(joined(block.parts))], 22, 17)];
      return [line([run(joined(block.parts))], 24, 17)];
    case 'list':
      return block.items.map((item, index) => line([run(joined(item))], 24, 17, { label: block.ordered ? `${block.from + index}.` : '•' }));
    case 'choices':
      return block.items.map(({ parts, right }) =>
        line([run(joined(parts), right === true ? 'strong' : right === false ? 'soft' : 'ink')], 22, 17, { label: right === true ? '✓' : '○' }),
      );
    case 'facts':
      return block.rows.map(({ label, values, unstated }) =>
        line(
          [run(`${label}${words.format.colon}`, 'soft'), run(values.map(({ text }) => text).join(words.format.listSeparator), unstated ? 'soft' : 'ink')],
          20,
          16,
        ),
      );
    case 'quote':
      return [line([run(block.words.text), run(`　${block.place.text}`, 'soft')], 20, 16, { official: true })];
  }
}
