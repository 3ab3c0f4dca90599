import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feed, FeedEntry } from '../../../src/outputs/feed/feed.ts';
import { atomXml } from '../../../src/outputs/feed/atom.ts';
import { jsonFeed } from '../../../src/outputs/feed/json-feed.ts';
import { rssXml } from '../../../src/outputs/feed/rss.ts';
import { readAtom, readJson, readLeniently, readRss } from './reading.ts';
import { jsonFeedErrors, xmlErrors } from './validation.ts';

function anEntry(fields: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: 'https://throughline.example/articles/chips/',
    url: 'https://throughline.example/articles/chips/',
    language: 'en-GB',
    title: 'Chips',
    summary: 'It was always next year.',
    content: '<p>Words.</p>',
    published: '2026-11-24',
    updated: '2026-11-25',
    authors: [{ name: 'The desk', url: 'https://throughline.example/authors/desk/' }],
    topics: [{ id: 'space', title: 'Space' }],
    ...fields,
  };
}

function aFeed(fields: Partial<Feed> = {}): Feed {
  return {
    id: 'https://throughline.example/',
    title: 'Throughline',
    description: 'Every article.',
    page: 'https://throughline.example/',
    self: 'https://throughline.example/feed',
    language: 'en-GB',
    author: { name: 'Throughline', url: 'https://throughline.example/' },
    updated: '2026-11-25',
    entries: [anEntry()],
    ...fields,
  };
}

const errorsOf = async (feed: Feed) => [
  ...(await xmlErrors([{ name: 'feed.xml', text: rssXml(feed) }], 'rss')),
  ...(await xmlErrors([{ name: 'atom.xml', text: atomXml(feed) }], 'atom')),
  ...jsonFeedErrors({ name: 'feed.json', text: jsonFeed(feed) }),
];
const readAll = (feed: Feed) => [readRss(rssXml(feed)), readAtom(atomXml(feed)), readJson(jsonFeed(feed))];

/** Titles that have broken feeds of others. */
const TITLES = {
  'of 300 characters': `${'A title that goes on. '.repeat(14).slice(0, 299)}.`,
  'with markup': 'Why <b>"chips"</b> & <script>alert(1)</script> cost <5%',
  'that ends a CDATA section, twice': 'One ]]> and another ]]> here',
  'that looks escaped already': 'AT&amp;T &lt;b&gt; &#x1F600;',
  'from right to left, with marks of direction': '\u202Eعقد الرقائق\u202C השבבים \u200F(2014)\u200E',
  'in Chinese, Russian and pictures': '芯片 для спутников 🛰️',
};

