import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledFiles } from '../src/assets.ts';
import { BuildFailure } from './build-failure.ts';
import { root } from './places.ts';

/** Names of the two files at the top of a site. */
export const NOTICES_FILE = 'third-party-notices.txt';
export const SBOM_FILE = 'sbom.cdx.json';

/** Packages of which something is in a site without having gone through the bundler: the search engine's files, tables of characters. */
const TAKEN_ALONG = ['pagefind', 'opencc-js'];
const LICENCE_FILE = /^(?:licen[cs]es?|copying|notice|third[_-]party[\w-]*)(?:[.-]|$)/i;

/** A package that is in the site, and the words under which it may be. */
export interface Notice {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/** Names of the packages that bundled files come from, sorted. @param files paths as the bundler names them */
export function packagesOf(files: readonly string[]): string[] {
  const names = files.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** What a package says of its licence. @throws Error when it is not installed */
export function noticeOf(name: string): Notice {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license?: string };
  const own = readdirSync(folder, { withFileTypes: true }).filter((entry) => LICENCE_FILE.test(entry.name));
  const files = own.flatMap((entry) => (entry.isFile() ? [entry.name] : readdirSync(join(folder, entry.name)).map((file) => join(entry.name, file)))).sort();
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return {
    name,
    version,
    licence: license ?? 'see below',
    text: text === '' ? `The package has no licence file of its own; it says "${license ?? 'nothing'}".` : text,
  };
}

/** Writes into a site under which licences the code of others is in it. @returns how many packages are named */
export async function writeNotices(site: string): Promise<number> {
  const names = [...new Set([...packagesOf(await bundledFiles()), ...TAKEN_ALONG])].sort();
  const parts = names
    .map(noticeOf)
    .map(({ name, version, licence, text }) => `${'='.repeat(78)}\n${name} ${version} (${licence})\n${'='.repeat(78)}\n\n${text}\n`);
  const head =
    'This site holds code and tables of others, under the licences below. What is used to build it only is listed in sbom.cdx.json.\n本站含有下列第三方代码和字表，按所附许可使用。仅在生成网站时使用的软件，列于 sbom.cdx.json。\n';
  await writeFile(join(site, NOTICES_FILE), [head, ...parts].join('\n'));
  return names.length;
}

/** Writes the list of all software that a build uses (CycloneDX), from package-lock.json; equal for equal lock files. */
export async function writeSbom(site: string): Promise<void> {
  const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new BuildFailure(stderr.trim().split('\n').slice(-4).join('\n'), 'npm could not list the packages (npm sbom, npm 10 or newer)');
  await writeFile(join(site, SBOM_FILE), steadySbom(stdout));
}

/** A list without what differs from run to run and machine to machine: its number, the time, npm's version, the folder's name. */
export function steadySbom(text: string): string {
  const {
    serialNumber: _,
    metadata,
    ...list
  } = JSON.parse(text) as { serialNumber?: string; metadata: { component: { name: string }; [key: string]: unknown } };
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
  return `${JSON.stringify({ ...list, metadata: { lifecycles: metadata['lifecycles'], component: { ...metadata.component, name } } }, null, 2)}\n`;
}
