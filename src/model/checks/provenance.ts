import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';

/** `source.txt` is the file whose size and SHA-256 plan.yaml records. */
export function checkProvenance(plan: Plan): Problem[] {
  const source = plan.folder.files['source.txt'];
  const { sha256: recorded, bytes: size } = plan.record.provenance;
  if (source === undefined) {
    return [
      {
        check: 'provenance',
        file: 'source.txt',
        message: 'The captured page is missing.',
        hint: `Restore it from the history, or put the captured file here again; its SHA-256 is ${recorded}.`,
      },
    ];
  }
  const bytes = utf8ToBytes(source);
  const found = bytesToHex(sha256(bytes));
  const lineOf = (key: string): number => (plan.folder.files['plan.yaml'] ?? '').split('\n').findIndex((line) => line.trimStart().startsWith(`${key}:`)) + 1;
  const problems: Problem[] = [];
  if (found !== recorded) {
    problems.push({
      check: 'provenance',
      file: 'plan.yaml',
      line: lineOf('sha256'),
      message: `The SHA-256 of source.txt is ${found}, but ${recorded} is recorded.`,
      hint: 'source.txt must never be edited: restore it. Only after a new capture, write the new value here.',
    });
  } else if (bytes.length !== size) {
    problems.push({
      check: 'provenance',
      file: 'plan.yaml',
      line: lineOf('bytes'),
      message: `source.txt has ${bytes.length} bytes, but ${size} are recorded.`,
      hint: `Write bytes: ${bytes.length}`,
    });
  }
  return problems;
}
