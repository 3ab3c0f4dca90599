import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importSite } from '../../src/import/import.ts';
import { fullReport, summary } from '../../src/import/report.ts';
import { aFolder } from '../scripts/temporary-folder.ts';
import { anEmptyPublication, anOrder, imported, issuesOf, writeFiles } from './site.ts';

const PNG = 'not really a picture';

const JEKYLL = {
  '_config.yml': 'title: The Harbour\nurl: https://harbour.example\npermalink: /news/:year/:title/\n',
  '_data/authors.yml': 'jd:\n  name: Jane Doe\n  bio: Writes *about* ships.\n',
  '_posts/2014-08-06-A_first_day.md':
    '---\nlayout: post\ntitle: "A &amp; first <em>day</em>"\ndescription: What happened on it.\nauthor: jd\ncategories: harbour news\ntags: [Ships, "Big cranes"]\nimage: /assets/crane.png\n---\nSee [the next]({% post_url 2014-08-07-next %}#part-two), [here](/news/2014/next/) and [about](/about/).\n\n![A crane](/assets/crane.png)\n',
  '_posts/2014-08-07-next.markdown':
    '---\ntitle: Next\nauthor: Joe Bloggs and Ann Other\ntags: ships\nlast_modified_at: 2014-09-01\nredirect_from: /old/next/\n---\nA sentence of it. Another one.\n\n## Part two\n\n[First](../a_first_day/), [tag](/tags/big-cranes/), [file](/assets/list.pdf).\n',
  '_posts/2015-01-01-next.html': '---\ntitle: Next again\npublished: false\n---\n<p>Some <b>HTML</b>.</p>\n',
  '_drafts/idea.md': '---\ntitle: An idea\n---\nSoon.\n',
  'about.md': '---\ntitle: About\n---\nUs.\n',
  'assets/crane.png': PNG,
  'assets/list.pdf': 'list',
};

