import { describe, expect, it } from 'vitest';
import { afterwardsReason } from '../../src/outputs/afterwards-reason.ts';
import { aClaim, anEntity, aStory } from '../domain/builders.ts';

describe('the reason why an event stands under an article', () => {
  it('names the claim and leads to its card', () => {
    expect(afterwardsReason({ kind: 'claim', claim: aClaim() })).toEqual({
      words: 'Bears on the claim: ',
      link: { text: 'Russia would buy for a billion dollars.', url: '#claim-one-billion-next-year' },
    });
  });

  it('names the story, or at most three whom both name', () => {
    expect(afterwardsReason({ kind: 'story', story: aStory() }).words).toBe('A finding of this story rests on it');
    const entities = ['CASIC', 'Roscosmos', 'Rogozin', 'Izvestia'].map((name) => anEntity({ name }));
    expect(afterwardsReason({ kind: 'entities', entities }).words).toBe('Both name CASIC, Roscosmos and Rogozin');
  });
});
