import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { carried } from './carrying.ts';

describe('a body of another site', () => {
  it('that means the same here stays as it was written, to the letter', () => {
    const body = [
      'Setext',
      '------',
      '',
      '*  a   star list with *emphasis* and __strong__,  two spaces',
      '*  at 10:30, ratio 16:9, :tada: and C:\\dir',
      '',
      '1) one\n2) two',
      '',
      '> quoted <b>bold</b> and <br> and <kbd>Ctrl</kbd>',
      '',
      '| a | b |\n|---|:-:|\n| [x](https://example.org/?a=1&b=2 "t") | `c` |',
      '',
      '<details>\n<summary>More</summary>\n\nText[^1] ~~struck~~ www.example.org and a@example.org\n\n</details>',
      '',
      '    indented <a href="x">code</a>',
      '',
      '```js\n[not](/a/link) ![nor](picture.png) :::nor[a]{directive}\n```',
      '',
      '[^1]: A note.',
      '',
    ].join('\n');
    expect(carried(body)).toEqual({ text: body, notes: [], anchors: {} });
  });

  it('has its links and pictures carried, whatever form they have', () => {
    const body = [
      '[One *two*](/old/one "T"), [ref][a], [a], <https://example.org/x>, ![P](/pics/p.png "Q") and ![R][r].',
      '',
      '[a]: </old/two>',
      "[r]: /pics/r.png 'S'",
    ].join('\n');
    expect(carried(body).text).toBe(
      [
        '[One *two*](/articles/one/ "T"), [ref][a], [a], <https://example.org/x>, ![P](/images/p.png) and ![R](/images/r.png).',
        '',
        '[a]: /articles/two/',
        '',
      ].join('\n'),
    );
  });

  it('keeps the address of a link that is lost, as words', () => {
    const { text, notes } = carried(
      'Ask [*us*](irc://example.org/x), [ref][a] or [ftp://x.org](ftp://x.org).\n\n[a]: tel:123\n',
    );
    expect(text.trim()).toBe('Ask *us* (irc://example.org/x), ref (tel\\:123) or ftp://x.org.');
    expect(notes.sort()).toEqual(['1 link ftp://x.org', '1 link irc://example.org/x', '3 link tel:123']);
  });

  it('shows a picture that lies elsewhere as a link, and inside a link as its words', () => {
    expect(
      carried('![A map](https://example.org/m.png) [![Logo](https://example.org/l.png)](https://example.org)').text,
    ).toBe('[A map](https://example.org/m.png) [Logo](https://example.org)');
  });

  it('gives a picture without words its file’s name, and says so', () => {
    const { text, notes } = carried('\n![](/pics/launch%20day.jpg)');
    expect(text).toBe('\n![launch day.jpg](/images/launch%20day.jpg)');
    expect(notes).toEqual(["2 no-alt /pics/launch%20day.jpg: the file's name stands in place of a description"]);
  });

  it('has the title’s heading taken away and no other heading of the first level', () => {
    const { text, notes } = carried('# A *day*\n\n# Part\n\nUnder\nlined\n====\n\n###### Six\n', { title: 'A day' });
    expect(text).toBe('\n\n## Part\n\n## Under lined\n\n###### Six\n');
    expect(notes).toEqual(['0 heading headings of the first level are the title’s: all moved down by one']);
  });

  it('has Kramdown’s and Goldmark’s attributes taken away, and their names kept for links', () => {
    const { text, notes, anchors } = carried('## Part one {#first .wide}\n\nA word{: .red} here.\n{: .lead}\n');
    expect(text).toBe('## Part one\n\nA word here.\n\n');
    expect(anchors).toEqual({ first: 'Part one' });
    expect(notes).toEqual(['3 attribute {: .red}', '4 attribute {: .lead}']);
  });
});

describe('what looks like a directive', () => {
  it('is a note where other dialects have notes', () => {
    expect(carried(':::tip\nTry it.\n:::\n\n:::warning[Mind]\nIt is hot.\n:::\n').text).toBe(
      ':::note[Tip]\nTry it.\n:::\n\n:::note[Mind]\nIt is hot.\n:::\n',
    );
  });

  it('is text again where nothing here has that name, and where it would mean something else', () => {
    const { text, notes } = carried(
      'See:example[x](/old/x), :claim and\n\n::toc\n\n:::chart{series=x}\nText [y](/old/y).\n:::\n',
    );
    expect(text).toContain('See\\:example[x](/articles/x/), \\:claim');
    expect(text).toContain('Text [y](/articles/y/).');
    const { messages, tree } = parseMarkdown(text);
    expect(messages).toEqual([]);
    expect(JSON.stringify(tree)).not.toContain('Directive"');
    expect(notes.map((note) => note.split(' ')[1])).toEqual(['directive', 'directive', 'directive', 'directive']);
  });
});

