/**
 * Reads a captured plan page and writes its plan folder.
 * npm run import-plan -- FILE --id ID [--url URL] [--force]
 *
 * Repeatable: files that would not change are left alone, front matter and the hand-written keys of plan.yaml are kept, and a text
 * file whose words were edited is not overwritten without --force.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Document, parseDocument } from 'yaml';
import { CAPTURE_LAYOUT, type CapturedPage, readCapture } from '../src/model/capture.ts';
import { splitFrontMatter } from '../src/text/front-matter.ts';
import { contentDirectory } from './places.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { id: { type: 'string' }, url: { type: 'string' }, force: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined || values.id === undefined || !/^[a-z0-9-]+$/.test(values.id)) {
  console.error('Usage: npm run import-plan -- FILE --id ID [--url URL] [--force]\nID is lower-case letters, digits and hyphens, e.g. suzhou-plan.');
  process.exit(2);
}

const bytes = await readFile(file).catch((error: Error) => {
  console.error(`Cannot read ${file}: ${error.message}`);
  process.exit(1);
});
let text: string;
let page: CapturedPage;
try {
  text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
} catch {
  console.error(`${file} is not UTF-8. Save the captured page as UTF-8 and try again.`);
  process.exit(1);
}
if (text.startsWith('\uFEFF') || text.includes('\r')) {
  console.error(`${file} has a byte order mark or Windows line ends. Save the captured page as UTF-8 without BOM, with line ends LF, and try again.`);
  process.exit(1);
}
try {
  page = readCapture(text);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

/** Codes of what stands outside the parts; what they are, plan.yaml says. */
const [NOTICE, PREAMBLE, ANNEX] = ['notice', '0', 'annex'] as const;
const directory = join(contentDirectory(), 'plans', values.id);
const texts = new Map<string, string>();
const paragraphs = (list: readonly string[]): string => list.map((words) => `${escapeMarkdown(words)}\n`).join('\n');
const join2 = (...pieces: string[]): string => pieces.filter((piece) => piece !== '').join('\n');

if (page.notice !== null) texts.set(NOTICE, join2(`# ${escapeMarkdown(page.notice.title)}\n`, paragraphs(page.notice.paragraphs)));
if (page.preamble.length > 0) texts.set(PREAMBLE, paragraphs(page.preamble));
const parts = page.parts.map((part, partIndex) => {
  const partCode = String(partIndex + 1);
  const files: string[] = [];
  part.sections.forEach((section, sectionIndex) => {
    const code = section.number === '' ? partCode : `${partCode}.${sectionIndex + 1}`;
    files.push(code);
    const head = section.number === '' ? '' : `# ${escapeMarkdown(section.number + section.heading)}\n`;
    const measures = section.measures
      .map((measure) => join2(`## ${escapeNumber(measure.number)}${escapeMarkdown(measure.heading)}\n`, paragraphs(measure.paragraphs)))
      .join('\n');
    texts.set(code, join2(head, paragraphs(section.paragraphs), measures));
  });
  return { code: partCode, heading: part.heading, files };
});
if (page.annex !== null) texts.set(ANNEX, join2(`# ${escapeMarkdown(page.annex.heading)}\n`, paragraphs(page.annex.paragraphs)));

const refused: string[] = [];
let written = 0;
let unchanged = 0;
for (const [code, body] of texts) {
  const path = join(directory, 'text', 'zh-Hans', `${code}.mdx`);
  const before = existsSync(path) ? await readFile(path, 'utf8') : null;
  const old = before === null ? null : splitFrontMatter(before);
  const head = old?.frontMatter ?? `code: "${code}"\n`;
  const next = `---\n${head}---\n\n${body}`;
  if (before === next) unchanged += 1;
  else if (old !== null && old.body.trim() !== body.trim() && !values.force) refused.push(path);
  else {
    await write(path, next);
    written += 1;
  }
}

