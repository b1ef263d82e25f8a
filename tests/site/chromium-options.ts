import type { LaunchOptions } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.ts';

/** A name that the test browser takes for this machine: over plain http it is no secure context, as on an intranet. */
export const INTRANET_HOST = 'intranet.test';

/**
 * How the system's Chromium is started for tests.
 * @throws Error when there is none
 */
export function chromiumOptions(...flags: string[]): LaunchOptions {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium: npm run chromium');
  return { executablePath, args: [...CHROMIUM_FLAGS, ...flags, `--host-resolver-rules=MAP ${INTRANET_HOST} 127.0.0.1`] };
}
