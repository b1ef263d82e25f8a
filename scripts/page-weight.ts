import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'node-html-parser';

/** What a page weighs at its first load, in bytes after brotli. */
export interface PageWeight {
  html: number;
  css: number;
  js: number;
  total: number;
}

/** Most that pages may weigh, in bytes after brotli (1 KB = 1,024 bytes). */
export const WEIGHT_LIMITS = { section: 24 * 1024, full: 45 * 1024, chart: 60 * 1024, slides: 60 * 1024, js: 5 * 1024 } as const;

/**
 * Weighs a page with every style and script it links (the print style too: browsers load it).
 * @param directory folder of the built site
 * @param path of the page inside it
 * @param quality of brotli's work, 11 as servers keep their copies; a lower one is quick and says more than the page weighs
 */
export function weighPage(directory: string, path: string, quality: number = constants.BROTLI_MAX_QUALITY): PageWeight {
  const file = join(directory, path);
  const html = readFileSync(file);
  const root = parse(html.toString('utf8'));
  const linked = (selector: string, attribute: string): number =>
    root
      .querySelectorAll(selector)
      .map((element) => weighAsset(join(dirname(file), element.getAttribute(attribute) ?? ''), quality))
      .reduce((total, size) => total + size, 0);
  const weight = { html: brotli(html, quality), css: linked('link[rel="stylesheet"]', 'href'), js: linked('script[src]', 'src') };
  return { ...weight, total: weight.html + weight.css + weight.js };
}

/** Weights by quality and path: pages share their styles and scripts, whose names carry a hash of what is in them. */
const assets = new Map<string, number>();

function weighAsset(path: string, quality: number): number {
  const key = `${quality} ${path}`;
  const weight = assets.get(key) ?? brotli(readFileSync(path), quality);
  assets.set(key, weight);
  return weight;
}

function brotli(bytes: Buffer, quality: number): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}
