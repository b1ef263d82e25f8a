import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root, siteDirectory } from '../../scripts/places.ts';
import { precompress } from '../../scripts/precompress.ts';
import { filesBelow } from '../../scripts/site-files.ts';

/** The sample configurations in hosting/, each run by its own server under /plan/, with nothing changed but port, folder and name. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const BASE = '/plan/';
const PAGE = 'guide/offline.html';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fazhi-hosting-'));
  cpSync(siteDirectory(), join(folder, 'plan'), { recursive: true });
  await Promise.all(['assets', 'guide'].map((part) => precompress(join(folder, 'plan', part))));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: encodeURI(path), method, headers: { host: 'plan.example.internal', ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** A sample with other values in it; every value must be there to be replaced. */
function changed(sample: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce(
    (text, [from, to]) => {
      expect(text).toContain(from);
      return text.replaceAll(from, to);
    },
    readFileSync(join(root, 'hosting', sample), 'utf8'),
  );
}

function startNginx(port: number): ChildProcess {
  const site = changed('nginx.conf', {
    'listen 80;': `listen 127.0.0.1:${port};`,
    '/srv/fazhi': folder,
    ...(existsSync(BROTLI) ? { '#brotli_static on;': 'brotli_static on;' } : {}),
  });
  mkdirSync(join(folder, 'nginx'), { recursive: true });
  writeFileSync(join(folder, 'nginx', 'plan.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/nginx/${name};`).join(' ');
  writeFileSync(
    join(folder, 'nginx', 'main.conf'),
    `${existsSync(BROTLI) ? `load_module ${BROTLI};\n` : ''}${process.getuid?.() === 0 ? 'user root;\n' : ''}pid ${folder}/nginx/pid;
events {}
http { ${temporary} access_log off; include ${folder}/nginx/plan.conf; }
`,
  );
  return spawn('nginx', ['-c', join(folder, 'nginx', 'main.conf'), '-e', 'stderr', '-g', 'daemon off;'], { stdio: ['ignore', 'pipe', 'pipe'] });
}

function startCaddy(port: number): ChildProcess {
  const site = changed('Caddyfile', { 'http://plan.example.internal': `http://plan.example.internal:${port}`, '/srv/fazhi': folder });
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n}\n${site}`);
  return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
}

const SERVERS = [
  { name: 'nginx', version: '-v', start: startNginx, brotli: existsSync(BROTLI), rewrites: true },
  { name: 'caddy', version: 'version', start: startCaddy, brotli: true, rewrites: false },
] as const;

describe.each(SERVERS)('$name', ({ name, version, start, brotli, rewrites }) => {
  const here = spawnSync(name, [version]).status === 0;
  if (!here) console.log(`skipped: apt-get install ${name}`);
  if (here && name === 'nginx' && !brotli) console.log('skipped in part: apt-get install libnginx-mod-http-brotli-static');

  let port: number;
  let server: ChildProcess;
  let said = '';
  beforeAll(async () => {
    if (!here) return;
    port = await freePort();
    server = start(port);
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (part) => (said += part));
    for (let tries = 0; ; tries += 1) {
      const answer = await ask(port, BASE).catch(() => null);
      if (answer !== null) break;
      if (tries > 100 || server.exitCode !== null) throw new Error(`${name} did not start: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  afterAll(async () => {
    if (!here) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  });

  test.skipIf(!here)('every file of the site is there, under its own type', async () => {
    // Caddy warns that this test has switched its administration off.
    expect(said.replace(/^.*admin endpoint disabled.*$/m, '')).not.toMatch(/\bwarn|\bemerg/i);
    const files = await filesBelow(siteDirectory());
    const wrong: string[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      for (let path = files[next++]; path !== undefined; path = files[next++]) {
        const { status } = await ask(port, `${BASE}${path}`, {}, 'HEAD');
        if (status !== 200) wrong.push(`${status} ${path}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect(wrong).toEqual([]);
    const typeOf = async (path: string): Promise<string> => (await ask(port, BASE + path, {}, 'HEAD')).headers['content-type'] ?? '';
    const style = files.find((path) => path.endsWith('.css')) ?? '';
    const script = files.find((path) => path.endsWith('.js')) ?? '';
    expect(await typeOf('index.html')).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(await typeOf(style)).toMatch(/^text\/css\b/);
    expect(await typeOf(script)).toMatch(/^(?:text|application)\/javascript\b/);
    expect(await typeOf('icon.svg')).toMatch(/^image\/svg\+xml\b/);
    expect(await typeOf('data/changzhou-2016/plan.json')).toMatch(/^application\/json\b/);
    expect(await typeOf('data/changzhou-2016/tasks.csv')).toMatch(/^text\/csv\b/);
    expect(await typeOf('data/changzhou-2016/tasks.xlsx')).toMatch(/spreadsheetml/);
    expect(await typeOf(files.find((path) => path.endsWith('.ics')) ?? '')).toMatch(/^text\/calendar\b/);
  });

  test.skipIf(!here)('folders are answered with their index page, and reached with their slash', async () => {
    const home = readFileSync(join(siteDirectory(), 'index.html'));
    expect((await ask(port, BASE)).body.equals(home)).toBe(true);
    const plain = await ask(port, '/plan');
    expect([plain.status, new URL(plain.headers.location ?? '', 'http://plan.example.internal').pathname]).toEqual([301, BASE]);
    expect((await ask(port, `${BASE}changzhou-2016/`)).status).toBe(200);
  });

  test.skipIf(!here)('compressed files are sent as the build made them', async () => {
    const plain = readFileSync(join(siteDirectory(), PAGE));
    const gzip = await ask(port, BASE + PAGE, { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gzip.body.equals(readFileSync(join(folder, 'plan', `${PAGE}.gz`)))).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain)).toBe(true);
    expect(gzip.headers['content-type']).toMatch(/^text\/html/);
    expect(gzip.headers['vary']).toMatch(/accept-encoding/i);
    if (brotli) {
      const br = await ask(port, BASE + PAGE, { 'accept-encoding': 'gzip, br' });
      expect(br.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(br.body).equals(plain)).toBe(true);
    }
    expect((await ask(port, BASE + PAGE)).headers['content-encoding']).toBeUndefined();
  });

  test.skipIf(!here)('headers: policies on every page, a year for assets, a question each time for the rest, 304 when nothing changed', async () => {
    const page = await ask(port, BASE + PAGE, { 'accept-encoding': 'gzip' });
    expect(page.headers).toMatchObject({
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
      'content-security-policy': "frame-ancestors 'self'",
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    });
    expect(page.headers['server'] ?? '').not.toMatch(/\d/);
    const asset = (await filesBelow(join(siteDirectory(), 'assets')))[0] ?? '';
    expect((await ask(port, `${BASE}assets/${asset}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const again = await ask(port, BASE + PAGE, { 'accept-encoding': 'gzip', 'if-none-match': page.headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const since = await ask(port, BASE + PAGE, { 'accept-encoding': 'gzip', 'if-modified-since': page.headers['last-modified'] ?? '' });
    expect(since.status).toBe(304);
  });

  test.skipIf(!here)('the page for unknown addresses, asked for by its own address, is the file that the list of hashes names', async () => {
    const answer = await ask(port, `${BASE}404.html`);
    expect(answer.status).toBe(200);
    expect(answer.body.equals(readFileSync(join(siteDirectory(), '404.html')))).toBe(true);
  });

  test.skipIf(!here)('the address of a folder gets its slash, below which the links of its page hold', async () => {
    const answer = await ask(port, `${BASE}en`);
    expect([301, 302, 308]).toContain(answer.status);
    expect(new URL(answer.headers.location ?? '', `http://plan.example.internal${BASE}`).pathname).toBe(`${BASE}en/`);
    expect((await ask(port, `${BASE}en/`)).status).toBe(200);
  });

  test.skipIf(!here)('an unknown address is answered with the 404 page at any depth', async () => {
    const answer = await ask(port, `${BASE}changzhou-2016/no/such/page.html`, { 'accept-encoding': 'gzip' });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    const text = answer.body.toString('utf8');
    expect(text).toContain('<h1');
    if (!rewrites) return;
    const links = [...text.matchAll(/(?:href|src)="([^"#]+)"/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) expect([link, (await ask(port, link)).status]).toEqual([link.startsWith(BASE) ? link : `${BASE}…`, 200]);
  });
});
