import { describe, expect, it } from 'vitest';
import { holdsPhrase } from '../../../src/outputs/search/phrase.ts';

describe('a phrase', () => {
  it('stands in a text where its words follow one another, wherever they begin', () => {
    expect(holdsPhrase('one two one billion dollars', ['one', 'billion'])).toBe(true);
    expect(holdsPhrase('One billion', ['one', 'billion'])).toBe(true);
    expect(holdsPhrase('billion one', ['one', 'billion'])).toBe(false);
    expect(holdsPhrase('one and a billion', ['one', 'billion'])).toBe(false);
    expect(holdsPhrase('one', ['one', 'billion'])).toBe(false);
    expect(holdsPhrase('', ['one'])).toBe(false);
  });

  it('stands there however its words are written', () => {
    expect(holdsPhrase('Ещё раз о связи', ['еще', 'раз'])).toBe(true);
    expect(holdsPhrase('At the Café Noir', ['cafe', 'noir'])).toBe(true);
    expect(holdsPhrase('the S-400 deal', ['s400', 'deal'])).toBe(true);
    expect(holdsPhrase('the S400 deal', ['s400', 'deal'])).toBe(true);
    expect(holdsPhrase('the S-400 deal', ['400', 'deal'])).toBe(true);
    expect(holdsPhrase('中国人民银行', ['中国', '国人'])).toBe(true);
    expect(holdsPhrase('中国与国人', ['中国', '国人'])).toBe(false);
  });
});