describe('an import from Jekyll', () => {
  it('takes posts with their authors, topics, pictures and links, and passes the content check', async () => {
    const { root, result, read, remarks } = await imported(JEKYLL, 'a-first-day');
    expect(await issuesOf(root)).toEqual([]);
    expect(result.articles).toEqual({ written: 3, there: 0, kept: 0 });
    expect(read('content/articles/a-first-day.md')).toBe(
      [
        '---',
        '# Imported from _posts/2014-08-06-A_first_day.md',
        'title: A & first day',
        'dek: What happened on it.',
        "published: '2014-08-06'",
        'authors:',
        '  - jd',
        'kind: report',
        'topics:',
        '  - harbour',
        '  - news',
        '  - ships',
        '  - big-cranes',
        '---',
        '',
        'See [the next](/articles/next/#part-two), [here](/articles/next/) and [about](https://harbour.example/about/).',
        '',
        '![A crane](/assets/crane.png)',
        '',
      ].join('\n'),
    );
    expect(read('content/articles/next.md')).toContain(
      "dek: A sentence of it. Another one.\npublished: '2014-08-07'\nupdated: '2014-09-01'\nauthors:\n  - joe-bloggs\n  - ann-other\n",
    );
    expect(read('content/articles/next.md')).toContain(
      '[First](/articles/a-first-day/), [tag](/topics/big-cranes/), [file](/assets/list.pdf).',
    );
    expect(read('content/articles/next-2015.md')).toContain('draft: true\n---\n\nSome **HTML**.\n');
    expect(read('content/authors/jd.yaml')).toBe('name: Jane Doe\nkind: person\ndescription: Writes about ships.\n');
    expect(read('content/topics/ships.yaml')).toBe('title: Ships\ndescription: harbour.example\norder: 1\n');
    expect(read('public/assets/crane.png')).toBe(PNG);
    expect(remarks).toContain('_drafts/idea.md:0 draft a draft without a date: not imported');
    expect(remarks).toContain('_posts/2014-08-06-A_first_day.md:1 unknown-field layout: post');
    expect(remarks).toContain('_posts/2014-08-06-A_first_day.md:10 template {% post_url 2014-08-07-next %}');
    expect(remarks).toContain('_posts/2014-08-06-A_first_day.md:10 old-link /about/');
    expect(remarks).toContain('_posts/2015-01-01-next.html:0 same-slug "next" is another\'s: its id is "next-2015"');
  });

  it('tells which addresses changed', async () => {
    const { result } = await imported(JEKYLL, 'a-first-day');
    expect(result.moved).toEqual([
      { from: '/news/2014/A_first_day/', to: '/articles/a-first-day/' },
      { from: '/news/2014/next/', to: '/articles/next/' },
      { from: '/old/next/', to: '/articles/next/' },
    ]);
  });

  it('says of a date in a file’s name that no calendar has it, and does not take it for a part of the slug', async () => {
    const { result, has, remarks } = await imported(
      {
        '_posts/2015-02-30-lost.md': '---\ntitle: Lost\n---\nText.\n',
        '_posts/2015-02-30-kept.md': '---\ntitle: Kept\ndate: 2015-03-02\n---\nText.\n',
      },
      'kept',
    );
    expect(remarks).toContain(
      '_posts/2015-02-30-lost.md:0 bad-date "2015-02-30" in the file\'s name is no day of the calendar',
    );
    expect(remarks).toContain('_posts/2015-02-30-lost.md:0 no-date no date: not imported');
    expect(has('content/articles/kept.md')).toBe(true);
    expect(result.moved).toEqual([{ from: '/2015/03/02/kept.html', to: '/articles/kept/' }]);
  });

  it('takes what the configuration says of all posts, of a folder’s before', async () => {
    const { read, remarks } = await imported(
      {
        '_config.yml':
          'title: X\ndefaults:\n  - scope: {path: en, type: posts}\n    values: {authors: [Joe Bloggs]}\n  - scope: {path: "", type: posts}\n    values: {authors: [Jane Doe], layout: post}\n  - scope: {path: "", type: pages}\n    values: {author: Nobody Else}\n',
        '_posts/2015-02-03-a.md': '---\ntitle: A\n---\nText.\n',
        '_posts/2015-02-03-c.md': '---\ntitle: C\nauthor: Ann Other\n---\nText.\n',
        'en/_posts/2015-02-03-b.md': '---\ntitle: B\n---\nText.\n',
        '_drafts/d.md': '---\ntitle: D\ndate: 2015-02-03\n---\nText.\n',
      },
      'a',
    );
    expect(read('content/articles/d.md')).toContain('  - jane-doe\n');
    expect(read('content/articles/a.md')).toContain('  - jane-doe\n');
    expect(read('content/articles/b.md')).toContain('  - joe-bloggs\n');
    expect(read('content/articles/c.md')).toContain('  - ann-other\n');
    expect(remarks.filter((remark) => /no-author|unknown-field/.test(remark))).toEqual([]);
  });

  it('finds posts under the path that the site had, and what was not imported, too', async () => {
    const { read, result } = await imported(
      {
        '_config.yml': 'url: https://old.example\nbaseurl: /n\n',
        '_posts/2015-02-03-a.md':
          '---\ntitle: A\n---\n[1](/n/2015/02/04/b.html), [2](https://old.example/n/2015/02/04/b.html), [3]({{ site.baseurl }}/2015/02/04/b.html), [4]({{ "/about/" | relative_url }}), ![x]({{ site.baseurl }}/a.png)\n',
        '_posts/2015-02-04-b.md': '---\ntitle: B\n---\nText.\n',
        'a.png': PNG,
      },
      'a',
    );
    const b = '(/articles/b/)';
    expect(read('content/articles/a.md')).toContain(
      `[1]${b}, [2]${b}, [3]${b}, [4](https://old.example/n/about/), ![x](/a.png)`,
    );
    expect(result.moved).toContainEqual({ from: '/n/2015/02/04/b.html', to: '/articles/b/' });
  });

  it('carries a template tag in a description as in a text', async () => {
    const { root, read, remarks } = await imported(
      {
        '_posts/2015-02-03-a.md':
          '---\ntitle: A\nexcerpt: "*What* the [second]({% post_url 2015-02-04-b %}) says, {{ site.data.year }} and {% include x.html %}."\n---\nText.\n',
        '_posts/2015-02-04-b.md':
          '---\ntitle: B\ndescription: "{% comment %}Not yet{% endcomment %}Seen on {{ site.baseurl }}/here/."\n---\nText.\n',
      },
      'a',
    );
    expect(await issuesOf(root)).toEqual([]);
    expect(read('content/articles/a.md')).toContain(
      'dek: What the second says, {{ site.data.year }} and {% include x.html %}.\n',
    );
    expect(read('content/articles/b.md')).toContain('dek: Seen on /here/.\n');
    expect(remarks).toContain('_posts/2015-02-03-a.md:1 template {% post_url 2015-02-04-b %}');
    expect(remarks).toContain('_posts/2015-02-03-a.md:1 shortcode {{ site.data.year }}');
    expect(remarks).toContain('_posts/2015-02-03-a.md:1 shortcode {% include x.html %}');
    expect(remarks).toContain('_posts/2015-02-04-b.md:1 html-dropped {% comment %} Not yet');
  });

  it('writes former slugs only where it is told to', async () => {
    const files = {
      '_posts/2014-08-07-b.md':
        '---\ntitle: B\nslug: new-name\nredirect_from: [/2013/old-name/, /UPPER/]\n---\nText.\n',
    };
    expect((await imported(files, 'new-name')).read('content/articles/new-name.md')).not.toContain('formerly');
    expect((await imported(files, 'new-name', { hasFormerly: true })).read('content/articles/new-name.md')).toContain(
      'formerly:\n  - old-name\n',
    );
  });

  it('gives no article a former slug that is the id of another, or the former slug of one before it', async () => {
    const files = {
      '_posts/2011-03-05-twin.md': '---\ntitle: One\nredirect_from: /old/\n---\nText.\n',
      '_posts/2012-03-05-twin.md': '---\ntitle: Two\nredirect_from: /old/\n---\nText.\n',
    };
    const { read, has, root } = await imported(files, 'twin', { hasFormerly: true });
    expect(read('content/articles/twin.md')).toContain('formerly:\n  - old\n');
    expect(has('content/articles/twin-2012.md') && read('content/articles/twin-2012.md')).not.toContain('formerly');
    expect((await issuesOf(root)).filter((issue) => issue.includes('former'))).toEqual([]);
  });

  it('writes a German publication no English and no ids that German would not have', async () => {
    const files = {
      '_config.yml': 'url: https://alt.example\npermalink: /:categories/:year/:title.html\n',
      '_posts/2011-03-05-kai.md':
        '---\ntitle: Am Kai\nauthor: Jörg Übel\ncategories: [Häfen am Meer]\ntags: [Fähre]\n---\nText.\n',
    };
    const site = aFolder(files);
    const root = anEmptyPublication('kai');
    const siteFile = join(root, 'content/site.yaml');
    writeFileSync(siteFile, readFileSync(siteFile, 'utf8').replace('language: en', 'language: de'));
    const { moved, remarks } = await importSite(anOrder(site, root));
    const read = (path: string) => readFileSync(join(root, 'content', path), 'utf8');
    expect(read('topics/haefen-am-meer.yaml')).toBe('title: Häfen am Meer\ndescription: alt.example\norder: 2\n');
    expect(read('topics/faehre.yaml')).toBe('title: Fähre\ndescription: alt.example\norder: 1\n');
    expect(read('authors/joerg-uebel.yaml')).toBe('name: Jörg Übel\nkind: person\ndescription: alt.example\n');
    expect(remarks.filter(({ code }) => code === 'no-description').map(({ file }) => file)).toEqual([
      'topics/faehre',
      'topics/haefen-am-meer',
      'authors/joerg-uebel',
    ]);
    // Jekyll keeps the letters of categories, and writes them small.
    expect(moved).toEqual([{ from: '/häfen%20am%20meer/2011/kai.html', to: '/articles/kai/' }]);
  });
});

