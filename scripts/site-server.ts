import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running server. */
export interface SiteServer {
  /** Where the site's home page is, e.g. `http://localhost:4321/sub/path/`. */
  address: string;
  close: () => Promise<void>;
}

/** What is served, and where. */
export interface SiteServerOptions {
  /** Folder of the built site. */
  directory: string;
  /** Path that the site lives under, with a slash at both ends. */
  base?: string;
  /** 0 takes any free port. */
  port?: number;
  /** Network address to listen on; this machine alone unless another is given. */
  host?: string;
}

/**
 * Serves a built site as a plain web server would: files, index.html for folders, 404.html for the rest.
 * @throws Error with code EADDRINUSE when the port is taken
 */
export function serveSite({ directory, base = '/', port = 0, host = 'localhost' }: SiteServerOptions): Promise<SiteServer> {
  // `dev` reads the folder at every request, so a new build is served at once; compressed copies are sent where the build made them.
  const files = sirv(directory, { dev: true, etag: true, brotli: true, gzip: true, extensions: ['html'] });
  const server = createServer((request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    // `//name` would be an address on another host in a redirect; `..` in any spelling leads out of the folder.
    if (path.startsWith('//') || leadsOut(path)) return notFound(response, null, base);
    if (path === base.slice(0, -1)) return redirect(response, base);
    if (!path.startsWith(base)) return notFound(response, null, base);
    const inside = path.slice(base.length - 1);
    // Relative links of an index page hold only below its own folder.
    if (!inside.endsWith('/') && isFolder(directory, inside)) return redirect(response, `${path}/`);
    request.url = query === undefined ? inside : `${inside}?${query}`;
    return files(request, response, () => notFound(response, directory, base));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      resolve({
        address: `http://localhost:${actual}${base}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** Whether a path, decoded, has a step upwards or cannot be decoded. */
function leadsOut(path: string): boolean {
  try {
    return decodeURIComponent(path).split(/[\\/]/).includes('..');
  } catch {
    return true;
  }
}

function isFolder(directory: string, path: string): boolean {
  try {
    return statSync(join(directory, decodeURIComponent(path))).isDirectory();
  } catch {
    return false;
  }
}

function redirect(response: ServerResponse, target: string): void {
  response.writeHead(302, { location: target }).end();
}

/** The page for unknown addresses. Its links begin with `./`, in place of which the path of the site is put: the address may be of any depth. */
function notFound(response: ServerResponse, directory: string | null, base: string): void {
  const page = directory === null ? null : join(directory, '404.html');
  if (page === null || !existsSync(page)) response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
  else response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(readFileSync(page, 'utf8').replace(/([" ])\.\//g, `$1${base}`));
}
