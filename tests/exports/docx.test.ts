import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/i18n/index.ts';
import { localesOf } from '../../src/page.ts';
import { displayText, undoDisplay } from '../../src/text/display.ts';
import { toTraditional } from '../../src/text/traditional.ts';
import { bare, capturedBlocks } from './book-words.ts';
import { exportedPlans } from './exported-plans.ts';

/** Whether LibreOffice is here, with the part that opens documents. */
const writer = ['/usr/lib/libreoffice', '/usr/lib64/libreoffice', '/opt/libreoffice'].some((place) => existsSync(join(place, 'program', 'libswlo.so')));
if (!writer) console.log('skipped: apt-get install libreoffice-writer');

const plans = await exportedPlans();
const cases = plans.flatMap((plan) => localesOf(plan.plan).map((locale) => ({ plan, locale })));

interface Paragraph {
  style: string;
  bookmark: string;
  text: string;
}

async function partOf(plan: (typeof plans)[number], file: string, part: string): Promise<string> {
  const bytes = unzipSync(await plan.bytes(file))[part];
  if (bytes === undefined) throw new Error(`${file} has no ${part}.`);
  return strFromU8(bytes);
}

const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

function paragraphsOf(xml: string): Paragraph[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
    bookmark: /<w:bookmarkStart [^>]*w:name="([^"]+)"/.exec(paragraph)?.[1] ?? '',
    text: decoded([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join('')),
  }));
}

describe.each(cases.map((item) => ({ ...item, id: item.plan.id })))('$id, $locale', ({ plan, locale }) => {
  const english = locale === 'en';

  test('says the plan’s words, all of them in their order', async () => {
    const paragraphs = paragraphsOf(await partOf(plan, `plan.${locale}.docx`, 'word/document.xml')).filter(({ bookmark }) => bookmark !== '');
    const numbers = new Map(
      plan.plan.clauses.map(({ code, number }) => [`c_${code.replaceAll('.', '_')}`, english && number !== '' ? code : displayText(number)]),
    );
    const said = paragraphs.map(({ bookmark, text, style }) => {
      const number = style.startsWith('Heading') ? (numbers.get(bookmark) ?? '') : '';
      const shown = locale === 'zh-Hant' ? text : text.slice(0, number.length) === number ? text.slice(number.length) : `${number} is missing before ${text}`;
      return bare(english ? shown : undoDisplay(locale === 'zh-Hant' ? text.slice(number.length) : shown));
    });
    expect(said).toEqual(capturedBlocks(plan.plan, english ? 'en' : 'zh-Hans').map((words) => (locale === 'zh-Hant' ? toTraditional(words) : words)));
  });

  test('has headings for the navigation pane, a footnote for each note, and the status above every page', async () => {
    const xml = await partOf(plan, `plan.${locale}.docx`, 'word/document.xml');
    const headings = paragraphsOf(xml).filter(({ style, bookmark }) => /^Heading[1-3]$/.test(style) && bookmark !== '');
    const named = plan.plan.clauses.filter(
      ({ kind, code, heading }) => !['paragraph', 'criterion'].includes(kind) && code !== 'notice' && heading['zh-Hans'] !== undefined,
    );
    expect(headings.length).toBe(named.length);
    const notes = plan.plan.notes.filter(({ clause }) => !clause.startsWith('notice'));
    expect([...xml.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => Number(id))).toEqual(notes.map((_, index) => index + 1));
    const footnotes = await partOf(plan, `plan.${locale}.docx`, 'word/footnotes.xml');
    const missing = notes.filter(
      ({ note }) => !footnotes.includes(english ? (note.en ?? '') : '') || (locale === 'zh-Hans' && !decoded(footnotes).includes(note['zh-Hans'] ?? '?')),
    );
    expect(missing).toEqual([]);
    for (const header of ['word/header1.xml', 'word/header2.xml'])
      expect(await partOf(plan, `plan.${locale}.docx`, header)).toMatch(english ? /not the plan as issued/ : /不是正式印發的方案|不是正式印发的方案/);
  });

  test('is laid out as asked', async () => {
    const xml = await partOf(plan, `plan.${locale}.docx`, 'word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    if (!english) expect(xml).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"/);
    expect(await partOf(plan, `plan.${locale}.docx`, 'word/settings.xml'), 'left pages mirror the margins').toContain('<w:mirrorMargins/>');
    const styles = await partOf(plan, `plan.${locale}.docx`, 'word/styles.xml');
    expect(styles).toContain(`w:eastAsia="${locale === 'zh-Hant' ? 'zh-TW' : 'zh-CN'}"`);
    if (!english) expect(styles).toContain('w:firstLineChars="200"');
  });

  test('the ledger holds every task, with what is not stated said', async () => {
    const xml = await partOf(plan, `tasks.${locale}.docx`, 'word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => ({
      head: row.includes('<w:tblHeader'),
      cells: [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => paragraphsOf(cell).map(({ text }) => text)),
    }));
    const tasks = rows.filter(({ head }) => !head);
    expect(rows.length).toBeGreaterThan(tasks.length);
    expect(tasks.map(({ cells }) => cells[0]?.[0]).sort()).toEqual(plan.data.tasks.map(({ code }) => code).sort());
    const unstated = english ? wordsOf(locale).facts.notStated : locale === 'zh-Hant' ? '正文未寫明' : '正文未写明';
    for (const { cells } of tasks) {
      const task = plan.data.tasks.find(({ code }) => code === cells[0]?.[0]);
      if (locale !== 'zh-Hant') expect(undoDisplay(cells[2]?.[0] ?? ''), task?.code).toBe(undoDisplay(task?.quote[english ? 'en' : 'zh-Hans'] ?? ''));
      expect(cells[3]?.[0] === unstated, task?.code).toBe(task?.actors.length === 0);
      expect(cells[4]?.[0] === unstated, task?.code).toBe(task?.times.length === 0);
    }
  });
});

