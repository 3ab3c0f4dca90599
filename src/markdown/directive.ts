import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** `:claim[words]{#id}` and its like: words that name an entry, and the collection that it is in. */
export const REFERENCE_DIRECTIVES = { claim: 'claims', event: 'events', entity: 'entities' } as const;

/** `:::note` and its like. */
export const BLOCK_DIRECTIVES = ['chart', 'figure', 'note', 'pullquote', 'timeline'] as const;

export type ReferenceDirective = keyof typeof REFERENCE_DIRECTIVES;
export type BlockDirective = (typeof BLOCK_DIRECTIVES)[number];

/** True for the name of a directive that names an entry. */
export function isReferenceDirective(name: string): name is ReferenceDirective {
  return Object.hasOwn(REFERENCE_DIRECTIVES, name);
}

/** True for the name of a directive that stands as a block of its own. */
export function isBlockDirective(name: string): name is BlockDirective {
  return (BLOCK_DIRECTIVES as readonly string[]).includes(name);
}

/** The id that a directive names, `{#gas-deal-400bn}`; undefined where it names none. */
export function directiveId(directive: Directive): string | undefined {
  return directive.attributes?.['id'] ?? undefined;
}

/** What a `:::timeline` may name, and the collection that it is in. */
export const TIMELINE_LISTS = { events: 'events', claims: 'claims', entity: 'entities', topic: 'topics' } as const;
export type TimelineList = keyof typeof TIMELINE_LISTS;

/** The ids that an attribute of a `:::timeline` lists, `{events="gas-deal, mistral-terminated"}`. */
export function listedIds(text: string | null | undefined): string[] {
  return (text ?? '').split(/[\s,]/).filter((id) => id !== '');
}
