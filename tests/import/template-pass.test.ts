import { describe, expect, it } from 'vitest';
import { linedText } from '../../src/import/lined-text.ts';
import { LinkMap } from '../../src/import/link-map.ts';
import { codeRanges } from '../../src/import/markdown-body.ts';
import type { Generator, SiteFolder } from '../../src/import/site-folder.ts';
import { carryCodeTags, carryTags } from '../../src/import/template-pass.ts';
import { findTemplateTags, readArguments } from '../../src/import/template-tag.ts';

/** A post's text after its template tags have been carried out, with what was noted. */
function rendered(text: string, generator: Generator = 'jekyll', isHtml = false) {
  const notes: string[] = [];
  const site: SiteFolder = {
    root: '/site',
    files: new Map([['assets/a.png', 1]]),
    links: new Set(),
    generator,
    config: {},
    url: undefined,
  };
  const map = new LinkMap(site);
  map.add('other', '_posts/2014-08-06-other.md', []);
  map.add('second', 'content/blog/second/index.md', []);
  const subject = {
    file: '_posts/2014-08-07-this.md',
    title: 'This',
    fields: new Map([['image', '/assets/a.png']]),
    generator,
    base: '',
    map,
    isHtml,
  };
  const note = (code: string, line: number, what: string) => notes.push(`${line} ${code} ${what}`);
  const body = carryCodeTags(linedText(text, 1), subject, note);
  return { text: carryTags(body, isHtml ? [] : codeRanges(body.text), subject, note).text, notes };
}

describe('template tags in a post', () => {
  it('that nobody else can carry out stay to be read, and are noted with their line', () => {
    const text =
      'One {% include video.html id="a`b" %}\n\n{{ site.data.team | sort: "name" }} two.\n\n{{< chart >}}x{{< /chart >}}\n';
    expect(rendered(text)).toEqual({
      text: 'One ``{% include video.html id="a`b" %}``\n\n`{{ site.data.team | sort: "name" }}` two.\n\n`{{< chart >}}`x`{{< /chart >}}`\n',
      notes: [
        '1 shortcode {% include video.html id="a`b" %}',
        '3 shortcode {{ site.data.team | sort: "name" }}',
        '5 shortcode {{< chart >}}',
        '5 shortcode {{< /chart >}}',
      ],
    });
  });

  it('that print an address of the site itself print its path', () => {
    expect(
      rendered('[a]({{ site.baseurl }}/a/), [b]({{ "/b/" | relative_url }}), [c]({{site.url}}{{site.baseurl}}/c/)')
        .text,
    ).toBe('[a](/a/), [b](/b/), [c](/c/)');
    expect(rendered('![x]({{ page.image }}) {{ page.title }}').text).toBe('![x](/assets/a.png) This');
  });

  it('that refer to another post give its address', () => {
    expect(rendered('[a]({% post_url 2014-08-06-other %}) [b]({% link _posts/2014-08-06-other.md %})').text).toBe(
      '[a](/articles/other/) [b](/articles/other/)',
    );
    expect(
      rendered('[a]({{< ref "second" >}}) [b]({{< relref "/blog/second#part" >}}) [c]({{< ref "gone.md" >}})', 'hugo')
        .text,
    ).toBe('[a](/articles/second/) [b](/articles/second/#part) [c](/gone/)');
  });

  it('that show a picture of the folder show it', () => {
    expect(rendered('{{< figure src="/assets/a.png" alt="A [b]" caption="At noon" >}}', 'hugo').text).toBe(
      ':::figure\n![A \\[b\\]](/assets/a.png)\n\nAt noon\n:::',
    );
    expect(rendered('{% image "assets/a.png" "A" %} and {% image "assets/gone.png" "B" %}', 'eleventy').text).toBe(
      '![A](assets/a.png) and `{% image "assets/gone.png" "B" %}`',
    );
  });

  it('that show media of other sites become links', () => {
    expect(
      rendered(
        '{{< youtube abc_-1 >}} {{< vimeo id="7" title="T" >}} {{< tweet user="a" id="8" >}} {{< gist me 9 >}}',
        'hugo',
      ).text,
    ).toBe(
      '[www.youtube.com/watch?v=abc_-1](https://www.youtube.com/watch?v=abc_-1) [T](https://vimeo.com/7) [twitter.com/a/status/8](https://twitter.com/a/status/8) [gist.github.com/me/9](https://gist.github.com/me/9)',
    );
  });

  it('that set a note apart are a note', () => {
    expect(
      rendered(
        '{{< note title="Mind" >}}\nIt *is*.\n{{< /note >}}\n\n{{% alert %}}\nText.\n{{% /alert %}}\n\nIn {{< note >}}line{{< /note >}}.\n',
        'hugo',
      ).text,
    ).toBe(':::note[Mind]\nIt *is*.\n:::\n\n:::note\nText.\n:::\n\nIn `{{< note >}}`line`{{< /note >}}`.\n');
  });

  it('around code become a fence, and around nothing go', () => {
    expect(
      rendered(
        '{% highlight ruby linenos %}\nputs "{{ x }}"\n{% endhighlight %}\n\n{% raw %}{{ y }}{% endraw %} {% comment %} gone {% endcomment %}.',
      ),
    ).toEqual({
      text: '```ruby\nputs "{{ x }}"\n```\n\n`{{ y }}` .',
      notes: ['5 html-dropped {% comment %} gone', '5 shortcode {{ y }}'],
    });
    expect(rendered('{{< highlight go >}}\nx := `a`\n{{< /highlight >}}', 'hugo').text).toBe('```go\nx := `a`\n```\n');
  });

  it('in code show themselves', () => {
    const text =
      '`{{ page.title }}` and\n\n```liquid\n{% if x %}{{ site.url }}{% endif %}\n```\n\n    {{ indented }}\n';
    expect(rendered(text)).toEqual({ text, notes: [] });
    expect(rendered('Write `{{</* ref "x" */>}}`, {{%/* note */%}}.', 'hugo').text).toBe(
      'Write `{{< ref "x" >}}`, `{{% note %}}`.',
    );
  });

  it('are text where a generator knows none', () => {
    expect(rendered('{{ braces }} {% too %}', 'astro')).toEqual({ text: '{{ braces }} {% too %}', notes: [] });
  });

  it('in HTML stay HTML', () => {
    expect(rendered('<p>{{ x < "y" }} {% youtube abc %}</p>', 'jekyll', true).text).toBe(
      '<p><code>{{ x &lt; &quot;y&quot; }}</code> <a href="https://www.youtube.com/watch?v=abc">www.youtube.com/watch?v=abc</a></p>',
    );
  });
});

