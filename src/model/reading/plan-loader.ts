import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { loadPlan } from '../load-plan.ts';
import { ContentError, type Problem } from '../problem.ts';
import { loadTermbase } from '../termbase.ts';
import { readPlanFolder, readPlanFolders } from './read-plan-folder.ts';

/**
 * Astro loader that reads every plan folder and the termbase, checks them, and stores their files.
 * Throws a ContentError with all problems, which stops the build (Astro's own loaders would only log).
 * @param contentDirectory absolute path of `content/`
 */
export function planFolders(contentDirectory: string): Loader {
  return {
    name: 'plan-folders',
    async load({ store, watcher, generateDigest }) {
      const refresh = async (): Promise<void> => {
        const problems: Problem[] = [];
        const termFolder = await readPlanFolder(join(contentDirectory, 'terms'), 'terms');
        const termbase = loadTermbase(termFolder);
        problems.push(...termbase.problems.map((problem) => ({ ...problem, file: `terms/${problem.file}` })));
        const folders = await readPlanFolders(join(contentDirectory, 'plans'));
        for (const folder of folders) {
          problems.push(...loadPlan(folder, termbase.terms).problems.map((problem) => ({ ...problem, file: `plans/${folder.id}/${problem.file}` })));
        }
        if (problems.length > 0) throw new ContentError(problems);
        store.clear();
        store.set({ id: 'terms', data: { id: 'terms', files: { ...termFolder.files } } });
        for (const folder of folders) {
          const data = { id: folder.id, files: { ...folder.files } };
          store.set({ id: `plan/${folder.id}`, data, digest: generateDigest(data) });
        }
      };
      await refresh();
      watcher?.on('change', (path) => {
        if (path.startsWith(contentDirectory)) void refresh().catch((error: Error) => console.error(error.message));
      });
    },
  };
}
