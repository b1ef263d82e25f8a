import { rebuildCapture } from '../capture.ts';
import { captureBlocks } from '../capture-blocks.ts';
import { originalLanguage, type Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';

/** The words of the original language, put back into the layout of the captured page, equal `source.txt` byte for byte. */
export function checkCapture(plan: Plan): Problem[] {
  const source = plan.folder.files['source.txt'];
  if (source === undefined) return [];
  const language = originalLanguage(plan);
  if (plan.record.provenance.skipped !== undefined) return checkWords(plan, source);
  const [first, last] = plan.record.provenance.lines;
  const captured = source.split('\n').slice(first - 1, last);
  const rebuilt = rebuildCapture(captureBlocks(plan), plan.record.provenance.layout.indent);
  const problems: Problem[] = [];
  for (let index = 0; index < Math.max(captured.length, rebuilt.length); index += 1) {
    const want = captured[index];
    const line = rebuilt[index];
    if (line?.text === want) continue;
    const at = firstDifference(want ?? '', line?.text ?? '');
    const code = line?.lead !== undefined && at < line.lead.end ? line.lead.code : (line?.code ?? '');
    const clause = plan.byCode.get(code);
    // The title, the line under it and the parts' headings stand in plan.yaml, everything else in the text files.
    const inRecord = clause === undefined || clause.kind === 'part';
    const file = inRecord ? 'plan.yaml' : `text/${language}/${clause.file}.mdx`;
    const place = clause === undefined ? 'What plan.yaml says' : clause.kind === 'part' ? `The heading of part ${code}` : code;
    const words = line?.text.trim() ?? '';
    const row = inRecord
      ? (plan.folder.files['plan.yaml'] ?? '').split('\n').findIndex((text) => words !== '' && text.includes(words)) + 1
      : (clause.line[language] ?? 0);
    const report = (message: string): void => void problems.push({ check: 'capture', file, ...(row > 0 ? { line: row } : {}), message, hint: HINT });

    // One lost or added block shifts every line behind it: the first difference says all.
    if (rebuilt.length > captured.length && line !== undefined && !captured.includes(line.text)) {
      report(`${place} is not on the captured page: "${excerpt(words, 0)}".`);
      break;
    }
    if (rebuilt.length < captured.length && !rebuilt.some(({ text }) => text === want)) {
      report(`Line ${first + index} of the captured page is missing${line === undefined ? '' : ` before ${place}`}: "${excerpt(want?.trim() ?? '', 0)}".`);
      break;
    }
    report(
      `${place} differs from the captured page at line ${first + index}, character ${at + 1}: here "${excerpt(line?.text ?? '', at)}", in source.txt "${excerpt(want ?? '', at)}".`,
    );
    if (captured.length !== rebuilt.length) break;
  }
  return problems;
}

/**
 * The words of an imported document: those of the text files, in order, are those of source.txt without the lines that are no part of the
 * text. White space is left out of the comparison, since a document's blanks and line ends are those of its file.
 */
function checkWords(plan: Plan, source: string): Problem[] {
  const language = originalLanguage(plan);
  const skipped = new Set(plan.record.provenance.skipped?.map(({ line }) => line));
  const lines = source.split('\n').flatMap((text, index) => (skipped.has(index + 1) ? [] : [{ line: index + 1, text: bare(text) }]));
  const blocks = captureBlocks(plan).map(({ code, text }) => ({ code, text: bare(text) }));
  const [want, have] = [lines, blocks].map((pieces) => pieces.map(({ text }) => text).join('')) as [string, string];
  if (want === have) return [];
  const at = firstDifference(want, have);
  const line = pieceAt(lines, at)?.line ?? lines.at(-1)?.line ?? 1;
  const code = pieceAt(blocks, at)?.code ?? '';
  const clause = plan.byCode.get(code);
  const file = clause === undefined || clause.kind === 'part' ? 'plan.yaml' : `text/${language}/${clause.file}.mdx`;
  const row = clause === undefined || clause.kind === 'part' ? 0 : (clause.line[language] ?? 0);
  const place = clause === undefined ? 'What plan.yaml says' : code;
  const message = `${place} differs from line ${line} of source.txt: here "${excerpt(have, at)}", in source.txt "${excerpt(want, at)}".`;
  return [{ check: 'capture', file, ...(row > 0 ? { line: row } : {}), message, hint: HINT }];
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The piece in which a place of all pieces, joined, lies. */
function pieceAt<Piece extends { text: string }>(pieces: readonly Piece[], at: number): Piece | undefined {
  let end = 0;
  return pieces.find(({ text }) => {
    end += text.length;
    return at < end;
  });
}

const HINT = 'The words are never changed: copy them from source.txt. An editorial remark belongs into notes.yaml.';

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index += 1;
  return index;
}

function excerpt(text: string, at: number): string {
  const start = Math.max(0, at - 8);
  const words = text.slice(start, at + 10).replaceAll('\u00a0', '␣');
  return `${start > 0 ? '…' : ''}${words}${at + 10 < text.length ? '…' : ''}`;
}