test.each(plans)('$id: an organization’s brief holds its tasks, a file for each language', async (plan) => {
  for (const organization of plan.data.organizations.filter(({ tasks }) => tasks.length > 0).filter((_, index) => index % 24 === 0))
    for (const [language, file] of [
      ['zh-Hans', `organizations/${organization.id}.docx`],
      ['en', `organizations/${organization.id}.en.docx`],
    ] as const) {
      const paragraphs = paragraphsOf(await partOf(plan, file, 'word/document.xml'));
      const text = undoDisplay(paragraphs.map((paragraph) => paragraph.text).join('\n'));
      const missing = plan.data.tasks
        .filter(({ code }) => organization.tasks.includes(code))
        .filter(({ code, quote }) => ![code, quote[language] ?? ''].every((words) => text.includes(undoDisplay(words))));
      expect(
        missing.map(({ code }) => code),
        file,
      ).toEqual([]);
      const [title = ''] = paragraphs.filter(({ style }) => style === 'Title').map((paragraph) => paragraph.text);
      expect(title, file).toMatch(language === 'en' ? /^(?:\p{Lu}|\d|“).*: /u : /：/);
    }
});

test.skipIf(!writer)(
  'LibreOffice opens them',
  async () => {
    const [plan] = plans;
    if (plan === undefined) throw new Error('There is no plan.');
    const organization = plan.data.organizations.find(({ tasks }) => tasks.length > 10)?.id ?? '';
    const directory = mkdtempSync(join(tmpdir(), 'docx-'));
    try {
      const files = ['plan.zh-Hans.docx', 'tasks.zh-Hans.docx', `organizations/${organization}.docx`];
      const paths = files.map((file) => join(directory, file.replace('/', '-')));
      for (const [index, file] of files.entries()) writeFileSync(paths[index] ?? '', await plan.bytes(file));
      spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${directory}/profile`, '--convert-to', 'pdf', '--outdir', directory, ...paths], {
        timeout: 150_000,
      });
      const made = readdirSync(directory).filter((name) => name.endsWith('.pdf'));
      expect(made.length).toBe(files.length);
      const read = spawnSync('pdftotext', [join(directory, 'plan.zh-Hans.pdf'), '-'], { encoding: 'utf8' });
      if (read.status !== 0) return console.log('skipped: apt-get install poppler-utils');
      const lines = read.stdout.split('\n').map(bare);
      const longest = Math.max(...lines.filter((line) => /^\p{Script=Han}+$/u.test(line)).map((line) => line.length));
      expect(longest, 'characters of a full line').toBe(28);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
  180_000,
);
