import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesBelow } from './site-files.ts';

/** Files that are text, or as good as text for a compressor. */
const TEXT = /\.(?:html|css|js|mjs|json|jsonld|svg|xml|txt|md|csv|tbx|ics|yaml|wasm)$/;
/** Below this a compressed file saves no packet. */
const LEAST = 256;
/** Compressions under way at a time; Node runs four of them beside each other. */
const AT_A_TIME = 8;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Writes a `.br` and a `.gz` beside every text file of a site, for servers that send them as they are.
 * @returns how many files have them
 */
export async function precompress(site: string): Promise<number> {
  const paths = (await filesBelow(site)).filter((path) => TEXT.test(path));
  let [next, count] = [0, 0];
  const work = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const bytes = await readFile(join(site, path));
      if (bytes.length < LEAST) continue;
      const [br, gz] = await Promise.all([
        compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
        compressGzip(bytes, { level: 9 }),
      ]);
      await Promise.all([writeFile(join(site, `${path}.br`), br), writeFile(join(site, `${path}.gz`), gz)]);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return count;
}
