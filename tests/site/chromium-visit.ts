import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.ts';

/** A page in a browser, with everything it said and asked for. */
export interface Visit {
  page: Page;
  /** Console messages, errors of scripts, and requests that failed. */
  complaints: string[];
  /** Addresses of all requests. */
  requests: string[];
}

/** A name that the test browser takes for this machine: over plain http it is no secure context, as on an intranet. */
export const INTRANET_HOST = 'intranet.test';

/** Starts the system's Chromium, with flags of its own where a test needs any. */
export async function launchChromium(...flags: string[]): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium: npm run chromium');
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...flags, `--host-resolver-rules=MAP ${INTRANET_HOST} 127.0.0.1`] });
}

/** Opens a page that is listened to. */
export async function openVisit(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => {
    // A page that is left while its icon still loads has not failed.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return { page, complaints, requests };
}

/** Opens a page in a context of its own and closes both when the work is done. */
export async function inContext<T>(browser: Browser, options: BrowserContextOptions, work: (visit: Visit, context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await work(await openVisit(context), context);
  } finally {
    await context.close();
  }
}
