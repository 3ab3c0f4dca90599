import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { offeredStories } from '../../../src/outputs/offline/offered-stories.ts';
import { aCorpus, anArticle, aStory } from '../../domain/builders.ts';

const published = { a: '2026-01-01', b: '2026-03-01', c: '2026-02-01', d: '2025-01-01' };
const site = { ...aCorpus().site, lead: 'on-a', story: 'a' };
const publication = linkPublication(
  aCorpus({
    site,
    stories: [...Object.keys(published), 'untold'].map((id) => aStory({ id })),
    articles: Object.entries(published).map(([story, day]) => anArticle({ id: `on-${story}`, story, published: day })),
  }),
);
const ids = (stories: readonly { readonly id: string }[]) => stories.map(({ id }) => id);

describe('the stories that can be kept on one page', () => {
  it('are all of them in reading order, where there are few', () => {
    const { offered, linked, others } = offeredStories(publication);
    expect(ids(offered)).toEqual(['a', 'b', 'c', 'd', 'untold']);
    expect([linked.length, others]).toEqual([0, 0]);
  });

  it('are those told of last, and the next are linked, and the rest counted, each once', () => {
    const { offered, linked, others } = offeredStories(publication, { offered: 2, linked: 2 });
    expect(ids(offered)).toEqual(['b', 'c']);
    expect(ids(linked)).toEqual(['a', 'd']);
    expect(others).toBe(1);
  });
});