const planPath = join(directory, 'plan.yaml');
const hash = bytesToHex(sha256(bytes));
const before = existsSync(planPath) ? await readFile(planPath, 'utf8') : null;
const plan = before === null ? newPlan() : parseDocument(before);
plan.setIn(['provenance', 'sha256'], hash);
plan.setIn(['provenance', 'bytes'], bytes.length);
if (values.url !== undefined) plan.setIn(['provenance', 'url'], values.url);
const after = plan.toString({ lineWidth: 0 });
const recorded = before === null ? null : parseDocument(before).getIn(['provenance', 'sha256']);
const sourcePath = join(directory, 'source.txt');
if (after === before && existsSync(sourcePath)) unchanged += 1;
else if (recorded !== null && recorded !== hash && !values.force) refused.push(planPath);
else {
  await write(planPath, after);
  await write(sourcePath, text);
  written += 1;
}

const measures = page.parts.flatMap((part) => part.sections.flatMap((section) => section.measures));
console.log(
  `${page.title}\n  ${page.parts.length} parts, ${measures.length} measures, ${texts.size} text files; lines ${page.lines[0]}–${page.lines[1]} of the capture.`,
);
if (page.unplaced.length > 0) {
  console.log('Not placed in the structure:');
  for (const { line, text: words, reason } of page.unplaced) console.log(`  line ${line}: "${words}" — ${reason}.`);
}
console.log(`${written} files written, ${unchanged} unchanged, ${refused.length} refused.`);
if (refused.length > 0) {
  console.error(`These files were edited since the import; they were left as they are. Use --force to overwrite their words:\n  ${refused.join('\n  ')}`);
  process.exit(1);
}

function newPlan(): Document {
  const published = /发布日期[:：](\d{4}-\d{2}-\d{2})/.exec(page.notice?.publishedLine ?? '')?.[1];
  const closes = /(\d{4})年(\d{1,2})月(\d{1,2})日前/.exec(page.notice?.paragraphs.join('') ?? '');
  const issuer = page.notice?.paragraphs.at(-2);
  const document = new Document({
    id: values.id,
    title: { 'zh-Hans': page.title },
    subtitle: { 'zh-Hans': page.subtitle },
    short: { 'zh-Hans': page.title },
    status: /征求意见/.test(page.subtitle) ? 'draft-for-comment' : 'issued',
    // What the page does not say is left out: the check then names the missing key.
    ...(issuer === undefined ? {} : { issuer: { 'zh-Hans': issuer } }),
    ...(published === undefined ? {} : { published }),
    ...(published === undefined || closes === null
      ? {}
      : { consultation: { opens: published, closes: `${closes[1]}-${closes[2]?.padStart(2, '0')}-${closes[3]?.padStart(2, '0')}` } }),
    languages: ['zh-Hans'],
    punctuation: /[，：；（）！？]/.test(text) ? 'as-captured' : 'half-width',
    front: [...(page.notice === null ? [] : [{ code: NOTICE, role: 'notice' }]), ...(page.preamble.length === 0 ? [] : [{ code: PREAMBLE, role: 'preamble' }])],
    parts: parts.map((part) => ({ code: part.code, heading: { 'zh-Hans': part.heading }, short: { 'zh-Hans': part.heading }, files: part.files })),
    ...(page.annex === null ? {} : { back: [{ code: ANNEX, role: 'annex', captured: false }] }),
    pageOnly: [],
    provenance: {
      ...(values.url === undefined ? {} : { url: values.url }),
      captured: 'not recorded',
      sha256: hash,
      bytes: bytes.length,
      lines: page.lines,
      ...(page.notice?.publishedLine == null ? {} : { publishedLine: page.notice.publishedLine }),
      layout: CAPTURE_LAYOUT,
    },
  });
  return document;
}

/** Markdown and MDX syntax characters of plain words, escaped. */
function escapeMarkdown(words: string): string {
  return words
    .replace(/[\\`*_{}[\]<>|~]/g, (character) => `\\${character}`)
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/^([#+-])/, '\\$1');
}

/** A measure's printed number; its point is escaped so that it is never read as a list. */
function escapeNumber(number: string): string {
  return number.replace('.', '\\.');
}

async function write(path: string, words: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, words);
}
