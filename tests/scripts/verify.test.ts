import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatCopyData, gatherCopyData } from '../../src/offline/copy-data.ts';
import { sha256Hex } from '../../src/offline/hash.ts';
import { root } from '../fixtures/plans.ts';

test('a copy that is whole is equal; a link that was added, and a folder with an empty list, are not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'copy-'));
  const verify = () => spawnSync(process.execPath, [join(root, 'scripts/verify.ts'), folder], { encoding: 'utf8' });
  try {
    const data = formatCopyData(gatherCopyData('abc-123', new Map(), {}));
    await writeFile(join(folder, 'verify-data.js'), data);
    await writeFile(join(folder, 'SHA256SUMS'), `${sha256Hex(new TextEncoder().encode(data))}  verify-data.js\n`);
    expect(verify()).toMatchObject({ status: 0, stdout: expect.stringContaining('All is equal') });
    await symlink('verify-data.js', join(folder, 'readme.html'));
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining('Not in the list: readme.html') });
    await rm(join(folder, 'readme.html'));
    await rm(join(folder, 'verify-data.js'));
    await writeFile(join(folder, 'SHA256SUMS'), '');
    expect(verify()).toMatchObject({ status: 1, stdout: expect.stringContaining('Missing: verify-data.js') });
  } finally {
    await rm(folder, { recursive: true });
  }
});
