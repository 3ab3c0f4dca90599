import { openShelf, type Shelved } from '../build/shelf.ts';
import type { Article } from '../domain/corpus.ts';
import type { Source } from '../domain/source.ts';
import type { RenderedBody } from '../markdown/body.ts';
import { articleContent } from '../outputs/feed/article-content.ts';
import { type ArticleBody, renderArticleBody } from '../outputs/prose/article-body.ts';
import { headingsInWords } from '../outputs/prose/body-words.ts';
import { bodyFacts, bodyHtml, type MarkdownEntry } from './body.ts';
import { findings } from './finding.ts';
import { articleEntries, articleEntry } from './entries.ts';
import { createLocaleOnce, getLocale, ownWords } from './locale.ts';
import { once } from './once.ts';
import { getPublication, recorder, wholePublication } from './publication.ts';
import { getTimelineFinder } from './timeline.ts';

/** Folders in which this build and the last keep what they write down, if they do: see scripts/build.mjs. */
const { PAGE_RECORDS, LAST_PAGE_RECORDS } = process.env;
const articleFolder = (records: string | undefined) => (records ? `${records}/articles` : undefined);

/** What of an article its own page and the feeds show, as JSON can hold it. */
interface ArticleParts {
  readonly html: string;
  readonly references: readonly { readonly id: string; readonly number: number; readonly citedAt: readonly string[] }[];
  readonly full: string;
  readonly on: readonly (readonly [string, string])[];
}

/** The articles, joined with what they name: each once a build, for its page and for every feed that has it. */
export const articleShelf = once(async () => {
  const publication = await getPublication();
  const timeline = await getTimelineFinder();
  const bodies = await articleEntries();
  const { language } = (await wholePublication()).corpus.site;
  const own = await ownWords();
  const found = await findings();
  const shelf = openShelf<ArticleParts>(articleFolder(PAGE_RECORDS), articleFolder(LAST_PAGE_RECORDS));
  const make = (article: Article): Shelved<ArticleParts> => {
    const { value, readings } = recorder.record(() => {
      recorder.note(`articles/${article.id}`);
      recorder.note(`body articles/${article.id}`);
      const html = bodyHtml(bodies.get(article.id) as MarkdownEntry);
      const locale = createLocaleOnce(article.language ?? language, own);
      const body = renderArticleBody(html, article, publication, timeline, locale);
      const { full, on } = articleContent(article, body, publication, locale);
      const references = body.references.map(({ source, ...cited }) => ({ ...cited, id: source.id }));
      return { html: body.html, references, full, on: [...on] };
    });
    const list = [...readings].sort();
    return { value, readings: list, found: found(list) };
  };
  return {
    get(article: Article): ArticleParts {
      const { value, readings } = shelf.get(
        article.id,
        (record) => found(record.readings) === record.found,
        () => make(article),
      );
      for (const reading of readings) recorder.note(reading);
      return value;
    },
  };
});

/** The body of an article, joined with what it names, and its headings. */
export async function getArticleBody(article: Article): Promise<ArticleBody & Pick<RenderedBody, 'headings'>> {
  const { source } = await getPublication();
  const { html, references } = (await articleShelf()).get(article);
  return {
    html,
    references: references.map(({ id, ...cited }) => ({ ...cited, source: source.get(id) as Source })),
    headings: headingsInWords(bodyFacts(await articleEntry(article.id)).headings, await getLocale(article.language)),
  };
}
