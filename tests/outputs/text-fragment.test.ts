import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_END, type ChosenPassage, textDirective } from '../../src/outputs/text-fragment.ts';

const directive = (text: string, fields: Partial<ChosenPassage> = {}) =>
  textDirective({ text, before: '', after: '', page: text, ...fields });

describe('a text directive', () => {
  it('quotes a short passage whole', () => {
    expect(directive('no such purchase')).toBe('text=no%20such%20purchase');
  });

  it('escapes the signs of its own syntax', () => {
    expect(directive('a-b, c & d#e')).toBe('text=a%2Db%2C%20c%20%26%20d%23e');
  });

  it('names a long passage by its first and last words', () => {
    const words = Array.from({ length: 40 }, (_, index) => `w${index}`);
    expect(directive(words.join(' '))).toBe('text=w0%20w1%20w2%20w3,w36%20w37%20w38%20w39');
  });

  it('names a passage of several blocks by words of the first and of the last, however short', () => {
    expect(directive(`the end.${BLOCK_END}${BLOCK_END}The start`)).toBe('text=the%20end.,The%20start');
  });

  it('completes words that were chosen in part, in any script', () => {
    expect(directive('s few weap', { before: 'Russia buy', after: 'ons abroad' })).toBe('text=buys%20few%20weapons');
    expect(directive('оскв', { before: 'в М', after: 'а.' })).toBe('text=%D0%9C%D0%BE%D1%81%D0%BA%D0%B2%D0%B0');
  });

  it('takes in the number of a citation that stands against the last word', () => {
    expect(directive('the EU and Israel', { after: '1. It names' })).toBe('text=the%20EU%20and%20Israel1');
  });

  it('adds no part of a word at a space or a block’s end', () => {
    expect(directive(' few ', { before: 'buys', after: 'weapons' })).toBe('text=few');
    expect(directive('few', { before: `buys${BLOCK_END}`, after: `${BLOCK_END}weapons` })).toBe('text=few');
  });

  it('adds the words around a passage that stands more than once', () => {
    expect(
      directive('China', {
        before: 'was bought in ',
        after: ' by the makers',
        page: 'In China it was bought in China by the makers.',
      }),
    ).toBe('text=was%20bought%20in-,China,-by%20the%20makers');
  });

  it('is nothing where no word was chosen', () => {
    for (const text of ['', ' ', '—', BLOCK_END]) expect(directive(text)).toBe('');
  });

  it('never holds a sign that would end a term, whatever was chosen', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (text, before, after) => {
          const found = directive(text, { before, after, page: before + text + after + text });
          if (found === '') return;
          // [prefix-,]start[,end][,-suffix] of percent-encoded characters.
          const term = String.raw`(?:[\w.!~*'()]|%[0-9A-F]{2})+`;
          expect(found).toMatch(new RegExp(`^text=(?:${term}-,)?${term}(?:,${term})?(?:,-${term})?$`));
          expect(() => decodeURIComponent(found)).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('quotes words that stand in the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'be', 'sea', '5', 'Москва'), { minLength: 1, maxLength: 12 }),
        (words) => {
          const text = words.join(' ');
          expect(text).toContain(decodeURIComponent(directive(text).slice('text='.length)));
        },
      ),
    );
  });
});
