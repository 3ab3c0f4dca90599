import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortText } from '../../src/outputs/short-text.ts';

describe('a text in short', () => {
  it('is itself where it has room', () => {
    expect(shortText(' No order\nwas found. ', 80, 'en')).toBe('No order was found.');
  });

  it('ends with a whole sentence, and says that there is more', () => {
    expect(shortText('No order was found. Two were announced. None was signed.', 42, 'en')).toBe(
      'No order was found. Two were announced. …',
    );
  });

  it('cuts a first sentence that is too long between words, and a word that is too long between letters', () => {
    expect(shortText('No order for a billion dollars was ever found in any of the registers.', 31, 'en')).toBe(
      'No order for a billion dollars…',
    );
    expect(shortText('n'.repeat(50), 10, 'en')).toBe(`${'n'.repeat(9)}…`);
  });

  it('takes what has room to the last character, and nothing that wants one more', () => {
    const text = 'No order was found. Two were announced. None was signed.';
    expect(shortText(text, 56, 'en')).toBe(text);
    expect(shortText(text, 55, 'en')).toBe('No order was found. Two were announced. …');
    expect(shortText(text, 41, 'en')).toBe('No order was found. Two were announced. …');
    expect(shortText(text, 40, 'en')).toBe('No order was found. …');
    expect(shortText('No order for a billion was found.', 23, 'en')).toBe('No order for a billion…');
    expect(shortText('No order for a billion was found.', 22, 'en')).toBe('No order for a…');
  });

  it('ends where a sentence ends in the language of the text', () => {
    expect(shortText('没有找到任何订单。宣布了两份，一份也没有签署。', 14, 'zh')).toBe('没有找到任何订单。…');
  });

  it('never grows and never breaks a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 8, max: 60 }), (text, most) => {
        const short = shortText(text, most, 'en');
        expect(short.length).toBeLessThanOrEqual(Math.max(most, 1));
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
