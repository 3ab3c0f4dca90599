import type { Article } from '../domain/corpus.ts';
import type { ArticleContent } from '../outputs/feed/article-content.ts';
import { FEED_FORMATS } from '../outputs/feed/feed-format.ts';
import { composeFeed, type FeedFile } from '../outputs/feed/publication-feeds.ts';
import { articleShelf } from './article.ts';
import { getSiteLocale } from './locale.ts';
import { getPublication } from './publication.ts';

/** A feed in one of its formats. */
export async function getFeedText({ feed, format }: Pick<FeedFile, 'feed' | 'format'>): Promise<string> {
  const [publication, locale, shelf] = await Promise.all([getPublication(), getSiteLocale(), articleShelf()]);
  const contentOf = (article: Article): ArticleContent => {
    const { full, on } = shelf.get(article);
    return { full, on: new Map(on) };
  };
  return FEED_FORMATS[format].write(composeFeed(feed, format, publication, contentOf, locale));
}
