import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runIfStarted } from './call.mjs';
import { findChromium } from './chromium.mjs';
import { root } from './paths.mjs';

const CALL = {
  help: `node scripts/font-widths.mjs
Measures the characters of the chart's font in Chromium, and writes the table that the placing of labels reads.
`,
  options: {},
};

/** Where the table stands that the placing of labels reads. */
const TABLE = join(root, 'src', 'outputs', 'timeline', 'advance-widths.json');

const FONTS = ['latin-600', 'cyrillic-400'];
/** First and last character codes of the ranges that our fonts have. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x2026],
  [0x400, 0x45f],
];

/**
 * Measures the characters of the chart's font in Chromium.
 *
 * @returns {Promise<[number, number[]][]>} for each range its first code and the advance widths, in thousandths of an em
 */
async function measureWidths() {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const folder = join(root, 'node_modules', '@fontsource', 'source-sans-3', 'files');
    const fonts = FONTS.map((name) => readFileSync(join(folder, `source-sans-3-${name}-normal.woff2`), 'base64'));
    return await page.evaluate(
      async ({ fonts, ranges }) => {
        const families = await Promise.all(
          fonts.map(async (data, number) => {
            const face = new FontFace(`measured-${number}`, `url(data:font/woff2;base64,${data})`);
            document.fonts.add(await face.load());
            return `measured-${number}`;
          }),
        );
        const context = document.createElement('canvas').getContext('2d');
        if (!context) throw new Error('no canvas to measure on');
        context.font = `1000px ${families.join(', ')}`;
        return ranges.map(([from, to]) => [
          from,
          Array.from({ length: to - from + 1 }, (_, step) =>
            Math.round(context.measureText(String.fromCharCode(from + step)).width),
          ),
        ]);
      },
      { fonts, ranges: RANGES },
    );
  } finally {
    await browser.close();
  }
}

/** `node scripts/font-widths.mjs`: writes the table anew, after the font of the chart has changed. */
async function main() {
  writeFileSync(TABLE, `${JSON.stringify(await measureWidths())}\n`);
  return 0;
}

await runIfStarted(import.meta.url, CALL, main);
