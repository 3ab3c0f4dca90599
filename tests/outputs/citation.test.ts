import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { AuthorSchema } from '../../src/domain/author.ts';
import { ArticleSchema } from '../../src/domain/article.ts';
import { SiteSchema } from '../../src/domain/site.ts';
import { type Source, SourceSchema } from '../../src/domain/source.ts';
import { apaReference } from '../../src/outputs/citation/apa.ts';
import { bibtexEntry } from '../../src/outputs/citation/bibtex.ts';
import { chicagoReference } from '../../src/outputs/citation/chicago.ts';
import { articleCitation, type Citation, claimCitation, sourceCitation } from '../../src/outputs/citation/citation.ts';
import { citationFile } from '../../src/outputs/citation/citation-file.ts';
import { cslItem } from '../../src/outputs/citation/csl-json.ts';
import { highwireMeta } from '../../src/outputs/citation/highwire-meta.ts';
import type { Name } from '../../src/outputs/citation/name.ts';
import { risRecord } from '../../src/outputs/citation/ris.ts';
import { htmlText, plainText } from '../../src/outputs/citation/styled-text.ts';
import { aClaim, aCorpus, anArticle, anAssessment, aSource } from '../domain/builders.ts';
import { formatApa, parseCitation } from './citation-js.ts';
import { english } from '../words/english.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const read = (...path: string[]) => readFileSync(join(CONTENT, ...path), 'utf8');

const sources = readdirSync(join(CONTENT, 'sources')).map((file) =>
  sourceCitation({ ...SourceSchema.parse(parse(read('sources', file))), id: file.replace('.yaml', '') }),
);
const site = SiteSchema.parse(parse(read('site.yaml')));
const articles = readdirSync(join(CONTENT, 'articles')).map((file) => {
  const fields = ArticleSchema.parse(parse(read('articles', file).split(/^---$/m)[1] as string));
  const authors = fields.authors.map((id) => ({ ...AuthorSchema.parse(parse(read('authors', `${id}.yaml`))), id }));
  return articleCitation(anArticle({ ...fields, id: file.replace('.md', '') }), authors, site);
});
const real = [...articles, ...sources];

const cite = (fields: Partial<Source> = {}) => sourceCitation(aSource({ publisher: 'The Herald', ...fields }));
const people = (count: number) => Array.from({ length: count }, (_, index) => `Ada B. Name${index}`);

/** Sources that bend every rule once. */
const edges: Record<string, Partial<Source>> = {
  'no date': { published: undefined },
  'no date, but opened': { published: undefined, accessed: '2026-01-02' },
  'no date, by its publisher': { published: undefined, accessed: '2026-01-02', type: 'analysis' },
  'no date, by people, but opened': { published: undefined, accessed: '2026-01-02', authors: ['Ankit Panda'] },
  'no date, by people': { published: undefined, authors: ['Ankit Panda'] },
  'a date, and opened': { published: '2014-08', accessed: '2026-01-02' },
  'about a year': { published: '2014~' },
  'about a month, with an author': { published: '2014-08~', authors: ['Ankit Panda'] },
  'about a day': { published: '2014-08-06~' },
  'a span of years': { published: '2014/2016' },
  'a month': { published: '2014-08', type: 'statement' },
  'a data set by its publisher': { type: 'dataset', published: '2021-03' },
  'a data set by people': { type: 'dataset', authors: ['Ankit Panda', 'Emma C. Verges'] },
  'a law': { type: 'law' },
  'a hyphen in a given name': { authors: ['Jan-Willem Berg'] },
  'three authors, two scripts': { authors: ['Emma C. Verges', 'Max Hunder', 'Елена Острякова'] },
  initials: { authors: ['J.R. Smith'] },
  'an apostrophe': { authors: ["Tom O'Brien"] },
  'a name in Chinese': { authors: ['王毅'], title: '中国的新闻', language: 'zh' },
  'a suffix behind a second comma': { authors: ['Smith, John, Jr.'] },
  'a body that is not its publisher': { authors: ['Congressional Research Service'], corporate: true },
  'two bodies': { authors: ['Ministry of Foreign Affairs', 'Rosatom'], corporate: true },
  'three bodies': { authors: ['Ministry of Foreign Affairs', 'Rosatom', 'Roscosmos'], corporate: true },
  '10 authors': { authors: people(10) },
  '11 authors': { authors: people(11) },
  '20 authors': { authors: people(20) },
  '22 authors': { authors: people(22) },
  'a question': { title: 'Why not?' },
  'a question by its publisher': { title: 'Why not?', type: 'law' },
  'an ellipsis': { title: 'And then...' },
  'a quotation at the end': { title: 'He said “no”' },
  'straight quotation marks': { title: 'The "big" one, "they" said' },
  'a genitive at the end': { title: 'The workers’' },
  'a publisher with a full stop': { publisher: 'Acme Inc.', type: 'statement' },
  'a site with a full stop': { publisher: 'Acme Inc.', authors: ['Ankit Panda'], type: 'analysis' },
  'a publisher with an exclamation mark': { publisher: 'Yahoo!' },
  'no address': { url: undefined, note: 'Known through others.' },
};

