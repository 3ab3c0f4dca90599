import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortText } from '../../src/outputs/short-text.ts';

describe('a text in short', () => {
  it('is itself where it has room', () => {
    expect(shortText(' No order\nwas found. ', 80)).toBe('No order was found.');
  });

  it('ends with a whole sentence, and says that there is more', () => {
    expect(shortText('No order was found. Two were announced. None was signed.', 42)).toBe(
      'No order was found. Two were announced. …',
    );
  });

  it('cuts a first sentence that is too long between words, and a word that is too long between letters', () => {
    expect(shortText('No order for a billion dollars was ever found in any of the registers.', 31)).toBe(
      'No order for a billion dollars…',
    );
    expect(shortText('n'.repeat(50), 10)).toBe(`${'n'.repeat(9)}…`);
  });

  it('never grows and never breaks a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 8, max: 60 }), (text, most) => {
        const short = shortText(text, most);
        expect(short.length).toBeLessThanOrEqual(Math.max(most, 1));
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
