import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { storyContents } from '../../../src/outputs/offline/story-contents.ts';
import { aClaim, aCorpus, anArticle, anAssessment, anEvent, aStory, someReferences } from '../../domain/builders.ts';

const story = aStory({
  findings: [{ text: 'Nothing came.', claims: ['found'], events: ['of-finding'], sources: [] }],
});
const { site } = aCorpus();
const publication = linkPublication(
  aCorpus({
    site: { ...site, lead: 'older' },
    articles: [
      anArticle({
        id: 'older',
        title: 'The older',
        published: '2026-01-01',
        story: 'chips',
        references: someReferences({ claims: ['stated'], events: ['of-article'] }),
      }),
      anArticle({ id: 'newer', title: 'The newer', published: '2026-02-01', story: 'chips' }),
      anArticle({ id: 'of-no-story', references: someReferences({ claims: ['elsewhere'], events: ['elsewhere'] }) }),
    ],
    claims: [
      aClaim({
        id: 'stated',
        assessments: [anAssessment({ evidence: { events: ['as-evidence'], sources: [] } })],
      }),
      aClaim({ id: 'found' }),
      aClaim({ id: 'elsewhere' }),
    ],
    events: [
      anEvent({ id: 'of-article' }),
      anEvent({ id: 'of-finding' }),
      anEvent({ id: 'as-evidence' }),
      anEvent({ id: 'bears-on', claims: ['stated'] }),
      anEvent({ id: 'elsewhere', claims: ['elsewhere'] }),
    ],
    stories: [story],
  }),
);

describe('what belongs to a story', () => {
  const contents = storyContents(story, publication, ['timeline/']);

  it('is its page, its articles, their claims and those of its findings, and the events behind them', () => {
    expect(contents.pages.filter((path) => /^(?:stories|articles|claims|events)\/./.test(path))).toEqual([
      'stories/chips/',
      'articles/newer/',
      'articles/older/',
      'claims/found/',
      'claims/stated/',
      'events/as-evidence/',
      'events/bears-on/',
      'events/of-article/',
      'events/of-finding/',
    ]);
  });

  it('is also the front page, the lists, the search and the timeline, by which the rest is found', () => {
    expect(contents.pages).toEqual(expect.arrayContaining(['', 'articles/', 'claims/', 'search/', 'timeline/']));
  });

  it('has every page of a timeline that is cut', () => {
    const pages = ['timeline/', 'timeline/2013/', 'timeline/2014/', 'timeline/2014/03/'];
    expect(storyContents(story, publication, pages).pages.filter((path) => path.startsWith('timeline/'))).toEqual(
      pages,
    );
  });

  it('names every page once, without a slash before it', () => {
    expect(new Set(contents.pages).size).toBe(contents.pages.length);
    expect(contents.pages.filter((path) => path.startsWith('/') || !/^$|\/$/.test(path))).toEqual([]);
  });

  it('is counted, and its articles are named, the newest first', () => {
    expect(contents).toMatchObject({
      story: 'chips',
      claims: 2,
      events: 4,
      articles: [
        { path: 'articles/newer/', title: 'The newer' },
        { path: 'articles/older/', title: 'The older' },
      ],
    });
  });

  it('has what happened after an article as a page of its own only where the site has one', () => {
    const many = Array.from({ length: 40 }, (_, n) =>
      anEvent({ id: `later-${n}`, date: '2020-01-01', entities: ['roscosmos'], claims: ['stated'] }),
    );
    const article = anArticle({
      id: 'long-ago',
      covers: '2014',
      published: '2014-12-01',
      story: 'chips',
      references: someReferences({ claims: ['stated'], entities: ['roscosmos'] }),
    });
    const busy = linkPublication(
      aCorpus({
        site: { ...site, lead: 'long-ago' },
        articles: [article],
        claims: [aClaim({ id: 'stated' })],
        events: many,
        stories: [aStory()],
      }),
    );
    expect(storyContents(aStory(), busy, []).pages).toContain('articles/long-ago/afterwards/');
    expect(contents.pages.filter((path) => path.endsWith('/afterwards/'))).toEqual([]);
  });
});
