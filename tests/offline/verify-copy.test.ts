import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../scripts/offline-edition.ts';
import { clauseWords } from '../../src/offline/clause-words.ts';
import { differenceOf } from '../../src/offline/compare.ts';
import { formatCopyData, gatherCopyData, parseCopyData } from '../../src/offline/copy-data.ts';
import { sha256Hex } from '../../src/offline/hash.ts';
import { formatSums, isListed, parseSums } from '../../src/offline/sums.ts';
import { type CopySource, copyFolder, NoListError, verifyCopy } from '../../src/offline/verify-copy.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const SECTION = `<html lang="zh-Hans"><main><h1 class="section-heading">依法履行职能<a class="note-mark">1</a></h1>
<section id="2.1.1"><h2 class="measure-heading"><a class="code">2.1.1</a> 深化改革</h2>
<p id="2.1.1.p1">根据<span class="t" id="2.1.1-01"><a class="k"></a>国家</span>要求 &amp; <b>省</b>。<a class="here">¶</a><button>引用</button></p></section>
<p id="other">not the plan’s</p></main></html>`;
const PARALLEL = `<html lang="en"><main><h1 class="section-heading pair"><span lang="zh-Hans">甲</span> <span lang="en">A</span></h1>
<div class="row pair" id="2.1.1.p1"><p lang="zh-Hans">乙</p><p lang="en">B</p></div></main></html>`;

describe('the plan’s words on a page', () => {
  test('are read without what is ours', () => {
    expect(clauseWords(parsePage(SECTION), 'x/2.1.html')).toEqual([
      { code: '2.1', lang: 'zh-Hans', words: '依法履行职能' },
      { code: '2.1.1', lang: 'zh-Hans', words: '深化改革' },
      { code: '2.1.1.p1', lang: 'zh-Hans', words: '根据国家要求 & 省。' },
    ]);
  });
  test('are read in both languages of a parallel page', () => {
    expect(clauseWords(parsePage(PARALLEL), 'en/x/parallel/2.1.html')).toEqual([
      { code: '2.1', lang: 'zh-Hans', words: '甲' },
      { code: '2.1', lang: 'en', words: 'A' },
      { code: '2.1.1.p1', lang: 'zh-Hans', words: '乙' },
      { code: '2.1.1.p1', lang: 'en', words: 'B' },
    ]);
  });
});

/** A copy in memory: two pages of the plan, a style, the data and the list. */
function copy(change: (files: Map<string, Uint8Array>) => void = () => {}): CopySource {
  const files = new Map([
    ['x/2.1.html', bytes(SECTION)],
    ['x/parallel/2.1.html', bytes(PARALLEL)],
    ['assets/style.css', bytes('p{}')],
  ]);
  const pages = new Map(['x/2.1.html', 'x/parallel/2.1.html'].map((path) => [path, clauseWords(parsePage(new TextDecoder().decode(files.get(path))), path)]));
  files.set('verify-data.js', bytes(formatCopyData(gatherCopyData('abc-123', pages, {}))));
  files.set('SHA256SUMS', bytes(formatSums(new Map([...files].map(([path, content]) => [path, sha256Hex(content)])))));
  change(files);
  return { paths: [...files.keys()], read: async (path) => files.get(path) ?? null };
}
/** Adds a file to a copy and to its list. */
const list = (files: Map<string, Uint8Array>, path: string, text: string): void => {
  files.set(path, bytes(text));
  files.set('SHA256SUMS', bytes(`${new TextDecoder().decode(files.get('SHA256SUMS'))}${sha256Hex(bytes(text))}  ${path}\n`));
};
const edit = (files: Map<string, Uint8Array>, path: string, from: string, to: string): void => {
  const text = new TextDecoder().decode(files.get(path));
  expect(text).toContain(from);
  files.set(path, bytes(text.replace(from, to)));
};

describe('a copy', () => {
  test('that is untouched is green', async () => {
    const told: number[] = [];
    const report = await verifyCopy(copy(), { parsePage, told: (done) => told.push(done) });
    expect(report).toMatchObject({ build: 'abc-123', files: 4, clauses: 7, findings: [] });
    expect(told).toEqual([1, 2, 3, 4]);
  });

  test('in which one character was changed names the clause, with both wordings', async () => {
    const { findings } = await verifyCopy(
      copy((files) => edit(files, 'x/2.1.html', '根据', '依据')),
      { parsePage },
    );
    expect(findings).toEqual([
      {
        kind: 'changed',
        path: 'x/2.1.html',
        clauses: [{ kind: 'changed', code: '2.1.1.p1', lang: 'zh-Hans', expected: '根据国家要求 & 省。', found: '依据国家要求 & 省。' }],
      },
    ]);
  });

  test('whose list was changed with the page names the clause all the same', async () => {
    const { findings } = await verifyCopy(
      copy((files) => {
        const before = sha256Hex(files.get('x/2.1.html') ?? bytes(''));
        edit(files, 'x/2.1.html', '深化', '深入');
        edit(files, 'SHA256SUMS', before, sha256Hex(files.get('x/2.1.html') ?? bytes('')));
      }),
      { parsePage },
    );
    expect(findings).toMatchObject([{ kind: 'changed', path: 'x/2.1.html', clauses: [{ code: '2.1.1', found: '深入改革' }] }]);
  });

  test('with a clause taken out and another put in names both', async () => {
    const { findings } = await verifyCopy(
      copy((files) => edit(files, 'x/parallel/2.1.html', '<p lang="en">B</p></div>', '</div><div class="row pair" id="2.1.1.p2"><p lang="en">C</p></div>')),
      { parsePage },
    );
    expect(findings[0]?.clauses).toMatchObject([
      { kind: 'missing', code: '2.1.1.p1', lang: 'en', expected: 'B' },
      { kind: 'added', code: '2.1.1.p2', lang: 'en', found: 'C' },
    ]);
  });

  test('names changed, missing and extra files', async () => {
    const { findings } = await verifyCopy(
      copy((files) => {
        edit(files, 'assets/style.css', 'p', 'q');
        files.delete('x/parallel/2.1.html');
        files.set('assets/evil.js', bytes('1'));
        files.set('x/Thumbs.db', bytes(''));
      }),
      { parsePage },
    );
    expect(findings).toEqual([
      { kind: 'extra', path: 'assets/evil.js', clauses: null },
      { kind: 'changed', path: 'assets/style.css', clauses: null },
      { kind: 'missing', path: 'x/parallel/2.1.html', clauses: null },
    ]);
  });

  test('whose own words are damaged is still compared by its files', async () => {
    const report = await verifyCopy(
      copy((files) => files.set('verify-data.js', bytes('alert(1)'))),
      { parsePage },
    );
    expect(report).toMatchObject({ build: null, clauses: 0, findings: [{ kind: 'changed', path: 'verify-data.js' }] });
  });

  test('with nothing to compare is never green: an empty list, a list of another folder, the words of the build removed', async () => {
    const own = (list: string, ...gone: string[]) =>
      verifyCopy(
        copy((files) => {
          files.set('SHA256SUMS', bytes(list));
          for (const path of gone) files.delete(path);
        }),
        { parsePage },
      );
    expect((await own('')).findings.map(({ path }) => path)).toEqual(expect.arrayContaining(['verify-data.js', 'x/2.1.html', 'x/parallel/2.1.html']));
    const alien = `${sha256Hex(bytes('p{}'))}  assets/style.css\n`;
    expect((await own(alien, 'verify-data.js', 'x/2.1.html', 'x/parallel/2.1.html')).findings).toMatchObject([{ kind: 'missing', path: 'verify-data.js' }]);
    // Over a network files cannot be listed: what the words of the build call for is missed all the same.
    const { read } = copy((files) => files.set('SHA256SUMS', bytes('')));
    expect((await verifyCopy({ paths: null, read }, { parsePage })).findings).toHaveLength(3);
  });

  test('names an archive whose hash was changed with it, one that was added, and settings of a folder', async () => {
    const { findings } = await verifyCopy(
      copy((files) => {
        list(files, 'good.zip', '1');
        list(files, 'good.zip.sha256', `${sha256Hex(bytes('1'))}  good.zip\n`);
        files.set('good.zip', bytes('2'));
        files.set('good.zip.sha256', bytes(`${sha256Hex(bytes('2'))}  good.zip\n`));
        files.set('更新.zip', bytes('3'));
        files.set('desktop.ini', bytes(''));
      }),
      { parsePage },
    );
    expect(findings).toEqual([
      { kind: 'extra', path: 'desktop.ini', clauses: null },
      { kind: 'changed', path: 'good.zip', clauses: null },
      { kind: 'changed', path: 'good.zip.sha256', clauses: null },
      { kind: 'extra', path: '更新.zip', clauses: null },
    ]);
  });

  test('without a list, or with a damaged one, cannot be verified', async () => {
    await expect(
      verifyCopy(
        copy((files) => files.delete('SHA256SUMS')),
        { parsePage },
      ),
    ).rejects.toThrow(NoListError);
    await expect(
      verifyCopy(
        copy((files) => files.set('SHA256SUMS', bytes('\nnonsense\n'))),
        { parsePage },
      ),
    ).rejects.toThrow('SHA256SUMS:2: nonsense');
  });
});

test('a list is sorted and reads back; sha256sum’s binary mark and CRLF are understood', () => {
  const sums = new Map([
    ['b c.html', '1'.repeat(64)],
    ['a.html', '0'.repeat(64)],
  ]);
  expect(formatSums(sums)).toBe(`${'0'.repeat(64)}  a.html\n${'1'.repeat(64)}  b c.html\n`);
  expect(parseSums(`${'1'.repeat(64)} *b c.html\r\n`)).toEqual(new Map([['b c.html', '1'.repeat(64)]]));
  expect(parseSums(formatSums(sums))).toEqual(sums);
});

test('what stands in no list', () => {
  const paths = ['SHA256SUMS', 'SHA256SUMS.sig', 'fazhi-x.zip.sig', '.DS_Store', 'a/Thumbs.db'];
  expect(paths.filter(isListed)).toEqual([]);
  expect(['x.zip', 'x.zip.sha256', 'a/x.sig', 'a/b.html.br', 'desktop.ini', '读我 README.html'].filter(isListed)).toHaveLength(6);
});

test('hashes are those of other programs', () => {
  for (const text of ['', 'abc', '法治'.repeat(1000)]) expect(sha256Hex(bytes(text))).toBe(createHash('sha256').update(text).digest('hex'));
});

test('the folder of a copy is the one of its uppermost list', () => {
  expect(copyFolder(['SHA256SUMS', 'a/SHA256SUMS'])).toBe('');
  expect(copyFolder(['外 层/top/SHA256SUMS', '外 层/top/old/copy/SHA256SUMS', '外 层/x'])).toBe('外 层/top/');
  expect(copyFolder(['a/index.html', 'a/XSHA256SUMS'])).toBeNull();
});

test('data of a copy are read without running them, and hostile data are refused', () => {
  const data = gatherCopyData('b', new Map([['p.html', [{ code: '1', lang: 'en', words: '</script>\u2028' }]]]), {});
  const script = formatCopyData(data);
  expect(script).not.toContain('\u2028');
  expect(parseCopyData(script)).toEqual(data);
  for (const text of ['', 'alert(1)', 'self.fazhiCopy=null;', 'self.fazhiCopy={"build":1};', 'self.fazhiCopy={']) expect(parseCopyData(text)).toBeNull();
});

test('where two wordings part', () => {
  expect(differenceOf('依法决策机制健全', '依法决策机理健全', 2)).toEqual({ before: '…策机', expected: '制', found: '理', after: '健全' });
  expect(differenceOf('甲乙', '甲乙丙')).toEqual({ before: '甲乙', expected: '', found: '丙', after: '' });
  expect(differenceOf('同', '同')).toEqual({ before: '同', expected: '', found: '', after: '' });
  // A character outside the first plane is one character.
  expect(differenceOf('𠀀a', '𠀁a')).toEqual({ before: '', expected: '𠀀', found: '𠀁', after: 'a' });
});
