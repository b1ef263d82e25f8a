import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
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

test('a signature is made, checked with the public key, and told from a wrong one, from another key and from none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signed-'));
  const run = (script: string, ...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', `${script}.ts`), ...options], { encoding: 'utf8' });
    return { status, words: `${stdout}${stderr}` };
  };
  try {
    const site = join(folder, 'site');
    await mkdir(site);
    const data = formatCopyData(gatherCopyData('abc-123', new Map(), {}));
    await writeFile(join(site, 'verify-data.js'), data);
    await writeFile(join(site, 'SHA256SUMS'), `${sha256Hex(new TextEncoder().encode(data))}  verify-data.js\n`);
    const [key, other] = [join(folder, 'own'), join(folder, 'other')];
    for (const name of [key, other]) expect(run('sign', '--new-key', name).status).toBe(0);
    expect(run('sign', '--new-key', key).words).toContain('is there already: a key is never replaced');
    const check = (publicKey: string) => run('verify', site, '--key', publicKey);
    expect(check(`${key}.pub`)).toMatchObject({ status: 1, words: expect.stringContaining('There is no signature') });
    expect(run('sign', site, '--key', key).words).toContain('SHA256SUMS.sig');
    expect(check(`${key}.pub`)).toMatchObject({ status: 0, words: expect.stringContaining('The signature is right') });
    expect(check(`${other}.pub`)).toMatchObject({ status: 1, words: expect.stringContaining('was not made for this') });
    expect(check(key)).toMatchObject({ status: 2, words: expect.stringContaining('This is a private key') });
    expect(run('verify', site)).toMatchObject({ status: 0, words: expect.stringContaining('There is a signature') });
    // OpenSSL reads the same keys and signatures, so that nobody needs this project to check one.
    const openssl = spawnSync(
      'openssl',
      ['pkeyutl', '-verify', '-pubin', '-inkey', `${key}.pub`, '-rawin', '-in', join(site, 'SHA256SUMS'), '-sigfile', join(site, 'SHA256SUMS.sig')],
      { encoding: 'utf8' },
    );
    if (openssl.error === undefined) expect(openssl.stdout).toContain('Signature Verified Successfully');
    else console.log('skipped: apt-get install openssl');
  } finally {
    await rm(folder, { recursive: true });
  }
});
