import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../scripts/offline-edition.ts';
import { isSigned, newKeys, signBytes } from '../../scripts/signature.ts';
import { ArchiveError, archiveSource } from '../../src/offline/archive-source.ts';
import { clauseWords } from '../../src/offline/clause-words.ts';
import { formatCopyData, gatherCopyData } from '../../src/offline/copy-data.ts';
import { sha256Hex } from '../../src/offline/hash.ts';
import { compressedFrom, formatSums, isListed } from '../../src/offline/sums.ts';
import { type CopySource, NoListError, type Reading, verifyCopy } from '../../src/offline/verify-copy.ts';

/**
 * Ways to tamper with a copy. Each is tried on the command line's reading of it and on the page's, as a folder, and where it can be as an
 * archive; both have to name exactly the files that were touched. What the stated limits leave out stands at the end.
 */
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const words = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);

const page = (lang: string, code: string, text: string): string =>
  `<!doctype html><html lang="${lang}"><head><link rel="stylesheet" href="../assets/a.css"></head><main><h1 class="section-heading">甲</h1>
<section id="${code}"><h2 class="measure-heading">乙</h2><p id="${code}.p1">${text}</p><p id="${code}.p2">各部门应当公开。</p></section></main></html>`;
const PAGES = { 'x/2.1.html': page('zh-Hans', '2.1.1', '市政府应当在2016年底前完成。'), 'en/x/2.1.html': page('en', '2.1.1', 'Complete by the end of 2016.') };
const TOP = 'fazhi-x';

type Files = Map<string, Uint8Array>;

/** A served copy: pages, a style, a download, compressed copies, the archive, the list. */
function servedCopy(): Files {
  const files: Files = new Map(Object.entries(PAGES).map(([path, html]) => [path, bytes(html)]));
  files.set('assets/a.css', bytes('p{color:#111}'));
  files.set('data/x/plan.json', bytes('{"tasks":757}'));
  files.set('verify.html', bytes('<html lang="en"><main>Verify</main></html>'));
  const pages = new Map(Object.keys(PAGES).map((path) => [path, clauseWords(parsePage(words(files.get(path))), path)]));
  files.set('verify-data.js', bytes(formatCopyData(gatherCopyData('abc-123', pages, {}))));
  files.set(`${TOP}.zip`, new Uint8Array(zipSync({ [`${TOP}/index.html`]: bytes('1') })));
  files.set(`${TOP}.zip.sha256`, bytes(`${sha256Hex(files.get(`${TOP}.zip`) ?? bytes(''))}  ${TOP}.zip\n`));
  for (const path of ['x/2.1.html', 'assets/a.css']) compress(files, path);
  listAll(files);
  return files;
}

function compress(files: Files, path: string): void {
  const plain = files.get(path) ?? bytes('');
  files.set(`${path}.gz`, new Uint8Array(gzipSync(plain)));
  files.set(`${path}.br`, new Uint8Array(brotliCompressSync(plain)));
}

/** Writes the list anew, as somebody would who hides a change. */
function listAll(files: Files): void {
  files.set('SHA256SUMS', bytes(formatSums(new Map([...files].filter(([path]) => isListed(path)).map(([path, content]) => [path, sha256Hex(content)])))));
}

function edit(files: Files, path: string, from: string, to: string): void {
  const text = words(files.get(path));
  expect(text, `${path} of the fixture`).toContain(from);
  files.set(path, bytes(text.replace(from, to)));
}

const folder = (files: Files): CopySource => ({ paths: [...files.keys()], read: async (path) => files.get(path) ?? null });
const server = (files: Files): CopySource => ({ paths: null, read: async (path) => files.get(path) ?? null });
const packed = (files: Files): Uint8Array => zipSync(Object.fromEntries([...files].map(([path, content]) => [`${TOP}/${path}`, content])));

/** How the command line reads a copy, and how the page does. */
const READINGS: Record<string, Reading> = {
  'command line': {
    parsePage,
    decompress: async (path, content) => new Uint8Array(path.endsWith('.br') ? brotliDecompressSync(content) : gunzipSync(content)),
  },
  page: {
    parsePage: (html) => new DOMParser().parseFromString(html, 'text/html') as unknown as ReturnType<Reading['parsePage']>,
    decompress: async (path, content) => (path.endsWith('.gz') ? new Uint8Array(gunzipSync(content)) : null),
    pause: async () => {},
  },
};