describe('HTML inside a line', () => {
  it('becomes Markdown where it is a link or a picture', () => {
    expect(
      carried(
        'A <a class="x" href="/old/one?a=1&amp;b=2"><b>word</b> and *more*</a>, <img src=\'/pics/p.png\' alt="P">.',
      ).text,
    ).toBe('A [<b>word</b> and *more*](/articles/one?a=1&b=2/), ![P](/images/p.png).');
  });

  it('is taken away where no page keeps it, with its text kept', () => {
    const { text, notes } = carried('A <u>word</u>, <font color="red">red</font> <a name="here"></a>end.');
    expect(text).toBe('A word, red end.');
    expect(notes).toEqual(['1 html <u>', '1 html <font>']);
  });

  it('becomes a link where it shows something from elsewhere', () => {
    const { text, notes } = carried('See <iframe src="//www.youtube.com/embed/abc" title="A talk"></iframe>.');
    expect(text).toBe('See [A talk](https://www.youtube.com/watch?v=abc).');
    expect(notes).toEqual(['1 embed <iframe> //www.youtube.com/embed/abc']);
  });

  it('is dropped where it would run, with what it holds', () => {
    const { text, notes } = carried('A <script>alert("*x*")</script>word<style>b { }</style>.');
    expect(text).toBe('A word.');
    expect(notes).toEqual(['1 html-dropped <script> alert("*x*")', '1 html-dropped <style> b { }']);
  });

  it('is a word where it only looks like HTML', () => {
    const { text } = carried('A List<String> in ssh <host> and <Tabs>.');
    expect(text).toBe('A List\\<String> in ssh \\<host> and \\<Tabs>.');
    expect(JSON.stringify(parseMarkdown(text).tree)).not.toContain('"html"');
  });

  it('is code where it is a component', () => {
    const { text, notes } = carried('A <Chart data="x*y*" /> here.');
    expect(text).toBe('A `<Chart data="x*y*" />` here.');
    expect(notes).toEqual(['1 component <Chart data="x*y*" />']);
  });
});

describe('HTML that stands by itself', () => {
  it('becomes Markdown where the content check could not see its links and pictures', () => {
    const html =
      '<div class="box">\n<p>See <a href="/old/one">one</a>:</p>\n<ul><li><img src="/pics/p.png" alt="P"></li></ul>\n</div>';
    expect(carried(`Before.\n${html}\n\nAfter.`).text).toBe(
      'Before.\n\nSee [one](/articles/one/):\n\n- ![P](/images/p.png)\n\nAfter.',
    );
  });

  it('stays where it only arranges text', () => {
    const body = '<div class="x">\n\nText with [a link](/old/one).\n\n</div>\n';
    expect(carried(body).text).toBe(body.replace('/old/one', '/articles/one/'));
  });

  it('loses both tags of an element of which one cannot stay', () => {
    expect(carried('<div markdown="1">\n\n**bold**\n\n</div>\n\nEnd.').text).toBe('\n\n**bold**\n\n\n\nEnd.');
    expect(carried('<div class="x">\n\nText.\n\n</div>\n<p><a href="/old/one">one</a></p>\n').text).toBe(
      '\n\nText.\n\n[one](/articles/one/)\n',
    );
  });

  it('is read as Markdown where kramdown would read it so, and not in code', () => {
    expect(
      carried('<div class="box" markdown="1">\n### Note {#note}\n\nSee **[one](/old/one)**.\n</div>\n\nEnd.').text,
    ).toBe('\n\n### Note\n\nSee **[one](/articles/one/)**.\n\n\nEnd.');
    const code = '```html\n<div markdown="1">\n**bold**\n</div>\n```\n';
    expect(carried(code).text).toBe(code);
    expect(carried('<div markdown="1">\n**bold**\n</div>\n<div markdown="0">\n**no**\n</div>\n').text).toContain(
      '**bold**',
    );
  });

  it('loses only the tag whose other was dropped', () => {
    expect(
      carried('<div class="x">\n\n<div markdown="1">\n\n<div class="y">\n\nText.\n\n</div>\n\n</div></div>\n').text,
    ).toBe('<div class="x">\n\n\n\n<div class="y">\n\nText.\n\n</div>\n\n</div>\n');
    expect(carried('> <div markdown="1">\n>\n> a\n>\n> </div>\n').text).not.toContain('div');
  });

  it('is taken together where blank lines stand in it', () => {
    const html =
      '<table>\n<tr><th>A</th><th>B</th></tr>\n\n<tr><td><a href="/old/one">one</a></td><td>2</td></tr>\n\n</table>';
    expect(carried(html).text).toBe('| A | B |\n| - | - |\n| [one](/articles/one/) | 2 |');
  });

  it('keeps its place in lists and quotations', () => {
    expect(carried('- item\n\n  <p><a href="/old/a">a</a></p>\n  <p>b</p>\n').text).toBe(
      '- item\n\n  [a](/articles/a/)\n\n  b\n',
    );
    expect(carried('> text\n>\n> <p><a href="/old/a">a</a></p>\n> <p>b</p>\n').text).toBe(
      '> text\n>\n> [a](/articles/a/)\n>\n> b\n',
    );
  });

  it('loses comments with HTML in them, and keeps others', () => {
    const { text, notes } = carried('<!-- <a href="x">old</a> -->\n\n<!--more-->\n\nText.\n');
    expect(text).toBe('\n\n<!--more-->\n\nText.\n');
    expect(notes).toEqual(['1 html-dropped a comment with HTML in it']);
  });

  it('is a figure where it is a picture with a caption', () => {
    expect(
      carried('<figure>\n<img src="/pics/p.png" alt="P">\n<figcaption>At <b>noon</b>.</figcaption>\n</figure>').text,
    ).toBe(':::figure\n![P](/images/p.png)\n\nAt **noon**.\n:::');
  });
});