describe('an import into a publication of another language', () => {
  const POSTS = {
    'a.md': '---\ntitle: A\ndate: 2020-01-01\n---\nText.\n',
    'b.md': '---\ntitle: B\ndate: 2020-01-02\nauthor: Редакция\n---\nText.\n',
    'c.md': '---\ntitle: C\ndate: 2020-01-02\nauthor: Kulturredaktion\n---\nText.\n',
    'd.md': '---\ntitle: D\ndate: 2020-01-02\nauthor: هيئة التحرير\n---\nText.\n',
    'e.md': '---\ntitle: E\ndate: 2020-01-02\nauthor: Иван Отделов\n---\nText.\n',
  };

  /** The same publication in another language, with words of its own if there are any. */
  async function importedIn(language: string, words: Readonly<Record<string, string>> = {}) {
    const root = anEmptyPublication('a');
    const siteFile = join(root, 'content/site.yaml');
    writeFileSync(siteFile, readFileSync(siteFile, 'utf8').replace('language: en', `language: ${language}`));
    writeFiles(root, words);
    const { remarks } = await importSite(anOrder(aFolder(POSTS), root, { url: 'https://alt.example' }));
    return { remarks, read: (path: string) => readFileSync(join(root, 'content', path), 'utf8') };
  }

  it.each([
    ['en-GB', 'unsorted', 'Unsorted'],
    ['ru', 'bez-temy', 'Без темы'],
    ['zh-Hans', 'weifenlei', '未分类'],
    ['ar', 'ghyr-msnf', 'غير مصنف'],
    // Nobody has said it in German yet.
    ['de', 'unsorted', 'Unsorted'],
  ])('files under a word of %s what has no topic', async (language, id, title) => {
    const { read } = await importedIn(language);
    expect(read(`topics/${id}.yaml`)).toContain(`title: ${title}\n`);
  });

  it('files under the publication’s own word what has no topic', async () => {
    const { read } = await importedIn('de', { 'content/words/de.yaml': 'topic:\n  unsorted: Ohne Thema\n' });
    expect(read('topics/ohne-thema.yaml')).toContain('title: Ohne Thema\n');
  });

  it('takes an editorial office for a desk in its language, and the name of the site, and says so', async () => {
    const { read, remarks } = await importedIn('ru');
    const kindOf = (id: string) => /kind: (.*)/.exec(read(`authors/${id}.yaml`))?.[1];
    expect(['alt-example', 'redaktsiya', 'kulturredaktion', 'ivan-otdelov'].map(kindOf)).toEqual([
      'desk',
      'desk',
      'desk',
      'person',
    ]);
    const told = remarks.filter(({ file }) => file.startsWith('authors/')).map(({ text }) => text);
    expect(told).toContain('alt.example, as a desk');
    expect(told).toContain('هيئة التحرير, as a desk');
    expect(told).toContain('Иван Отделов, as a person');
  });
});

describe('an import from Hugo', () => {
  const HUGO = {
    'hugo.toml':
      'baseURL = "https://example.org/"\ntitle = "Field notes"\n[permalinks]\nposts = "/:year/:month/:slug/"\n',
    'content/posts/river/index.md':
      '+++\ntitle = "The river"\ndate = 2020-03-01T23:30:00+09:00\nauthors = ["Mika Ito"]\ntags = ["Water"]\naliases = ["/p/12/"]\n[cover]\nimage = "river.jpg"\nalt = "A river"\ncaption = "By night"\n+++\n\n{{< figure src="bridge.png" alt="A bridge" >}}\n\n{{< callout >}}\n\nSee [it]({{< relref "second.md#end" >}}).\n',
    'content/posts/river/river.jpg': PNG,
    'content/posts/river/bridge.png': `${PNG} 2`,
    'content/posts/second.md':
      '---\ntitle: Second\ndate: 2020-03-02\nsummary: Short.\n---\n\n## The end {#end}\n\n[back](/2020/03/river/)\n',
    'content/posts/_index.md': '---\ntitle: Posts\ndate: 2020-01-01\n---\n',
    'content/tags/water/_index.md': '---\ntitle: Waters\ndescription: All that flows.\n---\n',
    'content/about.md': '+++\ntitle = "About"\n+++\nUs.\n',
  };

  it('reads TOML and bundles, and finds a term’s own words', async () => {
    const { root, read, remarks } = await imported(HUGO, 'river');
    expect(await issuesOf(root)).toEqual([]);
    const text = read('content/articles/river.md');
    expect(text).toContain("published: '2020-03-01'\n");
    expect(text).toContain(':::figure\n![A river](/images/river/river.jpg)\n\nBy night\n:::\n');
    expect(text).toContain(
      '![A bridge](/images/river/bridge.png)\n\n`{{< callout >}}`\n\nSee [it](/articles/second/#the-end).\n',
    );
    expect(read('content/articles/second.md')).toContain('## The end\n\n[back](/articles/river/)\n');
    expect(read('content/topics/water.yaml')).toContain('title: Waters\ndescription: All that flows.\n');
    expect(read('public/images/river/bridge.png')).toBe(`${PNG} 2`);
    expect(remarks).toContain('content/posts/river/index.md:15 shortcode {{< callout >}}');
    expect(remarks).toContain('content/about.md:0 no-date no date: not imported');
    expect(read('content/authors/field-notes.yaml')).toContain('name: Field notes\n');
  });
});

