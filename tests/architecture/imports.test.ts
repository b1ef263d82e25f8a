import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/places.ts';
import { importsOf, type ModuleImport, sourceFiles } from './source-modules.ts';

/**
 * The house: imports run one way.
 * Each room, and the rooms it may import from besides itself.
 */
const DERIVED = ['text', 'model', 'i18n', 'urls', 'page', 'derive'];
const DRAWN = [...DERIVED, 'charts', 'exports', 'search'];
const HOUSE: Readonly<Record<string, readonly string[]>> = {
  text: [],
  styles: [],
  model: ['text'],
  reading: ['text', 'model'],
  i18n: ['text'],
  urls: ['i18n'],
  page: ['text', 'model', 'i18n', 'urls'],
  derive: ['text', 'model', 'i18n', 'urls', 'page'],
  charts: [...DERIVED, 'styles'],
  exports: [...DERIVED, 'charts', 'styles', 'raster'],
  raster: ['places'],
  search: DERIVED,
  offline: ['text', 'model'],
  intake: ['text', 'model', 'i18n', 'derive'],
  plans: ['model', 'text', 'derive'],
  'static-paths': ['model', 'i18n', 'page', 'derive', 'plans'],
  'search-index': ['model', 'i18n', 'urls', 'derive', 'search', 'plans'],
  build: ['places'],
  printed: ['places', 'build', 'derive'],
  assets: ['places', 'styles'],
  'content.config': ['model', 'reading', 'places'],
  components: [...DRAWN, 'offline', 'assets', 'build', 'printed'],
  layouts: [...DRAWN, 'offline', 'assets', 'search-index', 'build', 'components'],
  pages: [...DRAWN, 'offline', 'raster', 'assets', 'search-index', 'build', 'printed', 'plans', 'static-paths', 'components', 'layouts'],
  client: ['text', 'model', 'styles', 'derive', 'search', 'offline'],
};
/** Rooms whose types alone may be named, since they are gone when the code runs. */
const NAMED_TYPES: Readonly<Record<string, readonly string[]>> = { text: ['model'], i18n: ['model', 'derive'], offline: ['i18n'] };
/** Rooms that touch the disk or run other programs. */
const EDGE = ['reading', 'raster', 'build', 'printed', 'assets', 'search-index', 'content.config'];

/** The room a file stands in. */
function roomOf(file: string): string {
  if (file === 'scripts/places.ts') return 'places';
  if (file.startsWith('src/model/reading/')) return 'reading';
  const [, first = ''] = file.split('/');
  return first.replace(/\.ts$/, '');
}

const all = sourceFiles().flatMap(importsOf);
const inside = all.filter(({ to }) => to.startsWith('src/') || to.startsWith('scripts/'));
const told = ({ from, line, to }: ModuleImport): string => `${from}:${line} imports ${to}`;

describe('imports run one way', () => {
  test('every room is known', () => {
    expect([...new Set(sourceFiles().map(roomOf))].filter((room) => !(room in HOUSE))).toEqual([]);
  });

  test.each(Object.keys(HOUSE))('%s', (room) => {
    const allowed = [room, ...(HOUSE[room] ?? [])];
    const wrong = inside
      .filter(({ from }) => roomOf(from) === room)
      .filter(({ to, typeOnly }) => !allowed.includes(roomOf(to)) && !(typeOnly && NAMED_TYPES[room]?.includes(roomOf(to))));
    expect(wrong.map(told)).toEqual([]);
  });

  test('nothing imports the client scripts', () => {
    expect(inside.filter(({ from, to }) => roomOf(to) === 'client' && roomOf(from) !== 'client').map(told)).toEqual([]);
  });

  test('no module imports itself by a detour', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to, typeOnly } of inside) if (!typeOnly) targets.set(from, [...(targets.get(from) ?? []), to]);
    const circles = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.add([...path.slice(path.indexOf(file)), file].join(' → '));
      else for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    };
    for (const file of targets.keys()) visit(file, []);
    expect([...circles]).toEqual([]);
  });
});

describe('only the edge touches the disk', () => {
  test('node: modules, but SQLite, whose database is made in memory', () => {
    const inMemory = (from: string, to: string): boolean => from === 'src/exports/sqlite.ts' && to === 'node:sqlite';
    expect(all.filter(({ from, to }) => to.startsWith('node:') && !EDGE.includes(roomOf(from)) && !inMemory(from, to)).map(told)).toEqual([]);
  });

  test("Astro's virtual modules", () => {
    const doors = ['src/content.config.ts', 'src/plans.ts', 'src/components/PlanText.astro'];
    const wrong = all.filter(({ from, to, typeOnly }) => /^astro:/.test(to) && !typeOnly && !doors.includes(from) && roomOf(from) !== 'pages');
    expect(wrong.map(told)).toEqual([]);
  });
});

describe('client scripts', () => {
  const entries = readdirSync(join(root, 'src', 'client')).filter((name) => name.endsWith('.ts'));

  test.each(entries)('%s bundles for a browser from pure modules', async (entry) => {
    const { metafile } = await build({
      entryPoints: [join(root, 'src', 'client', entry)],
      absWorkingDir: root,
      bundle: true,
      write: false,
      metafile: true,
      format: 'iife',
      target: 'chrome80',
      external: ['node:*'],
      logLevel: 'silent',
    });
    const inputs = Object.values(metafile.inputs);
    expect(inputs.flatMap(({ imports }) => imports.map(({ path }) => path)).filter((path) => path.startsWith('node:'))).toEqual([]);
    const rooms = Object.keys(metafile.inputs)
      .filter((path) => path.startsWith('src/'))
      .map(roomOf);
    expect(rooms.filter((room) => !['client', 'text', 'model', 'styles', 'derive', 'search', 'offline'].includes(room))).toEqual([]);
  });
});
