import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../../scripts/places.ts';

/** One import of a module of `src/`. */
export interface ModuleImport {
  /** Importing file, relative to the project: `src/derive/questions/outline.ts`. */
  from: string;
  /** Imported file, relative to the project, or the name of a package. */
  to: string;
  /** Imports types alone, which do not exist when the code runs. */
  typeOnly: boolean;
  line: number;
}

const IMPORT = /^[ \t]*(?:import|export)\s+(type\s+)?([^'"]*?\s*from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** All TypeScript and Astro files below `src/`, relative to the project. */
export function sourceFiles(): string[] {
  const entries = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return entries
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|astro)$/.test(path) && !path.endsWith('.d.ts'))
    .sort();
}

/** All imports of a file. In Astro files, those of the front matter. */
export function importsOf(file: string): ModuleImport[] {
  const text = readFileSync(join(root, file), 'utf8');
  const code = file.endsWith('.astro') ? (/^---\n[\s\S]*?^---$/m.exec(text)?.[0] ?? '') : text;
  return [...code.matchAll(IMPORT)].map((found) => {
    const [, type, names = '', named, dynamic] = found;
    const target = named ?? dynamic ?? '';
    return {
      from: file,
      to: target.startsWith('.') ? posix.join(posix.dirname(file), target) : target,
      typeOnly: type !== undefined || everyNameIsType(names),
      line: code.slice(0, found.index).split('\n').length,
    };
  });
}

function everyNameIsType(names: string): boolean {
  const list = /^\{([\s\S]*)\}/
    .exec(names.trim())?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return list?.every((name) => name.trim().startsWith('type ')) ?? false;
}
