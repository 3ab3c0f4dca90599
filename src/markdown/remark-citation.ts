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
const UNCITED = /\[@none:([^\][]*)\]/g;

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
      const pieces = split(node, readSource(node, String(file)));
      parent.children.splice(index, 1, ...(pieces as typeof parent.children));
      return [SKIP, index + pieces.length];
    });
  };
}

function split(node: Text, source: Source): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  let begin = source.start;
  const text = (value: string, end: Point | undefined): void => {
    if (value !== '') pieces.push({ type: 'text', value, ...positionOf(begin, end) });
  };
  const marks = [...node.value.matchAll(CITATION), ...node.value.matchAll(UNCITED)].sort((a, b) => a.index - b.index);
  for (const match of marks) {
    const [mark, reason = ''] = match;
    const isUncited = mark.startsWith('[@none:');
    const before = node.value.slice(from, match.index);
    const [key = ''] = /@[a-z0-9-]+/.exec(mark) ?? [];
    text(isUncited ? before.trimEnd() : before, source.findBracket(key));
    pieces.push(isUncited ? uncited(reason.trim(), node) : citation(mark, source));
    begin = source.find(']')?.end;
    from = match.index + mark.length;
  }
  text(node.value.slice(from), source.end);
  return pieces;
}

/** Its place is its paragraph's text: there is at most one in a paragraph. */
function uncited(reason: string, { position }: Text): Uncited {
  return { type: 'uncited', reason, ...(position && { position }) };
}

function citation(bracket: string, source: Source): Citation {
  const sources = [...bracket.matchAll(KEY)].map(([key, id = '']) => ({ id, position: source.find(key) }));
  return {
    type: 'citation',
    sources,
    data: { hName: 'span', hProperties: { className: ['cite'], dataSources: sources.map(({ id }) => id).join(' ') } },
  };
}

function positionOf(start: Point | undefined, end: Point | undefined): { position?: Position } {
  return start && end ? { position: { start, end } } : {};
}

/**
 * The source of a text, read from its beginning to its end. Escapes, indentation and the marks of a quotation stand in
 * the source alone, and would move every column behind them.
 */
interface Source {
  readonly start: Point | undefined;
  readonly end: Point | undefined;
  /** The next place of a key or a bracket; each call goes on from the last. */
  find(characters: string): Position | undefined;
  /** The bracket before the next place of a key, which is not passed by. */
  findBracket(key: string): Point | undefined;
}

function readSource({ position }: Text, file: string): Source {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (!position || start === undefined || end === undefined)
    return { start: undefined, end: undefined, find: () => undefined, findBracket: () => undefined };
  const text = file.slice(start, end);
  // How far the text was read, and the line that it was read to: its number, its first offset in the file, and its end.
  let [read, line, lineStart] = [0, position.start.line, start - (position.start.column - 1)];
  let lineEnd = text.indexOf('\n');
  const pointAt = (at: number): Point => {
    for (; lineEnd !== -1 && lineEnd < at; lineEnd = text.indexOf('\n', lineEnd + 1)) {
      line += 1;
      lineStart = start + lineEnd + 1;
    }
    read = at;
    return { line, column: start + at - lineStart + 1, offset: start + at };
  };
  const indexOf = (characters: string): number => {
    let at = text.indexOf(characters, read);
    // A longer key may begin with the same letters.
    while (
      at !== -1 &&
      characters !== ']' &&
      /^[a-z0-9-]/.test(text.slice(at + characters.length, at + characters.length + 1))
    )
      at = text.indexOf(characters, at + 1);
    return at;
  };
  return {
    start: position.start,
    end: position.end,
    find: (characters) => {
      const at = indexOf(characters);
      return at === -1 ? undefined : { start: pointAt(at), end: pointAt(at + characters.length) };
    },
    findBracket: (key) => {
      const at = text.lastIndexOf('[', indexOf(key));
      return at < read ? undefined : pointAt(at);
    },
  };
}
