import { hasAfterwardsPage } from '../../domain/afterwards.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Story } from '../../domain/story.ts';
import { entryUrl } from '../../domain/url.ts';

/** A page by its path from the root of the site, without a slash before it: `claims/gas-deal-400bn/`. */
export interface NamedPage {
  readonly path: string;
  readonly title: string;
}

/** What belongs to a story, for a reader who keeps it on a device. */
export interface StoryContents {
  readonly story: string;
  readonly title: string;
  /** The day of this edition, ISO 8601. */
  readonly date: string;
  /** Its articles, newest first. */
  readonly articles: readonly NamedPage[];
  readonly claims: number;
  readonly events: number;
  /** Paths of its pages from the root of the site; the front page is the empty path. */
  readonly pages: readonly string[];
}

/** Pages through which the others are found. */
const WAYS_IN = ['', 'articles/', 'claims/', 'search/'];

/**
 * What belongs to a story: its own page, its articles and what happened after them, the claims that they and its findings
 * state, the events that these name, rest on or bear on, and the pages through which all of it is found.
 * @param timeline Paths of the pages of the timeline, from the root of the site.
 */
export function storyContents(story: Story, publication: Publication, timeline: readonly string[]): StoryContents {
  const { articles } = publication.backlinks('stories', story.id);
  const stated = [...articles.map(({ references }) => references), ...story.findings];
  const claims = new Set(stated.flatMap((one) => one.claims));
  const events = new Set([
    ...stated.flatMap((one) => one.events),
    ...[...claims].flatMap((id) => [
      ...(publication.claim.get(id)?.assessments.flatMap(({ evidence }) => evidence.events) ?? []),
      ...publication.backlinks('claims', id).events.map((event) => event.id),
    ]),
  ]);
  const paths = (kind: 'claims' | 'events', ids: Iterable<string>) => [...ids].sort().map((id) => path(kind, id));
  return {
    story: story.id,
    title: story.title,
    date: publication.date,
    articles: articles.map(({ id, title }) => ({ path: path('articles', id), title })),
    claims: claims.size,
    events: events.size,
    pages: [
      ...WAYS_IN,
      path('stories', story.id),
      ...timeline,
      ...articles.flatMap((article) => {
        const own = path('articles', article.id);
        return hasAfterwardsPage(article, publication) ? [own, `${own}afterwards/`] : [own];
      }),
      ...paths('claims', claims),
      ...paths('events', events),
    ],
  };
}

function path(kind: 'articles' | 'claims' | 'events' | 'stories', id: string): string {
  return entryUrl(kind, id).slice(1);
}
