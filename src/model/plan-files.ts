import { hiddenCharacters } from '../text/hidden-characters.ts';
import type { PlanFolder } from './plan-folder.ts';
import { REGISTERS, type Register } from './plan-schema.ts';
import type { Problem } from './problem.ts';

/** Files at the top of a plan's folder that something reads. */
const FILES = [
  'plan.yaml',
  'source.txt',
  'structure.yaml',
  'notes.yaml',
  'organizations.yaml',
  'documents.yaml',
  'platforms.yaml',
  'targets.yaml',
  'topics.yaml',
  'vague.yaml',
  'dates.yaml',
  'procedures.yaml',
  'goals.yaml',
  'codes.yaml',
  'clauses.yaml',
  'annex.yaml',
  'uncovered.yaml',
  'rejected.yaml',
];
/** Folders in it, and how the files in each are named. */
const FOLDERS: Readonly<Record<string, { pattern: RegExp; form: string }>> = {
  text: { pattern: /^[^/]+\/[^/]+\.mdx$/, form: '<language>/<section>.mdx' },
  tasks: { pattern: /^[^/]+\.yaml$/, form: '<measure>.yaml' },
  alignment: { pattern: /^[^/]+\/[^/]+\.yaml$/, form: '<language>/<section>.yaml' },
  quotes: { pattern: /^[^/]+\/[^/]+\.yaml$/, form: '<language>/<measure>.yaml' },
  exceptions: { pattern: /^[^/]+\/[^/]+\.yaml$/, form: '<language>/<section>.yaml' },
  about: { pattern: /^[^/]+\.mdx$/, form: '<language>.mdx' },
  // How its files are named is checked where they are read.
  training: { pattern: /./, form: 'modules/<id>.yaml' },
  // Each version is a folder of this form, and checked as one.
  versions: { pattern: /./, form: '<version>/plan.yaml' },
  'second-coding': { pattern: /^(first\/)?[^/]+\.yaml$/, form: '<measure>.yaml' },
};

/** Files of a plan that nothing reads, since their name is another than the one that is looked for: their facts would vanish without a word. */
export function unreadFiles({ files }: PlanFolder): Problem[] {
  return Object.keys(files).flatMap((path): Problem[] => {
    const [top = '', ...rest] = path.split('/');
    const folder = rest.length === 0 || !Object.hasOwn(FOLDERS, top) ? undefined : FOLDERS[top];
    if (rest.length === 0 ? FILES.includes(top) : folder?.pattern.test(rest.join('/'))) return [];
    if (folder !== undefined) {
      const hint = `Files in ${top}/ are named ${folder.form}: rename it, or remove it.`;
      return [{ check: 'files', file: path, message: `Nothing reads ${path}, so what stands in it would be missing from the site.`, hint }];
    }
    const name = rest.length === 0 ? top : `${top}/`;
    const others = rest.length === 0 ? FILES.filter((file) => files[file] === undefined) : Object.keys(FOLDERS).map((known) => `${known}/`);
    return [
      {
        check: 'files',
        file: path,
        message: `Nothing reads ${name}, so what stands in it would be missing from the site.`,
        hint: `Give it the name of what is meant (one of ${others.join(', ')}), or remove it.`,
      },
    ];
  });
}

/** Characters in the files of a folder that nobody sees, one report a line. The captured page is left as it is, and the words taken from it. */
export function hiddenInFiles({ files }: PlanFolder): Problem[] {
  const captured = new Set(hiddenCharacters(files['source.txt'] ?? '').map(({ name }) => name));
  return Object.entries(files).flatMap(([path, text]) => {
    if (path === 'source.txt') return [];
    return text.split('\n').flatMap((line, index): Problem[] => {
      const found = hiddenCharacters(line).filter(({ name }) => !captured.has(name))[0];
      if (found === undefined) return [];
      const before = line.slice(Math.max(0, found.index - 12), found.index).trimStart();
      return [
        {
          check: 'hidden',
          file: path,
          line: index + 1,
          message: `A character that cannot be seen (${found.name}) stands ${before === '' ? 'at the beginning of this line' : `behind "${before}"`}.`,
          hint: 'Delete it: remove the letters on both sides of it together with it, and type them again.',
        },
      ];
    });
  });
}

/** A register's file or folder, inside the plan's. */
export function placeOf(register: Register): string {
  return Object.hasOwn(FOLDERS, register) ? `${register}/` : `${register}.yaml`;
}

/** The registers that a plan's folder holds. */
export function registersOf({ files }: Pick<PlanFolder, 'files'>): Register[] {
  const paths = Object.keys(files);
  return REGISTERS.filter((register) => {
    const place = placeOf(register);
    return paths.some((path) => (place.endsWith('/') ? path.startsWith(place) : path === place));
  });
}
