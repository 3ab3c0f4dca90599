import { describe, expect, it } from 'vitest';
import { afterwardsReason } from '../../src/outputs/afterwards-reason.ts';
import { say } from '../../src/words/message.ts';
import { aClaim, anEntity, aStory } from '../domain/builders.ts';
import { english } from '../words/english.ts';

describe('the reason why an event stands under an article', () => {
  it('names the claim and leads to its card', () => {
    const { message, claim } = afterwardsReason({ kind: 'claim', claim: aClaim() }, english);
    expect(message).toBe('Bears on the claim: {claim}');
    expect(claim).toEqual({ text: 'Russia would buy for a billion dollars.', url: '#claim-one-billion-next-year' });
  });

  it('names the story, or at most three whom both name', () => {
    const entities = ['CASIC', 'Roscosmos', 'Rogozin', 'Izvestia'].map((name) => anEntity({ name }));
    const reasons = [{ kind: 'story', story: aStory() } as const, { kind: 'entities', entities } as const];
    const printed = reasons.map((reason) => {
      const { message, values } = afterwardsReason(reason, english);
      return say(message, values, english);
    });
    expect(printed).toEqual(['A finding of this story rests on it', 'Both name CASIC, Roscosmos and Rogozin']);
  });
});
