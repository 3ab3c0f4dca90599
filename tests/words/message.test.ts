import { describe, expect, it } from 'vitest';
import { say } from '../../src/words/message.ts';

const claims = {
  one: '{count} заявление',
  few: '{count} заявления',
  many: '{count} заявлений',
  other: '{count} заявления',
};

describe('say', () => {
  it.each([
    [1, '1 заявление'],
    [2, '2 заявления'],
    [11, '11 заявлений'],
    [21, '21 заявление'],
    [1.5, '1,5 заявления'],
  ])('chooses the plural form of the language for %s', (count, words) => {
    expect(say(claims, { count }, { tag: 'ru' })).toBe(words);
  });

  it('falls back on "other" for a category that is not given', () => {
    expect(say({ other: '{count} 条' }, { count: 1 }, { tag: 'zh' })).toBe('1 条');
  });

  it('writes numbers as the language does, and texts as they are', () => {
    expect(say('{from}: {count}', { from: '2014', count: 12345 }, { tag: 'en-GB' })).toBe('2014: 12,345');
  });

  it('puts a value in once, whatever names in braces it holds itself', () => {
    expect(say('{a} {b}', { a: '{b}', b: 'x' }, { tag: 'en' })).toBe('{b} x');
  });

  it('refuses a message with a name for which there is no value', () => {
    expect(() => say('{name} said', {}, { tag: 'en' })).toThrow('"name" is missing');
    expect(() => say('{toString}', {}, { tag: 'en' })).toThrow('"toString" is missing');
  });
});
