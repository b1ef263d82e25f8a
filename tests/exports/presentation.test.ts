import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { moduleDeck } from '../../src/derive/slides/deck.ts';
import { slideView } from '../../src/derive/slides/slide-view.ts';
import { heightOf, type Line, pagesOf } from '../../src/exports/presentation/lines.ts';
import { exportedPlans } from './exported-plans.ts';

/** Modules as PPTX: native words, notes, pictures, and nothing that runs over the edge of a slide. */
const plans = (await exportedPlans()).filter(({ plan }) => plan.training.modules.length > 0);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const wordsOfXml = (xml: string): string =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)).join('');
const bare = (text: string): string => text.replace(/\s+/g, '');

async function slidesOf(bytes: Uint8Array): Promise<{ words: string; notes: string }> {
  const parts = unzipSync(bytes);
  const all = (folder: RegExp): string =>
    Object.keys(parts)
      .filter((path) => folder.test(path))
      .map((path) => wordsOfXml(strFromU8(parts[path] ?? new Uint8Array())))
      .join('\n');
  return { words: bare(all(/^ppt\/slides\/slide\d+\.xml$/)), notes: bare(all(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)) };
}

describe.each(plans)('$id', ({ plan, bytes }) => {
  const [module] = plan.training.modules;
  if (module === undefined) throw new Error('There is no module.');

  test('a module’s slides hold the plan’s words, our words, and what the trainer says', async () => {
    for (const locale of ['zh-Hans', 'en'] as const) {
      const { words, notes } = await slidesOf(await bytes(`training/${module.id}.${locale}.pptx`));
      const views = moduleDeck(plan, module).slides.map((slide) => slideView(plan, slide, locale));
      const said = views.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'words' ? [block.spans.map(({ text }) => text).join('')] : []));
      expect(said.filter((text) => !words.includes(bare(text)))).toEqual([]);
      expect(views.flatMap((view) => view.notes).filter((text) => !notes.includes(bare(text)))).toEqual([]);
    }
  });
});

describe('lines', () => {
  const line = (text: string): Line => ({ runs: [{ text, tone: 'ink' }], size: 24, least: 17, official: false, label: null });
  const WIDTH = 12;
  const HEIGHT = 5;

  test('few words are set large, more of them smaller, too many on several slides', () => {
    const points = (count: number): number | undefined => pagesOf([line('一'.repeat(count))], WIDTH, HEIGHT)[0]?.lines[0]?.points;
    expect(points(10)).toBeGreaterThan(24);
    expect(points(400)).toBeLessThan(24);
    expect(pagesOf(Array(30).fill(line('一'.repeat(40))), WIDTH, HEIGHT).length).toBeGreaterThan(1);
  });

  test('no slide is fuller than it is high, whatever stands on it, and no words are lost', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 500; round += 1) {
      const lines = Array.from({ length: 1 + random(12) }, () => line((random(2) === 0 ? '一二' : 'word ').repeat(1 + random(120))));
      const pages = pagesOf(lines, WIDTH, HEIGHT);
      expect(pages.flatMap((page) => page.lines.map(({ runs }) => runs))).toEqual(lines.map(({ runs }) => runs));
      for (const page of pages) expect(page.lines.reduce((sum, item) => sum + heightOf(item, item.points, WIDTH), 0)).toBeLessThanOrEqual(HEIGHT);
    }
  });
});

test.skipIf(process.env['EVERY_SITUATION'] === undefined || spawnSync('soffice', ['--version']).status !== 0)(
  'LibreOffice shows as many slides as there are in every module',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slides-'));
    try {
      for (const { plan, bytes } of plans)
        for (const { id } of plan.training.modules)
          for (const locale of ['zh-Hans', 'en']) writeFileSync(join(folder, `${plan.id}-${id}.${locale}.pptx`), await bytes(`training/${id}.${locale}.pptx`));
      const run = spawnSync(
        'sh',
        [
          '-c',
          `soffice -env:UserInstallation=file://${folder}/profile --headless --convert-to pdf --outdir ${folder} ${folder}/*.pptx && for f in ${folder}/*.pdf; do pdfinfo "$f" | grep Pages; done`,
        ],
        { encoding: 'utf8', timeout: 900_000 },
      );
      expect(run.status, run.stderr).toBe(0);
      expect(run.stdout.match(/Pages: +\d+/g)?.length).toBe(plans.reduce((sum, { plan }) => sum + plan.training.modules.length * 2, 0));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  1_000_000,
);
