import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** `:claim[words]{#id}` and its like: words that name an entry, and the collection that it is in. */
export const REFERENCE_DIRECTIVES = { claim: 'claims', event: 'events', entity: 'entities' } as const;

/** `:::note` and its like. */
export const BLOCK_DIRECTIVES = ['chart', 'figure', 'note', 'pullquote'] as const;

export type ReferenceDirective = keyof typeof REFERENCE_DIRECTIVES;
export type BlockDirective = (typeof BLOCK_DIRECTIVES)[number];

export function isReferenceDirective(name: string): name is ReferenceDirective {
  return Object.hasOwn(REFERENCE_DIRECTIVES, name);
}

export function isBlockDirective(name: string): name is BlockDirective {
  return (BLOCK_DIRECTIVES as readonly string[]).includes(name);
}

/** The id that a directive names, `{#gas-deal-400bn}`; undefined where it names none. */
export function directiveId(directive: Directive): string | undefined {
  return directive.attributes?.['id'] ?? undefined;
}
