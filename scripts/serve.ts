/** npm run preview: serves the built site to this machine. PORT chooses the port, HOST=0.0.0.0 lets the network in, SITE_DIR another folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteDirectory } from './places.ts';
import { serveSite } from './site-server.ts';

const directory = siteDirectory();
const port = Number(process.env['PORT'] ?? 4321);
if (!existsSync(join(directory, 'index.html'))) {
  console.error(`There is no built site in ${directory}: npm run build`);
  process.exit(1);
}
try {
  const { address, close } = await serveSite({ directory, port, ...(process.env['HOST'] === undefined ? {} : { host: process.env['HOST'] }) });
  console.log(`\n  The site is at ${address}\n  Stop it with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void close().then(() => process.exit(0)));
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') console.error(`Port ${port} is in use: PORT=${port + 1} npm run preview`);
  else if (code === 'EACCES') console.error(`Port ${port} needs a right that you do not have: choose one above 1023, e.g. PORT=8080 npm run preview`);
  else console.error(message);
  process.exit(1);
}
