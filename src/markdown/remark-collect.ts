import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Article } from '../domain/corpus.ts';
import { findClosedPassages, findPassages, measureText } from './passages.ts';
import { collectIds, findReferences } from './references.ts';

/** What a body says about itself, carried beside the HTML to the page that joins it with the rest. */
export type CollectedBody = Pick<Article, 'references' | 'passages' | 'closedPassages' | 'length'>;

/** Key in the front matter under which the collected body travels. */
export const COLLECTED = 'collectedBody';

/** Collects the ids, the prose and the length of a body; leaves the tree as it is. */
export function remarkCollect() {
  return (tree: Root, file: VFile): void => {
    const collected: CollectedBody = {
      references: collectIds(findReferences(tree)),
      passages: findPassages(tree),
      closedPassages: findClosedPassages(tree),
      length: measureText(tree),
    };
    file.data.astro ??= {};
    file.data.astro.frontmatter ??= {};
    file.data.astro.frontmatter[COLLECTED] = collected;
  };
}
