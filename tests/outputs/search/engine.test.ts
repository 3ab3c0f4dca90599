import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../../src/outputs/search/document.ts';
import { createSearchEngine, type SearchEngine } from '../../../src/outputs/search/engine.ts';
import { buildSearchIndex, inOrder, type SearchIndex } from '../../../src/outputs/search/search-index.ts';
import type { Segment } from '../../../src/outputs/search/snippet.ts';

const BLANK: SearchDocument = {
  kind: 'event',
  id: '',
  language: 'en-GB',
  url: '',
  title: '',
  names: [],
  summary: '',
  tags: [],
  date: '2014-08-06',
  knownDate: '',
  topics: [],
  entities: [],
  passages: [],
};

function aDocument(id: string, fields: Partial<SearchDocument>): SearchDocument {
  return { ...BLANK, id, url: `/events/${id}/`, ...fields, knownDate: fields.date ?? BLANK.date };
}

const DOCUMENTS = inOrder([
  aDocument('hong-lei', {
    kind: 'entity',
    title: 'Hong Lei',
    names: ['Хун Лэй', '洪磊', 'Khun Lei'],
    date: '',
    summary: 'Spokesman of the foreign ministry in Beijing.',
  }),
  aDocument('regulation', {
    title: 'The EU adopts Regulation 833/2014',
    summary: 'Dual-use goods for military use may no longer be sold to Russia.',
    date: '2014-07-31',
    topics: ['sanctions'],
  }),
  aDocument('s-400', { title: 'China buys the S-400', summary: 'A contract for air defence.', date: '2015-04' }),
  aDocument('skoda', { title: 'Škoda leaves Kaluga', summary: 'The maker sells its share.', date: '2023-05' }),
  aDocument('billion', {
    kind: 'claim',
    title: 'Russia will buy components for one billion dollars',
    outcome: 'failed',
    speaker: 'roscosmos',
    entities: ['roscosmos'],
    topics: ['space'],
    summary: 'Said to Izvestia by a source near Roscosmos.',
  }),
  aDocument('report', {
    kind: 'article',
    title: 'Chips from China',
    date: '2014-08-07',
    topics: ['space', 'sanctions'],
    passages: [
      { fragment: 'p1', heading: '', text: 'Sanctions came in July. Nobody spoke of satellites then.' },
      { fragment: 'p2', heading: 'What was planned', text: 'Radiation-hardened chips were to come from Chengdu.' },
    ],
  }),
]);

let index: SearchIndex;
let engine: SearchEngine;

beforeAll(async () => {
  index = await buildSearchIndex(DOCUMENTS, (_, id) => id);
  engine = createSearchEngine(index.manifest, read);
});

async function read(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = index.files.get(name);
  if (!file) throw new Error(`no ${name}`);
  return Promise.resolve(file);
}

async function urls(text: string, filters = {}): Promise<string[]> {
  const { results } = await engine.search({ text, filters });
  return results.map(({ url }) => url);
}

const marked = (segments: readonly Segment[]) => segments.filter(({ isMatch }) => isMatch).map(({ text }) => text);

