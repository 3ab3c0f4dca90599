import { SitemapStream, streamToPromise } from 'sitemap';
import type { Article } from '../../domain/corpus.ts';
import { dayNumber } from '../../domain/day-number.ts';
import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';

/** Where search engines for news look for what is new. */
export const NEWS_SITEMAP_PATH = '/news-sitemap.xml';

/** The library refuses to write a sitemap of nothing, which is what Google asks for when nothing is new. */
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>';

/** As many articles as a news sitemap may hold. */
const MOST = 1000;

/**
 * The articles that are news on a day (ISO 8601), newest first: published then or on the day before. An article's day is
 * known, its hour is not, so that anything older may be older than 48 hours.
 */
export function newsOf(articles: readonly Article[], today: string): Article[] {
  const age = ({ published }: Article) => dayNumber(today) - dayNumber(published);
  return articles.filter((article) => age(article) === 0 || age(article) === 1).slice(0, MOST);
}

/**
 * The news sitemap of a day (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap): often
 * without an entry, as it should be when nothing is new.
 */
export async function newsSitemap({ corpus }: Publication, today: string): Promise<string> {
  const { site, articles } = corpus;
  const news = newsOf(articles, today);
  if (news.length === 0) return EMPTY;
  const stream = new SitemapStream({ xmlns: { news: true, xhtml: false, image: false, video: false } });
  for (const { id, title, published, language = site.language } of news) {
    stream.write({
      url: absoluteUrl(entryUrl('articles', id), site.url),
      news: {
        publication: { name: site.name, language: newsLanguage(language) },
        publication_date: published,
        title,
      },
    });
  }
  stream.end();
  return String(await streamToPromise(stream));
}

/** A language as news sitemaps name it: without its region, except for the two scripts of Chinese. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'zh') return script === 'Hant' ? 'zh-tw' : 'zh-cn';
  return language;
}
