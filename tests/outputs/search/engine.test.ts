import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gzip } from '../../../src/build/gzip.ts';
import type { SearchDocument } from '../../../src/outputs/search/document.ts';
import { createSearchEngine, type SearchEngine, type SearchSort } from '../../../src/outputs/search/engine.ts';
import { encodePack } from '../../../src/outputs/search/pack.ts';
import { type Ranking, RANKING } from '../../../src/outputs/search/ranking.ts';
import { buildSearchIndex, inOrder, type SearchIndex } from '../../../src/outputs/search/search-index.ts';
import type { Segment } from '../../../src/outputs/search/snippet.ts';
import { aDocument, aPassage } from './builders.ts';

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
  index = await buildSearchIndex(DOCUMENTS, (_, id) => id, gzip);
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

/** An engine over other documents, with the addresses that a text finds, in order. */
async function engineOver(documents: readonly SearchDocument[], ranking: Ranking = RANKING) {
  const { manifest, files } = await buildSearchIndex(inOrder(documents), (_, id) => id, gzip);
  const over = createSearchEngine(
    manifest,
    (name) => Promise.resolve(files.get(name) as Uint8Array<ArrayBuffer>),
    ranking,
  );
  const ids = async (text: string, sort?: SearchSort) =>
    (await over.search({ text, sort: sort ?? 'relevance', limit: 1000 })).results.map(({ url }) => url.split('/')[2]);
  return { ...over, ids };
}

/** A date later by so many days: of two documents that match alike, the later one comes first. */
const day = (number: number) => `2015-01-${String(number).padStart(2, '0')}`;

const marked = (segments: readonly Segment[]) => segments.filter(({ isMatch }) => isMatch).map(({ text }) => text);