describe('a search', () => {
  it.each(['Hong Lei', 'Хун Лэй', '洪磊', '洪', 'khun lei', 'hong'])('finds the same man as "%s"', async (name) => {
    expect((await urls(name))[0]).toBe('/events/hong-lei/');
  });

  it('says by which other name it found somebody', async () => {
    const { results } = await engine.search({ text: 'khun' });
    expect(marked(results[0]?.alsoKnownAs ?? [])).toEqual(['Khun']);
  });

  it.each(['S-400', 's400', 's‑400'])('keeps "%s" whole', async (name) => {
    expect(await urls(name)).toEqual(['/events/s-400/']);
  });

  it('keeps the numbers of laws whole', async () => {
    expect(await urls('833/2014')).toEqual(['/events/regulation/']);
  });

  it.each([
    ['sanctoins', 'sanctions'],
    ['componnts', 'components'],
    ['satelites', 'satellites'],
  ])('repairs "%s" and says so', async (typed, meant) => {
    const { results, repairs } = await engine.search({ text: typed });
    expect(repairs).toEqual([{ from: typed, to: meant }]);
    expect(results).not.toHaveLength(0);
  });

  it('finds other forms of a word', async () => {
    expect(await urls('component ')).toEqual(['/events/billion/']);
    expect(await urls('satellite ')).toEqual(['/events/report/']);
  });

  it('takes the last word for a beginning, until a space ends it', async () => {
    expect(await urls('chengd')).toEqual(['/events/report/']);
    const { repairs } = await engine.search({ text: 'chengd ' });
    expect(repairs).toEqual([{ from: 'chengd', to: 'chengdu' }]);
  });

  it('finds words with and without their diacritics', async () => {
    expect(await urls('skoda')).toEqual(['/events/skoda/']);
    expect(await urls('Škoda')).toEqual(['/events/skoda/']);
  });

  it('opens an article at the passage, with the words marked', async () => {
    const { results } = await engine.search({ text: 'hardened chips chengdu' });
    expect(results[0]?.url).toBe('/events/report/');
    expect(results[0]?.snippets[0]?.fragment).toBe('p2');
    expect(marked(results[0]?.snippets[0]?.segments ?? [])).toEqual(['hardened', 'chips', 'Chengdu']);
  });

  it('ranks what has every word first, and says which word another lacks', async () => {
    const { results, complete, total } = await engine.search({ text: 'china chips' });
    expect(results.map(({ url, missing }) => [url, missing])).toEqual([
      ['/events/report/', []],
      ['/events/s-400/', ['chips']],
    ]);
    expect([complete, total]).toEqual([1, 2]);
  });

  it('finds a quotation only where it stands as it is', async () => {
    expect(await urls('"one billion dollars"')).toEqual(['/events/billion/']);
    expect(await urls('"billion one dollars"')).toEqual([]);
  });

  it('leaves out what holds an excluded word', async () => {
    expect(await urls('china -chips')).toEqual(['/events/s-400/']);
  });

  it.each([
    ['russia kind:claim', ['/events/billion/']],
    ['topic:sanctions', ['/events/report/', '/events/regulation/']],
    ['speaker:roscosmos', ['/events/billion/']],
    ['outcome:failed', ['/events/billion/']],
    ['china after:2015', ['/events/s-400/']],
    ['china before:2015', ['/events/report/']],
  ])('understands "%s"', async (text, found) => {
    expect(new Set(await urls(text))).toEqual(new Set(found));
  });

  it('names a filter whose value nothing has', async () => {
    const { unknownFilters, total } = await engine.search({ text: 'china topic:gardening' });
    expect([unknownFilters, total]).toEqual([['topic'], 0]);
  });

  it('counts what each filter would leave, as if that filter were not set', async () => {
    const { facets } = await engine.search({ text: 'china', filters: { kind: 'event' }, countFacets: true });
    expect(facets?.facets.kind.map(({ id, count }) => [id, count])).toEqual([
      ['article', 1],
      ['event', 1],
    ]);
    expect(facets?.years).toEqual([{ year: 2015, count: 1 }]);
  });

  it('sorts by date when asked, with what has none at the end', async () => {
    const dates = async (sort: 'newest' | 'oldest') =>
      (await engine.search({ text: 'topic:sanctions', sort })).results.map(({ date }) => date);
    expect(await dates('newest')).toEqual(['2014-08-07', '2014-07-31']);
    expect(await dates('oldest')).toEqual(['2014-07-31', '2014-08-07']);
  });

  it('gives as many results as are asked for, from where they are asked for', async () => {
    const all = await urls('topic:sanctions after:2014');
    const page = async (offset: number, limit: number) => {
      const { results, total } = await engine.search({ text: 'topic:sanctions after:2014', offset, limit });
      expect(total).toBe(all.length);
      return results.map(({ url }) => url);
    };
    expect(all.length).toBeGreaterThan(1);
    expect(await page(0, 1)).toEqual(all.slice(0, 1));
    expect(await page(1, 1)).toEqual(all.slice(1, 2));
    expect(await page(1, 10)).toEqual(all.slice(1));
    expect(await page(10, 10)).toEqual([]);
  });

  it('puts what has no date last, whether the newest or the oldest is first', async () => {
    const dates = async (sort: 'newest' | 'oldest') =>
      (await engine.search({ text: 'china foreign ', sort })).results.map(({ date }) => date);
    expect(await dates('newest')).toEqual(['2015-04', '2014-08-07', '']);
    expect(await dates('oldest')).toEqual(['2014-08-07', '2015-04', '']);
  });

  it('has the numbers of what holds every word, or else of what holds the most', async () => {
    const numbersOf = async (text: string) => (await engine.match(text)).map((number) => DOCUMENTS[number]?.id).sort();
    expect(await numbersOf('china chips')).toEqual(['report']);
    expect(await numbersOf('china satellites')).toEqual(['report']);
    expect(await numbersOf('china kaluga')).toEqual(['report', 's-400', 'skoda']);
    expect(await numbersOf('kind:claim')).toEqual(['billion']);
    expect(await numbersOf('')).toEqual([]);
  });

  it('asks for each file once, however often it searches', async () => {
    const asked: string[] = [];
    const counting = createSearchEngine(index.manifest, (name) => {
      asked.push(name);
      return read(name);
    });
    for (let time = 0; time < 3; time += 1) await counting.search({ text: 'china', countFacets: true });
    expect(asked.length).toBe(new Set(asked).size);
  });

  it('does not repair what is quoted, nor a word with figures', async () => {
    expect((await engine.search({ text: '"sanctoins"' })).repairs).toEqual([]);
    expect((await engine.search({ text: 'sanct0ins' })).repairs).toEqual([]);
    expect((await engine.search({ text: 'sanctions' })).repairs).toEqual([]);
  });

  it('asks again for a file that failed', async () => {
    let failures = 1;
    const unlucky = createSearchEngine(index.manifest, async (name) => {
      failures -= 1;
      if (failures >= 0) throw new Error('the network is gone');
      return read(name);
    });
    await expect(unlucky.search({ text: 'china' })).rejects.toThrow('gone');
    expect((await unlucky.search({ text: 'china' })).total).toBe(2);
  });

  it('answers any text without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const { results, total } = await engine.search({ text, countFacets: true });
        expect(results.length).toBeLessThanOrEqual(total);
      }),
    );
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'kind:__proto__',
    'topic:constructor',
    '(.*)+',
    '[',
    '\\',
    '<b>',
    '🚀',
    '‮abc',
    'x'.repeat(10_000),
    '"',
    '-',
    ':',
    'after:0000-99-99',
  ])('answers "%.20s" like any other text', async (text) => {
    const answer = await engine.search({ text, countFacets: true });
    expect(answer.total).toBeGreaterThanOrEqual(0);
  });
});

