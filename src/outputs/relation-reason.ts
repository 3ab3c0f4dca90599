import type { Publication } from '../domain/publication.ts';
import type { RelationReason } from '../domain/related.ts';

/** A reason in words: "On the same claim: …", "Same speaker: Dmitry Rogozin", "Similar words: diesel, corvette". */
export function relationReason(reason: RelationReason, publication: Publication): string {
  switch (reason.kind) {
    case 'claim':
      return `On the same claim: ${publication.claim.get(reason.id)?.statement ?? ''}`;
    case 'event':
      return `On the same event: ${publication.event.get(reason.id)?.title ?? ''}`;
    case 'next':
      return `On the next event: ${publication.event.get(reason.id)?.title ?? ''}`;
    case 'previous':
      return `On the event before: ${publication.event.get(reason.id)?.title ?? ''}`;
    case 'speaker':
      return `Same speaker: ${publication.entity.get(reason.id)?.name ?? ''}`;
    case 'origin':
      return `From the same origin: ${publication.source.get(reason.id)?.publisher ?? ''}`;
    case 'entity':
      return `Also about ${publication.entity.get(reason.id)?.name ?? ''}`;
    case 'topic':
      return `Same topic: ${publication.topic.get(reason.id)?.title ?? ''}`;
    case 'word':
      return `Similar words: ${reason.words.join(', ')}`;
  }
}
