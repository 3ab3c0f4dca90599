import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Mention, MentionFinder } from '../../domain/mention.ts';
import { entryUrl } from '../../domain/url.ts';
import { element, hasClass } from '../html-element.ts';

/** Elements inside which a name is never linked. */
const CLOSED = new Set([
  'a',
  'blockquote',
  'code',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'q',
  'sup',
  'table',
]);

/** Links the first mention of each entity in running prose; those in `alreadyLinked` are left alone. */
export function linkMentions(tree: Root, findMentions: MentionFinder, alreadyLinked: ReadonlySet<string>): void {
  const linked = new Set(alreadyLinked);
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && (CLOSED.has(node.tagName) || hasClass(node, 'note-title') || isFootnotes(node)))
      return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return;
    const fresh = findMentions(node.value).filter(({ id }) => !linked.has(id) && linked.add(id));
    if (fresh.length === 0) return;
    const pieces = split(node, fresh);
    parent.children.splice(index, 1, ...(pieces as typeof parent.children));
    return [SKIP, index + pieces.length];
  });
}

/** Names in footnotes are not collected either, so that a link here and the entity's page agree. */
function isFootnotes(node: Element): boolean {
  return node.properties['dataFootnotes'] !== undefined;
}

function split(node: Text, mentions: readonly Mention[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let from = 0;
  for (const { id, start, end } of mentions) {
    if (start > from) pieces.push({ type: 'text', value: node.value.slice(from, start) });
    const name: Text = { type: 'text', value: node.value.slice(start, end) };
    pieces.push(element('a', { className: ['entity'], href: entryUrl('entities', id) }, name));
    from = end;
  }
  if (from < node.value.length) pieces.push({ type: 'text', value: node.value.slice(from) });
  return pieces;
}