describe('a search', () => {
  it.each(['Hong Lei', 'Хун Лэй', '洪磊', '洪', 'khun lei', 'hong'])('finds the same man as "%s"', async (name) => {
    expect((await urls(name))[0]).toBe('/events/hong-lei/');
  });

  it('finds a Chinese character at the end of a name as at its beginning, and marks what touches as one', async () => {
    const { ids, search } = await engineOver([
      aDocument('piraeus', { title: '比雷埃夫斯港', language: 'zh-CN' }),
      aDocument('report', { title: '港口报告', language: 'zh-CN' }),
    ]);
    expect((await ids('港')).sort()).toEqual(['piraeus', 'report']);
    expect(await ids('"斯港"')).toEqual(['piraeus']);
    const { results } = await search({ text: '比雷埃夫斯港' });
    expect(marked(results[0]?.title ?? [])).toEqual(['比雷埃夫斯港']);
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
    const beginning = await engine.search({ text: 'chengd' });
    expect(beginning.results.map(({ url }) => url)).toEqual(['/events/report/']);
    expect(beginning.repairs).toEqual([]);
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
    expect(await urls('"khun lei"')).toEqual(['/events/hong-lei/']);
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
    ['china -kind:article', ['/events/s-400/']],
    ['china -topic:space', ['/events/s-400/']],
    ['china -after:2015', ['/events/report/']],
    ['kind:event -regulation -s-400', ['/events/skoda/']],
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

  it('counts what it finds without reading the text of any, where no result is wanted', async () => {
    const asked: string[] = [];
    const counting = createSearchEngine(index.manifest, (name) => {
      asked.push(name);
      return read(name);
    });
    const wanted = { text: 'china', countFacets: true };
    const { results, total, facets } = await counting.search({ ...wanted, limit: 0 });
    expect(results).toEqual([]);
    expect(asked.some((name) => name.startsWith('pack'))).toBe(false);
    const whole = await engine.search(wanted);
    expect([total, facets]).toEqual([whole.total, whole.facets]);
    expect(facets?.facets.kind.map(({ id, count }) => [id, count])).toEqual([
      ['article', 1],
      ['event', 1],
    ]);
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

describe('the words of a search', () => {
  it('count more as they were written than in another form', async () => {
    const { ids } = await engineOver([
      aDocument('itself', { title: 'Sanctions', date: day(1) }),
      aDocument('form', { title: 'Sanctioned', date: day(2) }),
    ]);
    expect(await ids('sanctions ')).toEqual(['itself', 'form']);
    expect(await ids('sanctioned ')).toEqual(['form', 'itself']);
  });

  it('count more with the diacritics with which they were typed', async () => {
    const { ids } = await engineOver([
      aDocument('marked', { title: 'Résumé', date: day(1) }),
      aDocument('plain', { title: 'Resume', date: day(2) }),
    ]);
    expect(await ids('résumé ')).toEqual(['marked', 'plain']);
  });

  it('count more whole than as the beginning of others, and the more of one is typed', async () => {
    const { ids } = await engineOver([
      aDocument('chip', { title: 'Chip', date: day(1) }),
      aDocument('chipset', { title: 'Chipset', date: day(2) }),
      aDocument('chipboards', { title: 'Chipboards', date: day(3) }),
    ]);
    expect(await ids('chip')).toEqual(['chip', 'chipset', 'chipboards']);
    expect(await ids('chi')).toEqual(['chip', 'chipset', 'chipboards']);
  });

  it('are completed to the most common of very many words', async () => {
    const letters = [...'abcdefghijklmno'];
    const rare = letters.flatMap((a) => letters.map((b) => aDocument(`rare-${a}${b}`, { title: `sa${a}${b}` })));
    const { ids } = await engineOver([
      ...rare,
      aDocument('common-1', { title: 'sazz one' }),
      aDocument('common-2', { title: 'sazz two' }),
    ]);
    const found = await ids('sa');
    expect(found).toEqual(expect.arrayContaining(['common-1', 'common-2']));
    expect(found.length).toBeLessThan(rare.length);
  });

  it('are found in other forms where the index has them in none that was typed', async () => {
    const { search } = await engineOver([
      aDocument('sanctions', { title: 'Sanctions' }),
      aDocument('talks', { title: 'Talks' }),
      aDocument('meeting', { title: 'Meeting' }),
      aDocument('car', { title: 'Car' }),
      aDocument('poster', { title: 'Poster' }),
      aDocument('posting', { title: 'Posting' }),
      aDocument('consumers', { title: 'Consumers' }),
    ]);
    const found = async (text: string) => {
      const { results, repairs } = await search({ text });
      expect(repairs).toEqual([]);
      return results.map(({ url }) => url);
    };
    expect(await found('sanctioning ')).toEqual(['/events/sanctions/']);
    expect(await found('talking ')).toEqual(['/events/talks/']);
    // The longest form in reach: not of "post", though words end in "-ers" too.
    expect(await found('posters ')).toEqual(['/events/poster/']);
    // No word ends so, and three letters are no stem.
    expect(await found('sanctionery ')).toEqual([]);
    expect(await found('caring ')).toEqual([]);
  });

  it('may be mistakes for others where they are rare and long, or unknown', async () => {
    const holders = (word: string, count: number) =>
      Array.from({ length: count }, (_, place) => aDocument(`${word}-${place + 1}`, { title: word }));
    const { ids, search } = await engineOver([
      ...holders('contract', 3),
      ...holders('contrast', 2),
      ...holders('chips', 1),
      ...holders('ships', 1),
      ...holders('export', 1),
      ...holders('expert', 1),
    ]);
    expect(await ids('contract ')).toEqual(['contract-1', 'contract-2', 'contract-3']);
    expect((await ids('contrast ')).slice(0, 2)).toEqual(['contrast-1', 'contrast-2']);
    expect(await ids('contrast ')).toHaveLength(5);
    expect(await ids('chips ')).toEqual(['chips-1']);
    expect(await ids('export ')).toEqual(['export-1', 'expert-1']);
    expect(await ids('chps ')).toEqual(['chips-1']);
    const repairsOf = async (text: string) => (await search({ text })).repairs;
    expect(await repairsOf('contrast ')).toEqual([]);
    expect(await repairsOf('chps ')).toEqual([{ from: 'chps', to: 'chips' }]);
    expect(await repairsOf('qqqqqqqq ')).toEqual([]);
  });

  it('are not repaired by a ranking that repairs nothing', async () => {
    const documents = [aDocument('contract', { title: 'Contract' })];
    expect((await (await engineOver(documents)).search({ text: 'contrct ' })).repairs).toHaveLength(1);
    const { search } = await engineOver(documents, { ...RANKING, repair: 0 });
    expect(await search({ text: 'contrct ' })).toMatchObject({ total: 0, repairs: [] });
  });

  it('ask for no vocabulary where they are too short to be repaired', async () => {
    const asked: string[] = [];
    const counting = createSearchEngine(index.manifest, (name) => {
      asked.push(name);
      return read(name);
    });
    await counting.search({ text: 'qqq ' });
    expect(asked.filter((name) => name.startsWith('words-'))).toEqual([]);
    await counting.search({ text: 'qqqq ' });
    expect(asked.filter((name) => name.startsWith('words-'))).not.toEqual([]);
  });

  it('that most documents hold are asked for only alone', async () => {
    const common = createSearchEngine({ ...index.manifest, common: ['china'] }, read);
    expect(await common.search({ text: 'china chips ' })).toMatchObject({ total: 1, complete: 1 });
    expect(await common.search({ text: 'china ' })).toMatchObject({ total: 2, complete: 2 });
  });

  it('that most documents hold must be held where they are quoted by themselves', async () => {
    const common = createSearchEngine({ ...index.manifest, common: ['china'] }, read);
    expect(await common.search({ text: '"china" dollars ' })).toMatchObject({ total: 0 });
    expect(await common.search({ text: '"china" chips ' })).toMatchObject({ total: 1, complete: 1 });
    expect(await common.search({ text: '"china buys" chips ' })).toMatchObject({ total: 0 });
  });

  it('may be missing: one of two or three, two of more', async () => {
    const texts = ['alpha', 'alpha beta', 'alpha beta gamma', 'alpha beta gamma delta', 'alpha beta gamma delta omega'];
    const { ids } = await engineOver(
      texts.map((text, place) => aDocument(String(place + 1), { summary: text, date: day(place + 1) })),
    );
    const held = async (text: string) => (await ids(`${text} `)).sort();
    expect(await held('alpha')).toEqual(['1', '2', '3', '4', '5']);
    expect(await held('alpha beta')).toEqual(['1', '2', '3', '4', '5']);
    expect(await held('alpha beta gamma')).toEqual(['2', '3', '4', '5']);
    expect(await held('alpha beta gamma delta')).toEqual(['2', '3', '4', '5']);
    expect(await held('alpha beta gamma delta omega')).toEqual(['3', '4', '5']);
  });

  it('must all be held where one is quoted, and every quotation as it stands', async () => {
    const { ids } = await engineOver([
      aDocument('both', { summary: 'One billion dollars for hardened chips.' }),
      aDocument('one', { summary: 'One billion dollars for chips that are hardened.' }),
    ]);
    expect(await ids('"one billion" "hardened chips"')).toEqual(['both']);
    expect(await ids('"one billion" that ')).toEqual(['one']);
    expect(await ids('"one billion" satellites ')).toEqual([]);
  });

  it('stand alone as they are written where they are quoted', async () => {
    const { ids } = await engineOver([
      aDocument('chip', { title: 'Chip' }),
      aDocument('chips', { title: 'Chips' }),
      aDocument('chinese', { title: '中国' }),
    ]);
    expect(await ids('"chip"')).toEqual(['chip']);
    expect(await ids('"中"')).toEqual(['chinese']);
  });

  it('are marked where they stand as they are quoted, those too that most documents hold', async () => {
    const { manifest, files } = await buildSearchIndex(
      [aDocument('iron', { title: 'Chips of iron', summary: 'Iron of old, chips of iron, and chips.' })],
      (_, id) => id,
      gzip,
    );
    const common = createSearchEngine({ ...manifest, common: ['of'] }, (name) =>
      Promise.resolve(files.get(name) as Uint8Array<ArrayBuffer>),
    );
    const { results } = await common.search({ text: '"chips of iron"' });
    const [{ title = [], snippets = [] } = {}] = results;
    expect([title, ...snippets.map(({ segments }) => segments)].map(marked)).toEqual([
      ['Chips of iron'],
      ['chips of iron'],
    ]);
  });

  it('are quoted with and without the diacritics of the text', async () => {
    const { ids } = await engineOver([
      aDocument('yo', { title: 'Ещё раз идёт война' }),
      aDocument('ye', { title: 'Еще раз' }),
    ]);
    expect((await ids('"еще раз"')).sort()).toEqual(['ye', 'yo']);
    expect((await ids('"ещё раз"')).sort()).toEqual(['ye', 'yo']);
  });

  it('are looked for in quotations among all that pass the filters', async () => {
    const many = Array.from({ length: 200 }, (_, place) =>
      aDocument(`title-${place}`, { kind: 'article', title: 'Space agency report' }),
    );
    const claim = aDocument('claim', { kind: 'claim', title: 'A denial', summary: 'The space agency denied it.' });
    const { search, match } = await engineOver([...many, claim]);
    const { total, unread, facets } = await search({ text: '"space agency" kind:claim', countFacets: true });
    expect([total, unread]).toEqual([1, 0]);
    expect(facets?.facets.kind.map(({ id, count }) => [id, count])).toEqual([
      ['article', 200],
      ['claim', 1],
    ]);
    expect(await match('"space agency"')).toHaveLength(201);
  });

  it('are told how many documents were not read, where a quotation may stand in too many', async () => {
    const long = 'word '.repeat(500);
    const { search, match } = await engineOver(
      Array.from({ length: 130 }, (_, place) =>
        aDocument(String(place), { title: 'Report', summary: `${long}The space agency denied it.` }),
      ),
    );
    expect(await search({ text: '"space agency"' })).toMatchObject({ total: 120, unread: 10 });
    expect(await search({ text: 'report -"space agency"' })).toMatchObject({ total: 0, unread: 10 });
    expect(await match('"space agency"')).toHaveLength(130);
  });

  it('are looked for in the best documents first, where they may stand in too many', async () => {
    const long = 'word '.repeat(500);
    const many = Array.from({ length: 130 }, (_, place) =>
      aDocument(String(place), { kind: 'article', title: 'Report', summary: `${long}The space agency denied it.` }),
    );
    const last = aDocument('named', { kind: 'topic', title: 'Space agency', summary: long });
    const { ids } = await engineOver([...many, last]);
    expect((await ids('"space agency"'))[0]).toBe('named');
  });

  it('are told where the documents that other choices would show were not all read', async () => {
    const long = 'word '.repeat(500);
    const many = Array.from({ length: 130 }, (_, place) =>
      aDocument(String(place), { kind: 'article', title: 'Report', summary: `${long}The space agency denied it.` }),
    );
    const claim = aDocument('claim', { kind: 'claim', title: 'A denial', summary: 'The space agency denied it.' });
    const { search } = await engineOver([...many, claim]);
    const text = '"space agency" kind:claim';
    expect(await search({ text })).toMatchObject({ total: 1, unread: 0 });
    const { total, unread } = await search({ text, countFacets: true });
    expect(total).toBe(1);
    expect(unread).toBeGreaterThan(0);
  });

  it('are excluded as the whole that they are', async () => {
    const { ids } = await engineOver([
      aDocument('sum', { title: 'A deal worth 400 billion' }),
      aDocument('missile', { title: 'An S-400 deal is signed' }),
      aDocument('new', { title: 'New deal in old York' }),
      aDocument('york', { title: 'A deal in New York' }),
    ]);
    const without = async (text: string) => (await ids(`deal ${text}`)).sort();
    expect(await without('-S-400')).toEqual(['new', 'sum', 'york']);
    expect(await without('-"new york"')).toEqual(['missile', 'new', 'sum']);
    expect(await without('-"new deal" -billion')).toEqual(['missile', 'york']);
  });

  it('are found in forms that stand in the next file of the index, and themselves whatever fills the file before', async () => {
    // Each of these words fills a file with documents of its own.
    const filling = ['report', 'reported', 'reporter', 'reporting', 'reports'];
    const documents = filling.flatMap((word, place) =>
      Array.from({ length: 9000 }, (_, number) =>
        aDocument(`${word}-${number}`, { title: word, date: day(place + 1) }),
      ),
    );
    const { search } = await engineOver(documents);
    for (const word of filling) {
      const { results, total } = await search({ text: `${word} `, limit: 1 });
      expect(results[0]?.title[0]?.text).toBe(word);
      expect(total).toBeGreaterThan(9000);
    }
  });

  it('may be excluded though nothing holds them', async () => {
    expect(await urls('china -gardening')).toHaveLength(2);
  });
});

describe('the order of results', () => {
  it('puts a title that holds all the words first', async () => {
    const { ids } = await engineOver([
      aDocument('title', { title: 'What they bought from China: the chips of some years', date: day(1) }),
      aDocument('text', { title: 'China', summary: 'The chips.', date: day(2) }),
    ]);
    expect(await ids('china chips ')).toEqual(['title', 'text']);
  });

  it('has an article on the first page that says the name, though the titles of many events are that name', async () => {
    const events = Array.from({ length: 30 }, (_, place) => aDocument(`event-${place}`, { title: 'Gazprom' }));
    const article = aDocument('article', { kind: 'article', title: 'A deal', summary: 'Gazprom signed it.' });
    const found = await (await engineOver([...events, article])).ids('gazprom ');
    expect(found).toHaveLength(31);
    expect(found[0]).toMatch(/^event-/);
    expect(found.indexOf('article')).toBeLessThan(10);
  });

  it('is that of relevance whether or not filters are counted, and that of dates where no word is asked for', async () => {
    const { search, ids } = await engineOver([
      aDocument('title', { kind: 'article', title: 'China', topics: ['space'], date: day(1) }),
      aDocument('text', { summary: 'Bought in China.', topics: ['space'], date: day(2) }),
    ]);
    expect(await ids('china ')).toEqual(['title', 'text']);
    const { results } = await search({ text: 'china ', countFacets: true });
    expect(results.map(({ kind }) => kind)).toEqual(['article', 'event']);
    expect(await ids('topic:space')).toEqual(['text', 'title']);
  });

  it('of dates puts what has none last, whatever kind it is', async () => {
    const { ids } = await engineOver([
      aDocument('undated', { kind: 'article', title: 'Launch', date: '' }),
      aDocument('early', { title: 'Launch', date: day(1) }),
      aDocument('late', { title: 'Launch', date: day(2) }),
    ]);
    expect(await ids('launch ', 'newest')).toEqual(['late', 'early', 'undated']);
    expect(await ids('launch ', 'oldest')).toEqual(['early', 'late', 'undated']);
  });

  it('of one day is that of relevance, and of what matches alike that of the index', async () => {
    const { ids } = await engineOver([
      aDocument('a', { summary: 'Alpha came.', topics: ['space'] }),
      aDocument('b', { title: 'Alpha', topics: ['space'] }),
      aDocument('c', { summary: 'Gamma went.' }),
      aDocument('d', { summary: 'Delta went.' }),
    ]);
    expect(await ids('alpha ', 'newest')).toEqual(['b', 'a']);
    expect(await ids('alpha ', 'oldest')).toEqual(['b', 'a']);
    expect(await ids('delta gamma ')).toEqual(['c', 'd']);
    expect(await ids('topic:space')).toEqual(['a', 'b']);
  });
});

describe('an answer', () => {
  it('counts everything that matches, however many', async () => {
    const { search } = await engineOver(
      Array.from({ length: 70 }, (_, place) => aDocument(`event-${place}`, { title: 'Launch' })),
    );
    expect(await search({ text: 'launch ' })).toMatchObject({ total: 70, complete: 70 });
  });

  it('holds each document whole, wherever its file begins', async () => {
    const words = ['alpha', 'beta', 'gamma', 'delta'];
    const { ids } = await engineOver(
      words.map((word) => aDocument(word, { title: word, passages: [aPassage('word '.repeat(300))] })),
    );
    for (const word of words) expect(await ids(`${word} `)).toEqual([word]);
  });

  it('is an error where a file lacks the document', async () => {
    const damaged = createSearchEngine(index.manifest, (name) =>
      name.startsWith('pack-') ? Promise.resolve(encodePack([])) : read(name),
    );
    await expect(damaged.search({ text: 'china' })).rejects.toThrow('has no document');
  });

  it('passes every filter, and counts facets only where it is asked to', async () => {
    expect(await urls('kind:event topic:sanctions')).toEqual(['/events/regulation/']);
    const { complete, facets } = await engine.search({ text: 'topic:sanctions' });
    expect(complete).toBe(2);
    expect(facets).toBeUndefined();
  });

  it('says other names only where the title does not match', async () => {
    const { results } = await engine.search({ text: 'lei' });
    expect(results[0]?.title.some(({ isMatch }) => isMatch)).toBe(true);
    expect(results[0]?.alsoKnownAs).toEqual([]);
  });

  it('shows three passages of an article, and one of anything else', async () => {
    const passages = ['p1', 'p2', 'p3', 'p4'].map((fragment) => aPassage('The launch was late.', fragment));
    const { search } = await engineOver([
      aDocument('article', { kind: 'article', passages }),
      aDocument('event', { passages }),
    ]);
    const { results } = await search({ text: 'launch ' });
    expect(results.map(({ kind, snippets }) => [kind, snippets.length])).toEqual([
      ['article', 3],
      ['event', 1],
    ]);
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
    const { manifest, files } = await buildSearchIndex(documents, (_, id) => id, gzip);
    const foreign = createSearchEngine(manifest, (name) => Promise.resolve(files.get(name) as Uint8Array<ArrayBuffer>));
    const found = async (text: string) => (await foreign.search({ text })).results.map(({ url }) => url);
    expect(await found('vertrag ')).toEqual(['/events/de-1/', '/events/de-2/']);
    expect(await found('спутник ')).toEqual(['/events/ru-1/', '/events/ru-2/']);
  });

  it('is the same for the same documents', async () => {
    const again = await buildSearchIndex(DOCUMENTS, (_, id) => id, gzip);
    expect(again.manifest).toEqual(index.manifest);
    for (const [name, bytes] of index.files) expect(again.files.get(name)).toEqual(bytes);
  });

  it('of nothing finds nothing', async () => {
    const empty = await buildSearchIndex([], (_, id) => id, gzip);
    const nothing = createSearchEngine(empty.manifest, () => Promise.reject(new Error('no file')));
    expect((await nothing.search({ text: 'china' })).total).toBe(0);
  });
});
