import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../scripts/check-content.ts';

test('content without its folders is told in words', async () => {
  const content = await mkdtemp(join(tmpdir(), 'content-'));
  try {
    const { problems, plans } = await checkContent(content);
    expect(plans).toEqual([]);
    expect(problems).toMatchObject([{ file: 'content/terms/', message: 'The folder terms is not there, or may not be read.' }]);
  } finally {
    await rm(content, { recursive: true });
  }
});
