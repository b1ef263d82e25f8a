import type { Browser, CDPSession, Page } from 'playwright-core';
import { finishPdf, pageCount } from './pdf-file.ts';

/** A page as printed. */
export interface Printed {
  bytes: Uint8Array;
  pages: number;
  /** Names of the fonts that the browser used for its words, the most used first. */
  fonts: string[];
}

/**
 * Prints a page of the built site as a tagged PDF file with an outline. Scripts are off: what is printed is the page as built.
 * @param site address of the served site; links to its pages are taken off, since a file has no site around it
 * @param publicSite where the site is published, with a slash at the end: links to its pages then lead there
 * @param date the day that the file carries
 * @throws Error when the site has no such page
 */
export async function printPage(browser: Browser, site: string, address: string, date: Date, publicSite: string | null = null): Promise<Printed> {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const response = await page.goto(site + address, { waitUntil: 'load' });
    if (response?.ok() !== true) throw new Error(`There is no page ${address} to print.`);
    await page.emulateMedia({ media: 'print' });
    const fonts = await nameFonts(page);
    const info = await page.evaluate(
      ({ site, publicSite }) => {
        const own = location.href.split('#')[0] ?? '';
        for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
          if (!link.href.startsWith(site) || (link.hash !== '' && link.href.split('#')[0] === own)) continue;
          if (publicSite === null) link.removeAttribute('href');
          else link.href = publicSite + link.href.slice(site.length);
        }
        const words = (selector: string): string => document.querySelector(selector)?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
        const foot = document.querySelector<HTMLElement>('.foot-status');
        const plan = foot?.dataset['document'] ?? '';
        // The plan's own text is its issuer's; ledger, briefs and translations are ours.
        const text = document.querySelector('.official') !== null;
        return {
          title: text ? plan : `${words('main h1')} · ${plan}`,
          author:
            text && foot?.dataset['original'] !== undefined
              ? words('.foot-status cite')
              : (document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? ''),
          subject: words('.foot-status p:nth-child(2)'),
        };
      },
      { site, publicSite },
    );
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    const bytes = finishPdf(printed, date, info);
    return { bytes, pages: pageCount(bytes), fonts };
  } finally {
    await context.close();
  }
}

/** Looks up which fonts the page's words are set in, and writes them where the page names those it asks for. */
async function nameFonts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const ofFace: Record<string, string[]> = {};
  for (const [face, selector] of Object.entries(FACES)) ofFace[face] = await fontsOf(session, root.nodeId, selector);
  if (ofFace['text']?.length === 0) return fontsOf(session, root.nodeId, 'main p, main q, main td, main h1, main h2');
  await page.evaluate((used) => {
    const line = document.querySelector<HTMLElement>('.fonts');
    const head = line?.querySelector('b');
    if (head != null) head.textContent = line?.dataset['used'] ?? '';
    for (const place of document.querySelectorAll<HTMLElement>('[data-fonts]')) {
      const names = place.querySelector('i');
      if (names !== null) names.textContent = used[place.dataset['fonts'] ?? '']?.join(', ') ?? '';
    }
  }, ofFace);
  return [...new Set(Object.values(ofFace).flat())];
}

/** Where each face of the official layout stands on its page. */
const FACES = { title: '.sheet h1', first: '.level-1', second: '.level-2', text: '.official p, .level-3' };

/** Names of the fonts of all words in some elements, the most used first. */
async function fontsOf(session: CDPSession, document: number, selector: string): Promise<string[]> {
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: document, selector });
  const glyphs = new Map<string, number>();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, postScriptName, glyphCount } of fonts) {
      const bold = /bold/i.test(postScriptName) ? ' Bold' : '';
      const name = familyName.includes('Bold') ? familyName : familyName + bold;
      glyphs.set(name, (glyphs.get(name) ?? 0) + glyphCount);
    }
  }
  return [...glyphs].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}
