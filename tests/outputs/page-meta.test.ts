import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../src/domain/publication.ts';
import {
  articlePageMeta,
  authorPageMeta,
  claimPageMeta,
  entityPageMeta,
  eventPageMeta,
  frontPageMeta,
  openGraphLocale,
  type PageMeta,
  seriesPageMeta,
  sourcePageMeta,
  storyPageMeta,
  topicPageMeta,
} from '../../src/outputs/page-meta.ts';
import { aClaim, aCorpus, anArticle, anEntity, anEvent, aSeries, aSource, aStory, aTopic } from '../domain/builders.ts';
import { english } from '../words/english.ts';

const article = anArticle({ topics: ['space', 'gas', 'chips'], updated: '2026-11-25' });
const topics = ['Space', 'Gas', 'Chips'].map((title) => aTopic({ id: title.toLowerCase(), title }));
const publication = linkPublication(aCorpus({ articles: [article], topics, series: [aSeries()] }));
const [author] = publication.corpus.authors;
if (!author) throw new Error('the corpus has no author');

/** What is told of a page, as text. */
const told = ({ card, things }: PageMeta) => ({ card: card && JSON.stringify(card), things: JSON.stringify(things) });

describe('what a page says of itself', () => {
  it('is of an article when it was published and changed, who wrote it, its section and what else it is about', () => {
    expect(articlePageMeta(article, publication, english).article).toEqual([
      { property: 'article:published_time', content: '2026-11-24' },
      { property: 'article:modified_time', content: '2026-11-25' },
      { property: 'article:author', content: 'https://throughline.example/authors/desk/' },
      { property: 'article:section', content: 'Space' },
      { property: 'article:tag', content: 'Gas' },
      { property: 'article:tag', content: 'Chips' },
    ]);
  });

  it.each<[string, PageMeta, string]>([
    ['an article', articlePageMeta(article, publication, english), 'The chip order'],
    ['a claim', claimPageMeta(aClaim(), publication, english), 'Russia would buy for a billion dollars.'],
    ['an event', eventPageMeta(anEvent(), publication, english), 'Izvestia reports a purchase'],
    ['an entity', entityPageMeta(anEntity(), publication, english), 'Roscosmos'],
    ['an author', authorPageMeta(author, publication, english), 'The desk'],
    ['a topic', topicPageMeta(aTopic({ title: 'Trade', id: 'space' }), publication, english), 'Trade'],
  ])('is of %s a picture of its own and what it is', (_what, meta, words) => {
    expect(told(meta).card).toContain(words);
    expect(told(meta).things).toContain(words);
  });

  it.each<[string, PageMeta, string]>([
    ['the front page', frontPageMeta(publication.corpus.site, []), 'Throughline'],
    ['a source', sourcePageMeta(aSource(), publication), 'Chinese microelectronics'],
    [
      'the series of a topic',
      seriesPageMeta('space', [aSeries()], publication, english),
      'Trade between China and Russia',
    ],
  ])('is of %s what it is, under the general picture', (_what, meta, words) => {
    expect(meta.card).toBeUndefined();
    expect(told(meta).things).toContain(words);
  });

  it('is of a story its own picture', () => {
    expect(storyPageMeta(aStory({ title: 'Chips for arms' }), publication, english).card).toEqual({
      path: '/social-cards/stories/chips.png',
      words: 'Story: Chips for arms. Chips. Period: since 2013.',
    });
  });

  it('has a language without a country as a locale by itself', () => {
    expect(openGraphLocale('tlh')).toBe('tlh');
  });
});
