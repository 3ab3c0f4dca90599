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

  it('leaves the buttons and clocks of Ghost’s players out, and keeps the words of its cards', () => {
    const { text, notes } = converted(
      '<figure class="kg-card kg-bookmark-card kg-card-hascaption"><a class="kg-bookmark-container" href="https://example.org/x"><div class="kg-bookmark-content"><div class="kg-bookmark-title">An example</div><div class="kg-bookmark-description">Of what it is.</div><div class="kg-bookmark-metadata"><span class="kg-bookmark-author">The paper</span></div></div></a><figcaption>Read <em>this</em></figcaption></figure>' +
        '<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="/files/r.pdf" title="Download" download><div class="kg-file-card-contents"><div class="kg-file-card-title">The report</div><div class="kg-file-card-caption">All of it</div><div class="kg-file-card-metadata"><div class="kg-file-card-filename">r.pdf</div><div class="kg-file-card-filesize">12 KB</div></div></div><svg><path/></svg></a></div>' +
        '<div class="kg-card kg-audio-card"><img src="" alt="audio-thumbnail" class="kg-audio-thumbnail kg-audio-hide"><div class="kg-audio-player-container"><audio src="/files/t.mp3"></audio><div class="kg-audio-title">The sound</div><div class="kg-audio-player"><button><svg></svg></button><span>0:00</span><div>/<span>3:21</span></div><input type="range"><button>1&#215;</button></div></div></div>' +
        '<figure class="kg-card kg-video-card kg-card-hascaption"><div class="kg-video-container"><video src="/files/f.mp4"></video><div class="kg-video-player"><span>0:00</span></div></div><figcaption><p>A film</p></figcaption></figure>' +
        '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">What is it?</h4><button aria-label="Expand"><svg></svg></button></div><div class="kg-toggle-content"><p>This.</p></div></div>' +
        '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Take <strong>care</strong>.</div></div>' +
        '<note>Mine.</note>',
    );
    expect(text).toBe(
      [
        '[An example](https://example.org/x)\n',
        'Read _this_\n',
        '[The report](/files/r.pdf) (r.pdf, 12 KB)\n',
        'All of it\n',
        '[The sound](/files/t.mp3)\n',
        '[/files/f.mp4](/files/f.mp4)\n',
        'A film\n',
        '#### What is it?\n',
        'This.\n',
        ':::note\n💡 Take **care**.\n:::\n',
        'Mine.\n',
      ].join('\n'),
    );
    expect(notes).toEqual([
      '1 html-dropped <figure> Of what it is. The paper',
      '1 embed <audio> /files/t.mp3',
      '1 embed <video> /files/f.mp4',
      '1 html <note>',
    ]);
  });

  it.each([
    [
      'markdown-it',
      '<p>One<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>, two<sup class="footnote-ref"><a href="#fn2" id="fnref2">[2]</a></sup>.</p><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>First. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li><li id="fn2" class="footnote-item"><p>See <a href="https://example.org/">it</a>. <a href="#fnref2" class="footnote-backref">↩︎</a></p></li></ol></section>',
    ],
    [
      'Kramdown',
      '<p>One<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>, two<sup id="fnref:2"><a href="#fn:2" class="footnote">2</a></sup>.</p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>First. <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li><li id="fn:2"><p>See <a href="https://example.org/">it</a>. <a href="#fnref:2" class="reversefootnote">&#8617;</a></p></li></ol></div>',
    ],
    [
      'Goldmark',
      '<p>One<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup>, two<sup id="fnref:2"><a href="#fn:2" class="footnote-ref">2</a></sup>.</p><div class="footnotes"><hr><ol><li id="fn:1"><p>First.&#160;<a href="#fnref:1" class="footnote-backref">↩︎</a></p></li><li id="fn:2"><p>See <a href="https://example.org/">it</a>.&#160;<a href="#fnref:2" class="footnote-backref">↩︎</a></p></li></ol></div>',
    ],
  ])('reads the footnotes of %s', (_, html) => {
    const { text, notes } = converted(html);
    // A space that does not break may stand where a link back stood.
    expect(text.replace(/\u00a0$/gm, '')).toBe(
      'One[^1], two[^2].\n\n[^1]: First.\n\n[^2]: See [it](https://example.org/).\n',
    );
    expect(notes).toEqual([]);
  });

  it('leaves notes that the text does not name a list', () => {
    const { text } = converted('<p>One.</p><section class="footnotes"><ol><li id="fn1">First.</li></ol></section>');
    expect(text).toBe('One.\n\n1. First.\n');
  });
});
