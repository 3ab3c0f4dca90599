import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../src/domain/mention.ts';

const find = createMentionFinder([
  { id: 'roscosmos', names: ['Roscosmos', 'Роскосмос'] },
  { id: 'hong-lei', names: ['Hong Lei', 'Khun Lei', 'Хун Лэй', '洪磊'] },
  { id: 'united-states', names: ['US', 'United States'] },
  { id: 'us-treasury', names: ['US Treasury'] },
  { id: 'su-35', names: ['Su-35'] },
  { id: 'caatsa', names: ["Countering America's Adversaries Through Sanctions Act", 'CAATSA'] },
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

  it('finds a Chinese name beside letters, and another name beside Chinese characters', () => {
    expect(ids('洪磊said')).toEqual(['hong-lei']);
    expect(ids('Mr洪磊')).toEqual(['hong-lei']);
    expect(ids('Hong Lei说')).toEqual(['hong-lei']);
    expect(ids('说Hong Lei')).toEqual(['hong-lei']);
  });

  it('leaves words alone that only contain a name', () => {
    expect(ids('Роскосмоса USA BUS Roscosmosian')).toEqual([]);
  });

  it('finds a name at the start, at the end, and beside any punctuation', () => {
    expect(ids('Roscosmos')).toEqual(['roscosmos']);
    expect(ids('(Roscosmos), “Roscosmos”/Roscosmos—Roscosmos: US–Roscosmos')).toEqual([
      ...Array<string>(4).fill('roscosmos'),
      'united-states',
      'roscosmos',
    ]);
  });

  it('takes a letter with a mark for another letter', () => {
    expect(ids('US\u0301 Roscosmos\u0308')).toEqual([]);
  });

  it('finds a name with an apostrophe however that is printed', () => {
    const typed = "the Countering America's Adversaries Through Sanctions Act";
    for (const text of [typed, typed.replace("'", '’')])
      expect(find(text)).toEqual([{ id: 'caatsa', start: 4, end: 58 }]);
  });

  it.each([
    ["'Ndrangheta", 'Police said the ‘Ndrangheta paid.', 16, 27],
    ['‘Ndrangheta', "Police said the 'Ndrangheta paid.", 16, 27],
    ['TV channel "Rain"', 'The TV channel “Rain” said so.', 4, 21],
    ['ООО "Ромашка"', 'Об этом сообщило ООО «Ромашка».', 17, 30],
    ['ООО «Ромашка»', 'Об этом сообщило ООО "Ромашка".', 17, 30],
    ["O'Brien", 'It was O’Brien’s.', 7, 14],
    ["Women's Veterans' Union", 'The Women’s Veterans’ Union met.', 4, 27],
  ])('finds %s in %s: quotation marks are one however they are printed', (name, text, start, end) => {
    expect(createMentionFinder([{ id: 'named', names: [name] }])(text)).toEqual([{ id: 'named', start, end }]);
  });

  it('finds a name of several words across a line break and with a space that breaks no line', () => {
    for (const space of ['\n', '\t', '\u00a0', '\u202f', '\u2009'])
      expect(find(`The${space}United${space}States’s own`)).toEqual([{ id: 'united-states', start: 4, end: 17 }]);
    expect(createMentionFinder([{ id: 'named', names: ['United\u00a0States'] }])('United States')).toHaveLength(1);
  });

  it('takes the longest name at a place', () => {
    expect(ids('the US Treasury and the US')).toEqual(['us-treasury', 'united-states']);
  });

  it('takes a hyphenated compound for another word, but knows names with hyphens', () => {
    expect(ids('US-linked, non-US, Su-35, Su-35S')).toEqual(['su-35']);
    expect(ids('a-US')).toEqual([]);
    for (const hyphen of ['\u2010', '\u2011']) expect(ids(`US${hyphen}linked non${hyphen}US`)).toEqual([]);
  });

  it('finds a name beside a hyphen that joins it to nothing', () => {
    expect(ids('-US')).toEqual(['united-states']);
    expect(ids('US-')).toEqual(['united-states']);
    expect(ids('pre- -US- (US-) and -US')).toEqual(['united-states', 'united-states', 'united-states']);
  });

  it('finds a possessive', () => {
    expect(ids("Roscosmos’s and the US's")).toEqual(['roscosmos', 'united-states']);
  });

  it('finds a name that begins with a sign, but not behind a word', () => {
    const finder = createMentionFinder([
      { id: 'net', names: ['.NET'] },
      { id: 'roscosmos', names: ['«Роскосмос»', 'Роскосмос'] },
    ]);
    expect(finder('.NET, and ASP.NET of «Роскосмос» (.NET)')).toEqual([
      { id: 'net', start: 0, end: 4 },
      { id: 'roscosmos', start: 21, end: 32 },
      { id: 'net', start: 34, end: 38 },
    ]);
  });

  it('minds the case', () => {
    expect(ids('they told us')).toEqual([]);
  });

  it('names nobody where two share a name', () => {
    expect(ids('Epsilon')).toEqual([]);
    const three = ['one', 'two', 'three'].map((id) => ({ id, names: ['Epsilon'] }));
    expect(createMentionFinder(three)('Epsilon')).toEqual([]);
    expect(createMentionFinder([{ id: 'one', names: ['Epsilon'] }])('Epsilon')).toHaveLength(1);
  });

  it('takes a name that one thing has twice for no doubt', () => {
    expect(createMentionFinder([{ id: 'uac', names: ['UAC', 'UAC'] }])('UAC')).toHaveLength(1);
  });

  it('does not depend on the order in which things are given', () => {
    const things = [
      { id: 'moscow', names: ['Moscow'] },
      { id: 'moscow-times', names: ['Moscow Times', 'The Moscow Times'] },
      { id: 'the', names: ['The'] },
    ];
    const text = 'The Moscow Times of Moscow and Moscow Times';
    expect(createMentionFinder([...things].reverse())(text)).toEqual(createMentionFinder(things)(text));
    expect(createMentionFinder(things)(text).map(({ id }) => id)).toEqual(['moscow-times', 'moscow', 'moscow-times']);
  });

  it('knows no names that are empty or that the language has', () => {
    const finder = createMentionFinder([{ id: 'a', names: ['', 'constructor'] }]);
    expect(finder('constructor __proto__ toString').map(({ id }) => id)).toEqual(['a']);
    expect(createMentionFinder([])('Roscosmos')).toEqual([]);
  });

  it('reads a megabyte in a moment', () => {
    const text = 'Roscosmos and the US Treasury, '.repeat(33_000);
    expect(find(text)).toHaveLength(66_000);
  });

  it('gives places in order that never overlap and hold a known name as a word of its own', () => {
    const word = fc.constantFrom(
      'US',
      'US Treasury',
      'Treasury',
      'Hong Lei',
      '洪磊',
      'Su-35',
      'a',
      ' ',
      '-',
      '’s',
      '\n',
      '\u00a0',
      '“',
      '»',
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
              /^(?:Roscosmos|Роскосмос|Hong Lei|洪磊|US|US\sTreasury|Su-35)$/,
            );
            // Chinese writes no spaces: there a name may touch what follows.
            if (text.slice(mention.start, mention.end) !== '洪磊')
              expect(text.slice(mention.end)).not.toMatch(/^-?[a-zа-я]/iu);
            end = mention.end;
          }
        },
      ),
    );
  });
});
