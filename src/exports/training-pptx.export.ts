import { moduleDeck } from '../derive/slides/deck.ts';
import { storedLocales } from '../page.ts';
import type { SetExport } from './export.ts';
import { writePresentation } from './presentation/presentation.ts';

/** Each module of the training room as slides to take away: `training/<module>.<language>.pptx`. */
export default {
  scope: 'set',
  type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  group: 'training',
  order: 5,
  title: { 'zh-Hans': '培训课件（PPTX）', en: 'Slides of a module (PPTX)' },
  about: {
    'zh-Hans': '按课程的步骤编排，每页一条原文、任务、图表或者问题，讲解词在备注中；文字和表格可以修改。',
    en: 'In the order of the session: a clause, task, chart or question on each slide, what the trainer says in the notes; words and tables can be edited.',
  },
  files: ({ plan, data }) =>
    plan.training.modules.flatMap((module) =>
      storedLocales(plan).map((locale) => ({
        file: `training/${module.id}.${locale}.pptx`,
        locale,
        organization: null,
        name: module.title,
        make: () => writePresentation(plan, moduleDeck(plan, module), data.plan.build, locale),
      })),
    ),
} satisfies SetExport;
