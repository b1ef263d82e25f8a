import { hiddenCharacters } from '../text/hidden-characters.ts';
import type { PlanFolder } from './plan-folder.ts';
import type { Problem } from './problem.ts';

/** Files at the top of a plan's folder, and folders in it, that something reads. */
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
  'uncovered.yaml',
];
const FOLDERS = ['text', 'tasks', 'alignment', 'quotes', 'exceptions', 'about', 'second-coding', 'training'];

/** Files of a plan that nothing reads, since their name is another than the one that is looked for: their facts would vanish without a word. */
export function unreadFiles({ files }: PlanFolder): Problem[] {
  return Object.keys(files).flatMap((path): Problem[] => {
    const [top = '', ...rest] = path.split('/');
    if (rest.length === 0 ? FILES.includes(top) : FOLDERS.includes(top)) return [];
    const name = rest.length === 0 ? top : `${top}/`;
    const others = rest.length === 0 ? FILES.filter((file) => files[file] === undefined) : FOLDERS.map((folder) => `${folder}/`);
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
