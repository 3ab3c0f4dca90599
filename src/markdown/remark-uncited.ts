import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Why a paragraph may stand without a source. */
export const UNCITED_REASONS = ['opening', 'transition', 'summary', 'reasoning', 'unknown'] as const;

/**
 * Takes the marks of paragraphs without a source out of what readers see; the content check reads them.
 *
 * `One was on its way. [@none: transition]` → `One was on its way.`
 */
export function remarkUncited() {
  return (tree: Root): void => {
    visit(tree, 'uncited', (_, index, parent) => {
      if (!parent || index === undefined) return;
      parent.children.splice(index, 1);
      return index;
    });
  };
}
