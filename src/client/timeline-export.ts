import type { ExportRow } from '../outputs/timeline/export-row.ts';
import { timelineCalendar } from '../outputs/timeline/export-calendar.ts';
import { timelineCsv } from '../outputs/timeline/export-csv.ts';
import { timelineJson } from '../outputs/timeline/export-json.ts';
import type { Theme } from '../outputs/design-tokens.ts';
import type { PartialLocale } from '../words/words.ts';
import type { OpenTimeline } from '../outputs/timeline/timeline-file.ts';
import { itemUrl, type TimelineItem } from '../outputs/timeline/timeline-item.ts';
import { standaloneSvg } from '../outputs/timeline/standalone-svg.ts';
import chartCss from '../styles/timeline-chart.css?raw';
import { DESIGN_TOKENS } from '../styles/design-tokens.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { sitePath } from './site-path.ts';
import type { TimelineTitles } from './timeline-titles.ts';

/** Pixels of a PNG for each of the chart's. */
const DENSITY = 2;

export type ExportFormat = 'csv' | 'json' | 'ics' | 'svg' | 'png';

/** What is to be taken away: the entries that are shown, and the chart as it stands. */
export interface Selection {
  readonly timeline: OpenTimeline;
  /** Places of the entries. */
  readonly places: readonly number[];
  readonly titles: TimelineTitles;
  readonly svg: SVGSVGElement | null;
  readonly name: string;
  /** A line for the foot of a picture. */
  readonly note: string;
  /** The day of this edition, ISO 8601. */
  readonly stamp: string;
  readonly locale: PartialLocale<'calendar' | 'date' | 'outcome'>;
}

/**
 * Hands the reader a file of what is shown.
 * @throws Error where the titles of the entries cannot be read, or no picture can be made.
 */
export async function downloadSelection(format: ExportFormat, selection: Selection): Promise<void> {
  const { name, stamp, locale } = selection;
  const rows = await exportRows(selection);
  if (format === 'csv') save(timelineCsv(rows), 'text/csv', format);
  else if (format === 'json') save(timelineJson(rows), 'application/json', format);
  else if (format === 'ics') save(timelineCalendar(rows, name, stamp, locale), 'text/calendar', format);
  else {
    const svg = await pictureOf(selection);
    if (format === 'svg') save(svg, 'image/svg+xml', format);
    else save(await rasterize(svg), 'image/png', format);
  }
}

function exportRows({ timeline, places, titles }: Selection): Promise<ExportRow[]> {
  return Promise.all(
    places.map(async (place) => {
      const { kind, id, date, due, outcome, lane } = timeline.items[place] as TimelineItem;
      const title = await titles.title(timeline, place);
      const url = new URL(sitePath(itemUrl({ kind, id })), location.href).href;
      return { kind, id, date, due, title, outcome, lane: timeline.lanes[lane]?.title ?? '', url };
    }),
  );
}

function save(content: string | Blob, type: string, ending: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: `timeline.${ending}` });
  link.click();
  // The browser has taken the file over by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

async function pictureOf({ svg, note }: Selection): Promise<string> {
  if (!svg) throw new Error('there is no chart to be drawn');
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const names = [...document.querySelectorAll<HTMLElement>('.tl-names button')];
  copy.querySelectorAll('.tl-lane').forEach((text, place) => {
    text.textContent = names[place]?.textContent ?? text.textContent;
  });
  for (const element of copy.querySelectorAll('[role], [id], [tabindex]'))
    for (const name of ['role', 'id', 'tabindex', 'aria-selected']) element.removeAttribute(name);
  copy.querySelector('.tl-axis')?.removeAttribute('aria-hidden');
  for (const link of copy.querySelectorAll('a'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.href).href);
  const theme: Theme =
    getComputedStyle(document.documentElement).colorScheme.includes('dark') && isDark() ? 'dark' : 'light';
  return standaloneSvg(new XMLSerializer().serializeToString(copy), {
    css: chartCss,
    tokens: DESIGN_TOKENS,
    theme,
    fonts: await embeddedFonts(svg),
    note,
  });
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

async function rasterize(svg: string): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * DENSITY;
    canvas.height = image.height * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came of it'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
