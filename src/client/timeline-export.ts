import type { ExportRow } from '../outputs/timeline/export-row.ts';
import { timelineCalendar } from '../outputs/timeline/export-calendar.ts';
import { timelineCsv } from '../outputs/timeline/export-csv.ts';
import { timelineJson } from '../outputs/timeline/export-json.ts';
import type { Theme } from '../outputs/design-tokens.ts';
import type { PartialLocale } from '../words/words.ts';
import { standaloneSvg } from '../outputs/timeline/standalone-svg.ts';
import chartCss from '../styles/timeline-chart.css?raw';
import { DESIGN_TOKENS } from '../styles/design-tokens.ts';
import cyrillicUrl from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff2?url';
import regularUrl from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import boldUrl from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';

/** Pixels of a PNG for each of the chart's. */
const DENSITY = 2;

export const EXPORTS = ['csv', 'json', 'ics', 'svg', 'png'] as const;
export type ExportFormat = (typeof EXPORTS)[number];

/** What is to be taken away: the entries that are shown, and the chart as it stands. */
export interface Selection {
  readonly rows: readonly ExportRow[];
  readonly svg: SVGSVGElement | null;
  readonly name: string;
  /** A line for the foot of a picture. */
  readonly note: string;
  /** The day of this edition, ISO 8601. */
  readonly stamp: string;
  readonly locale: PartialLocale<'calendar' | 'date' | 'outcome'>;
}

/** Hands the reader a file of what is shown. */
export async function downloadSelection(format: ExportFormat, selection: Selection): Promise<void> {
  const { rows, name, stamp, locale } = selection;
  if (format === 'csv') save(timelineCsv(rows), 'text/csv', format);
  else if (format === 'json') save(timelineJson(rows), 'application/json', format);
  else if (format === 'ics') save(timelineCalendar(rows, name, stamp, locale), 'text/calendar', format);
  else {
    const svg = await pictureOf(selection);
    if (format === 'svg') save(svg, 'image/svg+xml', format);
    else save(await rasterize(svg), 'image/png', format);
  }
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
    fonts: await fontFaces(),
    note,
  });
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

async function fontFaces(): Promise<string> {
  const faces = [
    { url: regularUrl, weight: '400', range: 'U+0-2FF,U+2000-22FF' },
    { url: boldUrl, weight: '600', range: 'U+0-2FF,U+2000-22FF' },
    { url: cyrillicUrl, weight: '400 700', range: 'U+400-4FF' },
  ];
  const rules = await Promise.all(
    faces.map(async ({ url, weight, range }) => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
      let binary = '';
      for (const byte of bytes) binary += String.fromCharCode(byte);
      return `@font-face{font-family:'Source Sans 3';font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${btoa(binary)})}`;
    }),
  );
  return rules.join('');
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
