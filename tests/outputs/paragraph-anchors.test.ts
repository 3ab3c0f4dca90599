import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { anchorParagraphs } from '../../src/outputs/prose/paragraph-anchors.ts';

function anchored(html: string) {
  const tree = fromHtml(html, { fragment: true });
  anchorParagraphs(tree, (number) => `Link to paragraph ${number}`);
  const passages: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.properties['id'] !== undefined) passages.push(node);
  });
  return { html: toHtml(tree), ids: passages.map(({ properties }) => String(properties['id'])) };
}

const ids = (html: string) => anchored(html).ids;
const twelve = 'One two three four five six seven eight nine ten eleven twelve';

describe('the address of a paragraph', () => {
  it('is a short id and a link to it at the end', () => {
    expect(anchored('<p>The order.</p>').html).toMatch(
      /^<p id="(p[a-z0-9]{1,5})">The order\.<a class="permalink" href="#\1" aria-label="Link to paragraph 1"><\/a><\/p>$/,
    );
  });

  it('stays when other paragraphs come, go or change', () => {
    const [id] = ids('<p>The order.</p>');
    expect(ids('<h2>New</h2><p>Before.</p><ul><li>Item</li></ul><p>The order.</p><p>After.</p>')).toContain(id);
  });

  it('stays when its typography, its links or its later words change', () => {
    const [id] = ids(`<p>${twelve} thirteen.</p>`);
    expect(
      ids(`<p>“One <a href="/x/">two</a> three”, <em>four</em> five six seven eight nine ten eleven twelve!</p>`),
    ).toEqual([id]);
    expect(ids(`<p>${twelve} fourteen, with a mark<span class="cite" data-sources="tass"></span>.</p>`)).toEqual([id]);
  });

  it('stays when it gets a footnote, or the number of one changes', () => {
    const noted = (number: number) =>
      `<p>The <em>order<sup><a href="#user-content-fn-b" id="user-content-fnref-b" data-footnote-ref aria-describedby="footnote-label">${number}</a></sup></em> of 2<sup>10</sup>.</p>`;
    const paragraph = (html: string) => /<p id="([^"]+)"/.exec(anchored(html).html)?.[1];
    const id = paragraph('<p>The order of 2<sup>10</sup>.</p>');
    expect([paragraph(noted(1)), paragraph(noted(2))]).toEqual([id, id]);
    expect(paragraph('<p>The order of 2<sup>11</sup>.</p>')).not.toBe(id);
  });

  it('changes with its first words', () => {
    expect(ids('<p>The order.</p>')).not.toEqual(ids('<p>An order.</p>'));
  });

  it('is told apart where beginnings are equal, and where whole paragraphs are', () => {
    const found = ids(`<p>${twelve} a.</p><p>${twelve} b.</p><p>Same.</p><p>Same.</p><p>Same.</p>`);
    expect(new Set(found).size).toBe(5);
    expect(found.slice(3).map((id) => id.replace(String(found[2]), ''))).toEqual(['-2', '-3']);
  });

  it('goes to list items, and to the paragraphs of those that have any', () => {
    const { html } = anchored('<ul><li>One<ul><li>Two</li></ul></li><li><p>Three</p><p>Four</p></li></ul>');
    expect(html.match(/<li id=/g)).toHaveLength(2);
    expect(html.match(/<p id=/g)).toHaveLength(2);
    expect(html.match(/Link to paragraph \d/g)?.map((label) => label.at(-1))).toEqual(['1', '2', '3', '4']);
    // The link of the outer item stands with its own words.
    expect(html).toMatch(/One<a class="permalink"[^>]*><\/a><ul>/);
  });

  it.each([
    '<figure><figcaption><p>Caption</p></figcaption></figure>',
    '<section data-footnotes=""><ol><li><p>Note</p></li></ol></section>',
    '<blockquote class="pullquote"><p>Words</p></blockquote>',
    '<p class="note-title">Title</p>',
    '<p> <img src="/x.png" alt=""> </p>',
  ])('is not given to %s', (html) => {
    expect(anchored(html).html).not.toContain('permalink');
  });

  it('respects an id that the author gave', () => {
    expect(anchored('<p id="mine">Words.</p>').html).toContain('href="#mine"');
  });

  it('is unique on a page, and the same on every build', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'Москва', '北京', `${twelve} c`, `${twelve} d`), { maxLength: 20 }),
        (texts) => {
          const html = texts.map((text) => `<p>${text}</p>`).join('');
          const found = ids(html);
          expect(found).toHaveLength(texts.length);
          expect(new Set(found).size).toBe(found.length);
          expect(ids(html)).toEqual(found);
        },
      ),
    );
  });
});
