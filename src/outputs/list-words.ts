/** "a, b and c"; "a, b or c"; "a, b, c" where nothing is said of how they belong together. */
export type ListStyle = 'and' | 'or' | 'comma';

const OPTIONS: Record<ListStyle, Intl.ListFormatOptions> = {
  and: { type: 'conjunction' },
  or: { type: 'disjunction' },
  comma: { type: 'conjunction', style: 'narrow' },
};

/** Names in a row as the language writes them: "CASIC, Roscosmos and Rogozin". */
export function listWords(names: readonly string[], style: ListStyle, { tag }: { readonly tag: string }): string {
  return new Intl.ListFormat(tag, OPTIONS[style]).format(names);
}

/** The same of things that are more than their names, such as links: each thing, and the text between two. */
export function listParts<Item>(
  items: readonly Item[],
  style: ListStyle,
  { tag }: { readonly tag: string },
): ({ readonly item: Item } | { readonly text: string })[] {
  const places = items.map((_, place) => String(place));
  return new Intl.ListFormat(tag, OPTIONS[style])
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? { item: items[Number(value)] as Item } : { text: value }));
}
