import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { remarkCitation } from './remark-citation.ts';
import { remarkDirectiveRepair } from './remark-directive-repair.ts';

/** The syntax of an article's body, in the order in which it is read. */
export const syntaxPlugins = [remarkDirective, remarkDirectiveRepair, remarkCitation];

const processor = unified().use(remarkParse).use(remarkGfm).use(syntaxPlugins);

/** The tree of a Markdown body, with the messages of its syntax; positions count from the body's first line. */
export function parseMarkdown(body: string): { tree: Root; messages: VFileMessage[] } {
  const file = new VFile(body);
  const tree = processor.runSync(processor.parse(file), file) as Root;
  return { tree, messages: file.messages };
}
