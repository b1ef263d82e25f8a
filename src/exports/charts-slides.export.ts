import { strToU8 } from 'fflate';
import { makeScene } from '../charts/chart.ts';
import { fileFooter } from '../charts/file-footer.ts';
import { chartsOf } from '../charts/index.ts';
import { slides } from '../charts/picture.ts';
import { localesOf } from '../page.ts';
import { canRender, png } from '../raster.ts';
import { archive, type Entry } from './archive.ts';
import type { SetExport } from './export.ts';
import { inEach } from './plan-data.ts';

/** Sheets of 960 × 540 as pictures of 1280 × 720. */
const SCALE = 4 / 3;
const renders = await canRender();

/** Each picture in sheets of 16:9, as SVG and PNG: `charts/timeline.en.slides.zip`. */
export default {
  scope: 'set',
  type: 'application/zip',
  group: 'pictures',
  order: 12,
  title: { 'zh-Hans': '图表（幻灯片，16:9）', en: 'Picture for slides (16:9)' },
  about: {
    'zh-Hans': '按16:9分页，每页一个文件，注明文本状态和来源；压缩包内含SVG和PNG。',
    en: 'In sheets of 16:9, a file each, with status and source; SVG and PNG in an archive.',
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
          const sheetsWith = (foot: string[]): string[] => slides(scene, chart.draw(scene), title, chart.describe(scene), foot);
          const sheets = sheetsWith(footer);
          const files = new Map<string, Entry>();
          const pictures = renders
            ? await Promise.all(sheetsWith(fileFooter(scene, null)).map((sheet) => png(sheet, SCALE, [title, ...footer].join(' · '))))
            : [];
          sheets.forEach((sheet, index) => {
            const stem = `${chart.name}-${String(index + 1).padStart(2, '0')}`;
            files.set(`${stem}.svg`, { bytes: strToU8(sheet) });
            const picture = pictures[index];
            if (picture !== undefined) files.set(`${stem}.png`, { bytes: picture, stored: true });
          });
          return archive(files);
        },
      })),
    ),
} satisfies SetExport;
