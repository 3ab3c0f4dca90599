import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePermanent, PERMANENT_FILE, permanentAddresses, publishedFeedIds } from '../src/lint/permanent.ts';
import { readContent } from '../src/lint/read.ts';
import { readEntries } from '../src/lint/publication.ts';
import { DIST, listFiles } from './built-site.ts';

const ROOT = resolve(import.meta.dirname, '..');
const { lines, wrong } = parsePermanent(readFileSync(resolve(ROOT, PERMANENT_FILE), 'utf8'));
const listed = (kind: 'address' | 'id') => lines.filter((line) => line.kind === kind).map(({ path }) => path);

// New addresses need not be listed yet (`npm run permanent` adds them); what is listed has been given out.
describe('what this publication has given out', () => {
  it('is still there: every address has its page or file, or a page that leads on', () => {
    const published = new Set(permanentAddresses(listFiles(DIST)));
    expect(listed('address').filter((path) => !published.has(path))).toEqual([]);
    expect(listed('address')).toEqual(expect.arrayContaining(['/', '/feed.xml', '/corrections.xml', '/feeds.opml']));
  });

  it('keeps the ids by which feeds know it', async () => {
    const valid = readEntries((await readContent(ROOT)).files);
    const known = new Set(publishedFeedIds(valid));
    expect(listed('id').filter((path) => !known.has(path))).toEqual([]);
    expect(listed('id').length).toBeGreaterThan(0);
  });

  it('is listed in lines that can be read', () => {
    expect(wrong).toEqual([]);
  });
});
