import type { NewsArticle } from 'schema-dts';
import type { ArticleFields } from '../../domain/article.ts';
import type { Author } from '../../domain/author.ts';
import type { Article } from '../../domain/corpus.ts';
import { articleChanged } from '../../domain/last-change.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Topic } from '../../domain/topic.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../social-card/card-element.ts';
import { articleCardPath } from '../social-card/social-cards.ts';
import { authorNode } from './author.ts';
import { isoInterval } from './date.ts';
import { publisherNode } from './publisher.ts';

/** Schema.org has a type for each kind of ours but one: a piece that shows data is a news article like any other. */
const TYPES = {
  report: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  explainer: 'BackgroundNewsArticle',
  data: 'NewsArticle',
} as const satisfies Record<ArticleFields['kind'], string>;

/** An article, with its corrections. */
export function articleNode(article: Article, publication: Publication): NewsArticle {
  const { site } = publication.corpus;
  const url = absoluteUrl(entryUrl('articles', article.id), site.url);
  const { image, covers, corrections, translationOf } = article;
  return {
    '@type': TYPES[article.kind],
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.title,
    description: article.dek,
    datePublished: article.published,
    dateModified: articleChanged(article),
    author: article.authors.map((id) => authorNode(publication.author.get(id) as Author, site)),
    publisher: publisherNode(site),
    image: [
      ...(image ? [picture(absoluteUrl(image.src, site.url), image.width, image.height)] : []),
      picture(absoluteUrl(articleCardPath(article, publication), site.url), CARD_WIDTH, CARD_HEIGHT),
    ],
    articleSection: article.topics.map((id) => (publication.topic.get(id) as Topic).title),
    inLanguage: article.language ?? site.language,
    ...(translationOf !== undefined && {
      translationOfWork: { '@id': `${absoluteUrl(entryUrl('articles', translationOf), site.url)}#article` },
    }),
    wordCount: article.length.words,
    ...(covers !== undefined && { temporalCoverage: isoInterval(covers) }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, text }) => ({ '@type': 'CorrectionComment', datePublished: date, text })),
    }),
  };
}

function picture(url: string, width: number, height: number) {
  return { '@type': 'ImageObject', url, width: String(width), height: String(height) } as const;
}
