import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { articleLog } from '../../domain/correction-log.ts';
import type { Article } from '../../domain/corpus.ts';
import type { Publication } from '../../domain/publication.ts';
import { absoluteUrl, entryUrl, hostOf } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { correctionWords } from '../correction-words.ts';
import { formatDate } from '../date-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { sayHtml } from '../html-message.ts';
import { listWords } from '../list-words.ts';
import type { ArticleBody, NumberedReference } from '../prose/article-body.ts';

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
      frame(referenceList(body.references, locale)),
      frame(recordOf(article, locale)),
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
  const tree = fromHtml(html, { fragment: true });
  removePageLinks(tree);
  openFigures(tree, page, locale);
  visit(tree, 'element', (node) => {
    const { properties } = node;
    if (hasClass(node, 'claim'))
      properties['href'] = entryUrl('claims', String(properties['href']).replace(/^#claim-/, ''));
    for (const name of ['href', 'src'] as const)
      if (typeof properties[name] === 'string') properties[name] = resolve(properties[name]);
    if (hasClass(node, 'note-title')) node.children = [element('strong', {}, ...node.children)];
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
      ...findMentions(textOf(node)).map(({ id }) => id),
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

function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && node.tagName !== 'sup' ? node.children.map(textOf).join('') : '';
}

function element(tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}

/** Links by which a page leads to its own parts, and back to where a footnote is. */
function removePageLinks(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const isOfPage =
      hasClass(node, 'permalink') || hasClass(node, 'heading-link') || hasClass(node, 'data-footnote-backref');
    if (!isOfPage || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** A figure's words in place of its picture: what the page folds away, unfolded, and a link to the picture. */
function openFigures(tree: Root, page: string, { words: { feedEntry } }: Locale): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'figure' || !(hasClass(node, 'chart') || hasClass(node, 'timeline'))) return;
    const fragment = typeof node.properties['id'] === 'string' ? `#${node.properties['id']}` : '';
    const words = node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      if (hasClass(child, 'chart-data')) return unfolded(child);
      return ['chart-title', 'forecast-panels', 'tl-scroll'].some((name) => hasClass(child, name)) ? [] : [child];
    });
    const link = element(
      'a',
      { href: `${page}${fragment}` },
      {
        type: 'text',
        value: hasClass(node, 'chart') ? feedEntry.chart : feedEntry.timeline,
      },
    );
    node.children = [...words, element('p', {}, link)];
    return SKIP;
  });
}

/** A table alone where there is one, for its entries are the claims of the whole ledger; else the list. */
function unfolded({ children }: Element): ElementContent[] {
  const parts = children.filter((child) => child.type === 'element' && child.tagName !== 'summary');
  const tables = parts.filter((child) => child.type === 'element' && child.tagName === 'table');
  return tables.length > 0 ? tables : parts;
}

function leadImage({ image }: Article): string {
  if (!image) return '';
  const { src, alt, width, height, credit } = image;
  return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}"><figcaption>${escapeHtml(credit)}</figcaption></figure>`;
}

function referenceList(references: readonly NumberedReference[], locale: Locale): string {
  if (references.length === 0) return '';
  const words = locale.words.source;
  const items = references.map(({ source }) => {
    const { id, title, language, authors, publisher, published, url } = source;
    const [undated, dated] =
      authors.length === 0 ? [words.citation, words.citationDated] : [words.citationBy, words.citationByDated];
    const facts = {
      title: `<a href="${entryUrl('sources', id)}" lang="${escapeHtml(language)}">${escapeHtml(title)}</a>`,
      authors: escapeHtml(listWords(authors, 'comma', locale)),
      publisher: escapeHtml(publisher),
    };
    const citation =
      published === undefined
        ? sayHtml(undated, facts, locale)
        : sayHtml(dated, { ...facts, date: escapeHtml(formatDate(published, locale)) }, locale);
    const out = url === undefined ? '' : ` <a href="${escapeHtml(url)}">${escapeHtml(hostOf(url))}</a>`;
    return `<li>${citation}${out}</li>`;
  });
  return `<h2>${escapeHtml(locale.words.article.references)}</h2><ol>${items.join('')}</ol>`;
}

function recordOf(article: Article, locale: Locale): string {
  const log = articleLog(article);
  if (log.length === 0) return '';
  const items = log.map((entry) => {
    const { kind, text } = correctionWords(entry, locale);
    const values = {
      kind: escapeHtml(kind),
      date: escapeHtml(formatDate(entry.date, locale)),
      text: escapeHtml(text),
    };
    return `<li>${sayHtml(locale.words.feedEntry.record, values, locale)}</li>`;
  });
  return `<h2>${escapeHtml(locale.words.correction.ofArticle)}</h2><ul>${items.join('')}</ul>`;
}
