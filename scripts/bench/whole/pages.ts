import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createBodyRenderer } from './body-renderer.ts';
import type { Figures } from './figure.ts';
import { listFolder } from './folder.ts';

/** Compressing ten thousand pages as well as a host does would take longer than building them. */
const SAMPLE = 200;

/**
 * What a reader loads to read: article pages with the styles that they name, beside those of the blog and the rendered
 * bodies; and the largest page of all, by its name.
 * @param dist The built site
 * @param blog The built blog
 * @param content The content folder of both
 */
export async function measurePages(
  dist: string,
  blog: string,
  content: string,
): Promise<{ figures: Figures; largest: string }> {
  const ours = articlePages(dist).map((path) => pageBytes(dist, path));
  const theirs = articlePages(blog).map((path) => pageBytes(blog, path));
  const render = await createBodyRenderer();
  const bodies: number[] = [];
  for (const file of sample(join(content, 'articles'), listFolder(join(content, 'articles'))))
    bodies.push(brotli(await render(readFileSync(join(content, 'articles', file), 'utf8'))));
  const kB = (pick: (list: readonly number[]) => number) => ({
    ours: pick(ours) / 1000,
    floor: pick(bodies) / 1000,
    blog: pick(theirs) / 1000,
  });
  const largest = largestOf(
    dist,
    listFolder(dist).filter((path) => path.endsWith('.html')),
  );
  const largestOfBlog = largestOf(
    blog,
    listFolder(blog).filter((path) => path.endsWith('.html')),
  );
  return {
    figures: {
      'article-median': kB(median),
      'article-largest': kB((list) => Math.max(...list)),
      'largest-page': { ours: pageBytes(dist, largest) / 1000, blog: pageBytes(blog, largestOfBlog) / 1000 },
    },
    largest,
  };
}

function articlePages(dist: string): string[] {
  const paths = listFolder(join(dist, 'articles'))
    .filter((path) => /^[^/]+\/index\.html$/.test(path))
    .map((path) => `articles/${path}`)
    .filter((path) => !/^articles\/\d+\//.test(path));
  return sample(dist, paths);
}

/** Files at even distances, and the largest of all. */
function sample(folder: string, paths: readonly string[]): string[] {
  const step = Math.max(1, Math.ceil(paths.length / SAMPLE));
  return [...new Set([...paths.filter((_, place) => place % step === 0), largestOf(folder, paths)])];
}

function largestOf(folder: string, paths: readonly string[]): string {
  let largest = { path: '', size: -1 };
  for (const path of paths) {
    const { size } = statSync(join(folder, path));
    if (size > largest.size) largest = { path, size };
  }
  return largest.path;
}

const styles = new Map<string, number>();

/** Bytes of a page and of the styles it names, as Brotli. */
function pageBytes(dist: string, path: string): number {
  const html = readFileSync(join(dist, path), 'utf8');
  const named = [...html.matchAll(/<link\b[^>]*\brel="?stylesheet"?[^>]*>/g)].flatMap(
    ([tag]) => /\bhref="([^"?]+)"/.exec(tag)?.[1] ?? [],
  );
  return named.reduce(
    (sum, href) => sum + styleBytes(join(dist, new URL(href, 'https://site/').pathname)),
    brotli(html),
  );
}

function styleBytes(file: string): number {
  const known = styles.get(file) ?? (existsSync(file) ? brotli(readFileSync(file)) : 0);
  styles.set(file, known);
  return known;
}

function brotli(text: string | Buffer): number {
  return brotliCompressSync(text).length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