describe('a feed in RSS 2.0, Atom and JSON Feed 1.1', () => {
  it.each(Object.entries(TITLES))('is valid and keeps a title %s', async (_name, title) => {
    const feed = aFeed({
      title,
      description: title,
      entries: [
        anEntry({
          title,
          summary: title,
          topics: [{ id: 'space', title }],
          authors: [{ name: title, url: 'https://x.example/' }],
        }),
      ],
    });
    expect(await errorsOf(feed)).toEqual([]);
    for (const read of readAll(feed)) {
      expect(read.title).toBe(title);
      expect(read.entries[0]).toMatchObject({ title, topics: [title], authors: [title] });
    }
    for (const text of [rssXml(feed), atomXml(feed)]) expect(readLeniently(text)[0]?.title).toBe(title);
  });

  it('leaves out the control characters that XML cannot hold, and nothing else', async () => {
    const title =
      'A\u0000 tab\tand\u0008\u000B\u000C a\u001F bell\u0007, \uFFFE\uFFFF half a \uD83D pair, \u0085 and \u007F stay';
    const clean = 'A tab\tand a bell,  half a  pair, \u0085 and \u007F stay';
    const feed = aFeed({ entries: [anEntry({ title, content: `<p title="\u0001x">${title}</p>` })] });
    expect(await errorsOf(feed)).toEqual([]);
    for (const read of readAll(feed)) {
      expect(read.entries[0]?.title).toBe(clean);
      expect(read.entries[0]?.content).toBe(`<p title="x">${clean}</p>`);
    }
  });

  it('is valid whatever text stands in it', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { numRuns: 60, seed: 7 });
    const entries = texts.map((text, index) =>
      anEntry({ id: `https://x.example/${index}`, title: `T${text}`, summary: `S${text}`, content: `<p>${text}</p>` }),
    );
    expect(await errorsOf(aFeed({ entries }))).toEqual([]);
  });

  it('carries HTML as it is, a summary as text', () => {
    const content = '<p>5 &lt; 6 &amp; <a href="https://x.example/?a=1&amp;b=2">so on</a> ]]&gt;</p>';
    const feed = aFeed({ entries: [anEntry({ content, summary: 'Less < more & "so on"' })] });
    for (const read of readAll(feed)) expect(read.entries[0]?.content).toBe(content);
    // A description is HTML to those who read RSS (RSS Advisory Board), a summary in Atom is text.
    expect(rssXml(feed)).toContain('Less &#x26;#x3C; more &#x26;#x26; "so on"</description>');
    expect(atomXml(feed)).toContain('<summary>Less &#x3C; more &#x26; "so on"</summary>');
  });

  it('ends a CDATA section within HTML only where the HTML ends', async () => {
    const feed = aFeed({ entries: [anEntry({ content: '<p>]]> twice ]]></p>' })] });
    expect(await errorsOf(feed)).toEqual([]);
    // Within HTML, &gt; is the same character.
    for (const text of [rssXml(feed), atomXml(feed)])
      expect(text).toContain('<![CDATA[<p>]]&#x3E; twice ]]&#x3E;</p>]]>');
  });

  it('gives days as the middle of the day in UTC, and names each author', () => {
    const feed = aFeed({
      entries: [
        anEntry({
          authors: [
            { name: 'Ada', url: 'https://x.example/ada/' },
            { name: 'Lin', url: 'https://x.example/lin/' },
          ],
        }),
      ],
    });
    for (const read of readAll(feed))
      expect(read.entries[0]).toMatchObject({ published: '2026-11-24T12:00:00.000Z', authors: ['Ada', 'Lin'] });
    expect(rssXml(feed)).toContain('<pubDate>Tue, 24 Nov 2026 12:00:00 GMT</pubDate>');
    expect(atomXml(feed)).toContain('<updated>2026-11-25T12:00:00.000Z</updated>');
    expect(JSON.parse(jsonFeed(feed))).toMatchObject({ items: [{ date_modified: '2026-11-25T12:00:00.000Z' }] });
  });

  it('says where it stands itself, which page shows the same, and its language', () => {
    for (const read of readAll(aFeed()))
      expect(read).toMatchObject({
        self: 'https://throughline.example/feed',
        page: 'https://throughline.example/',
        language: 'en-GB',
      });
  });

  it('names the language of an entry where it is not the feed’s', async () => {
    const feed = aFeed({ entries: [anEntry(), anEntry({ id: 'https://x.example/ru/', language: 'ru' })] });
    expect(await errorsOf(feed)).toEqual([]);
    expect(atomXml(feed).match(/<entry[^>]*>/g)).toEqual(['<entry>', '<entry xml:lang="ru">']);
    const { items } = JSON.parse(jsonFeed(feed)) as { items: { language?: string }[] };
    expect(items.map(({ language }) => language)).toEqual([undefined, 'ru']);
  });

  it('calls an id a permalink in RSS only where it is the address', () => {
    const at = (id: string) => rssXml(aFeed({ entries: [anEntry({ id })] }));
    expect(at('https://throughline.example/articles/chips/')).toContain('<guid isPermaLink="true">');
    expect(at('https://throughline.example/articles/old-chips/')).toContain('<guid isPermaLink="false">');
  });

  it('is valid without a single entry', async () => {
    const feed = aFeed({ entries: [] });
    expect(await errorsOf(feed)).toEqual([]);
    for (const read of readAll(feed)) expect(read.entries).toEqual([]);
  });

  it('refuses a day that is none', () => {
    const feed = aFeed({ entries: [anEntry({ published: 'soon' })] });
    expect(() => atomXml(feed)).toThrow(RangeError);
    expect(() => jsonFeed(feed)).toThrow(RangeError);
    expect(() => rssXml(feed)).toThrow(RangeError);
  });
});

describe('the grammars of these tests', () => {
  it('refuse what the specifications refuse', async () => {
    const rss = rssXml(aFeed());
    const atom = atomXml(aFeed());
    const broken: [string, 'rss' | 'atom'][] = [
      [rss.replace(/<link>.*?<\/link>/, ''), 'rss'],
      [rss.replace('24 Nov 2026', '24/11/26'), 'rss'],
      [rss.replace('<dc:creator>', '<author>').replace('</dc:creator>', '</author>'), 'rss'],
      [rss.replace('https://throughline.example/articles/', '/articles/'), 'rss'],
      [atom.replace(/<id>.*?<\/id>/, ''), 'atom'],
      [atom.replace('2026-11-25T12:00:00.000Z', '2026-11-25'), 'atom'],
      [atom.replace('<title>', '<title type="markdown">'), 'atom'],
      [atom.replace('<p>', '\u0001<p>'), 'atom'],
    ];
    for (const [text, grammar] of broken)
      expect(await xmlErrors([{ name: 'broken.xml', text }], grammar)).not.toEqual([]);
    expect(jsonFeedErrors({ name: 'x', text: jsonFeed(aFeed()).replace('content_html', 'html') })).not.toEqual([]);
    expect(jsonFeedErrors({ name: 'x', text: jsonFeed(aFeed()).replace('version/1.1', 'version/1') })).not.toEqual([]);
  });
});
