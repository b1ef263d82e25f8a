import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.ts';
import type { Shape } from './shapes.ts';

let browser: Browser | null = null;

/** Documents as PDF, each in the layout of an official document, printed by a browser. */
export async function printed(shapes: readonly Shape[]): Promise<Uint8Array[]> {
  browser ??= await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  const files: Uint8Array[] = [];
  for (const { lines, title } of shapes) {
    const body = lines.map((line) => (title.startsWith(line) || title.endsWith(line) ? `<h1>${line}</h1>` : `<p>${line}</p>`)).join('');
    await page.setContent(
      `<meta charset="utf-8"><style>@page{size:A4;margin:37mm 26mm 35mm 28mm}body{font:16pt/28pt "Noto Serif CJK SC";text-align:justify}p{margin:0;text-indent:2em}h1{font-size:22pt;text-align:center;margin:0 0 28pt}</style>${body}`,
    );
    files.push(
      await page.pdf({
        preferCSSPageSize: true,
        displayHeaderFooter: true,
        headerTemplate: '<i></i>',
        footerTemplate: '<div style="font-size:12px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>',
      }),
    );
  }
  await page.close();
  return files;
}

/** Ends the browser that printed. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}