describe('an import from a Hugo site in several languages', () => {
  const SITE = {
    'hugo.toml':
      'baseURL = "https://volga.example/"\ntitle = "Волга"\ndefaultContentLanguage = "en"\n[taxonomies]\ntag = "tags"\n"Тема" = "Темы"\n[permalinks]\nnews = "/:year/:slug/"\n[languages.en]\ncontentDir = "content/en"\n[languages.ru]\ncontentDir = "content/ru"\n',
    'content/en/news/dam/index.md':
      '+++\nTitle = "The dam"\nDate = 2020-03-01\nTags = ["Water"]\n+++\nSee [two]({{< ref "/news/two.md" >}}), [its topic](/ru/темы/большие-реки/), [topic](/tags/water/) and [Russian]({{< ref path="dam" lang="ru" >}}).\n',
    'content/en/news/two.md': '---\ntitle: Two\ndate: 2020-03-02\n---\n[The dam]({{< relref "dam" >}}).\n',
    'content/ru/news/dam/index.md':
      '---\nTitle: Плотина\nDATE: 2020-03-01\nТемы: [Большие реки]\n---\n[Два]({{< relref "two" >}}), [тема](/темы/большие-реки/).\n',
    'content/ru/news/two.md': '---\ntitle: Два\ndate: 2020-03-02\n---\nТекст.\n',
    'content/en/news/late.fr.md': '---\ntitle: Trois\ndate: 2020-03-03\nlang: fr\n---\nTexte.\n',
  };

  it('writes the language of each text, of which text it is the translation, and its own address', async () => {
    const { root, result, read, remarks } = await imported(SITE, 'dam');
    expect(await issuesOf(root)).toEqual([]);
    expect(read('content/articles/dam.md')).toContain('title: The dam\n');
    expect(read('content/articles/dam.md')).not.toContain('language');
    expect(read('content/articles/dam-2020.md')).toMatch(
      /^title: Плотина$[^]*^topics:\n {2}- bolshie-reki\nlanguage: ru\ntranslationOf: dam\n---/m,
    );
    expect(read('content/articles/two-2020.md')).toContain('language: ru\ntranslationOf: two\n');
    expect(remarks).toContain(
      'content/en/news/late.fr.md:0 unknown-field language: fr, in which the interface has no words',
    );
    expect(result.moved).toContainEqual({ from: '/2020/dam/', to: '/articles/dam/' });
    expect(result.moved).toContainEqual({ from: '/ru/2020/dam/', to: '/articles/dam-2020/' });
  });

  it('knows the addresses that a language has of its own', async () => {
    const config = `${SITE['hugo.toml']}[languages.ru.permalinks]\nnews = "/новости/:slug/"\n`;
    const { result } = await imported({ ...SITE, 'hugo.toml': config }, 'dam');
    expect(result.moved).toContainEqual({ from: '/2020/dam/', to: '/articles/dam/' });
    expect(result.moved).toContainEqual({ from: '/ru/новости/dam/', to: '/articles/dam-2020/' });
  });

  it('finds what a reference means in the language of the text, or in the one that it asks for', async () => {
    const { read } = await imported(SITE, 'dam');
    expect(read('content/articles/dam.md')).toContain('[two](/articles/two/)');
    expect(read('content/articles/dam.md')).toContain('[topic](/topics/water/)');
    expect(read('content/articles/dam.md')).toContain('[Russian](/articles/dam-2020/)');
    expect(read('content/articles/two.md')).toContain('[The dam](/articles/dam/)');
    expect(read('content/articles/dam-2020.md')).toContain(
      '[Два](/articles/two-2020/), [тема](/topics/bolshie-reki/).',
    );
  });

  it('takes a field for what it is however its name is written: a draft stays one', async () => {
    const { read, remarks } = await imported(
      {
        'hugo.toml': 'title = "X"\n',
        'content/a.md': '---\nTitle: A\nDate: 2020-01-01\nDraft: true\nSUMMARY: Short.\n---\nText.\n',
      },
      'a',
    );
    expect(read('content/articles/a.md')).toMatch(/title: A\ndek: Short\.\n[^]*draft: true\n/);
    expect(remarks.filter((remark) => remark.includes('unknown-field'))).toEqual([]);
  });

  it.each([
    ['publishDate: 2030-05-01', 'not to be published before 2030-05-01'],
    ['expiryDate: 2021-01-01', 'published until 2021-01-01'],
    ['headless: true', 'without a page of its own'],
    ['build:\n  render: never', 'without a page of its own'],
  ])('makes a draft of what Hugo did not publish: %s', async (field, why) => {
    const { read, remarks } = await imported(
      { 'hugo.toml': 'title = "X"\n', 'content/a.md': `---\ntitle: A\ndate: 2020-01-01\n${field}\n---\nText.\n` },
      'a',
    );
    expect(read('content/articles/a.md')).toContain('draft: true\n');
    expect(remarks).toContain(`content/a.md:0 draft ${why}: imported as a draft, which no build publishes`);
  });

  it('takes what a section hands down to its posts, drafts before all, and tells what goes to some alone', async () => {
    const { read, remarks } = await imported(
      {
        'hugo.toml': 'baseURL = "https://mina.example/"\n[cascade]\nauthor = "The Desk"\n',
        'content/news/_index.md':
          '---\ncascade:\n  - author: Leila Hasan\n    tags: [ports]\n  - target: { kind: section }\n    draft: true\n  - _target: { path: "/news/old/**" }\n    tags: [old]\n---\n',
        'content/news/one.md': '---\ntitle: One\ndate: 2024-03-12\n---\nText.\n',
        'content/news/two.md': '---\ntitle: Two\ndate: 2024-03-13\nauthor: Own\ntags: [own]\n---\nText.\n',
        'content/news/later/_index.md': '---\ncascade:\n  Draft: true\n---\n',
        'content/news/later/three.md': '---\ntitle: Three\ndate: 2024-03-14\n---\nText.\n',
        'content/four.md': '---\ntitle: Four\ndate: 2024-03-15\n---\nText.\n',
      },
      'one',
    );
    const signed = (id: string) =>
      /authors:\n {2}- (.*)\n[^]*topics:\n {2}- (.*)\n(draft: true)?/.exec(read(`content/articles/${id}.md`))?.slice(1);
    expect(signed('one')).toEqual(['leila-hasan', 'ports', undefined]);
    expect(signed('two')).toEqual(['own', 'own', undefined]);
    expect(signed('three')).toEqual(['leila-hasan', 'ports', 'draft: true']);
    expect(signed('four')).toEqual(['the-desk', 'unsorted', undefined]);
    expect(remarks).toContain('content/news/_index.md:0 unknown-field cascade: only for {"path":"/news/old/**"}');
  });

  it('says that a configuration cannot be read', async () => {
    const { remarks } = await imported(
      { 'hugo.toml': 'Тема = "Темы"\n', 'content/a.md': '---\ntitle: A\ndate: 2020-01-01\n---\nText.\n' },
      'a',
    );
    expect(remarks).toContain('hugo.toml:0 not-read the configuration cannot be read');
  });
});

