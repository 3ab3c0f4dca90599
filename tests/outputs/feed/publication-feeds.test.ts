import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import type { ArticleContent } from '../../../src/outputs/feed/article-content.ts';
import { entityFeed, everythingFeed, storyFeed, topicFeed } from '../../../src/outputs/feed/feed-address.ts';
import { feedsOpml } from '../../../src/outputs/feed/opml.ts';
import { composeFeed, feedFiles, feedRoutes, feedsOf } from '../../../src/outputs/feed/publication-feeds.ts';
import { aCorpus, anArticle, anEntity, aStory, aTopic } from '../../domain/builders.ts';
import { xmlErrors } from './validation.ts';
import { english } from '../../words/english.ts';

const space = aTopic({ formerly: ['cosmos', 'orbit'] });
const gas = aTopic({ id: 'gas', title: 'Gas', order: 2 });
const roscosmos = anEntity();
const rostec = anEntity({ id: 'rostec', name: 'Rostec' });
const chips = anArticle({ passages: ['Roscosmos spoke.'], story: 'chips', formerly: ['chip-order'] });
const ships = anArticle({ id: 'ships', title: 'Ships', topics: ['gas'], published: '2026-11-20' });
const publication = linkPublication(
  aCorpus({ articles: [chips, ships], topics: [space, gas], entities: [roscosmos, rostec], stories: [aStory()] }),
);
const contents = new Map<string, ArticleContent>([
  [
    'the-chip-order',
    { full: '<p>All of it.</p>', on: new Map(['roscosmos', 'space'].map((id) => [id, `<p>On ${id}.</p>`])) },
  ],
  ['ships', { full: '<p>Ships.</p>', on: new Map() }],
]);
const contentOf = ({ id }: { id: string }) => contents.get(id) as ArticleContent;

