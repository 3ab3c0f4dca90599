import type { PhrasingContent, Root, Text } from 'mdast';
import type { Node, Position } from 'unist';
import { SKIP, visit } from 'unist-util-visit';

/** A citation in running text: the sources that one bracket names, in order. */
export interface Citation extends Node {
  type: 'citation';
  sources: { id: string; position: Position | undefined }[];
  data: { hName: 'span'; hProperties: { className: string[]; dataSources: string } };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: Citation;
  }
  interface RootContentMap {
    citation: Citation;
  }
}

/** `[@id]` or `[@id; @id]`, after Pandoc's citation syntax (https://pandoc.org/MANUAL.html#citation-syntax). */
const CITATION = /\[(@[a-z0-9-]+(?:\s*;\s*@[a-z0-9-]+)*)\]/g;
const KEY = /@([a-z0-9-]+)/g;

/**
 * Reads citations.
 *
 * `signed in May [@osw-2014; @tass-2014].`
 * → `signed in May <span class="cite" data-sources="osw-2014 tass-2014"></span>.`
 */
export function remarkCitation() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('[@')) return;
      const pieces = split(node);
      parent.children.splice(index, 1, ...(pieces as typeof parent.children));
      return [SKIP, index + pieces.length];
    });
  };
}

function split(node: Text): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const match of node.value.matchAll(CITATION)) {
    if (match.index > from) pieces.push(text(node, from, match.index));
    pieces.push(citation(node, match[0], match.index));
    from = match.index + match[0].length;
  }
  if (from < node.value.length) pieces.push(text(node, from, node.value.length));
  return pieces;
}

function text(node: Text, from: number, to: number): Text {
  const position = within(node, from, to);
  return { type: 'text', value: node.value.slice(from, to), ...(position && { position }) };
}

function citation(node: Text, bracket: string, at: number): Citation {
  const sources = [...bracket.matchAll(KEY)].map((key) => ({
    id: key[1] as string,
    position: within(node, at + key.index, at + key.index + key[0].length),
  }));
  const position = within(node, at, at + bracket.length);
  return {
    type: 'citation',
    sources,
    data: { hName: 'span', hProperties: { className: ['cite'], dataSources: sources.map(({ id }) => id).join(' ') } },
    ...(position && { position }),
  };
}

/** The position of a part of a text node, counting its line breaks; offsets are UTF-16 units. */
function within(node: Text, from: number, to: number): Position | undefined {
  if (!node.position) return undefined;
  const point = (at: number) => {
    const before = node.value.slice(0, at);
    const breaks = before.split('\n').length - 1;
    const { line, column, offset } = (node.position as Position).start;
    return {
      line: line + breaks,
      column: breaks === 0 ? column + at : at - before.lastIndexOf('\n'),
      ...(offset !== undefined && { offset: offset + at }),
    };
  };
  return { start: point(from), end: point(to) };
}
