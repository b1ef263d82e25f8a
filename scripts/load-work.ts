import type { Browser, BrowserContextOptions } from 'playwright-core';

/** How much slower than this machine's the processor is that is reckoned with. */
const SLOWER = 4;
/** What keeps a page's thread longer than this is felt as blocking, in milliseconds. */
const FELT = 50;

/** What a page's thread works until a page has loaded and come to rest, in milliseconds on a processor four times slower. */
export interface LoadWork {
  layout: number;
  style: number;
  /** The part of every task beyond 50 ms, from the start. */
  blocking: number;
  /** The same from the first contentful paint on: Lighthouse's "total blocking time". */
  tbt: number;
  /** When the largest thing of the first window was painted, in milliseconds of this machine, not slowed. */
  lcp: number;
}

/** One entry of Chromium's trace: times in microseconds, `tdur` the time that the thread itself worked. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  tdur?: number;
  args: unknown;
}

/** Opens an address in a context of its own and says what its thread worked. */
export async function loadWork(browser: Browser, address: string, window: BrowserContextOptions): Promise<LoadWork> {
  const context = await browser.newContext(window);
  const session = await browser.newBrowserCDPSession();
  try {
    const page = await context.newPage();
    const events: TraceEvent[] = [];
    session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
    await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] } });
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(600);
    const lcp = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    return { ...sumUp(events, address), lcp };
  } finally {
    await session.detach();
    await context.close();
  }
}

function sumUp(events: readonly TraceEvent[], address: string): Omit<LoadWork, 'lcp'> {
  const request = events.find(({ name, args }) => (name === 'CommitLoad' || name === 'ParseHTML') && JSON.stringify(args).includes(address));
  if (request === undefined) throw new Error(`The trace says nothing of ${address}`);
  const own = events.filter(({ pid, tid, ts, tdur }) => pid === request.pid && tid === request.tid && ts >= request.ts - 100_000 && tdur !== undefined);
  const times = (...names: string[]): number[] => own.filter(({ name }) => names.includes(name)).map(({ tdur = 0 }) => (tdur / 1000) * SLOWER);
  const sum = (all: number[]): number => all.reduce((total, time) => total + time, 0);
  const painted = events.find(({ name, pid, ts }) => name === 'firstContentfulPaint' && pid === request.pid && ts >= request.ts)?.ts;
  if (painted === undefined) throw new Error(`The trace knows no first paint of ${address}`);
  const tasks = own.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const blocking = (some: readonly TraceEvent[]): number => sum(some.map(({ tdur = 0 }) => Math.max(0, (tdur / 1000) * SLOWER - FELT)));
  return {
    layout: sum(times('Layout')),
    style: sum(times('UpdateLayoutTree')),
    blocking: blocking(tasks),
    tbt: blocking(tasks.filter(({ ts }) => ts >= painted)),
  };
}
