import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../sample.ts';
import { findingsOf } from './findings.ts';

const SITE = (SAMPLE.get('content/site.yaml') as string).replace(/tagline: .*/, 'tagline: News');
const ARTICLE =
  '---\ntitle: A\ndek: B.\npublished: 2026-11-24\nauthors: [desk]\nkind: analysis\ntopics: [space]\n---\nIt was baught. ';
const said = (files: Record<string, string>, site = 'en-GB') =>
  findingsOf('misspelling', { 'site/site.yaml': SITE.replace('en-GB', site), ...files });

describe('an unknown word', () => {
  it('is told once a file, where it stands first, with the nearest', () => {
    expect(said({ 'articles/a.md': `${ARTICLE}Baught, baught and soled.` })).toEqual([
      'content/articles/a.md:9:8  warning  misspelling  no dictionary has "baught" (2 times in this file). Did you mean "bought"? If it is right, add it to content/dictionary.txt.',
      expect.stringMatching(/^content\/articles\/a\.md:9:16 .* no dictionary has "Baught"\. Did you mean "/),
    ]);
  });

  it.each(['en', 'en-GB', 'EN-gb', 'en-AU'])('is one in the language %s', (language) => {
    expect(said({ 'articles/a.md': ARTICLE }, language)).toHaveLength(1);
  });

  it.each(['en-US', 'enm', 'de', 'den'])('is none in the language %s', (language) => {
    expect(said({ 'articles/a.md': ARTICLE }, language)).toEqual([]);
  });

  it('goes by the language of an article that says it, and not by that of a source', () => {
    const inLanguage = (language: string) => ARTICLE.replace('kind:', `language: ${language}\nkind:`);
    expect(said({ 'articles/a.md': inLanguage('de') })).toEqual([]);
    expect(said({ 'articles/a.md': inLanguage('en') }, 'de')).toHaveLength(1);
    const source = SAMPLE.get('content/sources/relay.yaml') as string;
    expect(
      said({ 'sources/a.yaml': source.replace('language: en', 'language: ru\nnote: It was baught.') }),
    ).toHaveLength(1);
  });
});
