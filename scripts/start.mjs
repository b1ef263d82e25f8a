/** npm start: installs what is missing, builds the site, and serves it at a printed address. PORT chooses the port. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { installPackages, projectNode, root, runScript, stop } from './install.mjs';

const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65535) stop(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
const trouble = await portTrouble(port);
if (trouble === 'EACCES') stop(`Port ${port} needs a right that you do not have: choose one above 1023, e.g. PORT=8080 npm start`);
if (trouble !== null) stop(`Port ${port} is in use: PORT=${port === 65535 ? 4321 : port + 1} npm start`);

await installPackages();
// The server at hand compresses nothing and needs no compressed copies.
process.env.PRECOMPRESS ??= '0';
if (!runScript('build', process.argv.slice(2))) stop('The site was not built; the reason stands above. Nothing is served.');

const server = spawn(projectNode(), [join(root, 'scripts', 'serve.ts')], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
// npm that is told to stop takes the shell between it and this command along, and forgets this command.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) setInterval(() => process.ppid !== parent && server.kill(), 1000).unref();
server.on('exit', (code) => process.exit(code ?? 0));

/** Why a port cannot be listened on, as the system's code; null where it can. Better said before the build than after it. */
function portTrouble(number) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) => resolve(code));
    probe.listen(number, 'localhost', () => probe.close(() => resolve(null)));
  });
}
