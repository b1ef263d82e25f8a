import { strToU8 } from 'fflate';
import { makeScene } from '../charts/chart.ts';
import { fileFooter } from '../charts/file-footer.ts';
import { chartsOf } from '../charts/index.ts';
import { slides } from '../charts/picture.ts';
import { localesOf } from '../page.ts';
import { archive, type Entry } from './archive.ts';
import type { SetExport } from './export.ts';
import { inEach } from './plan-data.ts';

/**
 * Each picture in sheets of 16:9: `charts/timeline.en.slides.zip`. As SVG alone, which programs of slides take and keep sharp: as PNG the
 * sheets would make the offline edition half as large again and the first build several times as long.
 */
export default {
  scope: 'set',
  type: 'application/zip',
  group: 'pictures',
  order: 12,
  title: { 'zh-Hans': '图表（幻灯片，16:9）', en: 'Picture for slides (16:9)' },
  about: {
    'zh-Hans': '按16:9分页，每页一个SVG文件，注明文本状态和来源。',
    en: 'In sheets of 16:9, an SVG file each, with status and source.',
  },
  files: ({ plan, data }) =>
    chartsOf(plan).flatMap((chart) =>
      localesOf(plan).map((locale) => ({
        file: `charts/${chart.name}.${locale}.slides.zip`,
        locale,
        organization: null,
        name: inEach(plan.record, (_, language) => chart.title(makeScene(plan, language))),
        make: async () => {
          const scene = makeScene(plan, locale);
          const footer = fileFooter(scene, data.plan.build);
          const title = chart.title(scene);
          const files = new Map<string, Entry>();
          slides(scene, chart.draw(scene), title, chart.describe(scene), footer).forEach((sheet, index) => {
            files.set(`${chart.name}-${String(index + 1).padStart(2, '0')}.svg`, { bytes: strToU8(sheet) });
          });
          return archive(files);
        },
      })),
    ),
} satisfies SetExport;
