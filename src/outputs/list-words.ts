import { byLanguage } from '../words/by-language.ts';

/** "a, b and c"; "a, b or c"; "a, b, c" where nothing is said of how they belong together. */
export type ListStyle = 'and' | 'or' | 'comma';

const FORMATS = {
  and: byLanguage((tag) => new Intl.ListFormat(tag, { type: 'conjunction' })),
  or: byLanguage((tag) => new Intl.ListFormat(tag, { type: 'disjunction' })),
  comma: byLanguage((tag) => new Intl.ListFormat(tag, { type: 'conjunction', style: 'narrow' })),
} satisfies Record<ListStyle, unknown>;

/** Names in a row as the language writes them: "CASIC, Roscosmos and Rogozin". */
export function listWords(names: readonly string[], style: ListStyle, { tag }: { readonly tag: string }): string {
  return FORMATS[style](tag).format(names);
}

/** The same of things that are more than their names, such as links: each thing, and the text between two. */
export function listParts<Item>(
  items: readonly Item[],
  style: ListStyle,
  { tag }: { readonly tag: string },
): ({ readonly item: Item } | { readonly text: string })[] {
  const places = items.map((_, place) => String(place));
  return FORMATS[style](tag)
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? { item: items[Number(value)] as Item } : { text: value }));
}
