import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../sample.ts';
import { findingsOf } from './findings.ts';

const PAGE = SAMPLE.get('content/pages/about.md') as string;
const SITE = SAMPLE.get('content/site.yaml') as string;
const EDITOR = 'editor:\n  backend: github\n  repository: example/news\n';
const said = (id: string, site = SITE) =>
  findingsOf('taken-address', { [`pages/${id}.md`]: PAGE, 'site/site.yaml': site });

describe('a page of text', () => {
  it.each(['404', 'articles', 'search', 'timeline'])('cannot stand where the site has a page: %s', (id) => {
    expect(said(id)).toEqual([
      `content/pages/${id}.md:1:1  taken-address  the address "/${id}/" already belongs to one of the site's own pages. Rename the file: its name is its address.`,
    ]);
  });

  it.each(['about', 'corrections', 'events', 'icons'])('can stand where there is none: %s', (id) => {
    expect(said(id)).toEqual([]);
  });

  it('can be called admin where there is no editor', () => {
    expect(said('admin')).toEqual([]);
    expect(said('admin', SITE + EDITOR)).toHaveLength(1);
  });
});
