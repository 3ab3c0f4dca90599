import type { Element, Root } from 'hast';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Author } from '../../domain/author.ts';
import { outcomeOf } from '../../domain/claim.ts';
import type { Article } from '../../domain/corpus.ts';
import { articleChanged } from '../../domain/last-change.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Topic } from '../../domain/topic.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';
import { element } from '../html-element.ts';
import { writeMarkdown } from './write-markdown.ts';

/** The file of a page's Markdown, as https://llmstxt.org names that of an address that ends in a slash. */
export const MARKDOWN_FILE = 'index.html.md';

/** Path of an article as Markdown: `/articles/gas-deal/index.html.md`. */
export function markdownUrl(id: string): string {
  return `${entryUrl('articles', id)}${MARKDOWN_FILE}`;
}

/**
 * An article as Markdown: front matter in YAML with what is known of it, then its text with citations as footnotes, the
 * reference of each its definition. Addresses are absolute.
 * @param tree As `plainArticle` makes it; it is changed.
 */
export function markdownArticle(tree: Root, article: Article, publication: Publication): string {
  completeAddresses(tree, article, publication);
  liftCaptions(tree);
  const { children } = toMdast(tree, { handlers: HANDLERS }) as { children: RootContent[] };
  return `${frontMatter(article, publication)}\n${writeMarkdown(children)}`;
}

const REFERENCE = /^#?ref-(\d+)$/;

function completeAddresses(tree: Root, article: Article, { corpus: { site } }: Publication): void {
  const page = absoluteUrl(entryUrl('articles', article.id), site.url);
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['href', 'src'] as const) {
      const address = properties[name];
      if (typeof address !== 'string' || REFERENCE.test(address)) continue;
      const [, claim] = /^#claim-(.+)$/.exec(address) ?? [];
      if (claim !== undefined) properties[name] = absoluteUrl(entryUrl('claims', claim), site.url);
      else if (address.startsWith('/')) properties[name] = absoluteUrl(address, site.url);
      else if (address.startsWith('#')) properties[name] = page + address;
    }
  });
}

/** Markdown's tables have no captions: each becomes a paragraph above its table. */
function liftCaptions(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return;
    const caption = node.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'caption',
    );
    if (!caption) return;
    node.children = node.children.filter((child) => child !== caption);
    parent.children.splice(index, 0, element('p', {}, element('strong', {}, ...caption.children)));
    return [SKIP, index + 2];
  });
}

/** What of the plain article Markdown has a form of its own for. */
const HANDLERS: Record<string, Handle> = {
  a(state, node: Element) {
    const [, number] = REFERENCE.exec(String(node.properties['href'] ?? '')) ?? [];
    if (number !== undefined) return { type: 'footnoteReference', identifier: number, label: number };
    const children = state.all(node) as never[];
    return { type: 'link', url: String(node.properties['href'] ?? ''), title: null, children };
  },
  ol(state, node: Element) {
    const items = node.children.filter((child): child is Element => child.type === 'element');
    const definitions = items.flatMap((item): FootnoteDefinition | [] => {
      const [, number] = REFERENCE.exec(String(item.properties['id'] ?? '')) ?? [];
      if (number === undefined) return [];
      return {
        type: 'footnoteDefinition',
        identifier: number,
        label: number,
        children: state.toFlow(state.all(item)) as FootnoteDefinition['children'],
      };
    });
    if (definitions.length > 0) return definitions;
    const children = state.toSpecificContent(state.all(node), () => ({
      type: 'listItem',
      spread: false,
      children: [],
    }));
    const start = Number(node.properties['start'] ?? 1);
    return { type: 'list', ordered: true, start, spread: false, children };
  },
};

/** Strings are written as JSON, which is YAML as well, whatever is in them. */
function frontMatter(article: Article, publication: Publication): string {
  const { site } = publication.corpus;
  const named = (names: readonly string[]) => `[${names.map((name) => JSON.stringify(name)).join(', ')}]`;
  const claims = article.references.claims.flatMap((id) => publication.claim.get(id) ?? []);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', JSON.stringify(article.title)],
    ['description', JSON.stringify(article.dek)],
    ['url', JSON.stringify(absoluteUrl(entryUrl('articles', article.id), site.url))],
    ['publisher', JSON.stringify(site.name)],
    ['authors', named(article.authors.map((id) => (publication.author.get(id) as Author).name))],
    ['language', JSON.stringify(article.language ?? site.language)],
    ['kind', article.kind],
    ['published', article.published],
    ['modified', articleChanged(article)],
    ['covers', article.covers && JSON.stringify(article.covers)],
    ['topics', named(article.topics.map((id) => (publication.topic.get(id) as Topic).title))],
    ['licence', site.licence && JSON.stringify(site.licence.url)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  const outcomes = claims.map((claim) => `  ${JSON.stringify(claim.id)}: ${outcomeOf(claim)}`);
  return ['---', ...lines, ...(outcomes.length > 0 ? ['claims:', ...outcomes] : []), '---', ''].join('\n');
}
