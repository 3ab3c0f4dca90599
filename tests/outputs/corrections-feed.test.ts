import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../src/domain/publication.ts';
import { correctionsAtom, correctionsJson } from '../../src/outputs/feed/corrections-feed.ts';
import { aClaim, aCorpus, anArticle, anAssessment, someReferences } from '../domain/builders.ts';

const publication = linkPublication(
  aCorpus({
    articles: [
      anArticle({
        title: 'Chips & <ships>',
        corrections: [
          { date: '2026-11-25', text: 'A year was wrong.', was: 'In <b>2015</b> ]]> it was.', now: 'In 2014 it was.' },
          { date: '2026-11-25', text: 'A name was wrong.' },
        ],
        references: someReferences({ claims: ['one-billion-next-year'] }),
      }),
    ],
    claims: [
      aClaim({
        assessments: [
          anAssessment({ outcome: 'unresolved' }),
          anAssessment({ date: '2027-01-01', outcome: 'failed', reasoning: 'No order was found.' }),
        ],
      }),
    ],
  }),
);

interface Item {
  id: string;
  url: string;
  title: string;
  content_html: string;
  date_modified: string;
}
interface JsonFeed {
  version: string;
  title: string;
  feed_url: string;
  authors: { name: string }[];
  items: Item[];
}
const json = () => JSON.parse(correctionsJson(publication)) as JsonFeed;

/** Text of each element of the Atom feed, by name, in order. */
function atomTexts(): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const open: string[] = [];
  new Parser(
    {
      onopentag: (name) => {
        open.push(name);
        texts.set(name, [...(texts.get(name) ?? []), '']);
      },
      ontext: (text) => {
        const list = texts.get(open.at(-1) ?? '');
        if (list) list[list.length - 1] += text;
      },
      onclosetag: () => open.pop(),
    },
    { xmlMode: true },
  ).end(correctionsAtom(publication));
  return texts;
}

describe('the feed of corrections', () => {
  it('has a correction with what it said, and a new judgement with every article that states the claim', () => {
    const { items } = json();
    expect(items.map(({ title }) => title)).toEqual([
      'New judgement: Russia would buy for a billion dollars.',
      'Correction: Chips & <ships>',
      'Correction: Chips & <ships>',
    ]);
    expect(items[0]?.content_html).toContain('It said: <del>Unresolved</del>. It says now: <ins>Failed</ins>');
    expect(items[0]?.content_html).toContain('href="https://throughline.example/articles/the-chip-order/"');
    expect(items[1]?.content_html).toContain('<del>In &lt;b&gt;2015&lt;/b&gt; ]]&gt; it was.</del>');
  });

  it('gives each entry an id of its own that stays, and dates of the content, never of the clock', () => {
    const { items } = json();
    expect(items.map(({ id }) => id)).toEqual([
      'https://throughline.example/claims/one-billion-next-year/#judgement-2027-01-01',
      'https://throughline.example/articles/the-chip-order/#correction-2026-11-25',
      'https://throughline.example/articles/the-chip-order/#correction-2026-11-25-2',
    ]);
    expect(items.map(({ date_modified }) => date_modified.slice(0, 10))).toEqual([
      '2027-01-01',
      '2026-11-25',
      '2026-11-25',
    ]);
    expect(correctionsAtom(publication)).toBe(correctionsAtom(publication));
  });

  it('has what RFC 4287 asks of an Atom feed', () => {
    const texts = atomTexts();
    expect(texts.get('id')).toHaveLength(4);
    expect(new Set(texts.get('id')).size).toBe(4);
    expect(texts.get('title')).toHaveLength(4);
    for (const updated of texts.get('updated') ?? []) expect(updated).toMatch(/^\d{4}-\d\d-\d\dT12:00:00\.000Z$/);
    expect(texts.get('updated')).toHaveLength(4);
    expect(texts.get('name')).toContain('Throughline');
    expect(texts.get('content')?.[1]).toContain('&lt;b&gt;2015');
    expect(texts.get('b')).toBeUndefined();
  });

  it('has what JSON Feed 1.1 asks', () => {
    const feed = json();
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.feed_url).toBe('https://throughline.example/corrections.json');
    expect(feed.authors[0]?.name).toBe('Throughline');
  });
});
