import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../paths.mjs';
import type { MadeEvent } from './generated-site.ts';
import { type Subject, WINDOW } from './measure.ts';

/** A tool that people use today, on a page of its own in the folder of the generated site. */
export interface Rival {
  readonly name: string;
  /** Its scripts and styles, as a reader loads them. */
  readonly files: readonly string[];
  subject(url: string): Subject;
  write(folder: string, events: readonly MadeEvent[]): void;
}

const modules = join(root, 'node_modules');
const VIS = join(modules, 'vis-timeline');
const TIMELINEJS = join(modules, '@knight-lab/timelinejs/dist');

const start = ({ date }: MadeEvent) => (date.length === 4 ? `${date}-07-01` : date.length === 7 ? `${date}-15` : date);

function page(folder: string, name: string, head: string, body: string): void {
  mkdirSync(join(folder, 'bench'), { recursive: true });
  writeFileSync(
    join(folder, 'bench', `${name}.html`),
    `<!doctype html><meta charset="utf-8"><title>${name}</title>${head}${body}`,
  );
}

export const VIS_TIMELINE: Rival = {
  name: 'vis-timeline',
  files: [join(VIS, 'standalone/umd/vis-timeline-graph2d.min.js'), join(VIS, 'styles/vis-timeline-graph2d.min.css')],
  subject: (url) => ({
    url: `${url}bench/vis.html`,
    isReady: 'window.isDrawn',
    chart: '#chart',
    step: `(step) => { const [from, to] = (${WINDOW})(step); window.timeline.setWindow(from, to, { animation: false }); }`,
  }),
  write(folder, events) {
    mkdirSync(join(folder, 'bench'), { recursive: true });
    for (const [place, file] of VIS_TIMELINE.files.entries())
      cpSync(file, join(folder, 'bench', place === 0 ? 'vis.js' : 'vis.css'));
    const groups = [...new Set(events.map(({ category }) => category))];
    page(
      folder,
      'vis',
      '<link rel="stylesheet" href="vis.css"><script src="vis.js"></script>',
      `<div id="chart"></div><script>
        const items = ${JSON.stringify(events.map((event) => ({ id: event.id, group: event.category, content: event.title, start: start(event) })))};
        window.timeline = new vis.Timeline(document.getElementById('chart'), new vis.DataSet(items), new vis.DataSet(${JSON.stringify(groups.map((id) => ({ id, content: id })))}), { height: 600 });
        window.timeline.on('currentTimeTick', () => {});
        window.timeline.on('changed', () => { window.isDrawn = true; });
      </script>`,
    );
  },
};

export const TIMELINE_JS: Rival = {
  name: 'TimelineJS3',
  files: [join(TIMELINEJS, 'js/timeline.js'), join(TIMELINEJS, 'css/timeline.css')],
  subject: (url) => ({
    url: `${url}bench/timelinejs.html`,
    isReady: 'window.isDrawn',
    chart: '#chart',
    // It knows no windows: it zooms by steps of its own, and goes from event to event.
    step: `(step) => {
      if (step < 40) { if (step % 8 === 0) window.timeline.zoomIn(); }
      else if (step < 80) window.timeline.goToNext();
      else if (step % 8 === 0) window.timeline.zoomOut();
    }`,
  }),
  write(folder, events) {
    mkdirSync(join(folder, 'bench'), { recursive: true });
    cpSync(join(TIMELINEJS, 'js'), join(folder, 'bench/tl/js'), { recursive: true });
    cpSync(join(TIMELINEJS, 'css'), join(folder, 'bench/tl/css'), { recursive: true });
    const data = {
      events: events.map((event) => {
        const [year, month, day] = event.date.split('-').map(Number);
        return {
          start_date: { year, month, day },
          text: { headline: event.title },
          group: event.category,
          unique_id: event.id,
        };
      }),
    };
    page(
      folder,
      'timelinejs',
      '<link rel="stylesheet" href="tl/css/timeline.css"><script src="tl/js/timeline.js"></script>',
      `<div id="chart" style="height: 600px"></div><script>
        window.timeline = new TL.Timeline('chart', ${JSON.stringify(data)}, { font: null, hash_bookmark: false });
        window.timeline.on('ready', () => { window.isDrawn = true; });
      </script>`,
    );
  },
};

/** The text of a rival's scripts and styles, for their size. */
export function textsOf({ files }: Rival): Buffer[] {
  return files.map((file) => readFileSync(file));
}
