import type { Element, ElementContent, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Article } from '../../domain/corpus.ts';
import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { escapeHtml } from '../escape-html.ts';
import { correctionListHtml } from '../plain/correction-list.ts';
import { element, hasClass, textOf } from '../html-element.ts';
import { plainBody } from '../plain/plain-body.ts';
import { referenceListHtml } from '../plain/reference-list.ts';
import type { ArticleBody } from '../prose/article-body.ts';

/**
 * What a feed may carry: prose, lists, tables and pictures without what only our own pages give a meaning to. Everything
 * else is left out and its words are kept, but for drawings, which are nothing without our styles.
 */
const FEED_SCHEMA: Schema = {
  tagNames: [
    ...['a', 'abbr', 'aside', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'details', 'dl', 'dt'],
    ...['em', 'figcaption', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'li', 'mark', 'ol', 'p'],
    ...['pre', 'q', 's', 'small', 'span', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th'],
    ...['thead', 'time', 'tr', 'ul'],
  ],
  attributes: {
    '*': ['lang', 'dir', 'title'],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: ['script', 'style', 'svg', 'template'],
};

/** An article as feeds carry it: HTML that needs no style, no script and no page around it. */
export interface ArticleContent {
  /** All of it, with its references, corrections and changes. */
  readonly full: string;
  /** What it says of an entity, by the entity's id: the passages that name it, and a link to the rest. */
  readonly on: ReadonlyMap<string, string>;
}

/**
 * Makes an article fit for feeds. Addresses become absolute, outcomes of claims words; charts and timelines become their
 * tables and lists, with a link to the picture.
 * @param body Its body as its own page shows it.
 */
export function articleContent(
  article: Article,
  body: ArticleBody,
  publication: Publication,
  locale: Locale,
): ArticleContent {
  const page = absoluteUrl(entryUrl('articles', article.id), publication.corpus.site.url);
  const { url } = publication.corpus.site;
  const prose = feedTree(body.html, page, url, locale);
  const frame = (html: string) => toHtml(feedTree(html, page, url, locale));
  const rest = `<p><a href="${escapeHtml(page)}">${escapeHtml(locale.words.feedEntry.full)}</a></p>`;
  return {
    full: [
      frame(leadImage(article)),
      toHtml(prose).trim(),
      frame(referenceListHtml(body.references, publication.corpus.site.language, locale)),
      frame(correctionListHtml(article, locale)),
    ].join(''),
    on: passagesByEntity(prose, article, publication, rest),
  };
}

function feedTree(html: string, page: string, siteUrl: string, locale: Locale): Root {
  // Paths begin at the root of the site, which may not be that of its server; what is left is a fragment of the page.
  const resolve = (url: string) => {
    if (/^\/(?!\/)/.test(url)) return absoluteUrl(url, siteUrl);
    return URL.canParse(url, page) ? new URL(url, page).href : undefined;
  };
  const tree = plainBody(html, page, locale);
  visit(tree, 'element', (node) => {
    const { properties } = node;
    if (hasClass(node, 'claim'))
      properties['href'] = entryUrl('claims', String(properties['href']).replace(/^#claim-/, ''));
    for (const name of ['href', 'src'] as const)
      if (typeof properties[name] === 'string') properties[name] = resolve(properties[name]);
  });
  return sanitize(tree, FEED_SCHEMA) as Root;
}

/** Elements that are a passage by themselves. */
const PASSAGES = new Set(['aside', 'blockquote', 'li', 'p']);
/** Elements of which no part is told alone. */
const CLOSED = new Set(['details', 'figure', 'table']);

function passagesByEntity(
  prose: Root,
  article: Article,
  { entitiesOf, findMentions, corpus }: Publication,
  rest: string,
): ReadonlyMap<string, string> {
  const found = new Map((entitiesOf.get(article.id) ?? []).map((id) => [id, [] as ElementContent[]]));
  visit(prose, 'element', (node) => {
    if (CLOSED.has(node.tagName)) return SKIP;
    if (!PASSAGES.has(node.tagName)) return;
    const named = new Set([
      ...findMentions(textOf(node, ({ tagName }) => tagName === 'sup')).map(({ id }) => id),
      ...linkedEntities(node, corpus.site.url),
    ]);
    for (const id of named) found.get(id)?.push(node.tagName === 'li' ? element('ul', {}, node) : node);
    return SKIP;
  });
  return new Map(
    [...found].map(([id, passages]) => [
      id,
      `${passages.length === 0 ? `<p>${escapeHtml(article.dek)}</p>` : toHtml(passages)}${rest}`,
    ]),
  );
}

/** Ids of entities that an element links to. */
function linkedEntities(node: Element, siteUrl: string): string[] {
  const ids: string[] = [];
  const folder = absoluteUrl('/entities/', siteUrl);
  visit(node, 'element', ({ properties }) => {
    const href = String(properties['href'] ?? '');
    if (href.startsWith(folder)) ids.push(href.slice(folder.length).replace(/\/.*$/, ''));
  });
  return ids;
}

function leadImage({ image }: Article): string {
  if (!image) return '';
  const { src, alt, width, height, credit } = image;
  return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}"><figcaption>${escapeHtml(credit)}</figcaption></figure>`;
}
