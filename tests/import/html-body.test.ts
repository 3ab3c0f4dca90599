import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../src/import/html-body.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { aCarrier } from './carrying.ts';

function converted(html: string) {
  const { carrier, notes } = aCarrier();
  return { text: htmlToMarkdown(html, carrier, 1), notes };
}

describe('a post in HTML', () => {
  it('becomes Markdown', () => {
    const html =
      '<h2 id="part">Part &amp; more</h2>\n<p>A <strong>word</strong>, <em>another</em>, H<sub>2</sub>O<br>and <code>a`b</code>.</p>' +
      '<ol><li>one<ul><li>deep</li></ul></li><li>two</li></ol><blockquote><p>Quoted.</p></blockquote>' +
      '<pre><code class="language-js">let a;\n</code></pre><hr>';
    expect(converted(html)).toEqual({
      text: [
        '## Part & more',
        '',
        'A **word**, _another_, H<sub>2</sub>O\\\nand ``a`b``.',
        '',
        '1. one\n   - deep',
        '2. two',
        '',
        '> Quoted.',
        '',
        '```js\nlet a;\n```',
        '',
        '---',
        '',
      ].join('\n'),
      notes: [],
    });
  });

  it('keeps signs that would mean something in Markdown as signs', () => {
    const words = '# 1. *not* [x](y) :::note <b> a_b_ :claim[x]{#y} ~~z~~ | & `c`';
    const { text } = converted(`<p>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
    const [paragraph, ...others] = parseMarkdown(text).tree.children;
    expect(others).toEqual([]);
    expect(toString(paragraph)).toBe(words);
    expect(JSON.stringify(paragraph)).not.toMatch(/"type":"(?:emphasis|link|html|delete|inlineCode|\w+Directive)"/);
  });

  it('notes what it drops, with its line', () => {
    const { text, notes } = converted(
      '<p>a</p>\n<script>x()</script>\n<form><input name="q">\n<button>Go</button></form>\n<blink>b</blink>',
    );
    expect(text).toBe('a\n\nGo\n\nb\n');
    expect(notes).toEqual([
      '2 html-dropped <script> x()',
      '3 html-dropped <input>',
      '4 html <button>',
      '5 html <blink>',
    ]);
  });

  it('shows media as links: to the page of a player, or to the file', () => {
    const { text } = converted(
      '<iframe src="https://player.vimeo.com/video/7?h=1"></iframe><video controls><source src="/files/a.mp4"></video>' +
        '<script src="https://gist.github.com/me/abc.js"></script><iframe></iframe>',
    );
    expect(text).toBe(
      '[vimeo.com/7](https://vimeo.com/7)\n\n[/files/a.mp4](/files/a.mp4)\n\n[gist.github.com/me/abc](https://gist.github.com/me/abc)\n',
    );
  });

  it('reads the cards of Ghost', () => {
    const { text } = converted(
      '<figure class="kg-card kg-image-card kg-card-hascaption"><img src="/pics/a.png" class="kg-image" alt="A" loading="lazy"><figcaption>At sea</figcaption></figure>' +
        '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://example.org/x"><div class="kg-bookmark-content"><div class="kg-bookmark-title">An example</div><img src="https://example.org/i.png"></div></a></figure>' +
        '<figure class="kg-card kg-embed-card"><iframe src="https://www.youtube.com/embed/abc?feature=oembed" title="A talk"></iframe></figure>',
    );
    expect(text).toBe(
      ':::figure\n![A](/images/a.png)\n\nAt sea\n:::\n\n[An example](https://example.org/x)\n\n[A talk](https://www.youtube.com/watch?v=abc)\n',
    );
  });
});
