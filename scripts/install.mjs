import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What `npm start` and `npm test` share: a fresh clone has nothing but Node and npm, so this file is plain JavaScript without
 * dependencies. It installs the packages when they are missing or out of date, and runs the npm scripts that do the work.
 */

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Oldest Node that can run npm and these two commands; the rest runs on the Node that is installed with the packages. */
const OLDEST_NODE = 20;
const OLDEST_PROJECT_NODE = 22;

/** Ends the command with a message for the person at the terminal. */
export function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Installs the packages of package-lock.json unless they are there. Ends the process with a remedy when that fails. */
export async function installPackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    stop(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.\nInstall a current one from https://nodejs.org and try again.`);
  }
  if (packagesAreCurrent()) return;
  console.log('Installing packages (npm ci): about half a minute, once …');
  const where = (await registryAnswers()) ? [] : ['--offline'];
  if (where.length > 0) console.log('The npm registry does not answer; trying with the packages that were fetched before …');
  let { status, output } = await install('ci', ...where);
  // A lock file written where the registry has no packages for other systems lacks them; npm ci takes that for a mismatch.
  if (status !== 0 && /npm ci.*in sync/.test(output)) ({ status, output } = await install('install', '--no-save', ...where));
  if (status !== 0) stop(`${output.replace(/^npm warn .*\n/gm, '').trim()}\n\n${remedy(output)}`);
  const found = spawnSync(projectNode(), ['--version'], { encoding: 'utf8' });
  if (found.status !== 0 || Number(/^v(\d+)/.exec(found.stdout)?.[1]) < OLDEST_PROJECT_NODE) {
    stop('The project\'s own Node (package "node") did not install. Remove the folder node_modules and try again; npm\'s setting ignore-scripts must be off.');
  }
}

/** How often somebody who waits hears that it goes on, in milliseconds. */
const WORD_EVERY = 10_000;

/** How long the registry may take to answer at all, in milliseconds. */
const ANSWER_WITHIN = 8_000;

/** Whether the registry answers. Behind a proxy, which only npm knows how to use, that is for npm to find out. */
async function registryAnswers() {
  const settings = npm(['config', 'get', 'registry', 'proxy', 'https-proxy'], 'pipe').output;
  const setting = (name) => new RegExp(`^${name}=(.+)$`, 'm').exec(settings)?.[1]?.trim();
  const proxies = [setting('proxy'), setting('https-proxy'), process.env.HTTPS_PROXY, process.env.https_proxy, process.env.HTTP_PROXY, process.env.http_proxy];
  if (proxies.some((proxy) => proxy !== undefined && proxy !== '' && proxy !== 'null')) return true;
  try {
    await fetch(setting('registry') ?? 'https://registry.npmjs.org/', { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_WITHIN) });
    return true;
  } catch (error) {
    // What npm may know better, such as a certificate of one's own office, is left to it.
    return (
      error.name !== 'TimeoutError' &&
      !/^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/.test(error.cause?.code ?? '')
    );
  }
}

/**
 * Runs npm, which says what it got at its end only; meanwhile a line now and then. Where the registry does not answer, packages are taken
 * from npm's own store alone: asking for each of them would take minutes.
 * @param {...string} command
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function install(...command) {
  const begun = performance.now();
  const clock = setInterval(() => console.log(`  … still installing (${Math.round((performance.now() - begun) / 1000)} s)`), WORD_EVERY);
  return gathered([...command, '--no-audit', '--no-fund']).finally(() => clearInterval(clock));
}

/**
 * Runs npm and keeps what it prints.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function gathered(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn('npm', args, {
      cwd: root,
      env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => stop(`npm could not be started (${error.message}). It comes with Node: https://nodejs.org`));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/**
 * Runs a script of package.json on the project's own Node.
 * @param {string} name
 * @param {string[]} [options] passed on to the script
 * @returns {boolean} whether it succeeded
 */
export function runScript(name, options = []) {
  return npm(['run', '--silent', name, ...(options.length === 0 ? [] : ['--', ...options])], 'inherit').status === 0;
}

/**
 * Starts a script of package.json on the project's own Node, beside others.
 * @param {string} name
 * @param {string[]} [options] passed on to the script
 * @returns {Promise<{ good: boolean, output: string }>} whether it succeeded, and all that it printed
 */
export async function startScript(name, options = []) {
  const color = process.stdout.isTTY && process.env.NO_COLOR === undefined ? { FORCE_COLOR: '1' } : {};
  const { status, output } = await gathered(['run', '--silent', name, ...(options.length === 0 ? [] : ['--', ...options])], color);
  return { good: status === 0, output };
}

/** Path of the Node that is installed with the packages. */
export function projectNode() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** npm writes its own lock file into node_modules at the end of every whole installation. */
function packagesAreCurrent() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) && existsSync(projectNode()) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function npm(options, output) {
  const result = spawnSync('npm', options, {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', output, output],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (result.error !== undefined) stop(`npm could not be started (${result.error.message}). It comes with Node: https://nodejs.org`);
  return { status: result.status, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}

/** What to do about a failed installation, from npm's words. */
function remedy(output) {
  if (/ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return 'The packages could not be fetched: the network or the npm registry cannot be reached.\nCheck the connection (behind a proxy: npm config set proxy, or registry), then run the command again.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) return 'The folder node_modules cannot be written. Check who owns this folder, then run the command again.';
  if (/ENOSPC/.test(output)) return 'The disk is full. The packages need about 600 MB.';
  return 'The packages were not installed. Remove the folder node_modules and run the command again; npm says above what went wrong.';
}
