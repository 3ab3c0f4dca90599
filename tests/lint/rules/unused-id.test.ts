import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../sample.ts';
import { findingsOf } from './findings.ts';

const ARTICLE = (SAMPLE.get('content/articles/chips.md') as string).replace(/(?<=---\n\n)[^]*/, '');
const AGENCY = 'name: Glavkosmos\naliases: [GK Launch]\nkind: company\ndescription: An agency.\n';
const said = (body: string, files: Record<string, string> = { 'entities/agency.yaml': AGENCY }) =>
  findingsOf('unused-id', { 'articles/chips.md': `${ARTICLE}${body}`, ...files }).map((line) => line.split(' ')[0]);

describe('nothing names', () => {
  it('an author, an entity, a source or a topic of which no file says the id', () => {
    expect(
      said('Text.', {
        'authors/ann.yaml': 'name: Ann\nkind: person\ndescription: Writes.\n',
        'entities/agency.yaml': AGENCY,
        'sources/relay.yaml': SAMPLE.get('content/sources/relay.yaml') as string,
        'stories/other.yaml': SAMPLE.get('content/stories/chips.yaml') as string,
        'topics/moon.yaml': 'title: The Moon\ndescription: Far.\norder: 2\n',
      }),
    ).toEqual([
      'content/authors/ann.yaml:1:1',
      'content/entities/agency.yaml:1:1',
      'content/sources/relay.yaml:1:1',
      'content/topics/moon.yaml:1:1',
    ]);
  });

  it.each([
    'Then Glavkosmos bought it.',
    'Then GK Launch bought it.',
    '## Glavkosmos',
    'Then G&#108;avkosmos bought it.',
  ])('an entity whose name an article does not print, as it does in %j', (body) => {
    expect(said(body)).toEqual([]);
  });

  it.each(['`Glavkosmos`', 'https://glavkosmos.example', 'Glavkosmosovich.', 'Then \\*they\\* bought it.'])(
    'an entity by %j',
    (body) => {
      expect(said(body)).toEqual(['content/entities/agency.yaml:1:1']);
    },
  );

  it('an entity that a page of text alone prints', () => {
    const page = '---\ntitle: About\ndek: Us.\nupdated: 2026-11-24\norder: 1\n---\nGlavkosmos';
    expect(said('Text.', { 'entities/agency.yaml': AGENCY, 'pages/about.md': page })).toHaveLength(1);
  });
});
