import { describe, expect, it } from 'vitest';
import { createLocale, directionOf, findDictionary } from '../../src/words/locale.ts';

describe('a locale', () => {
  it('takes the dictionary of its language, whatever the region', () => {
    expect(findDictionary('en-GB')).toBe('en');
    expect(findDictionary('en-US')).toBe('en');
    expect(createLocale('en-GB').words.outcome.failed).toBe('Failed');
  });

  it('takes none of another script, or of a language that nobody has written', () => {
    expect(findDictionary('zh-Hant')).not.toBe('zh');
    expect(findDictionary('tlh')).toBeUndefined();
    expect(() => createLocale('tlh')).toThrow('no dictionary for "tlh"');
  });

  it('says what the publication says otherwise, and the rest as it was', () => {
    const own = new Map([['en', { outcome: { failed: 'Did not happen' } }]]);
    const { words } = createLocale('en-GB', own);
    expect(words.outcome.failed).toBe('Did not happen');
    expect(words.outcome.held).toBe('Held');
  });

  it('takes a message by number whole, as another one has other forms', () => {
    const own = new Map([['en', { byline: { reading: { other: '{count} minutes' } } }]]);
    expect(createLocale('en', own).words.byline.reading).toEqual({ other: '{count} minutes' });
  });

  it('speaks a language that only the publication has', () => {
    const own = new Map([['tlh', { outcome: { failed: 'luj' } }]]);
    expect(createLocale('tlh', own).words.outcome.failed).toBe('luj');
  });

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['ru', 'ltr'],
    ['zh-Hans', 'ltr'],
    ['az-Arab', 'rtl'],
  ])('runs with the script of %s: %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });
});