describe('MDX', () => {
  it('loses its modules and comments, and shows its components', () => {
    const body =
      "import Chart from './Chart.astro';\nimport {\n  a,\n} from 'b';\n\n{/* hidden */}\n\n<Chart client:load>\n\nText {frontmatter.title}.\n\n</Chart>\n\n```js\nimport x from 'y';\n```\n";
    const { text, notes } = carried(body, { isMdx: true });
    expect(text).toBe(
      "\n\n\n\n\n`<Chart client:load>`\n\nText {frontmatter.title}.\n\n`</Chart>`\n\n```js\nimport x from 'y';\n```\n",
    );
    expect(notes.map((note) => note.replace(/^(\d+) component /, '$1: '))).toEqual(
      expect.arrayContaining([
        "1: import Chart from './Chart.astro';: dropped",
        '2: import {: dropped',
        '8: <Chart client:load>',
        '10: {frontmatter.title}',
        '12: </Chart>',
      ]),
    );
  });

  it('leaves out the list in whose place Kramdown puts a table of contents, and no other list', () => {
    const { text, notes } = carried('* TOC\n{:toc}\n\n1. Contents\n{: toc .wide}\n\n- TOC\n- more\n');
    expect(text.trim()).toBe('- TOC\n- more');
    expect(notes).toEqual(['1 attribute {:toc}: a table of contents', '4 attribute {:toc}: a table of contents']);
  });
});

describe('a link in a body', () => {
  it.each([
    ['See <a href="/old/a/"><i class="icon"></i></a> it', 'See [/old/a/<i class="icon"></i>](/articles/a/) it'],
    ['See <a href="/old/a/"> <svg><path/></svg></a> it', 'See [/old/a/ ](/articles/a/) it'],
    ['See <a href="/old/a/"><b>x</b></a> it', 'See [<b>x</b>](/articles/a/) it'],
    ['See <a href="/old/a/"><T></a> it', 'See [\\<T>](/articles/a/) it'],
    ['See <a href="/old/a/"><img src="/pics/a.png" alt="A"></a> it', 'See [![A](/images/a.png)](/articles/a/) it'],
    ['[](/old/a/)', '[/old/a/](/articles/a/)'],
    ['[a]( /old/a/ "T")', '[a](/articles/a/ "T")'],
    ['See <ftp://x.example/a>.', 'See ftp\\://x.example/a.'],
  ])('has words that show it: %s', (given, text) => {
    expect(carried(given).text).toBe(text);
  });

  it('may lead to what a heading is called in its HTML', () => {
    expect(carried('## <a name="x"></a>Part <span id="y"></span>\n\n## Two { #z }\n').anchors).toMatchObject({
      x: 'Part',
      y: 'Part',
    });
  });
});
