import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { makeScene } from '../../src/charts/chart.ts';
import { fileFooter } from '../../src/charts/file-footer.ts';
import { chartsOf } from '../../src/charts/index.ts';
import { slides, standalone } from '../../src/charts/picture.ts';
import { changzhouPlan } from '../fixtures/plans.ts';

/** The files of pictures, drawn by programs that are not ours and do not know all of SVG. */
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plan = await changzhouPlan();
const scene = makeScene(plan, 'zh-Hans');
const files = chartsOf(plan).flatMap((chart) => {
  const drawing = chart.draw(scene);
  const said = [chart.title(scene), chart.describe(scene), fileFooter(scene, 'test')] as const;
  const [first = ''] = slides(scene, drawing, ...said);
  return [
    { name: chart.name, svg: standalone(scene, drawing, ...said) },
    { name: `${chart.name}-slide`, svg: first },
  ];
});
/** What the test must find: an area that a program paints black because it does not know that it is meant to be seen through. */
const FAULTY = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#fbfaf6"/><rect x="20" y="20" width="200" height="24"/></svg>`;

/** Share of a picture that lies in areas of solid black: squares of 8 pixels without a light one. Words and signs are thinner. */
async function blackShare(png: Uint8Array): Promise<number> {
  const { data, info } = await sharp(png).flatten({ background: '#fff' }).greyscale().raw().toBuffer({ resolveWithObject: true });
  let black = 0;
  let all = 0;
  for (let y = 0; y + 8 <= info.height; y += 8)
    for (let x = 0; x + 8 <= info.width; x += 8) {
      all += 1;
      let solid = true;
      for (let down = 0; solid && down < 8; down += 1)
        for (let right = 0; right < 8; right += 1)
          if ((data[(y + down) * info.width + x + right] ?? 255) > 40) {
            solid = false;
            break;
          }
      if (solid) black += 1;
    }
  return black / all;
}

/** How much of a picture is not its ground. */
async function inkShare(png: Uint8Array): Promise<number> {
  const { data } = await sharp(png).flatten({ background: '#fff' }).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.reduce((sum, value) => sum + (value < 200 ? 1 : 0), 0) / data.length;
}

async function looksRight(name: string, png: Uint8Array): Promise<void> {
  expect(await blackShare(png), `${name}: black areas`).toBeLessThan(0.002);
  expect(await inkShare(png), `${name}: something is drawn`).toBeGreaterThan(0.004);
}

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const rsvg = has('rsvg-convert');
const office = has('soffice');
if (!rsvg) console.log('skipped: apt-get install librsvg2-bin');
if (!office) console.log('skipped: apt-get install libreoffice-draw');

test('a black bar is found', async () => {
  expect(await blackShare(await sharp(Buffer.from(FAULTY)).png().toBuffer())).toBeGreaterThan(0.002);
});

test.skipIf(!rsvg)(
  'rsvg draws every picture and slide without black areas',
  async () => {
    for (const { name, svg } of files) {
      const { stdout, status } = spawnSync('rsvg-convert', [], { input: svg, maxBuffer: 1 << 26 });
      expect(status, name).toBe(0);
      await looksRight(name, stdout);
    }
  },
  120_000,
);

test.skipIf(!office)(
  'LibreOffice draws them so too',
  async () => {
    const chosen = files.filter(({ name }) => name.endsWith('-slide'));
    for (const { name, svg } of chosen) writeFileSync(join(folder, `${name}.svg`), svg);
    const out = join(folder, 'png');
    mkdirSync(out);
    const paths = chosen.map(({ name }) => join(folder, `${name}.svg`));
    const { status, stderr } = spawnSync(
      'soffice',
      [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'png', '--outdir', out, ...paths],
      { encoding: 'utf8', timeout: 170_000 },
    );
    expect(status, stderr).toBe(0);
    const made = readdirSync(out);
    expect(made.sort()).toEqual(paths.map((path) => basename(path).replace('.svg', '.png')).sort());
    for (const name of made) await looksRight(name, readFileSync(join(out, name)));
  },
  180_000,
);
