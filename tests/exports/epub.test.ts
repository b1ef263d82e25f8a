import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { planData } from '../../src/exports/plan-data.ts';
import epub from '../../src/exports/plan-epub.export.ts';
import { localesOf } from '../../src/page.ts';
import { undoDisplay } from '../../src/text/display.ts';
import { toTraditional } from '../../src/text/traditional.ts';
import { bare, capturedBlocks, codesOf } from './book-words.ts';
import { exportedPlans } from './exported-plans.ts';

/** Where Debian's epubcheck is. */
const JAR = '/usr/share/java/epubcheck.jar';
/** Whether a validator of EPUB is here. */
const validator = existsSync(JAR) && spawnSync('java', ['-version'], { timeout: 60_000 }).status === 0;
if (!validator) console.log('skipped: apt-get install epubcheck');

/** The validator is slow: `npm run test:all` gives it every book, `npm test` the fullest and one in a made script. */
const every = process.env['EVERY_SITUATION'] !== undefined;

const plans = await exportedPlans();
const books = plans.flatMap((plan) => [...localesOf(plan.plan), 'bilingual'].map((kind) => ({ plan, kind, file: `plan.${kind}.epub` })));

async function read(book: (typeof books)[number]) {
  const bytes = await book.plan.bytes(book.file);
  const parts = unzipSync(bytes);
  const text = (path: string): string => {
    const part = parts[`EPUB/${path}`];
    if (part === undefined) throw new Error(`${book.file} has no ${path}.`);
    return strFromU8(part);
  };
  const spine = [...text('package.opf').matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => `${id}.xhtml`);
  return { bytes, parts, text, spine };
}

const attribute = (source: string, pattern: RegExp): string[] => [...source.matchAll(pattern)].map(([, value = '']) => value);

