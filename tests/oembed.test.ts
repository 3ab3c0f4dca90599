import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { type BuiltPage, DIST, listFiles, readPages } from './built-site.ts';

const pages = readPages();

/** Addresses at which a page says that its oEmbed lies. */
function discovered({ elements }: BuiltPage): string[] {
  return elements.flatMap(({ name, attributes }) =>
    name === 'link' && attributes['type'] === 'application/json+oembed' ? (attributes['href'] ?? '') : [],
  );
}

it('a claim and the timeline can be embedded by their address alone, and nothing else says so', () => {
  const found = [...pages.values()].flatMap((page) => discovered(page).map((url) => ({ page, url })));
  const claims = listFiles(join(DIST, 'claims')).filter((file) => /^[^/]+\/index\.html$/.test(file));
  expect(found.map(({ page }) => page.path).sort()).toEqual(
    [...claims.map((file) => `/claims/${file.replace('index.html', '')}`), '/timeline/'].sort(),
  );
  for (const { page, url } of found) {
    // A consumer fetches the address as it stands.
    const { pathname, origin } = new URL(url);
    const response = JSON.parse(readFileSync(join(DIST, pathname), 'utf8')) as Record<string, unknown>;
    expect(response, pathname).toMatchObject({ version: '1.0', type: 'rich', provider_url: `${origin}/` });
    for (const size of ['width', 'height']) expect(response[size], pathname).toBeGreaterThan(100);
    const frames: Record<string, string>[] = [];
    new Parser({ onopentag: (_name, attributes) => frames.push(attributes) }).end(response['html'] as string);
    expect(frames, pathname).toHaveLength(1);
    const src = new URL(frames[0]?.['src'] ?? '');
    expect(src.pathname).toBe(`/embed${page.path}`);
    expect(existsSync(join(DIST, src.pathname, 'index.html'))).toBe(true);
    expect(frames[0]?.['title']).toBe(response['title']);
  }
});
