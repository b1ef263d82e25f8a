import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { archiveFolder } from '../src/exports/archive.ts';
import { type ClauseWords, clauseWords } from '../src/offline/clause-words.ts';
import { COPY_DATA_FILE, formatCopyData, gatherCopyData, type VerifyWords } from '../src/offline/copy-data.ts';
import { fileNameProblems } from '../src/offline/file-names.ts';
import { formatSums, isListed, SUMS_FILE } from '../src/offline/sums.ts';
import { address } from '../src/urls.ts';
import type { BuiltPage, PageProblem } from './page-problems.ts';
import { filesBelow } from './site-files.ts';

/** The archive's name, and that of the folder inside it. @param plans ids of all plans of the site */
export function archiveName(plans: readonly string[], version: string): string {
  return `fazhi-plan-explorer-${plans.length === 1 ? plans[0] : `${plans.length}-plans`}-${version}`;
}

/** What was made of a site for use without a server. */
export interface Edition {
  /** Name of the archive at the top of the site. */
  archive: string;
  bytes: number;
  sha256: string;
}

/** The downloads pages, as the offline edition shows them and with what the served site shows instead. */
export interface SplitPages {
  /** HTML of the served page by path, in which the archive's name, size and hashes are still to be filled in. */
  served: ReadonlyMap<string, string>;
}

const TEMPLATES = /<template data-edition="served">([\s\S]*?)<\/template>/g;
/** What the edition shows, with the template that follows it at once; what has none stays, and does not reach to a later one's. */
const CHOICES = /<div data-edition="offline">(?:(?!data-edition=)[\s\S])*?<\/div>\s*<template data-edition="served">([\s\S]*?)<\/template>/g;
/** Files of the site that the archive leaves out: PDF files, which would make it several times as large, and Pagefind's, which no page loads. */
const BESIDE = /^(?:pdf|pagefind)\//;

/** A page as the offline edition shows it, and as the served site does. */
export function twoForms(html: string): { offline: string; served: string } {
  return { offline: html.replace(TEMPLATES, ''), served: html.replace(CHOICES, (_, shown: string) => shown) };
}

/**
 * Brings a site that Astro wrote into the form of the offline edition: the read-me gets its name, the page that verifies says how much
 * there is to read, and the downloads pages say that they belong to the edition.
 */
export async function shapeEdition(site: string): Promise<SplitPages> {
  await rename(join(site, 'read-me.html'), join(site, address.readMe()));
  const files = await filesBelow(site);
  const sizes = await Promise.all(files.map(async (path) => (await readFile(join(site, path))).length));
  const megabytes = String(Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1e6));
  const served = new Map<string, string>();
  for (const path of files.filter((name) => /(?:^|\/)(?:verify|downloads)\.html$/.test(name))) {
    const html = await readFile(join(site, path), 'utf8');
    const shown = twoForms(html);
    await writeFile(join(site, path), shown.offline.replace('__megabytes__', megabytes));
    if (shown.served !== html) served.set(path, shown.served);
  }
  return { served };
}

/**
 * Writes into a shaped and checked site: the words by which its pages are verified, the archive, which has a list of its own, with its
 * hash beside it, and the downloads pages of the served site, which name both.
 * @returns the archive, or what keeps it from being unpacked everywhere
 */
export async function writeEdition(
  site: string,
  pages: ReadonlyMap<string, BuiltPage>,
  split: SplitPages,
  { build, plans, version }: { build: string; plans: readonly string[]; version: string },
): Promise<Edition | PageProblem[]> {
  const words = new Map<string, ClauseWords[]>();
  const ours: Record<string, VerifyWords> = {};
  for (const [path, { root }] of pages) {
    words.set(path, clauseWords(root, path));
    const own = root.querySelector('#verify-words');
    if (own !== null) ours[root.querySelector('html')?.getAttribute('lang') ?? ''] = JSON.parse(own.rawText) as VerifyWords;
  }
  await writeFile(join(site, COPY_DATA_FILE), formatCopyData(gatherCopyData(build, words, ours)));

  const name = archiveName(plans, version);
  const files = new Map<string, Uint8Array>();
  const listed = (await filesBelow(site)).filter(isListed);
  for (const path of listed.filter((item) => !BESIDE.test(item))) files.set(path, await readFile(join(site, path)));
  const problems = fileNameProblems([...files.keys(), SUMS_FILE], name);
  if (problems.length > 0) return problems.map((message) => ({ path: `${name}.zip`, message }));

  const sums = new Map([...files].map(([path, bytes]) => [path, sha256(bytes)]));
  const list = new TextEncoder().encode(formatSums(sums));
  const archive = archiveFolder(new Map([...files, [SUMS_FILE, list]]), name);
  const edition = { archive: `${name}.zip`, bytes: archive.length, sha256: sha256(archive) };
  await writeFile(join(site, edition.archive), archive);
  await writeFile(join(site, `${edition.archive}.sha256`), `${edition.sha256}  ${edition.archive}\n`);

  for (const [path, html] of split.served) {
    const page = html
      .replaceAll('__archive__', edition.archive)
      .replaceAll('__size__', (edition.bytes / 1e6).toFixed(1))
      .replaceAll('__sha256__', edition.sha256)
      .replaceAll('__list__', sha256(list));
    await writeFile(join(site, path), page);
  }
  return edition;
}

/** Writes the list of a finished site: every file that is served, archive and compressed copies included. */
export async function writeSums(site: string): Promise<void> {
  const sums = new Map<string, string>();
  for (const path of (await filesBelow(site)).filter(isListed)) sums.set(path, sha256(await readFile(join(site, path))));
  await writeFile(join(site, SUMS_FILE), formatSums(sums));
}

/** Reads the HTML of a page for `clauseWords`. */
export function parsePage(html: string): ReturnType<typeof parse> {
  return parse(html);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
