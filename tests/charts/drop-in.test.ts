import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/places.ts';
import type * as Charts from '../../src/charts/index.ts';
import { localesOf } from '../../src/page.ts';
import { minimalPlan } from '../fixtures/plans.ts';
import { CONTRACT } from './contract.ts';

/** A chart is one file: this one is dropped into a copy of the sources, and nothing else is touched. */
const DROPPED_IN = `
import { said } from '../page.ts';
import { address } from '../urls.ts';
import { svgElement, solid, hit, mark, text } from './drawing.ts';

const TITLE = { 'zh-Hans': '各类机构数', en: 'Organizations by kind' };
const SENTENCE = { 'zh-Hans': '名册所列机构和人员，按类别计数，每类一条。', en: 'The bodies and persons of the register, counted by kind, a bar for each.' };
const kinds = ({ dataset }) => [...new Set(dataset.organizations.map(({ kind }) => kind))].map((kind) => ({
  kind,
  count: dataset.organizations.filter((item) => item.kind === kind).length,
}));

export default {
  name: 'kinds',
  order: 9,
  shows: (plan) => plan.dataset.organizations.length > 0,
  title: ({ locale }) => said(TITLE, locale),
  describe: ({ locale }) => said(SENTENCE, locale),
  columns: ({ words }) => [words.terms.kind, '#'],
  table: ({ plan, locale }) =>
    kinds(plan).map(({ kind, count }) => ({
      id: kind,
      band: kind,
      cells: [{ text: kind, address: address.data(locale, plan.id, 'organizations') }, { text: String(count) }],
    })),
  draw: (scene) => ({
    width: 900,
    bands: kinds(scene.plan).map(({ kind, count }) => ({
      id: kind,
      height: 30,
      inner: mark(
        scene,
        { row: kind, label: kind + ': ' + count, address: address.data(scene.locale, scene.plan.id, 'organizations') },
        hit(scene, 0, 0, 900, 28) + svgElement('rect', solid('task', { x: 200, y: 4, width: count * 20, height: 20 })) + text(0, 20, kind),
      ),
    })),
  }),
};
`;

const copy = join(root, 'node_modules', '.cache', `dropped-in-chart-${process.pid}`);
let server: ViteDevServer;
beforeAll(async () => {
  mkdirSync(copy, { recursive: true });
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
  writeFileSync(join(copy, 'src', 'charts', 'kinds.chart.ts'), DROPPED_IN);
  server = await createServer({
    configFile: false,
    root: copy,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
  });
});
afterAll(async () => {
  await server.close();
  rmSync(copy, { recursive: true, force: true });
});

test('a chart that is one file is found, and holds the contract of all charts', async () => {
  const plan = await minimalPlan();
  const { chartsOf } = (await server.ssrLoadModule('/src/charts/index.ts')) as typeof Charts;
  const chart = chartsOf(plan).find(({ name }) => name === 'kinds');
  if (chart === undefined) throw new Error('The chart was not found.');
  for (const locale of localesOf(plan)) for (const holds of Object.values(CONTRACT)) holds({ chart, plan, locale });
});

test('its files are made without being named anywhere', async () => {
  const plan = await minimalPlan();
  const { default: item } = (await server.ssrLoadModule('/src/exports/charts-svg.export.ts')) as typeof import('../../src/exports/charts-svg.export.ts');
  const { planData } = (await server.ssrLoadModule('/src/exports/plan-data.ts')) as typeof import('../../src/exports/plan-data.ts');
  const files = item.files({ plan, data: planData(plan, 'test') }).map(({ file }) => file);
  for (const locale of localesOf(plan)) expect(files).toContain(`charts/kinds.${locale}.svg`);
});
