import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChains, type ProvenanceChain } from '../../src/domain/provenance.ts';
import type { Source } from '../../src/domain/source.ts';
import { layoutProvenance, nodeWords, provenanceSvg } from '../../src/outputs/provenance/provenance-graph.ts';
import { aSource } from '../domain/builders.ts';

const izvestia = aSource({ id: 'izvestia', publisher: 'Izvestia', read: 'unread' });
const ria = aSource({ id: 'ria', publisher: 'RIA Novosti', basedOn: ['izvestia'] });
const diplomat = aSource({
  id: 'diplomat',
  publisher: 'The Diplomat',
  published: '2014-08',
  basedOn: ['izvestia', 'ria'],
});
const mirror = aSource({ id: 'mirror', publisher: 'Defense Mirror', published: '2014-08-22', basedOn: ['diplomat'] });
const chain = [izvestia, ria, diplomat, mirror];
const byId = (sources: readonly Source[]) => new Map(sources.map((source) => [source.id, source]));

function draw(sources: readonly Source[], cited: readonly string[]) {
  const [first] = findChains(cited, byId(sources));
  return layoutProvenance(first as ProvenanceChain, byId(sources), new Set(cited));
}

/** Sources of which each may repeat any before it: no circles. */
const someSources = fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 2, maxLength: 14 }).map((parents) =>
  parents.map((indices, index) =>
    aSource({
      id: `s-${index}`,
      published: `2014-0${1 + (index % 9)}`,
      basedOn: index === 0 ? [] : [...new Set(indices.map((value) => `s-${value % index}`))],
    }),
  ),
);

describe('the provenance graph', () => {
  it('has the origin at the top, then what repeats it, each below all that it repeats', () => {
    const { nodes } = draw(chain, ['mirror']);
    expect(nodes.map(({ source }) => source.id)).toEqual(['izvestia', 'ria', 'diplomat', 'mirror']);
    expect(nodes.map(({ isOrigin }) => isOrigin)).toEqual([true, false, false, false]);
    expect(nodes.filter(({ isCited }) => isCited).map(({ source }) => source.id)).toEqual(['mirror']);
  });

  it('is the same whatever the order of the input', () => {
    const svg = (sources: readonly Source[]) => provenanceSvg(draw(sources, ['mirror', 'ria']), 'Who repeats whom');
    fc.assert(
      fc.property(fc.shuffledSubarray(chain, { minLength: chain.length }), (shuffled) => svg(shuffled) === svg(chain)),
    );
  });

  it('draws every link down from what is repeated to what repeats it, and no two marks in one place', () => {
    fc.assert(
      fc.property(someSources, (sources) => {
        for (const part of findChains(
          sources.map(({ id }) => id),
          byId(sources),
        )) {
          const { nodes, links } = layoutProvenance(part, byId(sources), new Set());
          expect(nodes).toHaveLength(part.ids.length);
          expect(links).toHaveLength(part.repetitions.length);
          expect(new Set(nodes.map(({ y }) => y)).size).toBe(nodes.length);
          const placeOf = new Map(nodes.map(({ source, x, y }) => [source.id, [x, y]]));
          for (const { from, by, points } of links) {
            expect(points[0]).toEqual(placeOf.get(from));
            expect(points.at(-1)).toEqual(placeOf.get(by));
            expect(points[0]?.[1]).toBeLessThan(points.at(-1)?.[1] as number);
          }
        }
      }),
    );
  });

  it('stays as narrow as a phone, however many lanes it needs', () => {
    const relays = Array.from({ length: 40 }, (_, index) =>
      aSource({ id: `relay-${index}`, publisher: `Relay ${index}`, basedOn: ['izvestia'] }),
    );
    const layout = draw(
      [izvestia, ...relays],
      relays.map(({ id }) => id),
    );
    expect(layout.width).toBeLessThanOrEqual(326);
    expect(layout.labelX).toBeLessThan(150);
  });

  it('links each document by its name and says in words what its mark shows', () => {
    const svg = provenanceSvg(draw(chain, ['mirror']), 'Who repeats whom');
    expect(svg.match(/<a href="[^"]+">/g)).toHaveLength(4);
    expect(svg).toMatch(
      /<a href="\/sources\/izvestia\/"><text[^>]*>Izvestia<\/text> <text[^>]*>origin, 6 August 2014, not read</,
    );
    expect(nodeWords(aSource({ published: undefined }), false)).toBe('no date');
  });

  it('escapes what authors write, and cuts long names only in the picture', () => {
    const hostile = { ...ria, publisher: '<script>alert("1")</script> & the rest of a long name' };
    const svg = provenanceSvg(draw([izvestia, hostile], ['ria']), '"><script>');
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('aria-label="&quot;&gt;&lt;script&gt;"');
    expect(svg).toContain('the rest of a long name');
    expect(svg).toContain('…</text>');
  });
});