/** What somebody did, and the files that have to be named for it. */
type Tampering = readonly [what: string, change: (files: Files) => void, named: readonly string[]];

const TAMPERINGS: readonly Tampering[] = [
  // Words of the plan.
  ['a year is changed', (files) => edit(files, 'x/2.1.html', '2016', '2017'), ['x/2.1.html']],
  ['应当 becomes 可以', (files) => edit(files, 'x/2.1.html', '应当', '可以'), ['x/2.1.html']],
  ['a mark is taken out', (files) => edit(files, 'x/2.1.html', '完成。', '完成'), ['x/2.1.html']],
  ['a word of the translation is changed', (files) => edit(files, 'en/x/2.1.html', 'Complete', 'Consider'), ['en/x/2.1.html']],
  ['a heading is changed', (files) => edit(files, 'x/2.1.html', '>乙<', '>丙<'), ['x/2.1.html']],
  ['a paragraph is taken out', (files) => edit(files, 'x/2.1.html', '<p id="2.1.1.p2">各部门应当公开。</p>', ''), ['x/2.1.html']],
  ['a paragraph is put in', (files) => edit(files, 'x/2.1.html', '</section>', '<p id="2.1.1.p3">另行规定。</p></section>'), ['x/2.1.html']],
  ['two paragraphs change places', (files) => swap(files), ['x/2.1.html']],
  ['a look-alike letter is put in', (files) => edit(files, 'en/x/2.1.html', 'Complete', 'Сomplete'), ['en/x/2.1.html']],
  ['a character that nobody sees is put in', (files) => edit(files, 'x/2.1.html', '市政府', '市\u200B政府'), ['x/2.1.html']],
  ['the language of a page is changed', (files) => edit(files, 'x/2.1.html', 'lang="zh-Hans"', 'lang="zh-Hant"'), ['x/2.1.html']],
  ['words are hidden by a style', (files) => edit(files, 'x/2.1.html', '<p id="2.1.1.p2">', '<p id="2.1.1.p2" hidden>'), ['x/2.1.html']],
  // The same with a list that was written anew: the clause is named all the same.
  ...(
    [
      ['a year', 'x/2.1.html', '2016', '2017'],
      ['应当', 'x/2.1.html', '应当', '可以'],
      ['a word of the translation', 'en/x/2.1.html', 'Complete', 'Consider'],
      ['a heading', 'x/2.1.html', '>乙<', '>丙<'],
      ['a paragraph', 'x/2.1.html', '<p id="2.1.1.p2">各部门应当公开。</p>', ''],
      ['a code', 'x/2.1.html', 'id="2.1.1.p2"', 'id="2.1.1.p9"'],
      ['the language', 'en/x/2.1.html', 'lang="en"', 'lang="fr"'],
      ['a letter of no width', 'x/2.1.html', '市政府', '市\u200B政府'],
    ] as const
  ).map(
    ([what, path, from, to]): Tampering => [
      `${what} is changed, with compressed copies and list`,
      (files) => {
        edit(files, path, from, to);
        if (files.has(`${path}.gz`)) compress(files, path);
        listAll(files);
      },
      [path],
    ],
  ),
  ['a page is emptied, with the list', (files) => relist(files, () => files.set('x/2.1.html', bytes(''))), ['x/2.1.html']],
  ['a page is taken out, with the list', (files) => relist(files, () => remove(files, ['x/2.1.html', 'x/2.1.html.gz', 'x/2.1.html.br'])), ['x/2.1.html']],
  // Other files.
  ['a style is changed', (files) => edit(files, 'assets/a.css', '#111', '#fff'), ['assets/a.css']],
  ['a download is changed', (files) => edit(files, 'data/x/plan.json', '757', '756'), ['data/x/plan.json']],
  ['verify.html is changed', (files) => edit(files, 'verify.html', 'Verify', 'Good'), ['verify.html']],
  ['a script is put into a page', (files) => edit(files, 'verify.html', '</main>', '</main><script src="x.js"></script>'), ['verify.html']],
  ['a style is emptied', (files) => files.set('assets/a.css', bytes('')), ['assets/a.css']],
  ['a page is cut off', (files) => files.set('verify.html', bytes('<html')), ['verify.html']],
  ['line ends are changed', (files) => edit(files, 'x/2.1.html', '\n', '\r\n'), ['x/2.1.html']],
  ['a blank is added at the end', (files) => files.set('data/x/plan.json', bytes('{"tasks":757} ')), ['data/x/plan.json']],
  ['a style is taken out', (files) => files.delete('assets/a.css'), ['assets/a.css']],
  ['a page is taken out', (files) => files.delete('en/x/2.1.html'), ['en/x/2.1.html']],
  ['two files change places', (files) => exchange(files, 'verify.html', 'assets/a.css'), ['assets/a.css', 'verify.html']],
  ['a page takes the place of another', (files) => files.set('x/2.1.html', files.get('en/x/2.1.html') ?? bytes('')), ['x/2.1.html']],
  ['a file is renamed', (files) => rename(files, 'verify.html', 'verify.htm'), ['verify.htm', 'verify.html']],
  ['a name gets a capital', (files) => rename(files, 'verify.html', 'Verify.html'), ['Verify.html', 'verify.html']],
  // Files that were added.
  ...[
    'evil.js',
    'x/2.2.html',
    'assets/b.css',
    '更新.zip',
    '更新.exe',
    'desktop.ini',
    '.htaccess',
    'web.config',
    'x/old.zip',
    'autorun.inf',
    'data/x/plan.json.bak',
  ].map((path): Tampering => [`${path} is added`, (files) => files.set(path, bytes('1')), [path]]),
  [
    'an archive with a hash beside it is added',
    (files) => void files.set('new.zip', bytes('1')).set('new.zip.sha256', bytes('1')),
    ['new.zip', 'new.zip.sha256'],
  ],
  // Archive and compressed copies.
  ['the archive is changed', (files) => files.set(`${TOP}.zip`, bytes('PK')), [`${TOP}.zip`]],
  ['the archive is changed with its hash', (files) => newArchive(files), [`${TOP}.zip`, `${TOP}.zip.sha256`]],
  ['the archive’s hash is changed', (files) => files.set(`${TOP}.zip.sha256`, bytes('0')), [`${TOP}.zip.sha256`]],
  ['the archive’s hash is taken out', (files) => files.delete(`${TOP}.zip.sha256`), [`${TOP}.zip.sha256`]],
  ['a .gz holds other words', (files) => files.set('x/2.1.html.gz', new Uint8Array(gzipSync('<html>'))), ['x/2.1.html.gz']],
  ['a .br holds other words', (files) => files.set('x/2.1.html.br', new Uint8Array(brotliCompressSync('<html>'))), ['x/2.1.html.br']],
  ['a .gz is damaged', (files) => files.set('assets/a.css.gz', bytes('1')), ['assets/a.css.gz']],
  ['a .br is damaged', (files) => files.set('assets/a.css.br', bytes('1')), ['assets/a.css.br']],
  ['a .gz is added', (files) => files.set('verify.html.gz', new Uint8Array(gzipSync('<html>'))), ['verify.html.gz']],
  ['a .br is added', (files) => files.set('verify.html.br', new Uint8Array(brotliCompressSync('<html>'))), ['verify.html.br']],
  ['a .gz of no file is added', (files) => files.set('x/3.html.gz', new Uint8Array(gzipSync('<html>'))), ['x/3.html.gz']],
  ['a .gz holds other words, with the list', (files) => relist(files, () => files.set('x/2.1.html.gz', new Uint8Array(gzipSync('<html>')))), ['x/2.1.html.gz']],
  // The list and the words of the build.
  ['the list is emptied', (files) => files.set('SHA256SUMS', bytes('')), [...servedCopy().keys()].filter((path) => path !== 'SHA256SUMS').sort()],
  [
    'a line of the list is taken out',
    (files) => files.set('SHA256SUMS', bytes(words(files.get('SHA256SUMS')).replace(/.*verify\.html\n/, ''))),
    ['verify.html'],
  ],
  ['a hash in the list is changed', (files) => edit(files, 'SHA256SUMS', sha256Hex(bytes('{"tasks":757}')), '0'.repeat(64)), ['data/x/plan.json']],
  ['the words of the build are changed', (files) => edit(files, 'verify-data.js', '2016年', '2017年'), ['verify-data.js', 'x/2.1.html']],
  ['the words of the build are taken out', (files) => files.delete('verify-data.js'), ['verify-data.js']],
  ['the words of the build are taken out, with the list and a year', (files) => relist(files, () => withoutWords(files)), ['verify-data.js']],
  [
    'the words of the build are another script, with the list',
    (files) => relist(files, () => files.set('verify-data.js', bytes('alert(1)'))),
    ['verify-data.js'],
  ],
  [
    'the words of the build are emptied, with the list',
    (files) => relist(files, () => files.set('verify-data.js', bytes('self.fazhiCopy=null;'))),
    ['verify-data.js'],
  ],
];

