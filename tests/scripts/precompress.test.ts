import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { precompress } from '../../scripts/precompress.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-compress-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('text gets a .br and a .gz with the same bytes; the rest and the very small stay alone; twice gives the same', async () => {
  mkdirSync(join(folder, '读我 x'));
  const text = '法治政府建设实施方案。'.repeat(200);
  writeFileSync(join(folder, '读我 x', 'a b.html'), text);
  writeFileSync(join(folder, 'x.xlsx'), text);
  writeFileSync(join(folder, 'small.css'), 'p{}');
  expect(await precompress(folder)).toBe(1);
  const file = join(folder, '读我 x', 'a b.html');
  const packed = () => [readFileSync(`${file}.br`), readFileSync(`${file}.gz`)] as const;
  const [br, gz] = packed();
  expect(brotliDecompressSync(br).toString()).toBe(text);
  expect(gunzipSync(gz).toString()).toBe(text);
  for (const name of ['x.xlsx.br', 'small.css.br', 'small.css.gz']) expect(existsSync(join(folder, name)), name).toBe(false);
  await precompress(folder);
  expect(packed()).toEqual([br, gz]);
});
