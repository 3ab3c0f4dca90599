import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermReader, fold, tokenize } from '../../../src/outputs/search/token.ts';

const terms = (text: string) => tokenize(text).map(({ term }) => term);

describe('tokenize', () => {
  it.each([
    ['Sanctions, again', ['sanctions', 'again']],
    ['China’s chips', ['china', 'chips']],
    ['S-400 and RD-180', ['s400', '400', 'and', 'rd180', 'rd', '180']],
    ['833/2014', ['833/2014', '833', '2014']],
    ['3,500 troops', ['3500', '500', 'troops']],
    ['2014-08-06', ['20140806', '2014', '08', '06']],
    ['high-tech', ['high', 'tech']],
    ['U.S. exports, U.K.', ['us', 'exports', 'uk']],
    ['т.е.', ['те']],
    ['U.S.S.R.', ['ussr']],
    ['J.P.Morgan', ['j', 'p', 'morgan']],
    ['example.b.c', ['example', 'b', 'c']],
    ['in 2014', ['in', '2014']],
    ['1,000,000 roubles', ['1000000', '000', '000', 'roubles']],
    ['1,5bn', ['1.5bn', '5bn']],
    ['2014,2015', ['2014.2015', '2014', '2015']],
    ['O’Sullivan’s', ['osullivan']],
    ['Škoda’s', ['skoda', 'škoda']],
    ['한국', ['한국']],
    ['aujourd’hui, c’mon', ['aujourdhui', 'cmon']],
    ['l’accord d’Ormuz', ['accord', 'ormuz']],
    ['dell’accordo', ['accordo']],
    ['O’Brien, Kas’yanov', ['obrien', 'kasyanov']],
    ['ｶﾞｽﾌﾟﾛﾑ', ['ガス', 'スプ', 'プロ', 'ロム']],
    ['ﾃﾞｰﾀ', ['デー', 'ータ']],
    ['データ'.normalize('NFD'), ['デー', 'ータ']],
    ['Škoda', ['skoda', 'škoda']],
    ['Хун Лэй', ['хун', 'лэй']],
    ['ещё', ['еще', 'ещё']],
    ['الصّينُ', ['الصين', 'الصّينُ']],
    ['أسلحة إلى', ['اسلحه', 'أسلحة', 'الى', 'إلى']],
    ['محـــطة', ['محطه', 'محـــطة']],
    ['علي على', ['علي', 'على']],
    ['ٱلحسن', ['الحسن', 'ٱلحسن']],
    ['٢٠٢٤ ۲۰۲۴', ['2024', '2024']],
    ['١٢٬٥٠٠ ١٫٣', ['12500', '12', '500', '1.3']],
    ['Straße', ['strasse', 'straße']],
    ['洪磊说', ['洪磊', '磊说']],
    ['洪', ['洪']],
    ['ＣＨＩＰ', ['chip']],
    ['', []],
    ['— … !', []],
  ])('cuts "%s" into its words', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('takes of a Chinese text that is searched the last character too, which begins no pair', () => {
    const indexed = (text: string) => tokenize(text, { isIndexed: true }).map(({ term }) => term);
    expect(indexed('洋山港')).toEqual(['洋山', '山港', '港']);
    expect(indexed('港')).toEqual(['港']);
    expect(indexed('データ')).toEqual(terms('データ'));
    expect(terms('洋山港')).toEqual(['洋山', '山港']);
  });

  it('finds words where a dictionary is needed', () => {
    expect(terms('ภาษาไทย')).toEqual(['ภาษา', 'ไทย']);
  });

  it('says where each word stands, in order, within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const { term, start, end } of tokenize(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term).not.toBe('');
        }
      }),
    );
  });

  it.each([
    ['Of China’s accord', ['of = Of', 'china = China’s', 'accord = accord']],
    ['dans l’accord', ['dans = dans', 'accord = accord']],
    ['The S-400, then', ['the = The', 's400 = S-400', '400 = 400', 'then = then']],
    ['In U.S. law', ['in = In', 'us = U.S', 'law = law']],
    ['Eine Škoda', ['eine = Eine', 'skoda = Škoda', 'škoda = Škoda']],
    ['On 洪 and 洪磊说', ['on = On', '洪 = 洪', 'and = and', '洪磊 = 洪磊', '磊说 = 磊说']],
    ['at NASA航天局says', ['at = at', 'nasa = NASA', '航天 = 航天', '天局 = 天局', 'says = says']],
    ['at A洪B磊C', ['at = at', 'a = A', '洪 = 洪', 'b = B', '磊 = 磊', 'c = C']],
    ['the high-tech', ['the = the', 'high = high', 'tech = tech']],
    ['ﾊﾞｯｸの計画', ['バッ = ﾊﾞｯ', 'ック = ｯｸ', 'クの = ｸの', 'の計 = の計', '計画 = 計画']],
    ['ﾃﾞ', ['デ = ﾃﾞ']],
    ['in 𠮷野家', ['in = in', '𠮷野 = 𠮷野', '野家 = 野家']],
    ['go ภาษาไทย', ['go = go', 'ภาษา = ภาษา', 'ไทย = ไทย']],
  ])('says where in "%s" each word stands', (text, expected) => {
    const found = tokenize(text).map(({ term, start, end }) => `${term} = ${text.slice(start, end)}`);
    expect(found).toEqual(expected);
  });

  it('finds a word again that it has folded', () => {
    fc.assert(
      fc.property(fc.constantFrom('Zürich', 'ÉTAT', 'Роскосмос', 'ЁЛКА', 'ﬁsh', 'chips'), (word) => {
        expect(terms(fold(word))[0]).toBe(terms(word)[0]);
      }),
    );
  });

  it('reads the same terms of a text where each word is folded once', () => {
    const reader = createTermReader();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const one of [text, 'S-400, China’s 3,500 chips; 洪磊 Zürich', text])
          expect(reader.read(one).map((number) => reader.terms[number])).toEqual(
            tokenize(one, { isIndexed: true }).map(({ term }) => term),
          );
      }),
    );
    expect(new Set(reader.terms).size).toBe(reader.terms.length);
  });

  it('takes time in step with a text, however it is made', () => {
    for (const text of [
      'a'.repeat(100_000),
      'un’'.repeat(40_000),
      'a.'.repeat(40_000),
      'a-1'.repeat(40_000),
      '1,'.repeat(50_000),
      '洪'.repeat(50_000),
    ])
      expect(tokenize(text).every(({ term }) => term.length <= 40)).toBe(true);
  });
});
