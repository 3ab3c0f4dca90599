/** How many entries of each kind a publication has. */
export interface Proportion {
  readonly articles: number;
  readonly events: number;
  readonly claims: number;
  readonly sources: number;
  readonly entities: number;
  readonly stories: number;
  readonly authors: number;
}

/** How many articles follow one story. */
const STORY = 25;

/**
 * The entries that go with so many articles. An archive has one event and two claims an article; two sources, since a
 * long run of reports returns to the same documents, where a publication that tests one story has 40; people and bodies
 * grow by the square root, as new names do with the length of any text (Heaps' law; 276 go with the 29 articles here).
 */
export function proportionOf(articles: number): Proportion {
  return {
    articles,
    events: articles,
    claims: 2 * articles,
    sources: 2 * articles,
    entities: Math.min(3 * articles, Math.round(51 * Math.sqrt(articles))),
    stories: Math.max(1, Math.round(articles / STORY)),
    authors: Math.min(articles, Math.max(2, Math.round(Math.sqrt(articles)))),
  };
}
