/** npm start: installs what is missing, builds the site, and serves it at a printed address. PORT chooses the port. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { installPackages, projectNode, root, runScript, stop } from './install.mjs';

const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65535) stop(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
if (!(await isFree(port))) stop(`Port ${port} is in use: PORT=${port === 65535 ? 4321 : port + 1} npm start`);

installPackages();
// The server at hand compresses nothing and needs no compressed copies.
process.env.PRECOMPRESS ??= '0';
if (!runScript('build')) stop('The site was not built; the reason stands above. Nothing is served.');

const server = spawn(projectNode(), [join(root, 'scripts', 'serve.ts')], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
// npm that is told to stop takes the shell between it and this command along, and forgets this command.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) setInterval(() => process.ppid !== parent && server.kill(), 1000).unref();
server.on('exit', (code) => process.exit(code ?? 0));

/** Whether nothing listens on a port yet: better said before the build than after it. */
function isFree(number) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(number, () => probe.close(() => resolve(true)));
  });
}