describe('an import from Zola', () => {
  it('knows its links to files, its taxonomy of authors and its addresses', async () => {
    const { root, read, result } = await imported(
      {
        'config.toml': 'base_url = "https://minato.example"\ntitle = "港新聞"\n',
        'content/posts/linear.md':
          '+++\ntitle = "リニア"\ndate = 2024-03-29\nslug = "rinia"\n[taxonomies]\ntags = ["鉄道"]\nauthors = ["山田太郎"]\n+++\n[次](@/posts/2023-10-20-osaka/index.md) と [図](@/posts/2023-10-20-osaka/a.png)\n',
        'content/posts/2023-10-20-osaka/index.md': '+++\ntitle = "万博"\n+++\n本文。\n',
        'content/posts/2023-10-20-osaka/a.png': PNG,
      },
      'rinia',
    );
    const article = read('content/articles/rinia.md');
    expect(article).toContain('authors:\n  - shantiantailang\n');
    expect(article).toContain('topics:\n  - zhidao\n');
    expect(article).toContain('[次](/articles/osaka/)');
    expect(read('content/authors/shantiantailang.yaml')).toContain('name: 山田太郎\nkind: person\n');
    expect(await issuesOf(root)).toEqual([]);
    expect(result.moved).toEqual([
      { from: '/posts/osaka/', to: '/articles/osaka/' },
      { from: '/posts/rinia/', to: '/articles/rinia/' },
    ]);
  });
});

describe('an import from Eleventy', () => {
  it('reads JSON front matter and what its tags print', async () => {
    const { root, read } = await imported(
      {
        'eleventy.config.js': 'export default () => {};',
        'src/posts/2022-05-01-hello.md':
          '---json\n{ "title": "Hello", "tags": ["posts", "web"], "image": "/img/a.png", "imageAlt": "A" }\n---\n[next]({{ "/posts/2022-05-02-bye/" | url }})\n',
        'src/posts/2022-05-02-bye.md':
          '---\ntitle: Bye\ntags: posts\n---\n{% image "/img/a.png", "Alt" %} {% codepen "x" %}\n',
        'src/img/a.png': PNG,
      },
      'hello',
    );
    expect(await issuesOf(root)).toEqual([]);
    expect(read('content/articles/hello.md')).toContain(
      'topics:\n  - web\n---\n\n![A](/img/a.png)\n\n[next](/articles/bye/)\n',
    );
    expect(read('content/articles/bye.md')).toContain(
      'topics:\n  - unsorted\n---\n\n![Alt](/img/a.png) `{% codepen "x" %}`\n',
    );
  });
});

describe('an import from a folder of Eleventy with data of its own', () => {
  it('gives them to its posts, with tags together, and says of a program that it was not run', async () => {
    const { read, remarks } = await imported(
      {
        '.eleventy.js': 'module.exports = () => {};',
        'posts/posts.json': '{ "layout": "post.njk", "tags": ["posts", "港口"], "author": "编辑部" }',
        'posts/2023-12-10-one.md': '---\ntitle: 一\ntags: [上海]\n---\n正文。\n',
        'posts/notes/notes.11tydata.json': '{ "draft": true, "author": "王小明" }',
        'posts/notes/2023-12-11-two.md': '---\ntitle: 二\n---\n正文。\n',
        'other/other.11tydata.js': 'module.exports = {};',
      },
      'one',
    );
    expect(read('content/articles/one.md')).toContain(
      'authors:\n  - bianjibu\nkind: report\ntopics:\n  - gangkou\n  - shanghai\n---',
    );
    expect(read('content/articles/two.md')).toContain('authors:\n  - wangxiaoming\n');
    expect(read('content/articles/two.md')).toContain('draft: true\n');
    expect(remarks).toContain(
      'other/other.11tydata.js:0 not-read a program says there what the posts of its folder have',
    );
  });
});

describe('an import from Astro', () => {
  it('reads content collections in Markdown and MDX', async () => {
    const { root, read } = await imported(
      {
        'astro.config.mjs': "export default { site: 'https://example.org/' };",
        'src/content/blog/one.md':
          '---\ntitle: One\ndescription: First.\npubDate: Jul 08 2022\nheroImage: ../../assets/hero.jpg\nauthor: src/content/authors/jo.json\n---\n{{ not a tag }} [two](/blog/two/)\n\n:::tip\nTry.\n:::\n',
        'src/content/blog/two.mdx':
          "---\ntitle: Two\ndescription: Second.\npubDate: 2022-07-09\nupdatedDate: 2022-07-10\n---\nimport X from './X.astro';\n\n<X />\n\n[one](./one.md)\n",
        'src/content/authors/jo.json': '{ "name": "Jo March", "bio": "Writes." }',
        'src/assets/hero.jpg': PNG,
      },
      'one',
    );
    expect(await issuesOf(root)).toEqual([]);
    expect(read('content/articles/one.md')).toContain(
      '![hero.jpg](/assets/hero.jpg)\n\n{{ not a tag }} [two](/articles/two/)\n\n:::note[Tip]\nTry.\n:::\n',
    );
    expect(read('content/articles/two.md')).toContain("updated: '2022-07-10'");
    expect(read('content/articles/two.md')).toContain('`<X />`\n\n[one](/articles/one/)\n');
    expect(read('content/authors/jo.yaml')).toContain('name: Jo March\n');
  });
});