/**
 * What the processor does to words and we do not: it sets typographic quotation marks and
 * capitals (it prints "24.kg" as "24.Kg"). Titles and names here stay as they were published.
 */
const asPublished = (text: string) =>
  text
    .replace(/[“”"‘’']/g, "'")
    .toLowerCase()
    // The style says "Retrieved" before an address without a day, which the manual does not know.
    .replace(/ retrieved (?=http)/, ' ');

describe('an APA reference', () => {
  it('agrees with citation-js for every article and source of the publication', () => {
    expect(real.length).toBeGreaterThan(400);
    for (const citation of real)
      expect(asPublished(plainText(apaReference(citation)))).toBe(asPublished(formatApa(cslItem(citation))));
  });

  it.each(Object.entries(edges))('agrees with citation-js on %s', (_name, fields) => {
    const citation = cite(fields);
    expect(asPublished(plainText(apaReference(citation)))).toBe(asPublished(formatApa(cslItem(citation))));
  });

  it('sets a comma before the last author even after "Jr.", where citation-js forgets it', () => {
    expect(plainText(apaReference(cite({ authors: ['Bob Smith Jr.', 'Max Hunder'] })))).toMatch(
      /^Smith, B\., Jr\., & Hunder, M\. \(2014/,
    );
  });

  it('sets in italics the newspaper of a report and the title of anything else', () => {
    expect(htmlText(apaReference(cite()))).toContain('<cite>The Herald.</cite>');
    expect(htmlText(apaReference(cite({ type: 'analysis' })))).toContain('<cite>Chinese microelectronics.</cite>');
  });
});

describe('a Chicago bibliography entry', () => {
  // As citeproc-js prints it with the CSL style "Chicago Manual of Style 17th edition (note, annotated
  // bibliography)" of 12 October 2017, apart from the capitals of titles, which stay as published here.
  const expected: Record<string, string> = {
    'no date': 'The Herald. “A title,” n.d. https://x.example/a.',
    'no date, but opened': 'The Herald. “A title.” Accessed January 2, 2026. https://x.example/a.',
    'no date, by people, but opened':
      'Panda, Ankit. “A title.” The Herald. Accessed January 2, 2026. https://x.example/a.',
    'no date, by people': 'Panda, Ankit. “A title.” The Herald, n.d. https://x.example/a.',
    'a date, and opened': 'The Herald. “A title,” August 2014. https://x.example/a.',
    'a name in Chinese': '王毅. “中国的新闻.” The Herald, August 6, 2014. https://x.example/a.',
    'about a year': 'The Herald. “A title,” [2014?]. https://x.example/a.',
    'about a month, with an author': 'Panda, Ankit. “A title.” The Herald, [August 2014?]. https://x.example/a.',
    'about a day': 'The Herald. “A title,” [August 6, 2014?]. https://x.example/a.',
    'a span of years': 'The Herald. “A title,” 2014–2016. https://x.example/a.',
    'a month': 'The Herald. “A title,” August 2014. https://x.example/a.',
    'a data set by people':
      'Panda, Ankit, and Emma C. Verges. “A title.” The Herald, August 6, 2014. https://x.example/a.',
    'three authors, two scripts':
      'Verges, Emma C., Max Hunder, and Елена Острякова. “A title.” The Herald, August 6, 2014. https://x.example/a.',
    'a suffix behind a second comma': 'Smith, John, Jr. “A title.” The Herald, August 6, 2014. https://x.example/a.',
    'a body that is not its publisher':
      'Congressional Research Service. “A title.” The Herald, August 6, 2014. https://x.example/a.',
    '10 authors': `Name0, Ada B., ${people(10).slice(1, 9).join(', ')}, and Ada B. Name9. “A title.” The Herald, August 6, 2014. https://x.example/a.`,
    '11 authors': `Name0, Ada B., ${people(7).slice(1).join(', ')}, et al. “A title.” The Herald, August 6, 2014. https://x.example/a.`,
    'a question': 'The Herald. “Why not?,” August 6, 2014. https://x.example/a.',
    'a quotation at the end': 'The Herald. “He said ‘no,’” August 6, 2014. https://x.example/a.',
    'straight quotation marks': 'The Herald. “The ‘big’ one, ‘they’ said,” August 6, 2014. https://x.example/a.',
    'a publisher with a full stop': 'Acme Inc. “A title,” August 6, 2014. https://x.example/a.',
    'a site with a full stop': 'Panda, Ankit. “A title.” Acme Inc., August 6, 2014. https://x.example/a.',
    'no address': 'The Herald. “A title,” August 6, 2014.',
  };

  it.each(Object.entries(expected))('follows the style on %s', (name, text) => {
    const fields = { title: 'A title', url: 'https://x.example/a', ...edges[name] };
    expect(plainText(chicagoReference(cite(fields)))).toBe(text);
  });

  it('sets in italics a newspaper and not a site', () => {
    expect(htmlText(chicagoReference(cite({ authors: ['Ankit Panda'] })))).toContain('<cite>The Herald</cite>');
    expect(htmlText(chicagoReference(cite({ authors: ['Ankit Panda'], type: 'analysis' })))).not.toContain('<cite>');
  });
});

/** A name in one line, whatever its parts are called. */
function flat(name: Name | Record<string, string>): string {
  const parts = name as Record<string, string | undefined>;
  return [parts['literal'], parts['given'], parts['non-dropping-particle'], parts['family'], parts['suffix']]
    .filter(Boolean)
    .join(' ');
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '\n',
        '\r\nER  - \r\n',
        'TY  - BOOK',
        '<script>',
        '"',
        "'",
        '%',
        '$',
        '#',
        '&',
        '_',
        '~',
        '^',
        '--',
        '``',
        '@misc{x,',
        ' and ',
        ',',
        'a',
        'Москва',
        '北京',
        ' ',
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
const hostileSource = fc
  .record({
    type: fc.constantFrom('report' as const, 'analysis' as const, 'dataset' as const),
    title: hostile,
    publisher: hostile,
    authors: fc.array(hostile, { maxLength: 3 }),
    via: fc.option(hostile, { nil: undefined }),
    url: hostile.map((text) => `https://x.example/?${text}`),
    archive: fc.constantFrom(undefined, 'https://web.archive.org/web/2026/{x}'),
  })
  .filter(({ title, publisher }) => /[^\p{Cc}\p{Z}\s]/u.test(title) && /[^\p{Cc}\p{Z}\s]/u.test(publisher));

describe('a BibTeX entry', () => {
  const check = (citation: Citation) => {
    const item = parseCitation(bibtexEntry(citation, english));
    expect(item).toMatchObject({ id: citation.id, title: citation.title });
    // citation-js encodes an encoded slash once more.
    expect((item['URL'] as string | undefined)?.replaceAll('%25', '%')).toBe(citation.url);
    expect(item['container-title'] ?? item['publisher']).toBe(citation.container);
    expect(((item['author'] ?? []) as Record<string, string>[]).map(flat)).toEqual(citation.authors.map(flat));
    expect(item.issued?.['date-parts']).toEqual(citation.issued?.parts);
    expect(item['language']).toBe(citation.language);
  };

  it('is read back by citation-js with every field, for every article and source', () => {
    for (const citation of real) check(citation);
  });

  it.each(Object.entries(edges))('is read back by citation-js on %s', (_name, fields) => check(cite(fields)));

  it('keeps specials of TeX in a title', () => {
    check(
      cite({
        title: 'A -- ``x\'\' \\ {a} } ~ ^ 5% $ & # _ "q" ?`',
        via: 'a & b',
        archive: 'https://a.example/%20',
      }),
    );
  });

  it('keeps days and "about" in its date, and the year and month apart for classic BibTeX', () => {
    expect(bibtexEntry(cite({ published: '2014-08-06~' }), english)).toContain(
      'date = {2014-08-06~},\n  year = {2014},\n  month = aug,',
    );
  });

  it('tells where a copy was read and where it is archived, and of what kind a report is', () => {
    const text = bibtexEntry(cite({ via: 'vott.ru', archive: 'https://web.archive.org/web/1' }), english);
    expect(text).toContain('  note = {Copy read at vott.ru. Archived at https://web.archive.org/web/1}\n');
    expect(bibtexEntry(cite(), english)).not.toContain('note = ');
    expect(text).toContain('  entrysubtype = {newspaper}');
    expect(bibtexEntry(cite({ type: 'dataset' }), english)).not.toContain('entrysubtype');
  });

  it('has balanced braces and one entry whatever its values hold', () => {
    fc.assert(
      fc.property(hostileSource, (fields) => {
        const text = bibtexEntry(cite(fields), english);
        let depth = 0;
        const closings = text.split('').flatMap((character, index) => {
          if (character === '{') depth += 1;
          if (character !== '}') return [];
          depth -= 1;
          return depth === 0 ? [index] : [];
        });
        expect(depth).toBe(0);
        expect(closings).toEqual([text.length - 2]);
        expect(text.split('\n').every((line) => /^(?:@\w+\{| {2}\w+ = |\}$|$)/.test(line))).toBe(true);
      }),
    );
  });
});

describe('a RIS record', () => {
  const check = (citation: Citation) => {
    const item = parseCitation(risRecord(citation, english));
    expect(item).toMatchObject({ id: citation.id, type: citation.type, title: citation.title });
    expect(item['URL']).toBe(citation.url);
    expect(item['language']).toBe(citation.language);
    // citation-js calls a web page's T2 a collection.
    expect(item['container-title'] ?? item['collection-title'] ?? item['publisher']).toBe(citation.container);
    if (citation.type === 'article-newspaper') {
      // Of a newspaper article citation-js reads the year alone, and its authors as reporters, as written.
      expect(item.issued?.['date-parts'][0]).toEqual(citation.issued?.parts[0].slice(0, 1));
      expect([item['reporter'] ?? []].flat()).toHaveLength(citation.authors.length);
    } else {
      // RIS cannot write a comma inside the name of a body.
      expect(item.issued?.['date-parts'][0]).toEqual(citation.issued?.parts[0]);
      expect(((item['author'] ?? []) as Record<string, string>[]).map(flat)).toEqual(
        citation.authors.map(flat).map((name) => name.replaceAll(',', ';')),
      );
    }
  };

  it('is read back by citation-js with every field, for every article and source', () => {
    for (const citation of real) check(citation);
  });

  it.each(Object.entries(edges))('is read back by citation-js on %s', (_name, fields) => check(cite(fields)));

  it('writes days, months and years as precisely as known, and bodies in one piece', () => {
    const dates = ['2014-08-06', '2014-08', '2014'].map(
      (published) => /DA {2}- (.*)\r\n/.exec(risRecord(cite({ published }), english))?.[1],
    );
    expect(dates).toEqual(['2014/08/06/', '2014/08//', '2014///']);
    expect(risRecord(cite({ type: 'law' }), english)).toContain('AU  - The Herald,\r\n');
  });

  it('notes that a day is not certain, when a span ended and where a copy is archived', () => {
    expect(risRecord(cite({ published: '2014~' }), english)).toContain(`N1  - ${english.words.cite.approximate}\r\n`);
    expect(risRecord(cite({ published: '2014/2016' }), english)).toMatch(/\r\nN1 {2}- .*2016.*\r\n/);
    expect(risRecord(cite({ archive: 'https://web.archive.org/web/1' }), english)).toContain(
      'N1  - Archived at https://web.archive.org/web/1\r\n',
    );
    expect(risRecord(cite(), english)).not.toContain('N1');
  });

  it('has one value a line and one end whatever its values hold', () => {
    fc.assert(
      fc.property(hostileSource, (fields) => {
        const lines = risRecord(cite(fields), english).split('\r\n');
        expect(lines.at(-1)).toBe('');
        expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- [^\p{Cc}\u2028\u2029]*$/u.test(line))).toBe(
          true,
        );
        expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(1);
        expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(1);
        expect(lines.at(-2)).toBe('ER  - ');
      }),
    );
  });
});

describe('CSL-JSON', () => {
  it('is read back by citation-js as it is, for every article and source and every edge', () => {
    for (const citation of [...real, ...Object.values(edges).map(cite)]) {
      const { _graph, ...item } = parseCitation(citationFile([citation], 'json', english));
      expect(item).toEqual(cslItem(citation));
    }
  });

  it('survives any value', () => {
    fc.assert(
      fc.property(hostileSource, (fields) => {
        const [item] = JSON.parse(citationFile([cite(fields)], 'json', english)) as { title: string }[];
        expect(item?.title).toBe(cite(fields).title);
      }),
    );
  });

  it('tells where a copy was read and where it is archived', () => {
    expect(cslItem(cite({ via: 'vott.ru', archive: 'https://web.archive.org/web/1' }))).toMatchObject({
      source: 'vott.ru',
      archive: 'web.archive.org',
      archive_location: 'https://web.archive.org/web/1',
    });
  });
});

describe('a reference as HTML', () => {
  it('holds no markup but <cite> whatever its values hold', () => {
    fc.assert(
      fc.property(hostileSource, (fields) => {
        for (const pieces of [apaReference(cite(fields)), chicagoReference(cite(fields))]) {
          const html = htmlText(pieces);
          expect(html.replace(/<\/?cite>/g, '')).not.toMatch(/[<>]/);
          expect(html).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });
});

describe('the meta tags of an article', () => {
  const { site: testSite } = aCorpus();
  const author = (name: string, kind: 'person' | 'desk') => ({
    id: 'a',
    name,
    kind,
    description: 'Writes.',
    formerly: [],
  });
  const tags = (...authors: Parameters<typeof articleCitation>[1]) =>
    highwireMeta(articleCitation(anArticle({ updated: '2027-01-01' }), authors, testSite));

  it('name the day of publication, as every other format does, and not that of a change', () => {
    const date = tags(author('The desk', 'desk')).find(({ name }) => name === 'citation_publication_date');
    expect(date?.content).toBe('2026/11/24');
    const citation = articleCitation(anArticle({ updated: '2027-01-01' }), [author('The desk', 'desk')], testSite);
    expect(plainText(apaReference(citation))).toContain('(2026, November 24)');
    expect(citationFile([citation], 'ris', english)).toContain('DA  - 2026/11/24/');
  });

  it('name people by family and given name, and keep a desk whole', () => {
    const names = tags(
      author('Jan van den Berg', 'person'),
      author('John Smith Jr.', 'person'),
      author('The desk', 'desk'),
    )
      .filter(({ name }) => name === 'citation_author')
      .map(({ content }) => content);
    expect(names).toEqual(['van den Berg, Jan', 'Smith, John Jr.', 'The desk,']);
  });
});

describe('the citation of a claim', () => {
  it('is of the newest judgement and its day, and does not pass the words off as the publication’s', () => {
    const claim = aClaim({
      assessments: [
        anAssessment({ date: '2026-11-24', outcome: 'unresolved' }),
        anAssessment({ date: '2026-11-27', outcome: 'partly' }),
      ],
    });
    const citation = claimCitation(claim, aCorpus().site, english);
    expect(plainText(apaReference(citation))).toBe(
      'Throughline. (2026, November 27). Claim: Russia would buy for a billion dollars. [Held in part]. https://throughline.example/claims/one-billion-next-year/',
    );
  });
});
