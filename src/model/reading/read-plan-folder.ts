import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFolders } from '../content.ts';
import type { PlanFolder } from '../plan-folder.ts';
import type { Problem } from '../problem.ts';
import { versionFolders } from '../versions.ts';

const TEXT_FILE = /\.(mdx|ya?ml|txt)$/;

/**
 * Reads every text file of a plan's folder.
 * A file that is not UTF-8 or cannot be read is left out and reported as a problem, and so is a folder that is not there.
 * @param directory path of the plan's folder; its last segment is the plan's id
 */
export async function readPlanFolder(directory: string, id: string): Promise<PlanFolder> {
  const files: Record<string, string> = {};
  const problems: Problem[] = [];
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) {
    const message = `The folder ${id} is not there, or may not be read.`;
    return { id, files, problems: [{ check: 'files', file: '', message, hint: 'Restore it from the history, or ask for the right to read it.' }] };
  }
  const paths = entries
    .filter((entry) => entry.isFile() && TEXT_FILE.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  for (const path of paths) {
    const bytes = await readFile(join(directory, path)).catch(() => null);
    if (bytes === null) {
      problems.push({
        check: 'files',
        file: path,
        message: 'This file cannot be read.',
        hint: 'Ask for the right to read it, or restore it from the history.',
      });
      continue;
    }
    try {
      files[path] = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      const before = firstInvalidLine(bytes);
      problems.push({
        check: 'encoding',
        file: path,
        line: before,
        message: 'This file is not UTF-8 text.',
        hint: 'Save it as UTF-8 without BOM (it may be GBK or GB18030).',
      });
      continue;
    }
    if (files[path]?.startsWith('\uFEFF')) {
      problems.push({ check: 'encoding', file: path, line: 1, message: 'This file begins with a byte order mark.', hint: 'Save it as UTF-8 without BOM.' });
      files[path] = files[path].slice(1);
    }
  }
  return { id, files, problems };
}

/** Reads all plan folders below `content/plans`, in the order of their names, each followed by those of its older texts; none where that folder is not there. */
export async function readPlanFolders(plansDirectory: string): Promise<PlanFolder[]> {
  const entries = await readdir(plansDirectory, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const ids = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const folders = await Promise.all(ids.map((id) => readPlanFolder(join(plansDirectory, id), id)));
  return folders.flatMap(versionFolders);
}

/** Reads all content of a folder: terms, the guide (without files where there is none), plans. */
export async function readContentFolders(directory: string): Promise<ContentFolders> {
  const guide = join(directory, 'guide');
  return {
    terms: await readPlanFolder(join(directory, 'terms'), 'terms'),
    guide: existsSync(guide) ? await readPlanFolder(guide, 'guide') : { id: 'guide', files: {}, problems: [] },
    plans: await readPlanFolders(join(directory, 'plans')),
  };
}

/** Line of the first byte sequence that is not UTF-8, from 1. */
function firstInvalidLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (let index = 0; index <= bytes.length; index += 1) {
    if (index !== bytes.length && bytes[index] !== 0x0a) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, index));
    } catch {
      return line;
    }
    line += 1;
    start = index + 1;
  }
  return line;
}
