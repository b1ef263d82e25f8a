import type { Loader } from 'astro/loaders';
import { loadContent } from '../content.ts';
import { ContentError } from '../problem.ts';
import { readContentFolders } from './read-plan-folder.ts';

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
        const folders = await readContentFolders(contentDirectory);
        const { problems } = loadContent(folders);
        if (problems.length > 0) throw new ContentError(problems);
        store.clear();
        store.set({ id: 'terms', data: { id: 'terms', files: { ...folders.terms.files } } });
        for (const folder of folders.plans) {
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
