import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { collectIds, findReferences } from '../../src/markdown/references.ts';

/** Each id with its line and column, as an editor counts them. */
function placesOf(markdown: string): string[] {
  return findReferences(parseMarkdown(markdown).tree).map(
    ({ id, position }) => `${id} ${position?.start.line}:${position?.start.column}`,
  );
}

describe('findReferences', () => {
  it('finds what each kind of directive names, in reading order', () => {
    const { tree } = parseMarkdown(
      ':claim[a]{#one} :event[b]{#two} :entity[c]{#three} [@four]\n\n:::chart{series=five}\nText [@six].\n:::',
    );
    expect(findReferences(tree).map(({ target, id }) => `${target}/${id}`)).toEqual([
      'claims/one',
      'events/two',
      'entities/three',
      'sources/four',
      'series/five',
      'sources/six',
    ]);
  });

  it('finds a directive that names nothing', () => {
    const { tree } = parseMarkdown(
      ':claim[x] and :event[y]{}\n\n:::chart\nTrade.\n:::\n\n:::timeline{events=", "}\n:::\n\n:::chart{forecasts=outcome}\n:::',
    );
    expect(findReferences(tree).map(({ target, id }) => [target, id])).toEqual([
      ['claims', undefined],
      ['events', undefined],
      ['series', undefined],
      ['events', undefined],
    ]);
  });

  it('finds all that a timeline lists, however it is divided', () => {
    const { tree } = parseMarkdown(
      'A.\n\n:::timeline{events=" a, b,,c " claims="d e" entity=f topic=g range=2014..2016}\n:::',
    );
    expect(findReferences(tree).map(({ target, id, position }) => [target, id, position?.start.line])).toEqual([
      ['events', 'a', 3],
      ['events', 'b', 3],
      ['events', 'c', 3],
      ['claims', 'd', 3],
      ['claims', 'e', 3],
      ['entities', 'f', 3],
      ['topics', 'g', 3],
    ]);
  });

  it('finds nothing in code, HTML and escaped text', () => {
    expect(placesOf('`[@a]` <!-- [@b] --> \\:claim[x]{#c}\n\n    :claim[x]{#d}\n\n```\n[@e]\n```')).toEqual([]);
  });

  it.each([
    ['on the first line', 'Signed [@a].', ['a 1:9']],
    ['on later lines of a paragraph', 'One\ntwo [@a; @b]\n[@c]', ['a 2:6', 'b 2:10', 'c 3:2']],
    ['broken over two lines', 'Signed [@a;\n@b].', ['a 1:9', 'b 2:1']],
    ['in later paragraphs', 'One.\n\nTwo [@a].', ['a 3:6']],
    ['in an indented list', '- one\n  two [@a]', ['a 2:8']],
    ['in a quotation', '> one\n> two [@a;\n> @b]', ['a 2:8', 'b 3:3']],
    ['in a note', ':::note\n- one\n  two [@a]\n:::', ['a 3:8']],
    ['in a footnote', 'x[^1]\n\n[^1]: one\n    two [@a]', ['a 4:10']],
    ['in a table', '| a |\n| --- |\n| b [@a] |', ['a 3:6']],
    ['in emphasis', 'One **two [@a]**', ['a 1:12']],
    ['behind escapes and entities', 'R&amp;D \\[sic\\] [@a] &amp; [@a]', ['a 1:18', 'a 1:29']],
    ['behind letters outside the basic plane', '🛰 洪磊 [@a]', ['a 1:8']],
    ['behind a longer id', '[@a-b] [@a]', ['a-b 1:2', 'a 1:9']],
    ['behind the same id in running text', '@a-b says [@a]', ['a 1:12']],
    ['behind a clock time', 'At 10:30 [@a]', ['a 1:11']],
    ['with Windows line ends', 'One\r\ntwo [@a]\r\n\r\n[@b]', ['a 2:6', 'b 4:2']],
  ])('tells the place of a citation %s', (_where, markdown, places) => {
    expect(placesOf(markdown)).toEqual(places);
  });

  it('tells the place of a directive on a later line', () => {
    expect(placesOf('One\n:claim[two]{#a} three :event[four]{#b}\n\n:::chart{series=c}\n:::')).toEqual([
      'a 2:1',
      'b 2:23',
      'c 4:1',
    ]);
  });

  it('tells a place at which the id stands, wherever that is', () => {
    const piece = fc.constantFrom(
      '[@osw-2014]',
      '[@tass; @osw-2014]',
      'At 10:30 ',
      '\n',
      '\n> ',
      '\n- ',
      '&amp;',
      '洪 ',
      '\\[',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const markdown = pieces.join('');
        const lines = markdown.split('\n');
        for (const { id, position } of findReferences(parseMarkdown(markdown).tree)) {
          const { line, column } = position?.start ?? { line: 0, column: 0 };
          expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^@${id}\\b`));
        }
      }),
    );
  });
});

describe('collectIds', () => {
  it('keeps each id once, by collection, in order of first appearance', () => {
    const { tree } = parseMarkdown('[@b; @a] :claim[x]{#b} [@b] :claim[x] :claim[y]{#b}');
    expect(collectIds(findReferences(tree))).toEqual({
      sources: ['b', 'a'],
      claims: ['b'],
      events: [],
      entities: [],
      series: [],
      topics: [],
    });
  });
});
