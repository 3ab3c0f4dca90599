import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSnippets, highlight } from '../../../src/outputs/search/snippet.ts';

/** The words of the one snippet of a text in which some terms were found. */
function snippetOf(text: string, ...terms: string[]): { words: string; marked: string[] } {
  const found = new Map(terms.map((term, place) => [term, place]));
  const [snippet] = findSnippets([{ fragment: '', heading: '', text }], found);
  const segments = snippet?.segments ?? [];
  return {
    words: segments.map((segment) => segment.text).join(''),
    marked: segments.filter(({ isMatch }) => isMatch).map((segment) => segment.text),
  };
}

describe('a snippet', () => {
  it('is cut at words, around what was found', () => {
    const { words, marked } = snippetOf(`${'before '.repeat(60)}satellite${' after'.repeat(60)}`, 'satellite');
    expect(words).toMatch(/^… before (?:before |after |satellite )*after …$/);
    expect(marked).toEqual(['satellite']);
  });

  it.each([
    ['without any space', '航天部门宣布计划'.repeat(40), '推迟卫星', '卫星'],
    ['with spaces far away', `2014 ${'航天部门宣布计划'.repeat(40)}`, '推迟卫星', '卫星'],
  ])('of a text %s shows what was found too', (_, around, middle, term) => {
    const { words, marked } = snippetOf(`${around}${middle}${around}`, term);
    expect(marked).toEqual([term]);
    expect(words.length).toBeLessThan(200);
  });

  it('never cuts a letter in two', () => {
    fc.assert(
      fc.property(fc.nat(200), (count) => {
        const { words } = snippetOf(`${'x'.repeat(count % 2)}${'𠮷'.repeat(count)}卫星${'𠮷'.repeat(200)}`, '卫星');
        expect(words.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a snippet of a quoted text', () => {
  const quote = (text: string, ...phrase: string[]) => {
    const found = new Map(phrase.map((term, place) => [term, place]));
    const [snippet] = findSnippets([{ fragment: '', heading: '', text }], found, 1, [phrase]);
    return snippet?.segments.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
  };

  it('marks its words where they stand together, and nowhere else', () => {
    expect(quote('Chips and an order; a chip order, and an order for chips', 'chip', 'order')).toBe(
      'Chips and an order; a [chip order], and an order for chips',
    );
    expect(quote('a plant, Škoda; the Škoda plant', 'skoda', 'plant')).toBe('a plant, Škoda; the [Škoda plant]');
    expect(quote('a chip and order', 'chip', 'order')).toBe('a chip and order');
    expect(quote('a chip “order”', 'chip', 'order')).toBe('a [chip “order]”');
    expect(quote('外交部发言人洪磊说', '洪磊', '磊说')).toBe('外交部发言人[洪磊说]');
    expect(quote('chip, chip order', 'chip', 'order')).toBe('chip, [chip order]');
    expect(quote('an order, order for chips', 'chip', 'order')).toBe('an order, order for chips');
  });

  it('shows where they do in a long text', () => {
    for (const quoted of ['chip order', 'Chip Order']) {
      const text = `${'an order of a chip '.repeat(60)}${quoted}${' after'.repeat(60)}`;
      expect(quote(text, 'chip', 'order')?.replace(`[${quoted}]`, '|')).toMatch(/^… [^[]*\|[^[]*…$/);
    }
  });

  it('marks words that are not quoted wherever they stand', () => {
    const found = new Map([
      ['chip', 0],
      ['order', 1],
      ['china', 2],
    ]);
    const marked = highlight('China: an order, a chip order from China', found, [['chip', 'order']]);
    expect(marked.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['China', 'chip order', 'China']);
  });
});

describe('a title', () => {
  const marked = (text: string, ...terms: string[]) =>
    highlight(text, new Map(terms.map((term, place) => [term, place])))
      .map((segment) => (segment.isMatch ? `[${segment.text}]` : segment.text))
      .join('');

  it('is marked where it matches, and nothing of it is lost', () => {
    expect(marked('Chips from China', 'china')).toBe('Chips from [China]');
    expect(marked('China’s chips', 'china', 'chips')).toBe('[China’s] [chips]');
    expect(marked('Chips', 'china')).toBe('Chips');
    expect(marked('', 'china')).toBe('');
  });

  it('has no empty piece, and all pieces together are the text', () => {
    const terms = ['china', 'chips', 'škoda', 'skoda', 's400', '400', '洪磊', '磊说'];
    const found = new Map(terms.map((term, place) => [term, place]));
    const piece = fc.constantFrom('China', 'chips', 'Škoda', 'S-400', '洪磊说', 'of', ' ', ', ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const texts = highlight(pieces.join(''), found).map((segment) => segment.text);
        expect(texts.join('')).toBe(pieces.join(''));
        expect(texts).not.toContain('');
      }),
    );
  });

  it('is marked once where two forms of a word, or a word and its part, stand at one place', () => {
    expect(marked('Škoda leaves', 'skoda', 'škoda')).toBe('[Škoda] leaves');
    expect(marked('The S-400 came', 's400', '400')).toBe('The [S-400] came');
    expect(marked('洪磊说', '洪磊', '磊说')).toBe('[洪磊说]');
  });
});

describe('the snippets of a document', () => {
  const passages = ['Nothing here.', 'China buys.', 'China buys chips.', 'Chips wait.'].map((text, index) => ({
    fragment: `p${index}`,
    heading: '',
    text,
  }));
  const found = new Map([
    ['china', 0],
    ['chips', 1],
  ]);
  const fragments = (most?: number) => findSnippets(passages, found, most).map(({ fragment }) => fragment);

  it('are the passages with most words of the query, then in their order, and none without any', () => {
    expect(fragments()).toEqual(['p2']);
    expect(fragments(2)).toEqual(['p2', 'p1']);
    expect(fragments(9)).toEqual(['p2', 'p1', 'p3']);
  });

  it('are its beginning where it has none of the words', () => {
    expect(findSnippets(passages.slice(0, 1), found, 3).map(({ fragment }) => fragment)).toEqual(['p0']);
    expect(findSnippets(passages, new Map(), 3).map(({ fragment }) => fragment)).toEqual(['p0']);
    expect(findSnippets([], found)).toEqual([]);
    expect(snippetOf('a long text '.repeat(99)).marked).toEqual([]);
  });

  it('are found in a long passage as in a short one, folded words too', () => {
    const long = 'word '.repeat(200);
    for (const [text, term] of [
      ['Chips', 'chips'],
      ['Škoda', 'skoda'],
      ['S-400', 's400'],
      ['हिंदी', 'हिंदी'],
    ] as const) {
      const { marked } = snippetOf(`${long}${text} ${long}`, term);
      expect(marked).toEqual([text]);
    }
    expect(snippetOf('Škoda, once skoda', 'skoda').marked).toEqual(['Škoda', 'skoda']);
    expect(snippetOf(`${long}chips from Škoda ${long}`, 'chips', 'skoda').marked).toEqual(['chips', 'Škoda']);
    expect(snippetOf(`${long}chipset ${long}chips ${long}`, 'chips').marked).toEqual(['chips']);
  });

  it('show the stretch with the most different words, in some 190 characters', () => {
    const gap = 'word '.repeat(50);
    const { words, marked } = snippetOf(`china ${gap}china china ${gap}chips china ${gap}`, 'china', 'chips');
    expect(marked).toEqual(['chips', 'china']);
    expect(words.length).toBeGreaterThan(150);
    expect(words.length).toBeLessThanOrEqual(194);
  });

  it('show the first of the stretches that have as many', () => {
    const gap = 'word '.repeat(50);
    const { words } = snippetOf(`chips before ${gap}chips between ${gap}chips after`, 'chips');
    expect(words).toMatch(/^chips before/);
    expect(words.length).toBeLessThanOrEqual(194);
  });

  it('are as long at the end of a text as elsewhere', () => {
    for (const text of [`${'word '.repeat(60)}chips`, `${'word '.repeat(60)}chips ${'word '.repeat(60)}`])
      expect(snippetOf(text, 'chips').words.length).toBeGreaterThan(150);
  });

  it('show a text whole up to 190 characters, and words whole in a longer one', () => {
    for (const length of [160, 180, 189, 190]) {
      const text = `${`chips ${'word '.repeat(60)}`.slice(0, length - 5)} last`;
      expect(snippetOf(text, 'chips').words).toBe(text);
    }
    for (let letters = 2; letters < 20; letters += 1) {
      const other = `${'x'.repeat(letters)} `;
      const { words } = snippetOf(`${other.repeat(100)}chips ${other.repeat(100)}`, 'chips');
      expect(new Set(words.split(' '))).toEqual(new Set(['…', 'chips', other.trim()]));
    }
  });

  it('show a short text whole, and say where a long one goes on', () => {
    expect(snippetOf('Chips from China', 'chips').words).toBe('Chips from China');
    const start = snippetOf(`chips ${'word '.repeat(60)}`, 'chips').words;
    expect([start.startsWith('chips'), start.endsWith(' …')]).toEqual([true, true]);
    const end = snippetOf(`${'word '.repeat(60)}chips`, 'chips').words;
    expect([end.startsWith('… '), end.endsWith('chips')]).toEqual([true, true]);
  });
});
