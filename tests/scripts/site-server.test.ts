import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/site-server.ts';

let folder = '';
let server: SiteServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'site', 'plan'), { recursive: true });
  writeFileSync(join(folder, 'site', 'index.html'), 'home');
  writeFileSync(join(folder, 'site', 'plan', 'index.html'), 'plan');
  mkdirSync(join(folder, 'secret'));
  server = await serveSite({ directory: join(folder, 'site') });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function ask(path: string): Promise<{ status: number; location: string | undefined }> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('a folder without its slash is sent to the one with it', async () => {
  expect(await ask('/plan')).toEqual({ status: 302, location: '/plan/' });
});

test.each(['//evil.example/..%2fsite', '//evil.example/plan', '/..%2fsecret', '/%2e%2e/secret', '/..%5csecret', '/%'])(
  '%s leads nowhere and tells nothing',
  async (path) => {
    expect(await ask(path)).toEqual({ status: 404, location: undefined });
  },
);
