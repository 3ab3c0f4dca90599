import type { Publication } from '../domain/publication.ts';
import type { RelationReason } from '../domain/related.ts';
import type { Locale } from '../words/locale.ts';
import { say } from '../words/message.ts';
import { listWords } from './list-words.ts';

/** A reason in words: "On the same claim: …", "Same speaker: Dmitry Rogozin", "Similar words: diesel, corvette". */
export function relationReason(reason: RelationReason, publication: Publication, locale: Locale): string {
  const shared =
    reason.kind === 'word' ? listWords(reason.words, 'comma', locale) : nameOf(reason.kind, reason.id, publication);
  return say(locale.words.relationReason[reason.kind], { shared }, locale);
}

function nameOf(kind: Exclude<RelationReason['kind'], 'word'>, id: string, publication: Publication): string {
  switch (kind) {
    case 'claim':
      return publication.claim.get(id)?.statement ?? '';
    case 'event':
    case 'next':
    case 'previous':
      return publication.event.get(id)?.title ?? '';
    case 'speaker':
    case 'entity':
      return publication.entity.get(id)?.name ?? '';
    case 'origin':
      return publication.source.get(id)?.publisher ?? '';
    case 'topic':
      return publication.topic.get(id)?.title ?? '';
  }
}