describe('an import of an export of Ghost', () => {
  const row = (fields: object) => ({ type: 'post', status: 'published', visibility: 'public', ...fields });
  const short = (id: string, fields: object) =>
    row({ id, title: id.toUpperCase(), slug: id, html: '<p>One.</p>', ...fields });
  const EXPORT = {
    db: [
      {
        meta: { exported_on: 1_700_000_000_000, version: '5.75.0' },
        data: {
          posts: [
            row({
              id: 'a',
              title: 'First',
              slug: 'first',
              html: '<p>See <a href="__GHOST_URL__/second/">it</a>.</p><figure class="kg-card kg-image-card"><img src="__GHOST_URL__/content/images/2020/a.png" alt="A"><figcaption>Cap</figcaption></figure>',
              published_at: '2020-05-01T10:00:00.000Z',
              updated_at: '2020-05-03T10:00:00.000Z',
              feature_image: '__GHOST_URL__/content/images/2020/b.png',
            }),
            row({
              id: 'b',
              title: 'Second',
              slug: 'second',
              html: '<p>Two.</p>',
              published_at: '2020-05-02T10:00:00.000Z',
              custom_excerpt: 'Short.',
            }),
            row({
              id: 'c',
              title: 'Idea',
              slug: 'idea',
              html: '<p>?</p>',
              status: 'draft',
              created_at: '2020-06-01T10:00:00.000Z',
            }),
            row({
              id: 'd',
              title: 'About',
              slug: 'about',
              html: '<p>Us.</p>',
              type: 'page',
              published_at: '2020-05-02T10:00:00.000Z',
            }),
            row({
              id: 'f',
              title: 'Members',
              slug: 'members',
              html: '<p>For <kbd>x</kbd><br>those who pay, and [@bob].</p>',
              visibility: 'paid',
              published_at: '2020-05-04T10:00:00.000Z',
            }),
            row({
              id: 'e',
              title: 'Old',
              slug: 'old',
              mobiledoc: '{"cards":[["markdown",{"markdown":"Some *text*"}]]}',
              published_at: '2016-05-02T10:00:00.000Z',
            }),
          ],
          users: [{ id: 'u', name: 'Uma', slug: 'uma' }],
          tags: [
            { id: 't', name: 'News', slug: 'news' },
            { id: 'i', name: '#hidden', slug: 'hash-hidden' },
          ],
          posts_tags: [
            { post_id: 'a', tag_id: 't', sort_order: 1 },
            { post_id: 'a', tag_id: 'i', sort_order: 0 },
          ],
          posts_authors: [{ post_id: 'a', author_id: 'u' }],
          posts_meta: [{ post_id: 'a', feature_image_alt: 'Bee', feature_image_caption: '<i>Photo</i>' }],
          settings: [{ key: 'title', value: 'G' }],
        },
      },
    ],
  };

  it('takes posts and drafts, and leaves pages out', async () => {
    const { root, read, has, remarks } = await imported(
      {
        'g.ghost.json': JSON.stringify(EXPORT),
        'content/images/2020/a.png': PNG,
        'content/images/2020/b.png': `${PNG} b`,
      },
      'first',
    );
    expect(await issuesOf(root)).toEqual([]);
    expect(read('content/articles/first.md')).toBe(
      "---\n# Imported from g.ghost.json/first\ntitle: First\ndek: See it.\npublished: '2020-05-01'\nupdated: '2020-05-03'\nauthors:\n  - uma\nkind: report\ntopics:\n  - news\n---\n\n:::figure\n![Bee](/images/2020/b.png)\n\nPhoto\n:::\n\nSee [it](/articles/second/).\n\n:::figure\n![A](/images/2020/a.png)\n\nCap\n:::\n",
    );
    expect(read('content/articles/second.md')).toContain('dek: Short.\n');
    expect(read('content/articles/idea.md')).toContain('draft: true\n');
    expect(read('content/articles/old.md')).toContain('Some *text*\n');
    expect(has('content/articles/about.md')).toBe(false);
    expect(remarks).toContain('g.ghost.json/about:0 no-date a page, no post: not imported');
    // What only members may read is published by nobody but an editor.
    expect(read('content/articles/members.md')).toContain('draft: true\n');
    expect(remarks).toContain('g.ghost.json/members:0 draft for paid: imported as a draft, which no build publishes');
  });

  it('takes days by the clock of the site, and what the export says of authors and tags', async () => {
    const data = {
      posts: [
        short('a', {
          published_at: '2020-12-31T23:30:00.000Z',
          updated_at: '2021-05-03 22:30:00',
        }),
      ],
      users: [{ id: 'u', name: 'Jane Doe', slug: 'jane', bio: 'Writes of ships &amp; ports.' }],
      tags: [{ id: 't', name: 'Ships', slug: 'ships', description: 'All that floats.' }],
      posts_authors: [{ post_id: 'a', author_id: 'u' }],
      posts_tags: [{ post_id: 'a', tag_id: 't' }],
      settings: [{ key: 'timezone', value: 'Europe/Berlin' }],
    };
    const { read } = await imported({ 'export.json': JSON.stringify({ data }) }, 'a');
    expect(read('content/articles/a.md')).toContain("published: '2021-01-01'\nupdated: '2021-05-04'\n");
    expect(read('content/authors/jane.yaml')).toContain('description: Writes of ships & ports.\n');
    expect(read('content/topics/ships.yaml')).toContain('description: All that floats.\n');
  });

  it('tells of code that was put into a page, and publishes no letter that only subscribers had', async () => {
    const data = {
      posts: [
        short('a', {
          published_at: '2021-01-01T10:00:00.000Z',
          codeinjection_head: '<script>track()</script>',
        }),
        row({
          id: 'b',
          title: 'B',
          slug: 'b',
          html: '<p>Dear all.</p>',
          status: 'sent',
          published_at: '2021-01-02T10:00:00.000Z',
        }),
      ],
      posts_meta: [{ post_id: 'a', og_title: 'Another title' }],
      settings: [{ key: 'title', value: 'The Harbour' }],
    };
    const { read, remarks } = await imported({ 'export.json': JSON.stringify({ data }) }, 'a');
    expect(remarks).toContain('export.json/a:0 unknown-field codeinjection_head: <script>track()</script>');
    expect(remarks).toContain('export.json/a:0 unknown-field og_title: Another title');
    expect(read('content/articles/b.md')).toContain('draft: true\n');
    expect(remarks).toContain(
      'export.json/b:0 draft sent by e-mail alone: imported as a draft, which no build publishes',
    );
    expect(remarks).toContain('export.json/a:0 no-author signed by The Harbour');
  });

  it('makes a description of a text without its marks, and without those of the import', async () => {
    const { read } = await imported({ 'g.ghost.json': JSON.stringify(EXPORT) }, 'first');
    expect(read('content/articles/members.md')).toContain('dek: For x those who pay, and [@bob].\n');
  });
});