function swap(files: Files): void {
  edit(files, 'x/2.1.html', '市政府应当在2016年底前完成。', '@');
  edit(files, 'x/2.1.html', '各部门应当公开。', '市政府应当在2016年底前完成。');
  edit(files, 'x/2.1.html', '@', '各部门应当公开。');
}
function remove(files: Files, paths: readonly string[]): void {
  for (const path of paths) files.delete(path);
}
function relist(files: Files, change: () => void): void {
  change();
  listAll(files);
}
function exchange(files: Files, one: string, other: string): void {
  const content = files.get(one) ?? bytes('');
  files.set(one, files.get(other) ?? bytes(''));
  files.set(other, content);
}
function rename(files: Files, from: string, to: string): void {
  files.set(to, files.get(from) ?? bytes(''));
  files.delete(from);
}
function newArchive(files: Files): void {
  files.set(`${TOP}.zip`, new Uint8Array(zipSync({ [`${TOP}/index.html`]: bytes('2') })));
  files.set(`${TOP}.zip.sha256`, bytes(`${sha256Hex(files.get(`${TOP}.zip`) ?? bytes(''))}  ${TOP}.zip\n`));
}
function withoutWords(files: Files): void {
  edit(files, 'x/2.1.html', '2016', '2017');
  compress(files, 'x/2.1.html');
  files.delete('verify-data.js');
}

