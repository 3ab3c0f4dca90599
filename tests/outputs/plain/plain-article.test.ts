import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Article, Corpus } from '../../../src/domain/corpus.ts';
import { linkPublication } from '../../../src/domain/publication.ts';
import { markdownArticle } from '../../../src/outputs/plain/markdown-article.ts';
import { plainArticle } from '../../../src/outputs/plain/plain-article.ts';
import { textArticleHtml } from '../../../src/outputs/plain/text-article.ts';
import { renderArticleBody } from '../../../src/outputs/prose/article-body.ts';
import { publicationTimeline } from '../../../src/outputs/timeline/publication-timeline.ts';
import { createTimelineFinder } from '../../../src/outputs/timeline/timeline-finder.ts';
import { createLocale } from '../../../src/words/locale.ts';
import {
  aClaim,
  aCorpus,
  anArticle,
  anAssessment,
  anEvent,
  anEntity,
  aSeries,
  aSource,
  someReferences,
} from '../../domain/builders.ts';
import { english } from '../../words/english.ts';

const CITED = '<span class="cite" data-sources="rbth-2014-08-06">[@rbth-2014-08-06]</span>';

function plainOf(html: string, fields: Partial<Article> = {}, corpus: Partial<Corpus> = {}, locale = english) {
  const references = someReferences({ claims: ['one-billion-next-year'], sources: ['rbth-2014-08-06'] });
  const article = anArticle({ references, ...fields });
  const publication = linkPublication(
    article.translationOf === undefined
      ? aCorpus({ articles: [article], series: [aSeries()], ...corpus })
      : aCorpus({ translations: [article], ...corpus }),
  );
  const timeline = createTimelineFinder(publicationTimeline(publication, english));
  const body = renderArticleBody(html, article, publication, timeline, locale);
  return { article, publication, tree: plainArticle(article, body, publication, locale) };
}

function textOf(...given: Parameters<typeof plainOf>): string {
  const { tree, article } = plainOf(...given);
  return textArticleHtml(tree, article);
}

function markdownOf(...given: Parameters<typeof plainOf>): string {
  const { tree, article, publication } = plainOf(...given);
  return markdownArticle(tree, article, publication);
}

describe('what an article is worth reading here for', () => {
  it('has accounts that do not agree, each with its sources, but not in a translation', () => {
    const disagreements = [
      {
        id: 'how-many',
        question: 'How many ships?',
        claims: ['one-billion-next-year'],
        events: [],
        accounts: [
          { text: 'Four, by one count.', sources: ['rbth-2014-08-06'] },
          { text: 'Five, by another.', sources: ['rbth-2014-08-06'] },
        ],
        note: 'A list would settle it.',
      },
    ];
    const cited = `<p>It was.${CITED}</p>`;
    expect(textOf(cited, {}, { disagreements })).toContain(
      '<h2 id="disagreements">Conflicting accounts</h2><h3>How many ships?</h3><ul><li>Four, by one count. <small>RBTH<sup><a href="#ref-1">1</a></sup></small></li><li>Five, by another. <small>RBTH<sup><a href="#ref-1">1</a></sup></small></li></ul><p>A list would settle it.</p>',
    );
    expect(markdownOf(cited, {}, { disagreements })).toContain('### How many ships?\n\n- Four, by one count. RBTH[^1]');
    const translated = { id: 'translated', language: 'ru', translationOf: 'the-chip-order' };
    expect(textOf(cited, translated, { disagreements })).not.toContain('How many ships?');
  });

  it('tells what it said before it was put right', () => {
    const corrections = [
      { date: '2026-11-25', text: 'It was four.', was: 'There were three.', now: 'There were four.' },
    ];
    expect(textOf('<p>There were four.</p>', { corrections })).toContain(
      'It was four.<br>It said: <del>There were three.</del><br>It now says: <ins>There were four.</ins></li>',
    );
    expect(markdownOf('<p>There were four.</p>', { corrections })).toContain('It said: ~~There were three.~~');
  });
});

