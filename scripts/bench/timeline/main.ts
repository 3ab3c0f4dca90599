import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { dist as ownDist } from '../../paths.mjs';
import { serve } from '../../serve.mjs';
import { buildGenerated, makeEvents } from './generated-site.ts';
import { type Cost, measure } from './measure.ts';
import { ownTimeline } from './own.ts';
import { type Rival, textsOf, TIMELINE_JS, VIS_TIMELINE } from './rivals.ts';

/** `npm run bench -- timeline [--events N …] [--runs N]`: the timeline against the tools that people use today. */
const counts = numbers('--events', [500, 1000, 10_000]);
const [runs = 5] = numbers('--runs', []);
/** Beyond this the tool does not come to an end. */
const MOST_EVENTS: Record<string, number> = { TimelineJS3: 1000, 'vis-timeline': 10_000 };

function numbers(option: string, otherwise: number[]): number[] {
  const given = process.argv.flatMap((text, place) => (text === option ? [Number(process.argv[place + 1])] : []));
  return given.length > 0 ? given : otherwise;
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const brotli = (bytes: Buffer) => brotliCompressSync(bytes).length;

/** Compressed bytes of the scripts and styles that a page loads until it can be used, by whether they are the timeline's own. */
async function loaded(browser: Browser, url: string): Promise<{ own: number; shared: number }> {
  const page = await browser.newPage();
  const sizes = { own: 0, shared: 0 };
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(?:js|css)$/.test(pathname)) return;
    bodies.push(
      response.body().then((body) => {
        // The one stylesheet of the site, and the search that every page offers.
        sizes[/\/(?:style|SearchBox|search-)/.test(pathname) ? 'shared' : 'own'] += brotli(body);
      }),
    );
  });
  await page.goto(`${url}timeline/`);
  await page.locator('timeline-view[data-ready]').waitFor();
  await Promise.all(bodies);
  await page.close();
  return sizes;
}

function print(name: string, count: number, cost: Cost): void {
  const { ready, nodes, step, empty, medianFrame, slowFrame } = cost;
  console.log(
    `${name.padEnd(14)} ${String(count).padStart(6)} events: ready ${ready.toFixed(0)} ms, ${nodes} elements, ${step.toFixed(1)} ms a step (${(step / empty).toFixed(1)} times an empty one), frames ${medianFrame.toFixed(1)} ms, slowest twentieth ${slowFrame.toFixed(0)} ms`,
  );
}

const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
});

const own = await serve({ port: 0, dir: ownDist });
const { own: bytes, shared } = await loaded(browser, own.url);
console.log(`Scripts and styles, Brotli: timeline ${kB(bytes)} kB (and ${kB(shared)} kB that every page has)`);
for (const rival of [VIS_TIMELINE, TIMELINE_JS])
  console.log(`  ${rival.name} ${kB(textsOf(rival).reduce((sum, text) => sum + brotli(text), 0))} kB`);
print('this site', 259, await measure(browser, ownTimeline(own.url), runs));
console.log(`  its page: ${kB(brotli(readFileSync(join(ownDist, 'timeline/index.html'))))} kB of HTML`);
await own.close();

for (const count of counts) {
  const events = makeEvents(count);
  const started = performance.now();
  const { dist, remove } = buildGenerated(events);
  console.log(`\n${count} events, built in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  console.log(`  page: ${kB(brotli(readFileSync(join(dist, 'timeline/index.html'))))} kB of HTML, Brotli`);
  const rivals: Rival[] = [VIS_TIMELINE, TIMELINE_JS].filter(({ name }) => count <= (MOST_EVENTS[name] ?? 0));
  for (const rival of rivals) rival.write(dist, events);
  const server = await serve({ port: 0, dir: dist });
  print('ours', count, await measure(browser, ownTimeline(server.url), runs));
  for (const rival of rivals) {
    try {
      print(rival.name, count, await measure(browser, rival.subject(server.url), count > 1000 ? 1 : Math.min(runs, 3)));
    } catch (error) {
      console.log(
        `${rival.name.padEnd(14)} ${String(count).padStart(6)} events: ${String(error).split('\n')[0] ?? ''}`,
      );
    }
  }
  await server.close();
  remove();
}
await browser.close();
