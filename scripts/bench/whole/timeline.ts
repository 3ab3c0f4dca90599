import type { Browser } from 'playwright-core';
import { serve } from '../../serve.mjs';
import { measure, type Subject } from '../timeline/measure.ts';
import { ownTimeline } from '../timeline/own.ts';
import type { Figures } from './figure.ts';

const RUNS = 3;

/** The timeline of a built site in Chromium, beside a page that only has text and beside frames in which nothing is done. */
export async function measureTimeline(dist: string, browser: Browser): Promise<Figures> {
  const server = await serve({ port: 0, dir: dist });
  try {
    const plain: Subject = {
      url: `${server.url}about/`,
      isReady: `document.querySelector('main h1')`,
      chart: 'main',
      step: '() => {}',
    };
    const ours = await measure(browser, ownTimeline(server.url), RUNS);
    const floor = await measure(browser, plain, RUNS);
    return {
      'timeline-ready': { ours: ours.ready, floor: floor.ready },
      'timeline-step': { ours: ours.step, floor: ours.empty },
      'timeline-frame': { ours: ours.medianFrame, floor: floor.medianFrame },
      'timeline-slow': { ours: ours.slowFrame, floor: floor.slowFrame },
    };
  } finally {
    await server.close();
  }
}
