import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../src/domain/mention.ts';

const find = createMentionFinder([
  { id: 'roscosmos', names: ['Roscosmos', 'Роскосмос'] },
  { id: 'hong-lei', names: ['Hong Lei', 'Khun Lei', 'Хун Лэй', '洪磊'] },
  { id: 'united-states', names: ['US', 'United States'] },
  { id: 'us-treasury', names: ['US Treasury'] },
  { id: 'su-35', names: ['Su-35'] },
  { id: 'one', names: ['Epsilon'] },
  { id: 'two', names: ['Epsilon'] },
]);
const ids = (text: string) => find(text).map(({ id }) => id);

describe('a mention finder', () => {
  it('finds names in any script', () => {
    expect(ids('Hong Lei, or Хун Лэй, of Роскосмос.')).toEqual(['hong-lei', 'hong-lei', 'roscosmos']);
  });

  it('finds a Chinese name among the characters around it', () => {
    expect(ids('发言人洪磊说')).toEqual(['hong-lei']);
  });

  it('leaves words alone that only contain a name', () => {
    expect(ids('Роскосмоса USA BUS Roscosmosian')).toEqual([]);
  });

  it('takes the longest name at a place', () => {
    expect(ids('the US Treasury and the US')).toEqual(['us-treasury', 'united-states']);
  });

  it('takes a hyphenated compound for another word, but knows names with hyphens', () => {
    expect(ids('US-linked, non-US, Su-35, Su-35S')).toEqual(['su-35']);
  });

  it('finds a possessive', () => {
    expect(ids("Roscosmos’s and the US's")).toEqual(['roscosmos', 'united-states']);
  });

  it('minds the case', () => {
    expect(ids('they told us')).toEqual([]);
  });

  it('names nobody where two share a name', () => {
    expect(ids('Epsilon')).toEqual([]);
  });

  it('gives places that never overlap and hold a known name', () => {
    const word = fc.constantFrom(
      'US',
      'US Treasury',
      'Hong Lei',
      '洪磊',
      'Su-35',
      'a',
      ' ',
      '-',
      '’s',
      'Роскосмос',
      '𠀀',
      '🛰',
    );
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join('')),
        (text) => {
          let end = 0;
          for (const mention of find(text)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(mention.start, mention.end)).toMatch(
              /^(?:Roscosmos|Роскосмос|Hong Lei|洪磊|US|US Treasury|Su-35)$/,
            );
            end = mention.end;
          }
        },
      ),
    );
  });
});
