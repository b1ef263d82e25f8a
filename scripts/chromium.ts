import { existsSync } from 'node:fs';

const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
/** The same engine without a window, as Debian packs it; it starts and opens pages in less than half the time. */
const SHELL = '/usr/bin/chromium-headless-shell';

/**
 * Path of the Chromium that tests and prints drive: what CHROMIUM names, else one that the system has, the one without a window first
 * unless every situation is to be tested; null when there is none.
 */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named !== undefined) return existsSync(named) ? named : null;
  const places = process.env['EVERY_SITUATION'] === undefined ? [SHELL, ...WHOLE] : [...WHOLE, SHELL];
  return places.find((place) => existsSync(place)) ?? null;
}

/** Switches for a quiet browser that asks nobody anything. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
