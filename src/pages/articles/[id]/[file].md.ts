import { getArticleBody, getLocale, getPublication } from '../../../content.ts';
import { allVersions, type Article } from '../../../domain/corpus.ts';
import { idsOf } from '../../../domain/formerly.ts';
import { MARKDOWN_FILE, markdownArticle } from '../../../outputs/plain/markdown-article.ts';
import { plainArticle } from '../../../outputs/plain/plain-article.ts';

/** Every article as Markdown, at its former addresses too. */
export async function getStaticPaths() {
  const { corpus } = await getPublication();
  return allVersions(corpus).flatMap((article) =>
    idsOf(article).map((id) => ({
      params: { id, file: MARKDOWN_FILE.replace(/\.md$/, '') },
      props: { now: article.id },
    })),
  );
}

interface Route {
  props: { now: string };
}

export async function GET({ props: { now } }: Route): Promise<Response> {
  const publication = await getPublication();
  const article = publication.version(now) as Article;
  const [locale, body] = await Promise.all([getLocale(article.language), getArticleBody(article)]);
  const tree = plainArticle(article, body, publication, locale);
  return new Response(markdownArticle(tree, article, publication), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
