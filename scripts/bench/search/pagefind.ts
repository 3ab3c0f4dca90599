import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import type { SearchDocument } from '../../../src/outputs/search/document.ts';
import { escapeHtml } from '../../../src/outputs/escape-html.ts';
import { serve } from '../../serve.mjs';
import type { BenchEngine } from './engine.ts';

/** Settings of its ranking (https://pagefind.app/docs/ranking/), of which the best on the tuning half is taken. */
export const PAGEFIND_GRID: readonly Readonly<Record<string, number>>[] = [0.1, 0.75].flatMap((pageLength) =>
  [0.5, 1].flatMap((termFrequency) =>
    [1, 4].map((termSimilarity) => ({ pageLength, termFrequency, termSimilarity, termSaturation: 1.4 })),
  ),
);

export interface Pagefind {
  engine(ranking: Readonly<Record<string, number>>): Promise<BenchEngine>;
  /** Bytes of all that a first search with its results loads, scripts left out. */
  coldBytes(query: string): Promise<number>;
  close(): Promise<void>;
}

/** Pagefind in a real browser, over pages with the same texts: title as h1 (which it weighs itself), then the rest. */
export async function startPagefind(documents: readonly SearchDocument[], browser: Browser): Promise<Pagefind> {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  for (const [number, { title, names, summary, passages }] of documents.entries()) {
    const texts = [...names, summary, ...passages.flatMap(({ heading, text }) => [heading, text])];
    await index.addHTMLFile({
      url: `/${number}/`,
      content: `<html lang="en"><body><h1>${escapeHtml(title)}</h1>${texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</body></html>`,
    });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Pagefind</title>');
  const server = await serve({ port: 0, dir: folder });
  const open = async () => {
    const page = await browser.newPage();
    await page.goto(server.url);
    return page;
  };
  const search = `async ([query, ranking]) => {
    const pagefind = await import('/pagefind/pagefind.js');
    if (ranking) await pagefind.options({ ranking });
    const { results } = await pagefind.search(query);
    const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return found.map(({ url }) => Number(url.replaceAll('/', '')));
  }`;
  return {
    engine: async (ranking) => {
      const page = await open();
      return {
        name: 'Pagefind',
        search: (query) => page.evaluate<number[]>(`(${search})(${JSON.stringify([query, ranking])})`),
      };
    },
    coldBytes: async (query) => {
      const page = await open();
      let bytes = 0;
      page.on('response', (response) => {
        if (!/\.js$/.test(new URL(response.url()).pathname))
          void response.body().then(
            (body) => (bytes += body.length),
            () => undefined,
          );
      });
      await page.evaluate(`(${search})(${JSON.stringify([query])})`);
      await page.waitForTimeout(100);
      await page.close();
      return bytes;
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
