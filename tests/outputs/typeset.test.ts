import { describe, expect, it } from 'vitest';
import { typeset, typesetEntry } from '../../src/outputs/typeset.ts';

describe('a text in a field', () => {
  it.each([
    ["Russia's chips", 'Russia’s chips'],
    ["the ministers' words", 'the ministers’ words'],
    ['He said "no" twice', 'He said “no” twice'],
    ['("no limits")', '(“no limits”)'],
    ["a 'first step', he said", 'a ‘first step’, he said'],
    ['He said: "a \'first step\'"', 'He said: “a ‘first step’”'],
    ['"\'Buy Chinese\' was the slogan," he said', '“‘Buy Chinese’ was the slogan,” he said'],
    ['("\'no\'")', '(“‘no’”)'],
    ['\'He said "no"\', she said', '‘He said “no”’, she said'],
    ['\'"no" twice\'', '‘“no” twice’'],
    ["since the '90s", 'since the ’90s'],
    ['«по-русски» и 中文', '«по-русски» и 中文'],
    ['already “set” and ‘so’', 'already “set” and ‘so’'],
    ['late -- as always; npm start --port', 'late — as always; npm start --port'],
  ])('%j is set as %j', (typed, set) => {
    expect(typeset(typed, 'en-GB')).toBe(set);
    expect(typeset(set, 'en-GB')).toBe(set);
  });

  it('is set as its language prints it, and stays as it is where that is not known', () => {
    const typed = 'Газета "Известия": (\'так\')';
    expect(typeset(typed, 'ru')).toBe("Газета «Известия»: ('так')");
    expect(typeset('Ob "nur" das ("alles") ist, geht\'s um „Geld"?', 'de')).toBe(
      "Ob „nur“ das („alles“) ist, geht's um „Geld“?",
    );
    expect(typeset('Freigabe -- was daraus wurde', 'de')).toBe('Freigabe – was daraus wurde');
    expect(typeset('نعم -- لا', 'ar')).toBe('نعم — لا');
    expect(typeset('他说"没有"。', 'zh')).toBe('他说"没有"。');
    expect(typeset('قال "لا"', 'ar')).toBe('قال "لا"');
  });
});

describe('an entry', () => {
  it('has its texts set wherever they stand, and addresses and names as they are', () => {
    const entry = {
      title: "Russia's chips",
      url: "https://a.example/it's",
      assessments: [{ reasoning: "It wasn't" }],
      name: "Xi'an",
      date: new Date(0),
    };
    expect(typesetEntry({ ...entry, date: 1 }, 'en-GB')).toEqual({
      ...entry,
      date: 1,
      title: 'Russia’s chips',
      assessments: [{ reasoning: 'It wasn’t' }],
    });
  });

  it('that is a source keeps its title as it was printed', () => {
    expect(typesetEntry({ title: "What's next", note: "It's a copy" }, 'en-GB', true)).toEqual({
      title: "What's next",
      note: 'It’s a copy',
    });
  });
});
