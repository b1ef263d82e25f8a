import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumOptions } from './chromium-options.ts';

/** A page in a browser, with everything it said and asked for. */
export interface Visit {
  page: Page;
  /** Console messages, errors of scripts, and requests that failed. */
  complaints: string[];
  /** Addresses of all requests. */
  requests: string[];
}

/** The Chromium that all test files share. */
export function launchChromium(): Promise<Browser> {
  return chromium.connect(inject('chromium'));
}

/** A Chromium for one test file: with flags of its own, or where files are picked, which a shared one would have sent over a socket. */
export function launchOwnChromium(...flags: string[]): Promise<Browser> {
  return chromium.launch(chromiumOptions(...flags));
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
