/** npm run preview: serves the built site. PORT chooses the port, SITE_DIR another folder. */
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
  const { address, close } = await serveSite({ directory, port });
  console.log(`\n  The site is at ${address}\n  Stop it with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void close().then(() => process.exit(0)));
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is in use: PORT=${port + 1} npm run preview` : (error as Error).message);
  process.exit(1);
}
