import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../sample.ts';
import { findingsOf } from './findings.ts';

const CLAIM = SAMPLE.get('content/claims/one-billion.yaml') as string;
const QUOTATION = '  - words: a billion dollars\n    language: en\n    source: rbth-2014-08-06\n';

/** What is said of a claim with these quotations and the sources "rbth-2014-08-06", of that day, and "relay", of 8 August. */
function saidOf(quotations: string, relay = ''): string[] {
  return placesOf(quotations, relay).map((line) => line.replace(/^\S+ {2}\S+ {2}/, ''));
}

/** The same, each with its place before it. */
function placesOf(quotations: string, relay = ''): string[] {
  const file = (path: string) => SAMPLE.get(`content/${path}`) as string;
  return findingsOf('wrong-quotation', {
    'site/site.yaml': file('site.yaml'),
    'claims/one-billion.yaml': CLAIM.replace(QUOTATION, quotations).replace(
      'sources: [rbth-2014-08-06]',
      'sources: [rbth-2014-08-06, relay]',
    ),
    'sources/rbth-2014-08-06.yaml': file('sources/rbth-2014-08-06.yaml'),
    'sources/relay.yaml': file('sources/relay.yaml').replace('language: en', relay || 'language: en'),
    'sources/kommersant-2014-08-10.yaml': file('sources/kommersant-2014-08-10.yaml'),
  });
}

describe('the words of a quotation', () => {
  it('are printed by a source of the claim', () => {
    expect(saidOf(QUOTATION)).toEqual([]);
    expect(saidOf('  - words: a billion\n    source: kommersant-2014-08-10\n')).toEqual([
      '"kommersant-2014-08-10" is not a source of this claim. Name one of them, or add it to "sources".',
    ]);
  });

  it.each([
    ...['"a billion"', '“a billion”', '«a billion»', '»a billion«', '„a billion“', '”a billion”', '「a billion」'],
    ...["'a billion'", '‘a billion’', '›a billion‹', "'it isn't so'", '‘it isn’t so’'],
  ])('have no marks around them, nor has their translation: %s', (marked) => {
    const said = 'these words have quotation marks around them, and the page would add a second pair. Remove them.';
    expect(saidOf(`  - words: ${JSON.stringify(marked)}\n    source: rbth-2014-08-06\n`)).toEqual([said]);
    expect(
      saidOf(
        `  - words: миллиард\n    language: ru\n    source: rbth-2014-08-06\n    translation: ${JSON.stringify(marked)}\n`,
      ),
    ).toEqual([said]);
  });

  it.each(['“Yes” is no “no”', "It's the firms'", "'Tis the firms' and the banks'", '“Yes”, he said'])(
    'may have marks within them: %s',
    (words) => {
      expect(saidOf(`  - words: ${JSON.stringify(words)}\n    source: rbth-2014-08-06\n`)).toEqual([]);
    },
  );

  it('stand there once', () => {
    expect(saidOf(`${QUOTATION}  - words: A  Billion dollars\n    source: relay\n`)).toEqual([
      'these words are quoted twice. Keep one of the two.',
    ]);
    const decomposed =
      '  - words: e\u0301t\u00e9\n    source: rbth-2014-08-06\n  - words: \u00e9te\u0301\n    source: relay\n';
    expect(saidOf(decomposed)).toEqual(['these words are quoted twice. Keep one of the two.']);
  });

  it('are not said to be of another claim’s source where there is no such source', () => {
    expect(saidOf('  - words: a billion\n    source: nowhere\n')).toEqual([]);
  });

  it('stand there oldest first', () => {
    expect(saidOf(`${QUOTATION}  - words: so many\n    source: relay\n`)).toEqual([]);
    expect(saidOf(`  - words: so many\n    source: relay\n${QUOTATION}`)).toEqual([
      'quotations must be oldest first, but this one of 2014-08-06 comes after one of 2014-08-08. Move it up.',
    ]);
  });
});

describe('the language of a quotation', () => {
  it('is said where its source is in another than the publication', () => {
    expect(saidOf('  - words: миллиард\n    source: relay\n', 'language: ru')).toEqual([
      '"relay" is in another language (ru) than these words are said to be in (en-GB). Add "language: ru", or "language: en-GB" if it prints them that way.',
    ]);
    for (const language of ['ru', 'en'])
      expect(saidOf(`  - words: x\n    language: ${language}\n    source: relay\n`, 'language: ru')).toEqual([]);
  });

  it('is another than the publication’s where there is a translation', () => {
    const words = '  - words: миллиард\n    source: relay\n    translation: a billion\n';
    expect(saidOf(`${words}    language: ru\n`, 'language: ru')).toEqual([]);
    for (const own of ['', '    language: en-US\n'])
      expect(saidOf(words + own)).toEqual([
        'these words are in the language of the publication, and need no translation. Remove it, or say the "language" of the words.',
      ]);
  });
});

it('what is wrong with a quotation is told at the field that has to change', () => {
  const marked = '  - words: "“A billion”"\n    source: relay\n    translation: "“So”"\n';
  const again =
    '  - words: “A  BILLION”\n    source: rbth-2014-08-06\n  - words: other\n    source: kommersant-2014-08-10\n';
  expect(
    placesOf(marked + again, 'language: ru').map((line) =>
      line.replace(/^\S+yaml:(\S+) {2}\S+ {2}(\S+ \S+ \S+).*/, '$1 $2'),
    ),
  ).toEqual([
    '11:12 these words have',
    '13:18 these words have',
    '13:18 these words are',
    '14:12 these words have',
    '14:12 these words are',
    '15:13 quotations must be',
    '17:13 "kommersant-2014-08-10" is not',
  ]);
});
