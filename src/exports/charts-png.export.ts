import { makeScene } from '../charts/chart.ts';
import { fileFooter } from '../charts/file-footer.ts';
import { chartsOf } from '../charts/index.ts';
import { standalone } from '../charts/picture.ts';
import { localesOf } from '../page.ts';
import { canRender, png } from '../raster.ts';
import type { SetExport } from './export.ts';
import { inEach } from './plan-data.ts';

const SCALE = 1;
const renders = await canRender();

/** Each picture as PNG, for documents: `charts/timeline.en.png`. Left out where the machine has no font for Chinese. */
export default {
  scope: 'set',
  type: 'image/png',
  group: 'pictures',
  order: 11,
  title: { 'zh-Hans': '图表（PNG）', en: 'Picture (PNG)' },
  about: {
    'zh-Hans': '位图，可插入公文和网页；注明文本状态和来源。',
    en: 'A picture for documents and pages of any program, with status and source.',
  },
  files: ({ plan, data }) =>
    !renders
      ? []
      : chartsOf(plan).flatMap((chart) =>
          localesOf(plan).map((locale) => ({
            file: `charts/${chart.name}.${locale}.png`,
            locale,
            organization: null,
            name: inEach(plan.record, (_, language) => chart.title(makeScene(plan, language))),
            make: () => {
              const scene = makeScene(plan, locale);
              const title = chart.title(scene);
              const picture = standalone(scene, chart.draw(scene), title, chart.describe(scene), fileFooter(scene, null));
              return png(picture, SCALE, [title, ...fileFooter(scene, data.plan.build)].join(' · '));
            },
          })),
        ),
} satisfies SetExport;
