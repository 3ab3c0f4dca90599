import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/outputs/date-words.ts';
import type { Source } from '../../src/domain/source.ts';
import { type CitingArticle, findChains, type ProvenanceGraph } from '../../src/outputs/provenance/provenance-graph.ts';
import { layoutChain } from '../../src/outputs/provenance/provenance-layout.ts';
import { chainSvg, roleOf } from '../../src/outputs/provenance/provenance-svg.ts';
import { chainLabel, chainLegend, describeChain } from '../../src/outputs/provenance/provenance-words.ts';
import { labelWidth } from '../../src/outputs/timeline/label.ts';
import { anArticle, aSource, someReferences } from '../domain/builders.ts';
import { english } from '../words/english.ts';

function source(id: string, basedOn: string[] = [], fields: Partial<Source> = {}): Source {
  return aSource({ id, publisher: `The ${id}`, basedOn, ...fields });
}

function article(id: string, sources: string[]): CitingArticle {
  return anArticle({ id, title: `On ${id}`, references: someReferences({ sources }) });
}

const SOURCES = [
  source('izvestia', [], { published: '2014-08-06', read: 'unread' }),
  source('rbth', ['izvestia'], { published: '2014-08-06' }),
  source('ria', ['izvestia'], { published: '2014-08-06' }),
  source('diplomat', ['ria', 'izvestia'], { published: '2014-08' }),
  source('times', [], { published: '2014-08-22' }),
  source('mirror', ['diplomat', 'times'], { published: '2014-08' }),
  source('nhk', [], { published: '2024' }),
  source('menafn', ['nhk'], { published: '2024-05-16' }),
  source('alone'),
];
const ARTICLES = [article('chips', ['mirror', 'diplomat', 'rbth', 'alone'])];

/** Any sources and citing articles, circles among them. */
const anything = fc.record({
  sources: fc
    .array(
      fc.record({
        basedOn: fc.array(
          fc.nat(13).map((index) => `s${index}`),
          { maxLength: 4 },
        ),
        published: fc.constantFrom('2014-08-06', '2014-08', '2013', '2014-08/2015-01', undefined),
        publisher: fc.constantFrom(
          'TASS',
          'RIA',
          '<b>"RBC" & co</b>',
          'A publisher with a name that no phone can print in one line',
        ),
        read: fc.constantFrom('excerpt' as const, 'unread' as const),
      }),
      { maxLength: 14 },
    )
    .map((drafts) => drafts.map((fields, index) => aSource({ id: `s${index}`, ...fields } as Partial<Source>))),
  articles: fc
    .array(
      fc.array(
        fc.nat(13).map((index) => `s${index}`),
        { maxLength: 6 },
      ),
      { maxLength: 3 },
    )
    .map((cited) => cited.map((sources, index) => article(`a${index}`, sources))),
});

function drawAll(graph: ProvenanceGraph): string {
  return graph.chains
    .map(
      (chain) =>
        chainSvg(layoutChain(chain, english), chainLabel(chain, english), english) +
        describeChain(chain, english).join(),
    )
    .join();
}