describe('the tags of a text', () => {
  it('are found with their marks, and stray marks are none', () => {
    expect(
      findTemplateTags('a {{ b }} {%- if c -%} {{< d >}} {{% /e %}} { {{ {%').map(({ mark, inner, name }) => [
        mark,
        inner,
        name,
      ]),
    ).toEqual([
      ['{{', 'b', 'b'],
      ['{%', 'if c', 'if'],
      ['{{<', 'd', 'd'],
      ['{{%', '/e', '/e'],
    ]);
  });

  it('end at the next mark of their kind, wherever others end, and are not endless', () => {
    const found = (text: string) => findTemplateTags(text).map(({ start, end }) => text.slice(start, end));
    expect(found('{% a %}{% b %} %} {{ c }}{{ d }} }}')).toEqual(['{% a %}', '{% b %}', '{{ c }}', '{{ d }}']);
    expect(found('{{ a {% b %} {{ c }}')).toEqual(['{{ a {% b %} {{ c }}']);
    expect(found('{% a {{ b }} {# c #}')).toEqual(['{{ b }}', '{# c #}']);
    const long = (length: number) => `x{{${'a'.repeat(length)}}}{{ b }}`;
    expect(found(long(3998))).toEqual([`{{${'a'.repeat(3998)}}}`, '{{ b }}']);
    expect(found(long(3999))).toEqual(['{{ b }}']);
  });

  it('have arguments with names, in quotes or bare', () => {
    const { named, positional } = readArguments(
      'figure src="a b.png" alt=\'it is\' width=10 "said \\"so\\"" bare, last',
    );
    expect(Object.fromEntries(named)).toEqual({ src: 'a b.png', alt: 'it is', width: '10' });
    expect(positional).toEqual(['said "so"', 'bare', 'last']);
    expect(Object.fromEntries(readArguments('figure SRC="a" src="b"').named)).toEqual({ src: 'a' });
  });
});
