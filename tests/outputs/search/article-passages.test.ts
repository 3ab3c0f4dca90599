import { describe, expect, it } from 'vitest';
import { findArticlePassages } from '../../../src/outputs/search/article-passages.ts';

describe('findArticlePassages', () => {
  it('takes paragraphs and list items with their addresses, and a heading with what follows it', () => {
    const passages = findArticlePassages(
      '<h2 id="a">What was <em>said</em></h2><p>First words.</p><ul><li>An item.</li></ul><p id="own">Last.</p>',
    );
    expect(passages.map(({ heading, text }) => [heading, text])).toEqual([
      ['What was said', 'First words.'],
      ['', 'An item.'],
      ['', 'Last.'],
    ]);
    expect(passages[2]?.fragment).toBe('own');
    expect(new Set(passages.map(({ fragment }) => fragment)).size).toBe(3);
  });

  it('leaves citations out, with the space before them', () => {
    const [passage] = findArticlePassages('<p>Said so <span data-sources="izvestia">[izvestia]</span>. Then more.</p>');
    expect(passage?.text).toBe('Said so. Then more.');
  });

  it('leaves out the numbers of footnotes, and the ways back from them', () => {
    const passages = findArticlePassages(
      '<p>The ministry denied it<sup><a href="#user-content-fn-b" id="user-content-fnref-b" data-footnote-ref aria-describedby="footnote-label">2</a></sup> on Monday.</p>' +
        '<section data-footnotes class="footnotes"><ol><li id="user-content-fn-b"><p>Source. <a href="#user-content-fnref-b" data-footnote-backref aria-label="2-2" class="data-footnote-backref">↩<sup>2</sup></a></p></li></ol></section>',
    );
    expect(passages.map(({ text }) => text)).toEqual(['The ministry denied it on Monday.', 'Source.']);
  });

  it('ends a word where a line is broken', () => {
    const [passage] = findArticlePassages('<p>Line<br>break</p>');
    expect(passage?.text).toBe('Line break');
  });
});
