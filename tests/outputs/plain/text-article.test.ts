import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { textArticleHtml, textListUrl, textUrl } from '../../../src/outputs/plain/text-article.ts';
import { anArticle } from '../../domain/builders.ts';

const text = (html: string) => textArticleHtml(fromHtml(html, { fragment: true }), anArticle());
const LINKS = '<a href="/sources/a/">A</a>. RBTH. <a href="https://a.example/">a.example</a>';

describe('an article as text alone', () => {
  it('and the pages of the list of such articles have addresses of their own', () => {
    expect(textUrl('the-chip-order')).toBe('/articles/the-chip-order/text/');
    expect([1, 2, 10].map(textListUrl)).toEqual(['/text/', '/text/page/2/', '/text/page/10/']);
  });

  it('leads from the title of a reference to the document itself', () => {
    expect(text(`<ol><li id="ref-1">${LINKS}</li></ol>`)).toBe(
      '<ol><li id="ref-1"><a href="https://a.example/">A</a>. RBTH.</li></ol>',
    );
  });

  it.each([
    `<ul><li>${LINKS}</li></ul>`,
    `<h2 id="ref-1">${LINKS}</h2>`,
    `<ol><li id="user-content-fn-ref-1">${LINKS}</li></ol>`,
    '<ol><li id="ref-1"><a href="/sources/a/">A</a>. RBTH.</li></ol>',
  ])('keeps the links of what is no reference with a document: %s', (html) => {
    expect(text(html)).toBe(html);
  });

  it('leads to the page with pictures from a link to itself, and to text from one to another article', () => {
    expect(text('<p><a href="/articles/the-chip-order/">a</a> <a href="/articles/other/">b</a></p>')).toBe(
      '<p><a href="/articles/the-chip-order/">a</a> <a href="/articles/other/text/">b</a></p>',
    );
  });
});
