import type { PhrasingContent, Root, Text } from 'mdast';
import type { Node, Point, Position } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** A citation in running text: the sources that one bracket names, in order. */
export interface Citation extends Node {
  type: 'citation';
  sources: { id: string; position: Position | undefined }[];
  data: { hName: 'span'; hProperties: { className: string[]; dataSources: string } };
}

/** A mark by which an author says why a paragraph names no source; readers do not see it. */
export interface Uncited extends Node {
  type: 'uncited';
  reason: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: Citation;
    uncited: Uncited;
  }
  interface RootContentMap {
    citation: Citation;
    uncited: Uncited;
  }
}

/** `[@id]` or `[@id; @id]`, after Pandoc's citation syntax (https://pandoc.org/MANUAL.html#citation-syntax). */
const CITATION = /\[(@[a-z0-9-]+(?:\s*;\s*@[a-z0-9-]+)*)\]/g;
const KEY = /@([a-z0-9-]+)/g;
/** `[@none: transition]`; no source can have the id `none` and a colon. */
const UNCITED = /\s*\[@none:\s*([^\]]*?)\s*\]/g;

/**
 * Reads citations, and the marks of paragraphs that need none.
 *
 * `signed in May [@osw-2014; @tass-2014].`
 * → `signed in May <span class="cite" data-sources="osw-2014 tass-2014"></span>.`
 *
 * `One was on its way. [@none: transition]` → `One was on its way.`
 */
export function remarkCitation() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('[@')) return;
      const pieces = split(node, createLocator(node, String(file)));
      parent.children.splice(index, 1, ...(pieces as typeof parent.children));
      return [SKIP, index + pieces.length];
    });
  };
}

function split(node: Text, locate: Locator): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  const marks = [...node.value.matchAll(CITATION), ...node.value.matchAll(UNCITED)].sort((a, b) => a.index - b.index);
  for (const match of marks) {
    if (match.index > from) pieces.push({ type: 'text', value: node.value.slice(from, match.index) });
    const [mark, reason = ''] = match;
    pieces.push(mark.includes('[@none:') ? uncited(reason, node) : citation(mark, locate));
    from = match.index + mark.length;
  }
  if (from < node.value.length) pieces.push({ type: 'text', value: node.value.slice(from) });
  return pieces;
}

/** Its place is its paragraph's text: there is at most one in a paragraph. */
function uncited(reason: string, { position }: Text): Uncited {
  return { type: 'uncited', reason, ...(position && { position }) };
}

function citation(bracket: string, locate: Locator): Citation {
  const sources = [...bracket.matchAll(KEY)].map(([, id = '']) => ({ id, position: locate(id) }));
  return {
    type: 'citation',
    sources,
    data: { hName: 'span', hProperties: { className: ['cite'], dataSources: sources.map(({ id }) => id).join(' ') } },
  };
}

/** Finds the next place of an id in the file; each call goes on from the last. */
type Locator = (id: string) => Position | undefined;

/**
 * Looks in the source, not in the text: escapes, indentation and the marks of a quotation stand
 * there alone, and would move every column behind them.
 */
function createLocator({ position }: Text, source: string): Locator {
  let from = position?.start.offset;
  return (id) => {
    if (from === undefined || !position) return undefined;
    const key = new RegExp(`@${id}(?![a-z0-9-])`, 'g');
    key.lastIndex = from;
    const at = key.exec(source)?.index;
    if (at === undefined) return undefined;
    from = key.lastIndex;
    return { start: pointAt(source, at, position), end: pointAt(source, from, position) };
  };
}

function pointAt(source: string, offset: number, { start }: Position): Point {
  const before = source.slice(start.offset, offset).split('\n').length - 1;
  return { line: start.line + before, column: offset - source.lastIndexOf('\n', offset - 1), offset };
}