describe('an article as text alone', () => {
  it('has its headline, its dek, who wrote it and when', () => {
    expect(textOf('<p>It was.</p>', { updated: '2026-11-25', covers: '2014-08' })).toContain(
      '<h1>The chip order</h1><p>It was always next year.</p><p>Analysis. By The desk. Published 24 November 2026, updated 25 November 2026. 5 min read. Written in hindsight about August 2014.</p>',
    );
  });

  it('says first how many of its claims have not stood', () => {
    expect(textOf('<p>It was.</p>', { covers: '2014-08' })).toContain(
      '<p>Of the 1 claim reported here, <strong>1 has failed</strong>, as of 24 November 2026. <a href="#claims">The claims and their outcomes</a></p>',
    );
  });

  it('says what is open and what an event answered, and nothing of questions where it asks none', () => {
    const questions = [
      { text: 'Was it <ordered>?', wouldChange: 'An order.' },
      { text: 'When?', wouldChange: 'A date.', closedBy: { event: 'izvestia-casic-report', answer: 'Never.' } },
    ];
    const text = textOf('<p>It was.</p>', { questions });
    expect(text).toContain('<li>Was it &#x3C;ordered>? <em>');
    expect(text).toContain(
      '<li>When? Never. <a href="/events/izvestia-casic-report/">Izvestia reports a purchase</a></li>',
    );
    expect(textOf('<p>It was.</p>')).not.toContain('id="questions"');
  });

  it('counts those that failed apart from those that are disputed, and names neither where there is none', () => {
    const claims = (['failed', 'disputed', 'held'] as const).map((outcome) =>
      aClaim({ id: outcome, assessments: [anAssessment({ outcome })] }),
    );
    const noticeOf = (...named: string[]) => {
      const references = someReferences({ claims: named });
      return /<strong>(.*?)<\/strong>, as of/.exec(
        textOf('<p>It was.</p>', { covers: '2014-08', references }, { claims }),
      )?.[1];
    };
    expect(noticeOf('failed', 'disputed', 'held')).toBe('1 has failed and 1 is disputed');
    expect(noticeOf('failed', 'held')).toBe('1 has failed');
    expect(noticeOf('disputed')).toBe('1 is disputed');
  });

  it('has no heading for claims, references or events that it has not', () => {
    const html = textOf('<p>It was.</p>', { references: someReferences() }, { events: [] });
    expect(html).toContain('Published 24 November 2026. 5 min read.</p>');
    expect(html).not.toContain('id="claims"');
    expect(html).not.toContain('id="references"');
    expect(html).not.toContain('<ul></ul>');
    expect(html).toContain('<p>No event on record since 24 November 2026');
  });

  it('tells a claim of whom no page is about, due at no time, with undated sources and without evidence', () => {
    const claims = [aClaim({ speaker: { described: 'an <official>' }, due: undefined, sources: ['tass'] })];
    const sources = [aSource(), aSource({ id: 'tass', publisher: 'TASS', published: undefined })];
    const html = textOf('<p>It was.</p>', {}, { claims, sources });
    expect(html).toMatch(/<br>[Aa]n &#x3C;official>, 6 August 2014\u00a0· forecast<\/p>/);
    expect(html).toContain('<p>Reported by: <a href="/sources/tass/">TASS</a></p>');
  });

  it('says nothing of claims that have not stood where all have', () => {
    const claims = [aClaim({ assessments: [anAssessment({ outcome: 'held' })] })];
    expect(textOf('<p>It was.</p>', { covers: '2014-08' }, { claims })).not.toContain('href="#claims"');
  });

  it('tells each claim with its outcome, its reasons, who reported it and what shows what became of it', () => {
    const claims = [
      aClaim({
        assessments: [
          anAssessment({ evidence: { events: ['izvestia-casic-report'], sources: ['rbth-2014-08-06', 'other'] } }),
        ],
      }),
    ];
    const sources = [aSource(), aSource({ id: 'other', publisher: 'A & B' })];
    const html = textOf(`<p>So it is ${CITED}.</p>`, {}, { claims, sources });
    expect(html).toContain(
      '<h3 id="claim-one-billion-next-year"><a href="/claims/one-billion-next-year/">Russia would buy for a billion dollars.</a></h3>' +
        '<p><strong>Failed, assessed on 24 November 2026, medium confidence</strong><br><a href="/entities/roscosmos/">Roscosmos</a>, 6 August 2014\u00a0· forecast, due December 2015</p>' +
        '<p>No purchase was found.</p>' +
        '<p>Reported by: RBTH<sup><a href="#ref-1">1</a></sup><br>Evidence: <a href="/events/izvestia-casic-report/">Izvestia reports a purchase</a>; RBTH<sup><a href="#ref-1">1</a></sup>; <a href="/sources/other/">A &#x26; B, 6 August 2014</a></p>',
    );
  });

  it('marks claims in its prose with their outcome and leads to them, and citations to their reference', () => {
    const html = textOf(`<p>It <a class="claim" data-claim="one-billion-next-year">would buy</a> ${CITED}.</p>`);
    expect(html).toContain(
      '<p>It <a href="#claim-one-billion-next-year">would buy (claim: failed)</a><sup><a href="#ref-1">1</a></sup>.</p>',
    );
    expect(html).toContain(
      '<li id="ref-1"><a href="https://www.rbth.com/news/">Chinese microelectronics</a>. RBTH, 6 August 2014.</li>',
    );
  });

  it('leads to the page of a source whose document is nowhere to be had', () => {
    const { url: _url, ...source } = aSource();
    expect(textOf(`<p>So it is ${CITED}.</p>`, {}, { sources: [source] })).toContain(
      '<li id="ref-1"><a href="/sources/rbth-2014-08-06/">Chinese microelectronics</a>. RBTH, 6 August 2014.</li>',
    );
  });

  it('has what happened next, with the reason of each event', () => {
    const event = anEvent({ id: 'later', date: '2015-02', title: 'Nothing <came>', claims: ['one-billion-next-year'] });
    expect(textOf('<p>It was.</p>', { covers: '2014-08' }, { events: [event] })).toContain(
      '<li>February 2015: <a href="/events/later/">Nothing &#x3C;came></a><br><small>Bears on the claim: <a href="#claim-one-billion-next-year">Russia would buy for a billion dollars.</a></small></li>',
    );
  });

  it.each([12, 13])('leads to what else happened where not all of %i events stand on the page', (count) => {
    const events = Array.from({ length: count }, (_, number) =>
      anEvent({ id: `in-${number}`, date: String(2015 + number), claims: ['one-billion-next-year'] }),
    );
    const html = textOf('<p>It was.</p>', { covers: '2014-08', published: '2014-09-01' }, { events });
    expect(html).toContain('Events since 31 August 2014');
    expect(/<p><a href="\/articles\/the-chip-order\/afterwards\/">.*?<\/p>/.exec(html)?.[0]).toBe(
      count === 12
        ? undefined
        : '<p><a href="/articles/the-chip-order/afterwards/">All 13 events that followed</a></p>',
    );
  });

  it('leads from a translation to what happened after its original', () => {
    const events = Array.from({ length: 13 }, (_, number) =>
      anEvent({ id: `in-${number}`, date: String(2015 + number), claims: ['one-billion-next-year'] }),
    );
    const translated = { id: 'zakaz', translationOf: 'the-chip-order', language: 'ru', covers: '2014-08' };
    expect(textOf('<p>Было.</p>', translated, { events })).toContain('<a href="/articles/the-chip-order/afterwards/">');
  });

  it('names what an event and the article have in common, as text', () => {
    const entities = ['a', 'b'].map((id) => anEntity({ id, name: `<${id}>` }));
    const others = Array.from({ length: 20 }, (_, number) => anEvent({ id: `other-${number}`, date: '2013' }));
    const events = [...others, anEvent({ id: 'later', date: '2015', entities: ['a', 'b'] })];
    const references = someReferences({ entities: ['a', 'b'] });
    const html = textOf('<p>It was.</p>', { covers: '2014-08', references }, { entities, events, claims: [] });
    expect(html).toContain('<small>Both name &#x3C;a> and &#x3C;b></small>');
  });

  it('has what was judged since among the events, in one order of date', () => {
    const claim = aClaim({ assessments: [anAssessment({ date: '2015-03-01' }), anAssessment({ date: '2016-01-01' })] });
    const events = ['2015-02', '2017'].map((date) => anEvent({ id: `in-${date}`, date, claims: [claim.id] }));
    const html = textOf('<p>It was.</p>', { covers: '2014-08', published: '2014-09-01' }, { claims: [claim], events });
    const dates = [...html.matchAll(/<li>([^:<]+): /g)].map(([, date]) => date);
    expect(dates).toEqual(['February 2015', '1 March 2015', '1 January 2016', '2017']);
  });

  it('has a chart as its table, with a link to the picture on the page', () => {
    const html = textOf(
      '<figure class="chart" data-series="china-russia-trade-year"><figcaption><p>Trade.</p></figcaption></figure>',
    );
    expect(html).toContain('<td>190.271</td>');
    expect(html).toContain('<a href="/articles/the-chip-order/#chart-china-russia-trade-year">See the chart</a>');
    expect(html).not.toContain('<svg');
  });

  it('has a picture as a link by its description', () => {
    const html = textOf('<figure><img src="/images/launch.jpg" alt="A launch"></figure>');
    expect(html).toContain('<figure><a href="/images/launch.jpg">A launch</a></figure>');
  });

  it('leads to other articles as text, and to a place that only pages have on the page', () => {
    const html = textOf(
      '<h2 id="why">Why</h2><p><a href="/articles/other/">a</a> <a href="/articles/other/#claim-x">b</a> <a href="/articles/other/#p1x">c</a> <a href="#why">d</a> <a href="#p2y">e</a></p>',
    );
    expect(html).toContain(
      '<p><a href="/articles/other/text/">a</a> <a href="/articles/other/text/#claim-x">b</a> <a href="/articles/other/#p1x">c</a> <a href="#why">d</a> <a href="/articles/the-chip-order/#p2y">e</a></p>',
    );
  });

  it('of a translation says so, and marks claims as in the language of the publication', () => {
    const html = textOf(
      '<p>Было.</p>',
      { id: 'zakaz', translationOf: 'the-chip-order', language: 'ru', title: 'Заказ' },
      {},
      createLocale('ru'),
    );
    expect(html).toContain('<a href="/articles/the-chip-order/text/">The chip order</a>');
    expect(html).toContain('<h3 id="claim-one-billion-next-year" lang="en-GB">');
  });

  it('lets nothing through that a browser would run or load, whatever the content says', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const html = textOf(
      `<p onclick="alert(1)" style="color:red">x <a href="javascript:alert(1)">y</a></p><iframe src="https://evil.example"></iframe><script>alert(2)</script>`,
      { title: evil, dek: evil, questions: [{ text: evil, wouldChange: evil }] },
      { claims: [aClaim({ statement: evil, assessments: [anAssessment({ reasoning: evil })] })] },
    );
    expect(html).toContain('&#x3C;script>alert(1)');
    expect(html).not.toMatch(/<(?:script|iframe|img)|javascript:|\son\w+="|style=/);
    expect(toHtml(fromHtml(html, { fragment: true }))).toBe(html);
  });
});

describe('an article as Markdown', () => {
  it('begins with what is known of it, as YAML, with the outcome of every claim', () => {
    const title = 'He said: "no" --- #1';
    const [, front = ''] =
      /^---\n([\s\S]*?)\n---\n/.exec(markdownOf('<p>It was.</p>', { title, covers: '2014-08' })) ?? [];
    expect(parse(front)).toEqual({
      title,
      description: 'It was always next year.',
      url: 'https://throughline.example/articles/the-chip-order/',
      publisher: 'Throughline',
      authors: ['The desk'],
      language: 'en-GB',
      kind: 'analysis',
      published: '2026-11-24',
      modified: '2026-11-24',
      covers: '2014-08',
      topics: ['Space'],
      claims: { 'one-billion-next-year': 'failed' },
    });
  });

  it('has its citations as footnotes, each defined by its reference', () => {
    const text = markdownOf(`<p>So it is ${CITED}.</p>`);
    expect(text).toContain('\nSo it is[^1].\n');
    expect(text).toMatch(
      /\n## References\n\n1 source, 1 independent origin\.\n\n\[\^1\]: \[Chinese microelectronics\]\(https:\/\/throughline\.example\/sources\/rbth-2014-08-06\/\)\. RBTH, 6 August 2014\. \[rbth\.com\]\(https:\/\/www\.rbth\.com\/news\/\)\n/,
    );
    expect(text).toContain('Reported by: RBTH[^1]');
  });

  it('tells the outcome of a claim in words and links to the claim', () => {
    const text = markdownOf('<p>It <a class="claim" data-claim="one-billion-next-year">would buy</a>.</p>');
    expect(text).toContain(
      'It [would buy (claim: failed)](https://throughline.example/claims/one-billion-next-year/).',
    );
    expect(text).toContain(
      '### [Russia would buy for a billion dollars.](https://throughline.example/claims/one-billion-next-year/)\n\n**Failed, assessed on 24 November 2026, medium confidence**',
    );
  });

  it('has a chart as a table under its caption', () => {
    const text = markdownOf('<figure class="chart" data-series="china-russia-trade-year"></figure>');
    expect(text).toMatch(
      /\*\*Trade between China and Russia by year\*\*\n\n\| .+ \|\n\| [-| ]+ \|\n(?:\| .+\n)*\| 2022 \| 190\.271 \|/,
    );
  });

  it('has the caption of every table above it and once, and the head of one without a caption in its place', () => {
    const table = (inside: string) =>
      `<table>${inside}<thead><tr><th>Year</th></tr></thead><tbody><tr><td>2022</td></tr></tbody></table>`;
    const text = markdownOf(
      `<aside>${table('<caption>One</caption>')}${table('<caption>Two</caption>')}</aside>${table('')}`,
    );
    const rows = '| Year |\n| - |\n| 2022 |\n';
    expect(text).toContain(`\n**One**\n\n${rows}\n**Two**\n\n${rows}\n${rows}`);
  });

  it('leads to places of its own page and of others, and elsewhere, by their whole addresses', () => {
    const text = markdownOf(
      '<h2 id="why">Why</h2><ol>\n<li><a href="#why">a</a></li>\n<li><a href="/articles/other/#claim-x">b</a></li>\n<li><a href="mailto:desk@throughline.example">c</a></li>\n</ol>',
    );
    expect(text).toContain(
      '1. [a](https://throughline.example/articles/the-chip-order/#why)\n' +
        '2. [b](https://throughline.example/articles/other/#claim-x)\n' +
        '3. [c](mailto:desk@throughline.example)\n',
    );
  });

  it('keeps what stands in a list without being an entry of it', () => {
    const text = markdownOf('<ol>Strayed<li>Three</li></ol>');
    expect(text).toContain('Strayed');
    expect(text).toContain('Three');
  });

  it('tells a year as text, and of no claims where it states none', () => {
    const text = markdownOf('<p>It was.</p>', { covers: '2014', references: someReferences() });
    const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
    expect(parse(front)).toMatchObject({ covers: '2014' });
    expect(front).not.toContain('claims:');
  });

  it('keeps lists, quotations and pictures, with whole addresses', () => {
    const text = markdownOf(
      '<ol start="3"><li>Three</li><li>Four</li></ol><blockquote><p>“So.”</p></blockquote><p><img src="/a.jpg" alt="A"> <a href="/events/x/">x</a></p>',
    );
    expect(text).toContain(
      '3. Three\n4. Four\n\n> “So.”\n\n![A](https://throughline.example/a.jpg) [x](https://throughline.example/events/x/)\n',
    );
  });

  it('has its text read as text, whatever it looks like', () => {
    const text = markdownOf('<p># no *heading* [nor](link) | _this_</p><p>1. nor a list</p>');
    expect(text).toContain('\\# no \\*heading\\* \\[nor]\\(link) | \\_this\\_');
    expect(text).toContain('1\\. nor a list');
  });
});
