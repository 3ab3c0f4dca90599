import type { LinkedListName } from '../domain/linked-list.ts';
import type { LinkedKind, Publication } from '../domain/publication.ts';
import type { Locale } from '../words/locale.ts';

/** What a list is called on the page of its entry. */
export function linkedListTitle(kind: LinkedKind, name: LinkedListName, { words }: Locale): string {
  if (name === 'sources') return words.source.repeated;
  if (name === 'near') return words.entity.near;
  if (name === 'series') return words.topic.figures;
  if (name === 'articles') return kind === 'authors' ? words.author.articles : words.topic.coverage;
  const titles: Partial<Record<LinkedKind, { readonly claims?: string; readonly events?: string }>> = {
    claims: { events: words.claim.events },
    entities: { claims: words.entity.said, events: words.entity.events },
    events: { claims: words.event.claims },
    sources: { claims: words.source.claims, events: words.source.events },
  };
  return titles[kind]?.[name] ?? words.topic[name];
}

/** The title or name of the entry that has the list. */
export function linkedEntryTitle(kind: LinkedKind, id: string, publication: Publication): string {
  switch (kind) {
    case 'authors':
      return publication.author.get(id)?.name ?? id;
    case 'claims':
      return publication.claim.get(id)?.statement ?? id;
    case 'entities':
      return publication.entity.get(id)?.name ?? id;
    case 'events':
      return publication.event.get(id)?.title ?? id;
    case 'sources':
      return publication.source.get(id)?.title ?? id;
    case 'stories':
      return publication.story.get(id)?.title ?? id;
    case 'topics':
      return publication.topic.get(id)?.title ?? id;
  }
}
