import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinWords, proposeId, styleOfIds } from '../../src/authoring/entry-id.ts';
import { isId } from '../../src/domain/id.ts';

const NOUNS = [
  'gas-deal-shanghai',
  'mistral-terminated',
  'su-35-contract',
  'bis-meu-2020',
  'eo-14114',
  'casic-seminar',
];

describe('an id for a new entry', () => {
  it('of a source is publisher and date, without what stands behind a date', () => {
    expect(proposeId('source', { publisher: 'The Daily Planet', published: '2014-08-06~' }, [])).toBe(
      'daily-planet-2014-08-06',
    );
  });

  it('of a source begins as the publisher’s other sources do', () => {
    const publishers = new Map([
      ['Center for Strategic and International Studies', ['csis-2023-05', 'csis-two-books-2024']],
    ]);
    const values = { publisher: 'Center for Strategic and International Studies', published: '2026-11' };
    expect(proposeId('source', values, [], publishers)).toBe('csis-2026-11');
  });

  it('of a source begins as most of the publisher’s do, of as many in the shortest way', () => {
    const idOf = (...ids: string[]) =>
      proposeId('source', { publisher: 'The Planet', published: '2026' }, [], new Map([['The Planet', ids]]));
    expect(idOf('a-2020', 'planet-2020', 'planet-2021')).toBe('planet-2026');
    expect(idOf('planet-2020', 'pl-2020')).toBe('pl-2026');
    expect(idOf('b-2020', 'a-2020')).toBe('a-2026');
    expect(idOf('a-2020', 'b-2020')).toBe('a-2026');
    expect(idOf()).toBe('planet-2026');
    expect(proposeId('source', { publisher: 'TASS', url: 'https://tass.ru/' }, [])).toBe('tass');
  });

  it('is as short as an address needs, but for a word that is longer alone', () => {
    const idOf = (title: string) => proposeId('article', { title }, []) ?? '';
    expect(idOf(`${'a'.repeat(40)} ${'b'.repeat(40)}`)).toBe('a'.repeat(40));
    expect(idOf('a'.repeat(200))).toBe('a'.repeat(60));
    expect(proposeId('event', { title: 'On it' }, [])).toBe('on-it');
    expect(idOf('one two three four five six seven eight nine ten eleven')).toBe(
      'one-two-three-four-five-six-seven-eight-nine-ten',
    );
  });

  it('of a source takes a word of the title where the day is taken or not known', () => {
    const values = { publisher: 'TASS', published: '2024-05-16', title: 'The AHL helicopter is on schedule' };
    expect(proposeId('source', values, ['tass-2024-05-16'])).toBe('tass-2024-05-16-ahl');
    expect(proposeId('source', { publisher: 'TASS', title: 'The engine' }, [])).toBe('tass-engine');
    expect(proposeId('source', { publisher: 'TASS', url: 'https://tass.ru/space/engine-test' }, [])).toBe(
      'tass-engine',
    );
  });

  it('of an event is as many nouns as ids here have, without small words', () => {
    expect(proposeId('event', { title: 'The launch of the fourth station is put off' }, NOUNS)).toBe(
      'launch-fourth-station',
    );
    expect(proposeId('event', { title: 'A long title', short: 'Gas for 30 years' }, NOUNS)).toBe('gas-30-years');
  });

  it('of an article is its headline', () => {
    expect(proposeId('article', { title: 'What Beijing’s banks did, and when' }, [])).toBe(
      'what-beijings-banks-did-and-when',
    );
  });

  it('that is taken is told apart by the year, then by a number', () => {
    const values = { title: 'Roadmap signed', date: '2023-04-05' };
    expect(proposeId('event', values, ['roadmap-signed'])).toBe('roadmap-signed-2023');
    const taken = ['roadmap-signed', 'roadmap-signed-2023'];
    expect(proposeId('event', values, taken)).toBe('roadmap-signed-2');
    expect(proposeId('event', values, [...taken, 'roadmap-signed-2'])).toBe('roadmap-signed-3');
    expect(proposeId('event', { title: 'Roadmap signed' }, taken)).toBe('roadmap-signed-2');
  });

  it('can be made of any script, and of nothing is none', () => {
    expect(proposeId('entity', { name: 'Роскосмос' }, [])).toBe('roskosmos');
    expect(proposeId('entity', { name: '中国航天' }, [])).toBe('zhongguohangtian');
    expect(proposeId('entity', { name: '…' }, [])).toBeUndefined();
  });

  it('has the letters of its language as that language writes them in ASCII', () => {
    const values = { title: 'Öffnung der Fähre: Übergabe am Süßen See' };
    expect(proposeId('article', values, [], new Map(), 'de-DE')).toBe('oeffnung-der-faehre-uebergabe-am-suessen-see');
    expect(proposeId('article', values, [], new Map(), 'sv')).toBe('offnung-der-fahre-ubergabe-am-sussen-see');
    const source = { publisher: 'Küstenkurier', published: '2015-03-03' };
    expect(proposeId('source', source, [], new Map(), 'de')).toBe('kuestenkurier-2015-03-03');
  });

  it('is valid and free, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.constantFrom<string>('a', 'a-2', 'x')),
        (title, taken) => {
          const id = proposeId('event', { title }, taken);
          if (id !== undefined) expect(isId(id) && !(taken as string[]).includes(id)).toBe(true);
        },
      ),
    );
  });
});

describe('the manner of ids', () => {
  it('is read from those that there are', () => {
    expect(styleOfIds(NOUNS)).toEqual({ words: 3, keepsSmallWords: false });
    expect(styleOfIds(NOUNS.map((id) => `the-${id}-of-the-year`)).keepsSmallWords).toBe(true);
    expect(styleOfIds(['a-b-c-d-e', 'a-b-c-d-e', 'x', 'x', 'y-z', 'y-z', 'y-z']).words).toBe(2);
    const withOf = (count: number) => ['q-of-w', 'q-of-x', 'q-of-y'].slice(0, count);
    expect(styleOfIds([...withOf(2), 'w', 'x', 'y', 'z']).keepsSmallWords).toBe(false);
    expect(styleOfIds([...withOf(3), 'w', 'x', 'y', 'z']).keepsSmallWords).toBe(true);
    expect(styleOfIds(['q', 'w', 'x', 'y', 'z'])).toEqual({ words: 3, keepsSmallWords: false });
  });

  it('keeps an apostrophe inside its word', () => {
    expect(latinWords('Большие объекты')).toEqual(['bolshie', 'obekty']);
    expect(latinWords("Beijing's export rules")).toEqual(['beijings', 'export', 'rules']);
  });
});