describe('an index', () => {
  it('finds forms of a word by the language of the texts that hold it', async () => {
    const documents = inOrder([
      aDocument('de-1', { language: 'de', title: 'Ein Vertrag' }),
      aDocument('de-2', { language: 'de', title: 'Zu den Verträgen' }),
      aDocument('ru-1', { language: 'ru', title: 'Спутник' }),
      aDocument('ru-2', { language: 'ru', title: 'Обмен спутниками' }),
    ]);
    const { manifest, files } = await buildSearchIndex(documents, (_, id) => id);
    const foreign = createSearchEngine(manifest, (name) => Promise.resolve(files.get(name) as Uint8Array<ArrayBuffer>));
    const found = async (text: string) => (await foreign.search({ text })).results.map(({ url }) => url);
    expect(await found('vertrag ')).toEqual(['/events/de-1/', '/events/de-2/']);
    expect(await found('спутник ')).toEqual(['/events/ru-1/', '/events/ru-2/']);
  });

  it('is the same for the same documents', async () => {
    const again = await buildSearchIndex(DOCUMENTS, (_, id) => id);
    expect(again.manifest).toEqual(index.manifest);
    for (const [name, bytes] of index.files) expect(again.files.get(name)).toEqual(bytes);
  });

  it('of nothing finds nothing', async () => {
    const empty = await buildSearchIndex([], (_, id) => id);
    const nothing = createSearchEngine(empty.manifest, () => Promise.reject(new Error('no file')));
    expect((await nothing.search({ text: 'china' })).total).toBe(0);
  });
});