describe('an import', () => {
  const POST = '---\ntitle: Hello\ndate: 2020-01-01\nauthor: Jo\ntags: [a]\n---\nText.\n';

  it('given again changes nothing and says so', async () => {
    const { site, root } = await imported(JEKYLL, 'a-first-day');
    const times = () =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map(
        (path) => `${path} ${statSync(join(root, path)).mtimeMs}`,
      );
    const before = times();
    const result = await importSite(anOrder(site, root));
    expect(times()).toEqual(before);
    expect(summary(result, false)).toContain(
      'Nothing to do: 3 articles, 5 topics, 4 authors and 2 files are there already.',
    );
    expect(result.articles).toEqual({ written: 0, there: 3, kept: 0 });
  });

  it('takes only what is new when it is given again, and keeps what has been edited since', async () => {
    const { site, root, read } = await imported({ 'a.md': POST }, 'a');
    writeFileSync(join(root, 'content/articles/a.md'), read('content/articles/a.md').replace('Text.', 'Edited.'));
    writeFiles(site, { 'b.md': POST });
    const again = await importSite(anOrder(site, root));
    expect(again.articles).toEqual({ written: 1, there: 0, kept: 1 });
    expect(read('content/articles/a.md')).toContain('Edited.');
    expect(again.remarks).toContainEqual({ code: 'kept', file: 'a.md', line: 0, text: 'content/articles/a.md' });
    expect((await importSite(anOrder(site, root, { isOverwriting: true }))).articles).toEqual({
      written: 1,
      there: 1,
      kept: 0,
    });
    expect(read('content/articles/a.md')).toContain('Text.');
  });

  it('never touches an article of the publication’s own, nor a picture', async () => {
    const files = { 'hello.md': POST.replace('Text.', '![A](/pic.png)'), 'pic.png': PNG };
    const { site, root, read } = await imported({ 'x.md': POST }, 'x');
    writeFiles(root, { 'content/articles/hello.md': 'own', 'public/pic.png': 'own picture' });
    writeFiles(site, files);
    await importSite(anOrder(site, root));
    expect(read('content/articles/hello.md')).toBe('own');
    expect(read('content/articles/hello-2020.md')).toContain('![A](/pic-2.png)');
    expect(read('public/pic.png')).toBe('own picture');
    expect(read('public/pic-2.png')).toBe(PNG);
    expect((await importSite(anOrder(site, root))).articles).toEqual({ written: 0, there: 2, kept: 0 });
  });

  it('writes nothing but tells all where it is only tried', async () => {
    const { result, has } = await imported({ 'a.md': POST }, 'a', { isDryRun: true });
    expect(result.articles.written).toBe(1);
    expect(has('content/articles')).toBe(false);
    expect(summary(result, true)).toContain('Would write 1 article,');
  });

  it('takes what lies in one folder, with pictures and links from all of the site', async () => {
    const files = {
      'en/a.md': POST.replace('Text.', '![P](/pic.png) [b](/fr/b/)'),
      'fr/b.md': POST,
      'public/pic.png': PNG,
    };
    const { result, read } = await imported(files, 'a', { only: 'en', url: 'https://example.org' });
    expect(result.articles.written).toBe(1);
    expect(read('content/articles/a.md')).toContain('![P](/pic.png) [b](https://example.org/fr/b/)');
  });

  it('files under a topic only what enough posts have', async () => {
    const { read, remarks, has } = await imported(
      { 'a.md': POST, 'b.md': POST, 'c.md': POST.replace('[a]', '[rare]') },
      'a',
      { leastPosts: 2, topic: 'Other' },
    );
    expect(read('content/articles/a.md')).toContain('topics:\n  - a\n');
    expect(read('content/articles/c.md')).toContain('topics:\n  - other\n');
    expect(has('content/topics/rare.yaml')).toBe(false);
    expect(remarks).toContain('c.md:0 rare-topic rare');
  });

  it('says where tags of different spellings became one topic, and not where they differ in case or hyphens', async () => {
    const { read, remarks } = await imported(
      {
        'a.md': POST.replace('[a]', '[C++, "C#", Big Cranes]'),
        'b.md': POST.replace('[a]', '["C", big-cranes]'),
      },
      'a',
    );
    expect(read('content/articles/a.md')).toContain('topics:\n  - c\n  - big-cranes\n');
    expect(read('content/topics/c.yaml')).toContain('title: C');
    expect(remarks.filter((remark) => remark.includes('same-topic'))).toEqual([
      'a.md:0 same-topic "C#" and "C++" are both "c"',
      'b.md:0 same-topic "C" and "C++" are both "c"',
    ]);
  });

  it('takes for a description nothing that a lead picture says', async () => {
    const post = POST.replace('tags:', 'image: {path: /none.png, alt: A crane at noon}\ntags:');
    const missing = await imported({ 'a.md': post }, 'a');
    expect(missing.read('content/articles/a.md')).toMatch(/^dek: Text\.$[^]*\n\nA crane at noon\n\nText\.\n$/m);
    const away = await imported({ 'a.md': post }, 'a', { url: 'https://old.example' });
    expect(away.read('content/articles/a.md')).toMatch(/^dek: Text\.$[^]*\[A crane at noon\]\(https:/m);
    const there = await imported({ 'a.md': post.replace('Text.', ''), 'none.png': PNG }, 'a');
    expect(there.read('content/articles/a.md')).toContain('dek: Hello\n');
  });

  it('leads to the old site, and says so, what had an address on its front page or was not imported', async () => {
    const { read, remarks } = await imported(
      {
        'a.md': POST.replace(
          'Text.',
          '[a](https://old.example/?p=12) [b](/?p=13#x) [c](https://old.example/#y) [d](/) [e](https://old.example/none/) By [@x].',
        ),
      },
      'a',
      { url: 'https://old.example' },
    );
    expect(read('content/articles/a.md')).toContain(
      '[a](https://old.example/?p=12) [b](https://old.example/?p=13#x) [c](/) [d](/) [e](https://old.example/none/)',
    );
    expect(remarks.filter((remark) => remark.includes('old-link'))).toEqual([
      'a.md:7 old-link https://old.example/?p=12',
      'a.md:7 old-link /?p=13#x',
      'a.md:7 old-link https://old.example/none/',
    ]);
  });

  it.each([
    ['a script under a prefix', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
    [
      'a frame with a page in it',
      '<iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="&lt;script&gt;top.alert(1)&lt;/script&gt;"/>',
    ],
    ['a frame, its language written in references', '<f:iframe xmlns:f="http://www.w3.org/1999/xh&#116;ml" src="/a"/>'],
    ['an address that is written in references', '<a href="java&#115;cript:alert(1)"/>'],
    ['an address with a line break in it', '<a href="java&#10;script&#x3a;alert(1)"/>'],
    ['a script in another encoding', Buffer.from('<script>alert(1)</script>', 'utf16le').toString()],
  ])('copies no drawing with %s', async (_what, content) => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
    const { has, remarks } = await imported({ 'a.md': POST.replace('Text.', '![A](/a.svg)'), 'a.svg': drawing }, 'a');
    expect(has('public/a.svg')).toBe(false);
    expect(remarks).toContain('a.md:7 file-refused a.svg: a browser would run what it holds');
  });

  it('copies a drawing that only speaks of scripts', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><text>Java script: &lt;script&gt; &amp; more</text></svg>';
    const { read } = await imported({ 'a.md': POST.replace('Text.', '![A](/a.svg)'), 'a.svg': drawing }, 'a');
    expect(read('public/a.svg')).toBe(drawing);
  });

  it('reads the path of an address with a space in it that a post gives itself', async () => {
    const { result } = await imported(
      { 'a.md': POST.replace('tags:', 'permalink: https://old.example/my post/\ntags:') },
      'a',
    );
    expect(result.moved).toEqual([{ from: '/my%20post/', to: '/articles/a/' }]);
  });

  it('gives a title to a post without one, and a place to a post without author or topic', async () => {
    const { root, read, remarks } = await imported(
      {
        'one.md': '---\ndate: 2020-01-01\n---\n# What it found\n\nText.\n',
        'the-second-day.md': '---\ndate: 2020-01-02\n---\nText.\n',
      },
      'one',
      { author: 'The desk', topic: 'Notes' },
    );
    expect(await issuesOf(root)).toEqual([]);
    expect(read('content/articles/one.md')).toMatch(
      /^title: What it found$[^]*^authors:\n {2}- the-desk$[^]*^ {2}- notes\n---\n\nText\.\n$/m,
    );
    expect(read('content/articles/the-second-day.md')).toContain('title: The second day\n');
    expect(read('content/authors/the-desk.yaml')).toContain('kind: desk\n');
    expect(remarks).toContain('one.md:0 no-title its first heading became the title');
    expect(remarks).toContain('the-second-day.md:0 no-author signed by The desk');
  });

  it('lets what looks like a citation be text', async () => {
    const { root, read, remarks } = await imported(
      { 'a.md': POST.replace('Text.', 'By [@someone] and [@a; @b], [@none: x].') },
      'a',
    );
    expect(await issuesOf(root)).toEqual([]);
    expect(read('content/articles/a.md')).toContain('[<!-- -->@someone]');
    expect(remarks).toContain('a.md:0 citation 3 in brackets with @');
  });

  it('refuses in one line what it cannot do', async () => {
    const { site, root } = await imported({ 'a.md': POST }, 'a');
    await expect(importSite(anOrder(join(site, 'none'), root))).rejects.toThrow(/^there is no folder .*none\.$/);
    await expect(importSite(anOrder(join(site, 'a.md'), root))).rejects.toThrow(
      'a.md is a file: name the folder that it lies in.',
    );
    await expect(importSite(anOrder(site, root, { only: 'nowhere' }))).rejects.toThrow('no post was found in');
    await expect(importSite(anOrder(site, root, { articles: join(root, 'content/posts') }))).rejects.toThrow(
      'lies in no folder called "articles"',
    );
  });

  it('reports each case with its file and line, and counts fields that have no place', async () => {
    const { result } = await imported(
      {
        'a.md': POST.replace('Text.', '{% x %}').replace('tags', 'mood: good\ntags'),
        'b.md': POST.replace('tags', 'mood: bad\ntags'),
      },
      'a',
    );
    const report = fullReport(result, false);
    expect(report).toContain(
      '\n## unknown-field (2): fields that have no place here\n# mood: 2 posts\na.md:1  unknown-field  mood: good\nb.md:1  unknown-field  mood: bad\n',
    );
    expect(report).toContain('\na.md:8  shortcode  {% x %}\n');
  });
});