const namedIn = async (source: CopySource, reading: Reading): Promise<string[]> => (await verifyCopy(source, reading)).findings.map(({ path }) => path).sort();
/** A changed file need not be named once more for its compressed copies, which then hold other bytes than it. */
const essential = (paths: readonly string[], asked: readonly string[]): string[] =>
  paths.filter((path) => asked.includes(path) || !asked.includes(compressedFrom(path) ?? ''));

test('there are at least sixty ways', () => expect(TAMPERINGS.length).toBeGreaterThanOrEqual(60));

describe.each(Object.entries(READINGS))('%s', (_, reading) => {
  test('an untouched copy is green: folder, server, archive, and without its compressed copies', async () => {
    const files = servedCopy();
    const report = await verifyCopy(folder(files), reading);
    expect(report).toMatchObject({ build: 'abc-123', clauses: 8, findings: [] });
    expect(await namedIn(server(files), reading)).toEqual([]);
    expect(await namedIn(archiveSource(packed(files), unzipSync) as CopySource, reading)).toEqual([]);
    for (const path of [...files.keys()]) if (compressedFrom(path) !== null) files.delete(path);
    expect(await namedIn(folder(files), reading)).toEqual([]);
  });

  test.each(TAMPERINGS)('%s: the files are named, in a folder and in an archive', async (_what, change, named) => {
    const files = servedCopy();
    change(files);
    const asked = [...named].sort();
    expect(essential(await namedIn(folder(files), reading), asked)).toEqual(asked);
    expect(essential(await namedIn(archiveSource(packed(files), unzipSync) as CopySource, reading), asked)).toEqual(asked);
  });

  test('over a server, which lists nothing, each change of a listed file is named all the same', async () => {
    for (const [what, change, named] of TAMPERINGS) {
      const files = servedCopy();
      const before = new Set(files.keys());
      change(files);
      const found = await namedIn(server(files), reading);
      const asked = named.filter((path) => before.has(path) && compressedFrom(path) === null);
      // What the list no longer names is not asked of a server, as the page says; that the words of the build are not in it is told.
      if (what === 'a line of the list is taken out') expect(found).toEqual([]);
      else if (what !== 'the list is emptied') expect(essential(found, asked), what).toEqual([...asked].sort());
      else expect(found).not.toEqual([]);
    }
  });
});

