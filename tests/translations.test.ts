import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, DIST, readPages } from './built-site.ts';

const pages = readPages();
const { entries } = JSON.parse(readFileSync(join(DIST, 'data/v1/articles.json'), 'utf8')) as {
  entries: { id: string; title: string; language?: string; translationOf?: string }[];
};
const translations = entries.filter(({ translationOf }) => translationOf !== undefined);
const pageOf = (id = '') => pages.get(`/articles/${id}/`) as BuiltPage;
/** Addresses of the versions that a page names for search engines, by language. */
const alternates = (current: BuiltPage) =>
  new Map(
    current.elements.flatMap(({ name, attributes }) =>
      name === 'link' && attributes['hreflang'] !== undefined
        ? [[attributes['hreflang'], new URL(attributes['href'] as string).pathname] as const]
        : [],
    ),
  );

describe('a translation', () => {
  it('is there, in Russian and in Chinese', () => {
    expect(translations.map(({ language }) => language).sort()).toEqual(['ru', 'zh-Hans']);
  });

  it.each(translations)('$id is in its language as a whole, and says what it translates', (translation) => {
    const current = pageOf(translation.id);
    expect(current.elements[0]?.attributes['lang']).toBe(translation.language);
    const links = current.elements.filter(({ name }) => name === 'a').map(({ attributes }) => attributes['href']);
    expect(links).toContain(`/articles/${String(translation.translationOf)}/`);
    // No word of the English interface is left around it.
    expect(current.html).not.toMatch(/>(?:Claims in this article|What happened next|References|Related coverage)</);
  });

  it.each(translations)('$id and its original name each other for search engines', (translation) => {
    const here = alternates(pageOf(translation.id));
    expect(here.get(translation.language ?? '')).toBe(`/articles/${translation.id}/`);
    expect(here.get('en-GB')).toBe(`/articles/${String(translation.translationOf)}/`);
    expect(here.get('x-default')).toBe(here.get('en-GB'));
    expect([...alternates(pageOf(translation.translationOf))]).toEqual([...here]);
  });

  it.each(translations)('$id stands in no list and no feed, and in the sitemap', ({ id }) => {
    for (const path of ['/', '/articles/', '/topics/space/'])
      expect(pages.get(path)?.html, path).not.toContain(`/articles/${id}/`);
    expect(readFileSync(join(DIST, 'feed.xml'), 'utf8')).not.toContain(id);
    expect(readFileSync(join(DIST, 'sitemap.xml'), 'utf8')).toContain(`/articles/${id}/`);
  });
});
