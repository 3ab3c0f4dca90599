import type { Publication } from '../../domain/publication.ts';
import type { Story } from '../../domain/story.ts';

/** Stories that `/offline/` offers to keep at once, and those of the others that it links. */
const MOST = { offered: 20, linked: 250 };

/** The stories of a publication, for a page on which they can be kept. */
export interface OfferedStories {
  readonly offered: readonly Story[];
  readonly linked: readonly Story[];
  /** How many more there are. */
  readonly others: number;
}

/** All stories where there are few, in reading order; else those told of last, the newest first. */
export function offeredStories(publication: Publication, most = MOST): OfferedStories {
  const { stories } = publication.corpus;
  if (stories.length <= most.offered) return { offered: stories, linked: [], others: 0 };
  const newest = stories
    .map((story) => ({ story, told: publication.backlinks('stories', story.id).articles[0]?.published ?? '' }))
    .sort((a, b) => (a.told < b.told ? 1 : a.told > b.told ? -1 : 0))
    .map(({ story }) => story);
  const named = most.offered + most.linked;
  return {
    offered: newest.slice(0, most.offered),
    linked: newest.slice(most.offered, named),
    others: Math.max(0, newest.length - named),
  };
}
