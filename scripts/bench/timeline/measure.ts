import type { Browser, Page } from 'playwright-core';

/** Steps of the sequence: in, across, out, each a third. */
const STEPS = 120;

/** What a timeline costs in the browser. */
export interface Cost {
  /** Ms from the beginning of navigation until it is drawn and can be used. */
  readonly ready: number;
  /** Elements of the chart. */
  readonly nodes: number;
  /** Ms of work on the main thread for a step of the sequence, and for a step in which nothing is done. */
  readonly step: number;
  readonly empty: number;
  /** Ms between frames. */
  readonly medianFrame: number;
  readonly slowFrame: number;
}

/** How a timeline is driven: a script for each, run in the page. */
export interface Subject {
  readonly url: string;
  /** True once it can be used. */
  readonly isReady: string;
  readonly chart: string;
  /** A function of the number of the step, 0 to 119, as JavaScript. */
  readonly step: string;
}

/** The same window for every tool: 40 steps in (48 times), 40 across, 40 out. */
export const WINDOW = `(step) => {
  const [from, to] = [Date.UTC(2005, 0, 1), Date.UTC(2026, 0, 1)];
  const zoom = step < 40 ? 48 ** (step / 40) : step < 80 ? 48 : 48 ** ((120 - step) / 40);
  const across = step < 40 ? 0 : step < 80 ? (step - 40) / 40 : 1;
  const width = (to - from) / zoom;
  const middle = from + (to - from) * (0.5 + 0.12 * across);
  return [Math.max(from, middle - width / 2), Math.min(to, middle + width / 2)];
}`;

export async function measure(browser: Browser, subject: Subject, runs: number): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 760 } });
    const page = await context.newPage();
    // Written out as text: the policy of the site's pages forbids them to make code of strings.
    await page.addInitScript({
      content: `(() => {
        const wait = () => {
          if (!document.documentElement || !(${subject.isReady})) requestAnimationFrame(wait);
          else requestAnimationFrame(() => requestAnimationFrame(() => { window.readyAt = performance.now(); }));
        };
        wait();
      })()`,
    });
    await page.goto(subject.url, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'readyAt' in window, undefined, { timeout: 120_000 });
    const ready = await page.evaluate(() => (window as unknown as { readyAt: number }).readyAt);
    await page.waitForTimeout(800);
    const empty = await drive(page, '() => {}');
    const moved = await drive(page, subject.step);
    const nodes = await page.evaluate((chart) => document.querySelectorAll(`${chart} *`).length, subject.chart);
    costs.push({ ready, nodes, step: moved.work, empty: empty.work, medianFrame: moved.median, slowFrame: moved.slow });
    await context.close();
  }
  const middle = (pick: (cost: Cost) => number) => median(costs.map(pick));
  return {
    ready: middle(({ ready }) => ready),
    nodes: Math.max(...costs.map(({ nodes }) => nodes)),
    step: middle(({ step }) => step),
    empty: middle(({ empty }) => empty),
    medianFrame: middle(({ medianFrame }) => medianFrame),
    slowFrame: middle(({ slowFrame }) => slowFrame),
  };
}

async function drive(page: Page, step: string): Promise<{ work: number; median: number; slow: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const taskTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await taskTime();
  const frames = await page.evaluate<number[]>(`new Promise((resolve) => {
    const act = ${step};
    const gaps = [];
    let last = 0;
    let done = 0;
    const frame = (now) => {
      if (last > 0) gaps.push(now - last);
      last = now;
      if (done === ${STEPS}) return resolve(gaps);
      act(done);
      done += 1;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  })`);
  const work = ((await taskTime()) - before) / STEPS;
  await session.detach();
  const sorted = frames.sort((a, b) => a - b);
  return { work, median: median(sorted), slow: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
