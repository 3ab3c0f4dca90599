import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import type { FeedKind } from '../../../src/outputs/feed/feed-address.ts';
import { listedFeeds, MOST_LISTED } from '../../../src/outputs/feed/listed-feeds.ts';
import { feedsOpml } from '../../../src/outputs/feed/opml.ts';
import { feedsByKind } from '../../../src/outputs/feed/publication-feeds.ts';
import { aCorpus, anArticle, anEntity, aTopic, someReferences } from '../../domain/builders.ts';
import { english } from '../../words/english.ts';

/** Entities a, b, c…; each is named by as many articles as its number says. */
function publicationOf(coverage: readonly number[]) {
  const entities = coverage.map((_, place) => {
    const name = String.fromCharCode(65 + place);
    return anEntity({ id: name.toLowerCase(), name });
  });
  const articles = Array.from({ length: Math.max(1, ...coverage) }, (_, number) =>
    anArticle({
      id: number === 0 ? 'the-chip-order' : `article-${number}`,
      references: someReferences({
        entities: entities.filter((_, place) => number < (coverage[place] ?? 0)).map(({ id }) => id),
      }),
    }),
  );
  const claims = aCorpus().claims.map((claim) => ({ ...claim, speaker: { described: 'A source' } }));
  return linkPublication(aCorpus({ entities, articles, claims, topics: [aTopic(), aTopic({ id: 'gas', order: 2 })] }));
}

const most = (entities: number): Record<FeedKind, number> => ({ stories: 5, topics: 1, entities });
const titles = (feeds: readonly { readonly title: string }[]) => feeds.map(({ title }) => title);

describe('the feeds that are listed', () => {
  it('are all of them where there are few', () => {
    const publication = publicationOf([1, 2, 1]);
    const listed = listedFeeds(publication);
    expect(Object.fromEntries(Object.entries(listed).map(([kind, { feeds }]) => [kind, feeds]))).toEqual(
      feedsByKind(publication),
    );
    expect(Object.values(listed).map(({ others }) => others)).toEqual([0, 0, 0]);
  });

  it('are those on which most articles are, in reading order, and the others are counted', () => {
    const { entities, topics } = listedFeeds(publicationOf([1, 3, 1, 2]), most(2));
    expect(titles(entities.feeds)).toEqual(['B', 'D']);
    expect(entities.others).toBe(2);
    expect(topics.feeds.map(({ page }) => page)).toEqual(['/topics/space/']);
    expect(topics.others).toBe(1);
  });

  it('are, of equals, those that are read first', () => {
    expect(titles(listedFeeds(publicationOf([1, 1, 1]), most(2)).entities.feeds)).toEqual(['A', 'B']);
  });

  it('are no more than a feed reader can take at once, with OPML', () => {
    const publication = publicationOf(Array.from({ length: MOST_LISTED.entities + 40 }, () => 1));
    const listed = [...feedsOpml(publication, english).matchAll(/xmlUrl="[^"]*\/entities\//g)];
    expect(listed).toHaveLength(MOST_LISTED.entities);
  });
});