describe('the chains among some sources', () => {
  it('are drawn the largest first; sources that stand alone are counted', () => {
    const { chains, alone } = findChains(SOURCES, ARTICLES, undefined, english);
    expect(chains.map((chain) => chain.length)).toEqual([7, 2]);
    expect(alone).toBe(1);
  });

  it('are by the date of their oldest document where they are as large', () => {
    const pair = (id: string, published: string) => [
      source(id, [], { published }),
      source(`${id}-relay`, [id], { published: '2020' }),
    ];
    const { chains } = findChains(
      [...pair('a', '2016'), ...pair('b', '2015'), ...pair('c', '2014'), ...pair('d', '2014')],
      [],
      undefined,
      english,
    );
    expect(chains.map(([first]) => first?.key)).toEqual(['c', 'd', 'b', 'a'].map((id) => `sources/${id}`));
  });

  it('have the largest first whichever document is the oldest', () => {
    const { chains } = findChains(
      [
        source('a', [], { published: '2014' }),
        source('a-relay', ['a']),
        ...['b', 'b-relay', 'b-copy'].map((id, place) => source(id, place === 0 ? [] : ['b'], { published: '2015' })),
      ],
      [],
      undefined,
      english,
    );
    expect(chains.map((chain) => chain.length)).toEqual([3, 2]);
  });

  it('put a document that only names a month behind the day of what it repeats, and an article behind its sources', () => {
    const [chain] = findChains(
      [
        source('z', [], { published: '2014-08-06' }),
        source('a', ['z'], { published: '2014-08' }),
        source('b', ['z'], { published: '2014-08-05' }),
        source('c', [], { published: '2014-08-06' }),
        source('d', ['c', 'a'], { published: undefined }),
        source('e', [], { published: '2014-08-03' }),
        source('f', ['e', 'd'], { published: '2014-08-07' }),
      ],
      [{ ...article('a', ['z']), published: '2014-08-06' }],
      undefined,
      english,
    ).chains;
    expect(chain?.map(({ key }) => key)).toEqual([
      'sources/e',
      'sources/c',
      'sources/z',
      'sources/b',
      'sources/a',
      'sources/d',
      'articles/a',
      'sources/f',
    ]);
  });

  it('run from the oldest down, each document after all that it repeats', () => {
    const [chain] = findChains(SOURCES, ARTICLES, undefined, english).chains;
    expect(chain?.map(({ key }) => key)).toEqual(
      ['izvestia', 'rbth', 'ria', 'diplomat', 'times', 'mirror'].map((id) => `sources/${id}`).concat('articles/chips'),
    );
  });

  it('end with the article, with lines only from sources that no other of its sources repeats', () => {
    const last = findChains(SOURCES, ARTICLES, undefined, english).chains[0]?.at(-1);
    expect(last?.basis).toEqual(['sources/rbth', 'sources/diplomat', 'sources/mirror']);
    expect(last?.drawn).toEqual(['sources/rbth', 'sources/mirror']);
  });

  it('tell apart documents of one publisher by the place of the copy, then the date, then the id', () => {
    const [chain] = findChains(
      [
        source('a', [], { publisher: 'TASS' }),
        source('b', ['a'], { publisher: 'TASS', via: 'a blog' }),
        source('c', ['a'], { publisher: 'RIA', published: '2014' }),
        source('d', ['a'], { publisher: 'RIA', published: '2015' }),
        source('e', ['a'], { publisher: 'RBC', published: '2015' }),
        source('f', ['a'], { publisher: 'RBC', published: '2015' }),
      ],
      [],
      undefined,
      english,
    ).chains;
    expect(chain?.map(({ name }) => name).sort()).toEqual([
      'RBC, 2015 (e)',
      'RBC, 2015 (f)',
      'RIA, 2014',
      'RIA, 2015',
      'TASS',
      'TASS, at a blog',
    ]);
  });

  it('say the date of a document once, even where it is the date that tells it apart', () => {
    const [chain = []] = findChains(
      [
        source('a', [], { publisher: 'C4ADS', published: '2014' }),
        source('b', ['a'], { publisher: 'C4ADS', published: '2015' }),
        source('c', ['a'], { publisher: 'C4ADS', published: '2015' }),
        source('d', ['a'], { publisher: 'C4ADS', published: undefined }),
      ],
      [],
      undefined,
      english,
    ).chains;
    expect(describeChain(chain, english).map((sentence) => sentence.replace(/ (?:is|repeats) .*/, ''))).toEqual([
      'C4ADS (2014)',
      'C4ADS, d (undated)',
      'C4ADS (b) (2015)',
      'C4ADS (c) (2015)',
    ]);
    expect(layoutChain(chain, english).rows.map(({ label }) => label)).toContain('C4ADS');
  });

  it('call the only document of a publisher by the publisher, wherever the copy was found', () => {
    const [chain] = findChains(
      [source('a', [], { publisher: 'TASS', via: 'a blog' }), source('b', ['a'], { publisher: 'RIA' })],
      [],
      undefined,
      english,
    ).chains;
    expect(chain?.map(({ name }) => name)).toEqual(['TASS', 'RIA']);
  });

  it('wait for no document that is not held, nor for the document itself', () => {
    for (const basis of ['gone', 'a']) {
      const sources = [source('a', [basis], { published: '2015' }), source('b', ['a'], { published: undefined })];
      const [chain] = findChains(sources, [], undefined, english).chains;
      expect(
        chain?.map((node) => [node.key, node.basis]),
        basis,
      ).toEqual([
        ['sources/a', []],
        ['sources/b', ['sources/a']],
      ]);
    }
    expect(findChains([source('a', ['a'])], [], undefined, english)).toEqual({ chains: [], alone: 1 });
  });

  it('have a line to an article from each of a circle, as none of it is the last', () => {
    const circle = [source('a', ['b']), source('b', ['a'])];
    const last = findChains(circle, [article('chips', ['a', 'b'])], undefined, english).chains[0]?.at(-1);
    expect(new Set(last?.drawn)).toEqual(new Set(['sources/a', 'sources/b']));
  });

  it('say which is an origin, which was not read and which is the page itself', () => {
    const [chain] = findChains(SOURCES, ARTICLES, 'articles/chips', english).chains;
    expect(chain?.map((node) => roleOf(node, english))).toEqual([
      '6 August 2014\u00a0· origin\u00a0· not read',
      '6 August 2014',
      '6 August 2014',
      'August 2014',
      '22 August 2014\u00a0· origin',
      'August 2014',
      '24 November 2026',
    ]);
  });

  it('are the same picture whatever the order of the input', () => {
    fc.assert(
      fc.property(anything, ({ sources, articles }) => {
        const retold = [...sources].reverse().map((one) => ({ ...one, basedOn: [...one.basedOn].reverse() }));
        const recited = [...articles].reverse().map((one) => ({
          ...one,
          references: { ...one.references, sources: [...one.references.sources].reverse() },
        }));
        expect(drawAll(findChains(retold, recited, undefined, english))).toBe(
          drawAll(findChains(sources, articles, undefined, english)),
        );
      }),
    );
  });

  it('hold every source once or count it as alone', () => {
    fc.assert(
      fc.property(anything, ({ sources, articles }) => {
        const { chains, alone } = findChains(sources, articles, undefined, english);
        const drawn = chains.flat().filter(({ kind }) => kind === 'source');
        expect(new Set(drawn.map(({ key }) => key)).size).toBe(drawn.length);
        expect(drawn.length + alone).toBe(sources.length);
      }),
    );
  });
});

