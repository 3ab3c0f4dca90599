import { describe, expect, it } from 'vitest';
import { htmlTokens, openElements } from '../../src/import/html-token.ts';

/** Kind, name and source of each tag. */
const tokensOf = (html: string) => htmlTokens(html).map(({ kind, name, source }) => [kind, name, source]);

describe('the tags of a piece of HTML', () => {
  it('open, close, stand alone or say nothing', () => {
    expect(tokensOf('a <B class="x">b</B> <br> <x:y-z/> <IMG> < 1 <2> <!-- <i> --> <p>')).toEqual([
      ['open', 'b', '<B class="x">'],
      ['close', 'b', '</B>'],
      ['void', 'br', '<br>'],
      ['void', 'x:y-z', '<x:y-z/>'],
      ['void', 'img', '<IMG>'],
      ['comment', '', '<!-- <i> -->'],
      ['open', 'p', '<p>'],
    ]);
  });

  it.each([
    ['a comment without an end goes to the end', 'a <!-- b <i>', [['comment', '', '<!-- b <i>']]],
    ['a comment is not its own end', '<!--> <i> -->', [['comment', '', '<!--> <i> -->']]],
    ['a sign in quotes ends no tag', `<a title="x>y" alt='z>"'>`, [['open', 'a', `<a title="x>y" alt='z>"'>`]]],
    ['a quote that opens nothing is a sign', `<a x" y'>z`, [['open', 'a', `<a x" y'>`]]],
    ['a tag that another one begins in is none', '<a <b>', [['open', 'b', '<b>']]],
    ['a tag that ends nowhere is none', 'x <a href="', []],
    ['a quote that ends nowhere takes the rest', '<a href="x> <b>', [['open', 'b', '<b>']]],
    ['a tag of 20,000 characters is one', `<a${' '.repeat(19_999)}>`, [['open', 'a', `<a${' '.repeat(19_999)}>`]]],
    ['a longer one is text', `<a${' '.repeat(20_000)}><b>`, [['open', 'b', '<b>']]],
    ['signs for "less than" are no tags', '<<<< 1 <- <b>', [['open', 'b', '<b>']]],
  ])('%s', (_, html, tokens) => {
    expect(tokensOf(html)).toEqual(tokens);
  });

  it('are no longer looked for after a thousand without an end', () => {
    expect(tokensOf(`${'<a '.repeat(999)}<b>`)).toHaveLength(1);
    expect(tokensOf(`${'<a '.repeat(1000)}<b>`)).toEqual([]);
    expect(tokensOf(`${'< '.repeat(1001)}<b>`)).toHaveLength(1);
  });
});

describe('the elements that are left open', () => {
  const openOf = (html: string, before?: string[]) => openElements(htmlTokens(html), before);

  it('are those without an end, from the outermost', () => {
    expect(openOf('<div><p>a</p><ul><li><br><!-- x -->')).toEqual(['div', 'ul', 'li']);
    expect(openOf('<div><ul><li></div>')).toEqual([]);
    expect(openOf('<b><i><b></b>')).toEqual(['b', 'i']);
  });

  it('stand behind those that were open before, which may end', () => {
    expect(openOf('</p><b>', ['div', 'p'])).toEqual(['div', 'b']);
    expect(openOf('</i><b>', ['div', 'p'])).toEqual(['div', 'p', 'b']);
  });
});
