import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: the nearest one above this module with the Astro configuration (bundled, the module lies deeper). */
export const root = projectFolder(dirname(fileURLToPath(import.meta.url)));

function projectFolder(from: string): string {
  if (existsSync(join(from, 'astro.config.mjs'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('The project folder with astro.config.mjs was not found.');
  return projectFolder(above);
}

/** The content folder: `content/`, or what CONTENT_DIR names (tests build other plans with it). */
export function contentDirectory(): string {
  return process.env['CONTENT_DIR'] === undefined ? resolve(root, 'content') : resolve(process.env['CONTENT_DIR']);
}

/** The folder that is served and published. */
export function siteDirectory(): string {
  return process.env['SITE_DIR'] === undefined ? resolve(root, 'dist') : resolve(process.env['SITE_DIR']);
}

/** Where `npm run pdf` leaves what it printed, for the build to take along: beside the site, never in it. */
export function printedDirectory(): string {
  return process.env['PDF_DIR'] === undefined ? resolve(root, 'dist-pdf') : resolve(process.env['PDF_DIR']);
}