describe('the picture of a chain', () => {
  it('leads every line down, from a document to one that repeats it, and draws each link once', () => {
    fc.assert(
      fc.property(anything, ({ sources, articles }) => {
        for (const chain of findChains(sources, articles, undefined, english).chains) {
          const { rows, links } = layoutChain(chain, english);
          expect(rows.map(({ node }) => node)).toEqual(chain);
          const y = new Map(rows.map((row) => [row.node.key, row.y]));
          for (const { from, to } of links) expect(y.get(from)).toBeLessThan(y.get(to) as number);
          expect(links.map(({ from, to }) => `${from} ${to}`)).toEqual(
            chain.flatMap(({ key, drawn }) => drawn.map((from) => `${from} ${key}`)),
          );
        }
      }),
    );
  });

  it('draws each line in one stroke from its document to the one that repeats it, never up', () => {
    fc.assert(
      fc.property(anything, ({ sources, articles }) => {
        for (const chain of findChains(sources, articles, undefined, english).chains) {
          const { rows, links } = layoutChain(chain, english);
          const places = new Map(rows.map(({ node, x, y }) => [node.key, [x, y] as const]));
          for (const { from, to, path } of links) {
            expect(path).toMatch(/^M[\d.]+,[\d.]+V[\d.]+(?:C(?:[\d.]+,){5}[\d.]+)?$/);
            const [x, y, down] = path.match(/[\d.]+/g)?.map(Number) as [number, number, number];
            expect([x, y]).toEqual(places.get(from));
            expect(down).toBeGreaterThanOrEqual(y);
            const end = path.includes('C') ? path.split('C')[1]?.split(',').slice(-2).map(Number) : [x, down];
            expect(end).toEqual(places.get(to));
            expect(down).toBeLessThanOrEqual(places.get(to)?.[1] as number);
          }
        }
      }),
    );
  });

  it('lets no name be wider than its box, of whatever letters it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[MWilжщ字 ]{1,80}$/), (publisher) => {
        const [chain] = findChains([source('a', [], { publisher }), source('b', ['a'])], [], undefined, english).chains;
        for (const { label, box } of layoutChain(chain ?? [], english).rows)
          expect(labelWidth(label, 14)).toBeLessThanOrEqual(box.width - 8);
      }),
    );
  });

  it('cuts a name only where it is too long, and never behind a space', () => {
    const labelOf = (publisher: string) => {
      const [chain] = findChains([source('a', [], { publisher }), source('b', ['a'])], [], undefined, english).chains;
      return layoutChain(chain ?? [], english).rows[0];
    };
    expect(labelOf('RIA Novosti')).toMatchObject({ label: 'RIA Novosti', isCut: false });
    for (let length = 1; length < 60; length += 1) {
      const name = `${'x'.repeat(length)} ${'y'.repeat(60)}`;
      const row = labelOf(name);
      expect(row?.isCut).toBe(true);
      expect(row?.label).toMatch(/^x.*\S…$/);
      expect(row?.label.length).toBeLessThan(name.length);
    }
    const [full, latin] = [labelOf('字'.repeat(60)), labelOf('x'.repeat(60))];
    expect(full?.label.length).toBeLessThan(latin?.label.length as number);
  });

  it('calls the article of the page “this article”, and no other document so', () => {
    const labels = (here: string) =>
      layoutChain(findChains(SOURCES, ARTICLES, here, english).chains[0] ?? [], english).rows.map(({ label }) => label);
    expect(labels('articles/chips').filter((label) => label === 'This article')).toHaveLength(1);
    expect(labels('articles/chips').at(-1)).toBe('This article');
    for (const here of ['sources/rbth', 'articles/other'])
      expect(labels(here).filter((label) => label === 'This article')).toEqual([]);
    expect(labels('sources/rbth')).toContain('On chips');
  });

  it('lets no two labels, marks or lines meet that do not belong together', () => {
    fc.assert(
      fc.property(anything, ({ sources, articles }) => {
        for (const chain of findChains(sources, articles, undefined, english).chains) {
          const { width, height, rows, links } = layoutChain(chain, english);
          for (const [index, { box, x, y }] of rows.entries()) {
            const next = rows[index + 1];
            if (next) expect(box.y + box.height).toBeLessThanOrEqual(next.box.y);
            expect(x).toBeLessThan(box.x);
            expect(box.x + box.width).toBeLessThanOrEqual(width);
            expect(y).toBeLessThan(height);
          }
          // A line runs down in the lane of its start; until the row before its end that lane is its own.
          const at = new Map(rows.map((row, index) => [row.node.key, { ...row, index }]));
          for (const { from, to } of links) {
            const start = at.get(from);
            const end = at.get(to);
            for (const row of rows.slice((start?.index ?? 0) + 1, end?.index)) expect(row.x).not.toBe(start?.x);
          }
        }
      }),
    );
  });

  it('is no wider than the page of a phone, with rows tall enough to touch', () => {
    const [chain] = findChains(
      [source('origin'), ...Array.from({ length: 40 }, (_, index) => source(`relay${index}`, ['origin']))],
      [
        article(
          'all',
          Array.from({ length: 40 }, (_, index) => `relay${index}`),
        ),
      ],
      undefined,
      english,
    ).chains;
    const { width, rows } = layoutChain(chain ?? [], english);
    expect(width).toBeLessThanOrEqual(328);
    for (const { box } of rows) {
      expect(box.height).toBeGreaterThanOrEqual(24);
      expect(box.width).toBeGreaterThanOrEqual(190);
    }
  });

  it('is drawn of a chain of a thousand relays', () => {
    const relays = Array.from({ length: 1000 }, (_, index) =>
      source(`s${index}`, index === 0 ? [] : [`s${index - 1}`]),
    );
    const { rows, links } = layoutChain(findChains(relays, [], undefined, english).chains[0] ?? [], english);
    expect(rows).toHaveLength(1000);
    expect(links).toHaveLength(999);
  });

  it('escapes what authors wrote', () => {
    fc.assert(
      fc.property(anything, ({ sources, articles }) => {
        for (const chain of findChains(sources, articles, undefined, english).chains) {
          const svg = chainSvg(layoutChain(chain, english), chainLabel(chain, english), english);
          expect(svg).not.toContain('<b>');
          expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
          expect(svg).not.toMatch(/ style=/);
        }
      }),
    );
  });

  it('links every document, whose full name is told where the label is cut', () => {
    const long = 'Yermak-McFaul International Working Group on Russian Sanctions';
    const [chain] = findChains(
      [source('study', [], { publisher: long }), source('voa', ['study'])],
      [],
      undefined,
      english,
    ).chains;
    const svg = chainSvg(layoutChain(chain ?? [], english), 'chain', english);
    expect(svg).toContain('href="/sources/study/"');
    expect(svg).toContain('href="/sources/voa/"');
    expect(svg).toContain(` 6 August 2014\u00a0· origin (${long})"`);
    expect(svg).toMatch(/>Yermak-McFaul [^<]*…</);
  });

  it('marks an origin, an article and a document that was not read by shape', () => {
    const [chain] = findChains(SOURCES, ARTICLES, undefined, english).chains;
    const svg = chainSvg(layoutChain(chain ?? [], english), 'chain', english);
    expect(svg.match(/<path class="mark[^"]*"/g)).toHaveLength(2);
    expect(svg.match(/<rect class="mark"/g)).toHaveLength(1);
    expect(svg.match(/<circle class="mark"/g)).toHaveLength(4);
    expect(svg.match(/is-unread/g)).toHaveLength(1);
  });
});

