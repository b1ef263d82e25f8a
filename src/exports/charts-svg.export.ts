import { makeScene } from '../charts/chart.ts';
import { fileFooter } from '../charts/file-footer.ts';
import { chartsOf } from '../charts/index.ts';
import { standalone } from '../charts/picture.ts';
import { localesOf } from '../page.ts';
import type { SetExport } from './export.ts';
import { inEach } from './plan-data.ts';

/** Each picture as a file for slides: `charts/timeline.en.svg`. */
export default {
  scope: 'set',
  type: 'image/svg+xml',
  group: 'pictures',
  order: 10,
  title: { 'zh-Hans': '图表（SVG）', en: 'Picture (SVG)' },
  about: {
    'zh-Hans': '矢量图，可缩放，可插入幻灯片；注明文本状态和来源，不含脚本。',
    en: 'A vector picture for slides, with status and source, without script.',
  },
  files: ({ plan, data }) =>
    chartsOf(plan).flatMap((chart) =>
      localesOf(plan).map((locale) => ({
        file: `charts/${chart.name}.${locale}.svg`,
        locale,
        organization: null,
        name: inEach(plan.record, (_, language) => chart.title(makeScene(plan, language))),
        make: () => {
          const scene = makeScene(plan, locale);
          return standalone(scene, chart.draw(scene), chart.title(scene), chart.describe(scene), fileFooter(scene, data.plan.build));
        },
      })),
    ),
} satisfies SetExport;