describe('the feeds of a publication', () => {
  it('are of everything, of what was judged again and corrected, of each story and topic, and of each entity with coverage', () => {
    expect(feedsOf(publication, english).map(({ files }) => files.rss)).toEqual([
      '/feed.xml',
      '/claims/feed.xml',
      '/corrections/feed.xml',
      '/stories/chips/feed.xml',
      '/topics/space/feed.xml',
      '/topics/gas/feed.xml',
      '/entities/roscosmos/feed.xml',
    ]);
  });

  it('stand at every address that they had, for no reader of feeds follows a page', () => {
    expect(feedFiles(publication, english).flatMap(({ path, feed }) => (feed.title === 'Space' ? [path] : []))).toEqual(
      [
        '/topics/space/feed.xml',
        '/topics/cosmos/feed.xml',
        '/topics/orbit/feed.xml',
        '/topics/space/atom.xml',
        '/topics/cosmos/atom.xml',
        '/topics/orbit/atom.xml',
        '/topics/space/feed.json',
        '/topics/cosmos/feed.json',
        '/topics/orbit/feed.json',
      ],
    );
  });

  it('are files of one name in folders, but for those of everything', () => {
    const routes = feedRoutes(publication, 'feed.xml', english);
    expect(routes.map(({ params }) => params.folder)).toEqual([
      undefined,
      'claims',
      'corrections',
      'stories/chips',
      'topics/space',
      'topics/cosmos',
      'topics/orbit',
      'topics/gas',
      'entities/roscosmos',
    ]);
    for (const { params, props } of routes) {
      expect(props.path).toBe(params.folder === undefined ? '/feed.xml' : `/${params.folder}/feed.xml`);
      expect(props.format).toBe('rss');
    }
  });

  it('tell of all articles, or of those of one topic or story, newest first and in full', () => {
    const titles = (feed: Parameters<typeof composeFeed>[0]) =>
      composeFeed(feed, 'rss', publication, contentOf, english).entries.map(
        ({ title, content }) => `${title} ${content}`,
      );
    expect(titles(everythingFeed(english))).toEqual(['The chip order <p>All of it.</p>', 'Ships <p>Ships.</p>']);
    expect(titles(topicFeed(gas))).toEqual(['Ships <p>Ships.</p>']);
    // An entity may have the id of a topic: what is said of the one is not what the other's feed has.
    expect(titles(topicFeed(space))).toEqual(['The chip order <p>All of it.</p>']);
    expect(titles(storyFeed(aStory()))).toEqual(['The chip order <p>All of it.</p>']);
  });

  it('tell of an entity what the article says of it', () => {
    const [entry] = composeFeed(entityFeed(roscosmos), 'json', publication, contentOf, english).entries;
    expect(entry?.content).toBe('<p>On roscosmos.</p>');
  });

  it('know an article and themselves by the first id that they had', () => {
    const feed = composeFeed(topicFeed(space), 'atom', publication, contentOf, english);
    expect(feed).toMatchObject({
      id: 'https://throughline.example/topics/cosmos/',
      self: 'https://throughline.example/topics/space/atom.xml',
      page: 'https://throughline.example/topics/space/',
      title: 'Throughline: Space',
    });
    expect(feed.entries[0]).toMatchObject({
      id: 'https://throughline.example/articles/chip-order/',
      url: 'https://throughline.example/articles/the-chip-order/',
      authors: [{ name: 'The desk', url: 'https://throughline.example/authors/desk/' }],
      topics: [{ id: 'space', title: 'Space' }],
    });
  });

  it('take the day of the last change that an article states, wherever it states it', () => {
    const changed = linkPublication(
      aCorpus({
        articles: [
          anArticle({
            updated: '2026-12-01',
            corrections: [{ date: '2027-02-03', text: 'A name.' }],
            changes: [{ date: '2027-01-01', text: 'A source.' }],
          }),
          anArticle({ id: 'ships', published: '2026-11-20' }),
        ],
      }),
    );
    const feed = composeFeed(everythingFeed(english), 'rss', changed, contentOf, english);
    expect(feed.entries[0]).toMatchObject({ published: '2026-11-24', updated: '2027-02-03' });
    expect(feed.updated).toBe('2027-02-03');
  });

  it('have the language and direction of an article in its HTML where a reader of feeds would take it for another', () => {
    const [russian, own] = [{ ...chips, language: 'ru' }, ships];
    const contentIn = (language: string) => {
      const site = { ...aCorpus().site, language };
      const mixed = linkPublication({ ...publication.corpus, site, articles: [russian, own] });
      return composeFeed(everythingFeed(english), 'rss', mixed, contentOf, english).entries.map(
        ({ content }) => content,
      );
    };
    expect(contentIn('en-GB')).toEqual(['<div lang="ru" dir="ltr"><p>All of it.</p></div>', '<p>Ships.</p>']);
    expect(contentIn('ar')).toEqual([
      '<div lang="ru" dir="ltr"><p>All of it.</p></div>',
      '<div lang="ar" dir="rtl"><p>Ships.</p></div>',
    ]);
  });

  it('hold the latest 50', () => {
    const articles = Array.from({ length: 60 }, (_, index) =>
      anArticle({
        id: `a-${index}`,
        published: `2026-${index < 30 ? '10' : '11'}-${String((index % 30) + 1).padStart(2, '0')}`,
      }),
    );
    const many = linkPublication(aCorpus({ articles: [...articles, chips] }));
    const all = new Map(
      ['the-chip-order', ...articles.map(({ id }) => id)].map((id) => [id, { full: id, on: new Map() }]),
    );
    const { entries } = composeFeed(
      everythingFeed(english),
      'rss',
      many,
      (article) => all.get(article.id) as ArticleContent,
      english,
    );
    expect(entries).toHaveLength(50);
    expect(entries[0]?.published).toBe('2026-11-30');
    expect(entries.at(-1)?.published).toBe('2026-10-12');
  });

  it('have the path of a site that is not at the root of its server', () => {
    const site = { ...aCorpus().site, url: 'https://example.org/news' };
    const below = linkPublication(aCorpus({ site, articles: [chips], stories: [aStory()], topics: [space] }));
    const feed = composeFeed(topicFeed(space), 'rss', below, contentOf, english);
    expect(feed).toMatchObject({
      self: 'https://example.org/news/topics/space/feed.xml',
      page: 'https://example.org/news/topics/space/',
    });
    expect(feed.entries[0]?.url).toBe('https://example.org/news/articles/the-chip-order/');
    expect(feedsOpml(below, english)).toContain('xmlUrl="https://example.org/news/feed.xml"');
  });

  it('stay valid feeds where nothing was told yet, dated by the publication', () => {
    const feed = composeFeed(
      topicFeed(gas),
      'atom',
      linkPublication(aCorpus({ topics: [space, gas] })),
      contentOf,
      english,
    );
    expect(feed.entries).toEqual([]);
    expect(feed.updated).toBe('2026-11-24');
  });
});

describe('the list of all feeds', () => {
  it('is OPML 2.0 with each feed once, in groups', async () => {
    const text = feedsOpml(publication, english);
    expect(await xmlErrors([{ name: 'feeds.opml', text }], 'opml')).toEqual([]);
    expect([...text.matchAll(/<outline text="([^"]+)">/g)].map(([, name]) => name)).toEqual([
      'Throughline',
      'Stories',
      'Topics',
      'Who’s who',
    ]);
    expect([...text.matchAll(/xmlUrl="https:\/\/throughline\.example([^"]+)"/g)].map(([, path]) => path)).toEqual(
      feedsOf(publication, english).map(({ files }) => files.rss),
    );
  });

  it('is valid with hostile titles', async () => {
    const title = 'A "title" & <b>]]>\u0001\u202E';
    const text = feedsOpml(linkPublication(aCorpus({ topics: [aTopic({ title, description: title })] })), english);
    expect(await xmlErrors([{ name: 'feeds.opml', text }], 'opml')).toEqual([]);
  });
});
