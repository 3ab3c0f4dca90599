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

  it.each([
    [
      'of which one is not named',
      '<p>One<a href="#fn1">1</a>.</p><section class="footnotes"><ol><li id="fn1">First.</li><li id="fn2">Second.</li></ol></section>',
      'One[1](#fn1).\n\n1. First.\n2. Second.\n',
    ],
    [
      'that is empty',
      '<p>One.</p><hr class="footnotes-sep"><section class="footnotes"></section><p>Two.</p>',
      'One.\n\n---\n\nTwo.\n',
    ],
    [
      'that is no list of notes',
      '<p>One<a href="#a">1</a>.</p><ol><li id="a">First.</li></ol>',
      'One[1](#a).\n\n1. First.\n',
    ],
    [
      'that is a paragraph',
      '<p>One<a href="#a">1</a>.</p><p class="footnotes"></p><ul class="footnotes"><li id="a">First.</li></ul>',
      'One[1](#a).\n\n- First.\n',
    ],
  ])('leaves a list %s as it is', (_, html, text) => {
    expect(converted(html).text).toBe(text);
  });

  it('reads a footnote whose mark stands among other words, is named twice, and has links and lines of its own', () => {
    const html =
      '<p>One<sup>see <a href="#a">1</a></sup>, two <b><a href="#a">1</a></b>, <a href="#">top</a>.</p><hr>' +
      '<aside role="doc-endnotes"><ol><li id="a"><p>See <a href="#b">there</a>, <b class="footnote-backref x">bold</b> <a href="#ref"> ↩</a></p></li></ol></aside>';
    expect(converted(html).text).toBe(
      'One<sup>see [^1]</sup>, two **[^1]**, [top](#).\n\n---\n\n[^1]: See [there](#b), **bold**\n',
    );
  });
});

describe('an element of HTML', () => {
  it.each([
    ['<p>a<!-- b -->c</p>', 'ac\n', []],
    ['<p>a <math> <mi>x</mi>\n <mo>=</mo> </math></p>', 'a `x =`\n', ['1 html <math>']],
    [
      '<picture><!-- --><source srcset="/pics/a.webp"><img src="/pics/a.png" alt="A"></picture>',
      '![A](/images/a.png)\n',
      [],
    ],
    ['<p>a<picture></picture></p>', 'a\n', []],
    [`<p>a</p>\n<style>${'x'.repeat(61)}</style>`, 'a\n', [`2 html-dropped <style> ${'x'.repeat(60)}…`]],
    [`<style> ${'x'.repeat(60)}\n</style>`, '', [`1 html-dropped <style> ${'x'.repeat(60)}`]],
    [
      '<script src="https://gist.github.com/a/1.js"></script>',
      '[gist.github.com/a/1](https://gist.github.com/a/1)\n',
      ['1 embed <script> https://gist.github.com/a/1'],
    ],
  ])('%j is carried over', (html, text, notes) => {
    expect(converted(html)).toEqual({ text, notes });
  });

  it.each([
    ['<a name="x">A</a>', 'A\n', []],
    ['<a href="/gone/">A</a> b', 'A (/gone/) b\n', ['1 link /gone/']],
    ['<a href="/gone/">A of /gone</a>', 'A of /gone\n', ['1 link /gone/']],
    ['See <a href="/old/a/"> <i class="icon"></i></a> it', 'See [/old/a/](/articles/a/) it\n', []],
    ['<a href="/old/a/"><i>A</i></a>', '[_A_](/articles/a/)\n', []],
    ['<a href="/old/a/"> </a>', '[/old/a/](/articles/a/)\n', []],
    ['<a href="/old/a/"> A</a>', '[A](/articles/a/)\n', []],
    ['<a href="/old/a/"><img src="/pics/a.png" alt="A"></a>', '[![A](/images/a.png)](/articles/a/)\n', []],
    [
      '<a href="/old/a/"><img src="https://x.example/a.png" alt="A"></a>',
      '[A](/articles/a/)\n',
      ['1 picture https://x.example/a.png'],
    ],
  ])('%j links where it can', (html, text, notes) => {
    expect(converted(html)).toEqual({ text, notes });
  });

  it.each([
    ['<img src="https://x.example/a.png" alt="A">', '[A](https://x.example/a.png)\n'],
    ['<img src="/gone/a%20b.png?x">', 'a b.png\n'],
    ['<img src="/pics/a.png" alt=" ">', '![a.png](/images/a.png)\n'],
    ['<img data-src=" /pics/a.png " src=" " alt="A">', '![A](/images/a.png)\n'],
    ['<iframe src="/gone/"></iframe>', '(/gone/)\n'],
  ])('%j shows what lies elsewhere', (html, text) => {
    expect(converted(html).text).toBe(text);
  });

  it.each([
    ['<figure><img src="/pics/a.png" alt="A"></figure>', '![A](/images/a.png)\n'],
    [
      '<figure><p>A <img src="/pics/a.png" alt="A"></p><figcaption>B</figcaption></figure>',
      'A ![A](/images/a.png)\n\nB\n',
    ],
    [
      '<figure><img src="/pics/a.png" alt="A"><figcaption>B</figcaption><ul><li>c</li></ul></figure>',
      '![A](/images/a.png)\n\nB\n\n- c\n',
    ],
  ])('%j is a figure only where it is a picture with words', (html, text) => {
    expect(converted(html).text).toBe(text);
  });

  it('that stands too deeply in others is its text', () => {
    const deep = (depth: number) => converted(`${'<div>'.repeat(depth)}<b>x</b>${'</div>'.repeat(depth)}`).text;
    expect(deep(200)).toBe('**x**\n');
    expect(deep(201)).toBe('x\n');
  });
});
