/** A failure that was explained to the reader. */
export class BuildFailure extends Error {
  constructor(details: string, what: string) {
    super(`${details}\n\n${what}; the build stopped.`);
  }
}

/** What an error of the system means for a build, and what helps. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. A build needs about 1 GB beside the last one: free some space, or name another folder with SITE_DIR=…',
  EDQUOT: 'Your share of the disk is used up. A build needs about 1 GB beside the last one: free some space, or name another folder with SITE_DIR=…',
  EACCES: 'A folder may not be written. Check who owns it, or name another one with SITE_DIR=…',
  EPERM: 'A folder may not be written. Check who owns it, or name another one with SITE_DIR=…',
  EROFS: 'The disk is read-only. Name a folder elsewhere with SITE_DIR=…',
  EMFILE: 'Too many files are open at once: raise the limit (ulimit -n 4096), then build again.',
  ENOMEM: 'The memory does not suffice. A build needs about 2 GB: close other programs, then build again.',
};

/**
 * An error in words of the person who builds: those of a failure that was explained, or what an error of the system means. An error that
 * nobody foresaw is given whole, since it is to be reported.
 */
export function buildFailureInWords(error: unknown): string {
  if (error instanceof BuildFailure) {
    const known = Object.keys(SYSTEM).find((code) => new RegExp(`\\b${code}\\b`).test(error.message));
    return known === undefined ? error.message : `${SYSTEM[known]}\n\n${lastLines(error.message)}`;
  }
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && SYSTEM[code] !== undefined) return `${SYSTEM[code]}${path === undefined ? '' : `\n\n${path}: ${message}`}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Characters in a folder's path that Astro and Vite take for parts of an address. */
const UNUSABLE = /[#?%]/;

/** What is wrong with the project's own path; null where it can be built. */
export function pathProblem(root: string): string | null {
  const found = UNUSABLE.exec(root)?.[0];
  return found === undefined
    ? null
    : `The project lies in a folder with "${found}" in its path, which the tools take for part of an address: ${root}\nRename that folder, or move the project, then build again.`;
}

function lastLines(message: string): string {
  return message.trim().split('\n').slice(-4).join('\n');
}