describe.each(books)('$plan.id $file', (book) => {
  test('is built as the format demands', async () => {
    const { bytes, parts, text, spine } = await read(book);
    expect(Object.keys(parts).slice(0, 2)).toEqual(['mimetype', 'META-INF/container.xml']);
    expect(strFromU8(bytes.slice(30, 58)), 'first entry: named, without extra field, not compressed').toBe('mimetypeapplication/epub+zip');
    expect([bytes[8], bytes[9]]).toEqual([0, 0]);
    const listed = attribute(text('package.opf'), /<item [^>]*href="([^"]+)"/g);
    expect(['mimetype', 'META-INF/container.xml', 'EPUB/package.opf', ...listed.map((path) => `EPUB/${path}`)].sort()).toEqual(Object.keys(parts).sort());
    expect(spine.filter((path) => !listed.includes(path))).toEqual([]);
    expect(listed.filter((path) => !spine.includes(path)).sort()).toEqual(['book.css', 'cover.svg', 'nav.xhtml', 'toc.ncx']);
    for (const property of ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary'])
      expect(text('package.opf')).toContain(`property="schema:${property}"`);
  });

  test('every link leads somewhere, every sign to its note and back', async () => {
    const { text, spine } = await read(book);
    const ids = new Map([...spine, 'nav.xhtml'].map((path) => [path, attribute(text(path), / id="([^"]+)"/g)]));
    for (const [path, own] of ids) {
      expect(new Set(own).size, path).toBe(own.length);
      const links = attribute(text(path), / href="([^"]+)"/g).filter((link) => link !== 'book.css');
      const dead = links.filter((link) => {
        const [file = '', id] = link.split('#');
        const target = ids.get(file === '' ? path : file);
        return target === undefined || (id !== undefined && !target.includes(id));
      });
      expect(dead, path).toEqual([]);
      const signs = attribute(text(path), /href="#(note-\d+)" epub:type="noteref"/g);
      expect(attribute(text(path), /<aside id="([^"]+)" epub:type="footnote"/g).sort()).toEqual([...signs].sort());
    }
    const notes = book.plan.plan.notes.filter(({ clause }) => !clause.startsWith('notice'));
    expect(spine.flatMap((path) => attribute(text(path), /epub:type="(footnote)"/g)).length).toBe(notes.length);
    const anchors = [...ids.values()].flat();
    expect(codesOf(book.plan.plan).filter((code) => !anchors.includes(code))).toEqual([]);
    const leads = attribute(text('nav.xhtml'), /<li><a href="[^"#]+#((?!page-)[^"]+)"/g);
    const named = book.plan.plan.clauses.filter(({ kind, code }) => !['paragraph', 'criterion', 'notice'].includes(kind) && code !== 'notice');
    expect(leads).toEqual(named.map(({ code }) => code));
  });

  test('pages are numbered without a gap, and the list of pages leads to each', async () => {
    const { text, spine } = await read(book);
    const begun = spine.flatMap((path) => attribute(text(path), /<div id="page-(\d+)" epub:type="pagebreak"/g).map((number) => `${path}#page-${number}`));
    expect(begun.length).toBeGreaterThan(0);
    expect(attribute(text('nav.xhtml'), /<li><a href="([^"]+#page-\d+)"/g)).toEqual(begun);
    const numbers = begun.map((place) => Number(place.split('-').at(-1)));
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
  });

  test('its contents fit a page or two; older reading systems find all of them too', async () => {
    const { text } = await read(book);
    expect(attribute(text('contents.xhtml'), /<li><a href="([^"]+)"/g).length).toBeLessThan(20);
    const named = book.plan.plan.clauses.filter(({ kind, code }) => !['paragraph', 'criterion', 'notice'].includes(kind) && code !== 'notice');
    expect(attribute(text('toc.ncx'), /<content src="[^"#]+#([^"]+)"/g)).toEqual(named.map(({ code }) => code));
  });

  test('is the same book in every edition, and says which edition it is', async () => {
    const at = async (build: string, modified: string): Promise<string> => {
      const source = { plan: book.plan.plan, data: planData(book.plan.plan, build), modified };
      const file = epub.files(source).find((item) => item.file === book.file);
      return strFromU8(unzipSync((await file?.make()) as Uint8Array)['EPUB/package.opf'] ?? new Uint8Array());
    };
    const [one, two] = [await at('a-1', '2001-01-01T00:00:00Z'), await at('b-2', '2002-02-02T00:00:00Z')];
    const part = (opf: string, pattern: RegExp): string => pattern.exec(opf)?.[1] ?? '';
    expect(part(one, /<dc:identifier[^>]*>([^<]+)/)).toBe(part(two, /<dc:identifier[^>]*>([^<]+)/));
    expect([part(one, /dcterms:modified">([^<]+)/), part(two, /dcterms:modified">([^<]+)/)]).toEqual(['2001-01-01T00:00:00Z', '2002-02-02T00:00:00Z']);
    expect(two).toContain('<meta property="schema:version">b-2</meta>');
  });

  test('says the plan’s words, all of them in their order', async () => {
    const { text, spine } = await read(book);
    const elements = spine
      .filter((path) => path.startsWith('text-'))
      .flatMap((path) => parse(text(path)).querySelectorAll('h1[id], h2[id], h3[id], p.paragraph, p.criterion'));
    const english = book.kind === 'en';
    expect(said(elements, book.kind === 'bilingual', english)).toEqual(
      capturedBlocks(book.plan.plan, english ? 'en' : 'zh-Hans').map((words) => (book.kind === 'zh-Hant' ? toTraditional(words) : words)),
    );
    if (book.kind !== 'bilingual') return;
    const second = elements.map((element) =>
      element.tagName === 'P' ? (element.classList.contains('second') ? element : null) : element.querySelector('.second'),
    );
    expect(
      said(
        second.filter((element) => element !== null),
        false,
        true,
      ),
    ).toEqual(capturedBlocks(book.plan.plan, 'en'));
  });
});

/** Words of blocks as captured: ours taken out, the display rule undone. */
function said(elements: readonly HTMLElement[], firstOnly: boolean, english: boolean): string[] {
  return elements
    .filter((element) => !element.classList.contains('ours-heading') && !(firstOnly && element.classList.contains('second')))
    .map((element) => {
      const copy = parse(element.toString());
      for (const ours of copy.querySelectorAll(firstOnly ? '.sign, .code, .second' : '.sign, .code')) ours.remove();
      return bare(english ? copy.textContent : undoDisplay(copy.textContent));
    });
}

test.skipIf(!validator)(
  'the validator finds no error and no warning',
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'epub-'));
    try {
      for (const book of books.filter(({ plan, kind }) => plan.id !== 'minimal' && (every || kind === 'bilingual' || kind === 'zh-Hant'))) {
        const path = join(directory, book.file);
        writeFileSync(path, await book.plan.bytes(book.file));
        const run = spawnSync('java', ['-jar', JAR, path], { encoding: 'utf8', timeout: 120_000 });
        expect(`${run.stdout}${run.stderr}`, book.file).toMatch(/No errors or warnings detected/);
        expect(run.status, book.file).toBe(0);
      }
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
  300_000,
);
