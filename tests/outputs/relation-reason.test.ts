import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../src/domain/publication.ts';
import type { RelationReason } from '../../src/domain/related.ts';
import { relationReason } from '../../src/outputs/relation-reason.ts';
import { aCorpus } from '../domain/builders.ts';
import { english } from '../words/english.ts';

const publication = linkPublication(aCorpus());

describe('the reason why something is related', () => {
  it.each<[RelationReason, string]>([
    [{ kind: 'claim', id: 'one-billion-next-year' }, 'On the same claim: Russia would buy for a billion dollars.'],
    [{ kind: 'event', id: 'izvestia-casic-report' }, 'On the same event: Izvestia reports a purchase'],
    [{ kind: 'next', id: 'izvestia-casic-report' }, 'On the next event: Izvestia reports a purchase'],
    [{ kind: 'previous', id: 'izvestia-casic-report' }, 'On the event before: Izvestia reports a purchase'],
    [{ kind: 'speaker', id: 'roscosmos' }, 'Same speaker: Roscosmos'],
    [{ kind: 'origin', id: 'rbth-2014-08-06' }, 'From the same origin: RBTH'],
    [{ kind: 'entity', id: 'roscosmos' }, 'Also about Roscosmos'],
    [{ kind: 'topic', id: 'space' }, 'Same topic: Space'],
    [{ kind: 'word', words: ['diesel', 'corvette'] }, 'Similar words: diesel, corvette'],
  ])('%o is printed as words', (reason, words) => {
    expect(relationReason(reason, publication, english)).toBe(words);
  });
});
