import type { Heading, Link, List, ListItem, Paragraph, RootContent, Text } from 'mdast';
import type { Article } from '../domain/corpus.ts';
import type { Publication } from '../domain/publication.ts';
import { absoluteUrl } from '../domain/url.ts';
import type { Locale } from '../words/locale.ts';
import { say } from '../words/message.ts';
import { collectionWords, DATA_FOLDER, SINGLE_COLLECTIONS } from './data/data-collection.ts';
import { MARKDOWN_FILE, markdownUrl } from './plain/markdown-article.ts';
import { TEXT_FRONT } from './plain/text-article.ts';
import { writeMarkdown } from './plain/write-markdown.ts';
import { SITEMAP_PATH } from './sitemap/sitemap.ts';

/** How many of the newest articles are named beside the lead: the rest is found through the lists. */
const NEWEST = 10;

/**
 * `/llms.txt` as https://llmstxt.org describes it, for programs that read with a language model: what the publication is,
 * and where what it holds can be read without the trimmings of pages. It names lists and the newest articles, and so is
 * as short for ten thousand articles as for ten.
 */
export function llmsText(
  { corpus: { site, articles }, article }: Publication,
  pages: readonly { readonly id: string; readonly title: string; readonly dek: string }[],
  locale: Locale,
): string {
  const { words } = locale;
  const at = (path: string) => absoluteUrl(path, site.url);
  const lead = article.get(site.lead) as Article;
  const newest = [lead, ...articles.filter(({ id }) => id !== lead.id).slice(0, NEWEST)];
  const item = (title: string, path: string, note: string): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [paragraph({ type: 'link', url: at(path), title: null, children: [text(title)] }, text(`: ${note}`))],
  });
  const tree: RootContent[] = [
    heading(1, site.name),
    { type: 'blockquote', children: [paragraph(text(site.description))] },
    paragraph(text(say(words.llms.intro, { file: MARKDOWN_FILE }, locale))),
    ...(site.licence ? [licence(site.licence, words.dataReadMe.licence, locale)] : []),
    heading(2, words.front.latest),
    list(newest.map(({ id, title, dek }) => item(title, markdownUrl(id), dek))),
    heading(2, words.footer.data),
    list(
      SINGLE_COLLECTIONS.map((name) => {
        const { title, description } = collectionWords(name, locale);
        return item(title, `${DATA_FOLDER}${name}.json`, description);
      }),
    ),
    heading(2, words.footer.about),
    list(pages.map(({ id, title, dek }) => item(title, `/${id}/`, dek))),
    // The format has this heading in English: what stands under it may be left out.
    heading(2, 'Optional'),
    list([
      item(words.front.allCoverage, '/articles/', words.missing.articles),
      item(words.section.claims, '/claims/', words.missing.claims),
      item(words.text.title, TEXT_FRONT, words.text.explain),
      item(words.footer.feeds, '/feeds/', words.feed.everything.description),
      item(words.llms.sitemap, SITEMAP_PATH, words.llms.sitemapNote),
    ]),
  ];
  return writeMarkdown(tree);
}

/** With its address as a link: as text it would be escaped, and nobody could copy it. */
function licence(
  { id, title, url }: { readonly id: string; readonly title: string; readonly url: string },
  message: string,
  locale: Locale,
): Paragraph {
  // Before anything is put in, as a title may hold the same.
  const [before, after] = message.split('{address}').map((part) => text(say(part, { id, title }, locale)));
  const link: Link = { type: 'link', url, title: null, children: [text(url)] };
  return paragraph(...[before, link, after].filter((part) => part !== undefined));
}

function heading(depth: 1 | 2, words: string): Heading {
  return { type: 'heading', depth, children: [text(words)] };
}

/** On one line, as programs read the file by its lines. */
function text(words: string): Text {
  return { type: 'text', value: words.replace(/\s+/g, ' ') };
}

function paragraph(...children: Paragraph['children']): Paragraph {
  return { type: 'paragraph', children };
}

function list(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children };
}