describe('archives', () => {
  const open = (archive: Uint8Array): CopySource | null => archiveSource(archive, unzipSync);
  const reason = (archive: Uint8Array): string => {
    try {
      open(archive);
    } catch (error) {
      return error instanceof ArchiveError ? error.reason : String(error);
    }
    return 'opened';
  };

  test('that swell beyond measure are refused before anything is unpacked', () => {
    const bomb = zipSync({ [`${TOP}/SHA256SUMS`]: bytes(''), [`${TOP}/zeros.html`]: new Uint8Array(16 * 1024 ** 2) });
    expect(reason(bomb)).toBe('ratio');
    // One that says it holds two gigabytes, as bombs do that overlap their entries.
    const large = zipSync({ [`${TOP}/a.bin`]: [new Uint8Array(64), { level: 0 }] });
    const contents = large.length - 22 - 46 - `${TOP}/a.bin`.length;
    new DataView(large.buffer).setUint32(contents + 24, 2 ** 31 - 1, true);
    expect(reason(large)).toBe('size');
  });

  test('that say less than they hold give no more than they say', async () => {
    const liar = zipSync({ [`${TOP}/SHA256SUMS`]: bytes(''), [`${TOP}/a.html`]: bytes('法'.repeat(1000)) });
    const contents = liar.length - 22 - 46 - `${TOP}/a.html`.length;
    new DataView(liar.buffer).setUint32(contents + 24, 10, true);
    const read = Promise.resolve(open(liar)).then((source) => source?.read('a.html'));
    const content = await read.catch((error: unknown) => error);
    expect(content instanceof ArchiveError || (content as Uint8Array).length <= 10).toBe(true);
  });

  test('with a name twice, damaged, cut off, or none at all, are refused; one without a list is no copy', () => {
    const twice = zipSync({ [`${TOP}/SHA256SUMS`]: bytes(''), [`${TOP}/a.html`]: bytes('1'), [`${TOP}/b.html`]: bytes('2') });
    const text = Buffer.from(twice).toString('latin1').replaceAll('b.html', 'a.html');
    expect(reason(Buffer.from(text, 'latin1'))).toBe('twice');
    const whole = packed(servedCopy());
    expect(reason(whole.subarray(0, whole.length - 30))).toBe('damaged');
    expect(reason(bytes('no archive'))).toBe('damaged');
    expect(reason(bytes(''))).toBe('damaged');
    expect(open(zipSync({ 'a.html': bytes('1') }))).toBeNull();
  });

  test('files beside the copy’s own folder are named', async () => {
    const files = Object.fromEntries([...servedCopy()].map(([path, content]) => [`${TOP}/${path}`, content]));
    const source = open(zipSync({ ...files, '先看这里.exe': bytes('1'), '../../etc/x': bytes('2') }));
    expect(await namedIn(source as CopySource, READINGS['page'] as Reading)).toEqual(['../../etc/x', '先看这里.exe']);
  });
});

test('a folder without a list, or with a list that cannot be read or names a file twice, is no copy to verify', async () => {
  const without = servedCopy();
  without.delete('SHA256SUMS');
  await expect(verifyCopy(folder(without), { parsePage })).rejects.toThrow(NoListError);
  for (const text of ['garbage', `${'0'.repeat(64)}  a\n${'1'.repeat(64)}  a\n`]) {
    const files = servedCopy();
    files.set('SHA256SUMS', bytes(text));
    await expect(verifyCopy(folder(files), { parsePage })).rejects.toThrow(/^SHA256SUMS:[12]: /);
  }
});

describe('what the stated limits leave out', () => {
  test('list, words and pages changed together are equal, and only fingerprint, signature or a copy of one’s own tell', async () => {
    const files = servedCopy();
    const { privateKey, publicKey } = newKeys();
    const signature = signBytes(files.get('SHA256SUMS') ?? bytes(''), privateKey);
    const { list } = await verifyCopy(folder(files), { parsePage });
    expect(isSigned(files.get('SHA256SUMS') ?? bytes(''), signature, publicKey)).toBe(true);
    for (const path of ['x/2.1.html', 'verify-data.js']) edit(files, path, '2016年', '2017年');
    compress(files, 'x/2.1.html');
    listAll(files);
    const report = await verifyCopy(folder(files), { parsePage });
    expect(report.findings).toEqual([]);
    expect(report.list).not.toBe(list);
    expect(isSigned(files.get('SHA256SUMS') ?? bytes(''), signature, publicKey)).toBe(false);
  });
  test('files that system programs leave are not reported', async () => {
    const files = servedCopy();
    for (const path of ['.DS_Store', 'x/Thumbs.db']) files.set(path, bytes('1'));
    expect(await namedIn(folder(files), { parsePage })).toEqual([]);
  });
});
