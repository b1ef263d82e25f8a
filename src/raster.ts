import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { root } from '../scripts/places.ts';

/**
 * Pictures as PNG, for programs that take no SVG. The renderer uses the fonts of the machine, so pictures with words are made only where
 * these have Chinese characters. What was rendered is kept in a cache by its content and its fonts: a build that changes nothing is quick.
 */

const cache = join(root, 'node_modules', '.cache', 'pictures');
/** Colours of a picture: few, since none has shades that flow. */
const PALETTE = { palette: true, colours: 32, effort: 1, dither: 0 } as const;

let probed: Promise<string | null> | null = null;

/**
 * Whether the machine has a font with Chinese characters, tried by drawing 一: a font has one stroke, for want of one there is a box.
 * @returns a fingerprint of the fonts, null where there is none
 */
function fonts(): Promise<string | null> {
  probed ??= (async () => {
    const size = 60;
    const sample = (words: string, width: number): Buffer =>
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${size}"><rect width="${width}" height="${size}" fill="#fff"/><text x="10" y="45" font-size="40" font-family="Source Han Sans SC, Noto Sans CJK SC, sans-serif">${words}</text></svg>`,
      );
    const pixels = await sharp(sample('一', size)).greyscale().raw().toBuffer();
    const dark = [...pixels].flatMap((value, index) => (value < 128 ? [Math.floor(index / size)] : []));
    if (dark.length === 0 || Math.max(...dark) - Math.min(...dark) > 8) return null;
    return createHash('sha256')
      .update(JSON.stringify(sharp.versions))
      .update(await sharp(sample('永和龜 Aa 120', 400)).raw().toBuffer())
      .digest('hex');
  })();
  return probed;
}

let warned = false;

/** Whether pictures can be rendered here. Where they cannot, it says once why, and what helps. */
export async function canRender(): Promise<boolean> {
  const can = (await fonts()) !== null;
  if (!can && !warned)
    console.warn('No font with Chinese characters was found: pictures are made as SVG only. Install one (apt-get install fonts-noto-cjk) for PNG.');
  warned = !can;
  return can;
}

/**
 * An SVG as PNG. Equal input and fonts give equal bytes.
 * @param scale pixels for each of the picture's
 * @param description what the file says of itself, in its metadata
 * @throws Error where there is no font with Chinese characters; ask `canRender` first
 */
export async function png(svg: string, scale: number, description: string): Promise<Uint8Array> {
  const fingerprint = await fonts();
  if (fingerprint === null) throw new Error('There is no font with Chinese characters.');
  const key = createHash('sha256')
    .update(JSON.stringify([fingerprint, scale, PALETTE]))
    .update(svg)
    .digest('hex');
  const file = join(cache, `${key}.png`);
  if (!existsSync(file)) {
    const made = await sharp(Buffer.from(svg), { density: 72 * scale })
      .png(PALETTE)
      .toBuffer();
    mkdirSync(cache, { recursive: true });
    // Written aside, so that a run beside this one never reads half a file.
    writeFileSync(`${file}.${process.pid}`, made);
    renameSync(`${file}.${process.pid}`, file);
  }
  return described(readFileSync(file), description);
}

/** Signature and header chunk of a PNG, after which other chunks may stand. */
const HEAD = 33;

/** A PNG with a description of it: a chunk of international text (iTXt), not compressed. */
function described(picture: Uint8Array, description: string): Uint8Array {
  const data = Buffer.concat([Buffer.from('iTXtDescription\0\0\0\0\0', 'latin1'), Buffer.from(description, 'utf8')]);
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  return new Uint8Array(Buffer.concat([picture.subarray(0, HEAD), chunk, picture.subarray(HEAD)]));
}
