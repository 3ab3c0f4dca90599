import type { Author } from '../../domain/author.ts';
import type { Article } from '../../domain/corpus.ts';
import { feedIdOf } from '../../domain/feed-id.ts';
import { articleChanged } from '../../domain/last-change.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Topic } from '../../domain/topic.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';
import type { FeedEntry } from './feed.ts';

/**
 * An article as an entry of a feed.
 * @param content What the feed tells of it, as `articleContent` makes it.
 */
export function articleEntry(article: Article, content: string, publication: Publication): FeedEntry {
  const { site } = publication.corpus;
  const at = (path: string) => absoluteUrl(path, site.url);
  const { image } = article;
  return {
    id: at(feedIdOf('articles', article)),
    url: at(entryUrl('articles', article.id)),
    language: article.language ?? site.language,
    title: article.title,
    summary: article.dek,
    content,
    published: article.published,
    updated: articleChanged(article),
    authors: article.authors.map((id) => {
      const { name } = publication.author.get(id) as Author;
      return { name, url: at(entryUrl('authors', id)) };
    }),
    topics: article.topics.map((id) => ({ id, title: (publication.topic.get(id) as Topic).title })),
    ...(image && { image: at(image.src) }),
  };
}
