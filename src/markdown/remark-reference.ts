import type { Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { directiveId, isReferenceDirective } from './directive.ts';

/**
 * Turns words that name an entry into a link without an address; the page adds the address, the
 * outcome and whatever else lies in another file.
 *
 * `:claim[would buy]{#one-billion}` → `<a class="claim" data-claim="one-billion">would buy</a>`
 */
export function remarkReference() {
  return (tree: Root): void => {
    visit(tree, 'textDirective', (node) => {
      const id = directiveId(node);
      if (!isReferenceDirective(node.name) || id === undefined) return;
      node.data = { ...node.data, hName: 'a', hProperties: { className: [node.name], [`data-${node.name}`]: id } };
    });
  };
}