describe('the words for a chain', () => {
  it('say who repeats whom, from the origin down', () => {
    const [chain] = findChains(SOURCES, ARTICLES, undefined, english).chains;
    expect(describeChain(chain ?? [], english)).toEqual([
      'The izvestia (6 August 2014) is an origin: it repeats no other document held here. It was not read; it is known through others.',
      'The rbth (6 August 2014) repeats The izvestia.',
      'The ria (6 August 2014) repeats The izvestia.',
      'The diplomat (August 2014) repeats The izvestia and The ria.',
      'The times (22 August 2014) is an origin: it repeats no other document held here.',
      'The mirror (August 2014) repeats The diplomat and The times.',
      'Our article “On chips” (24 November 2026) cites The rbth, The diplomat and The mirror.',
    ]);
  });

  it('name the origins of a chain and count what goes back to them, or say that it is a circle', () => {
    const labelsOf = (...sources: Source[]) =>
      findChains(sources, [], undefined, english).chains.map((chain) => chainLabel(chain, english));
    const circle = labelsOf(source('a', ['b']), source('b', ['a']))[0];
    expect(labelsOf(source('a'), source('b', ['a']), source('c', ['b']))[0]).toMatch(/\b2\b.* The a$/);
    expect(labelsOf(source('a'), source('b'), source('c', ['a', 'b']))[0]).toMatch(/\b1\b.* The a and The b$/);
    expect(circle).toMatch(/\b2\b.* one another/);
    expect(circle).not.toContain('The a');
  });

  it('say that a document repeats what is not shown, and that an article is ours', () => {
    const [chain] = findChains(
      [source('a', ['gone']), source('b', ['a'])],
      [article('chips', ['b'])],
      'sources/b',
      english,
    ).chains;
    const [first, second] = describeChain(chain ?? [], english);
    expect(first).not.toContain('origin');
    expect(first).not.toMatch(/repeats \./);
    expect(second).toContain('repeats The a');
    expect(chain?.map((node) => roleOf(node, english).split('\u00a0· ').slice(1))).toEqual([
      [],
      ['this document'],
      ['our article'],
    ]);
  });

  it('name every document and every line of the picture', () => {
    fc.assert(
      fc.property(anything, ({ sources, articles }) => {
        for (const chain of findChains(sources, articles, undefined, english).chains) {
          const sentences = describeChain(chain, english);
          const names = new Map(chain.map(({ key, name }) => [key, name]));
          for (const { node } of layoutChain(chain, english).rows) {
            const sentence = sentences[chain.indexOf(node)];
            expect(sentence).toContain(node.short);
            expect(sentence).toContain(node.date === undefined ? 'undated' : formatDate(node.date, english));
          }
          for (const { from, to } of layoutChain(chain, english).links) {
            const sentence = sentences[chain.findIndex(({ key }) => key === to)];
            expect(sentence).toContain(names.get(from));
          }
        }
      }),
    );
  });

  it('explain the marks that occur and no others', () => {
    const plain = findChains([source('a'), source('b', ['a'])], [], undefined, english);
    expect(chainLegend(plain, english)).toEqual([
      'Each line leads down from a document to one that repeats it.',
      'A diamond is an origin.',
    ]);
    const all = chainLegend(findChains(SOURCES, ARTICLES, undefined, english), english).join(' ');
    expect(all).toContain('dashed');
    expect(all).toContain('square');
    expect(all).toContain('And 1 source with no link to any other');
  });
});
