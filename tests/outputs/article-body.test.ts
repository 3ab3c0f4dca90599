import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../src/domain/publication.ts';
import { renderArticleBody } from '../../src/outputs/prose/article-body.ts';
import { publicationTimeline } from '../../src/outputs/timeline/publication-timeline.ts';
import { createTimelineFinder } from '../../src/outputs/timeline/timeline-finder.ts';
import { aClaim, aCorpus, anArticle, anEntity, anEvent, aSeries, aSource } from '../domain/builders.ts';
import { english } from '../words/english.ts';

const article = anArticle();
const publication = linkPublication(
  aCorpus({
    articles: [article],
    sources: [aSource(), aSource({ id: 'tass-2015', publisher: 'TASS', published: undefined })],
    series: [aSeries()],
    entities: [anEntity(), anEntity({ id: 'casic', name: 'CASIC' })],
  }),
);
/** With what is dated in it at hand. */
const renderDated = (html: string, from = publication) =>
  renderArticleBody(html, article, from, createTimelineFinder(publicationTimeline(from, english)), english).html;
const cite = (ids: string) => `<span class="cite" data-sources="${ids}"></span>`;
/** The body without the addresses of its paragraphs, which paragraph-anchors.test.ts looks at. */
const render = (html: string) => {
  const body = renderArticleBody(html, article, publication, undefined, english);
  return { ...body, html: body.html.replace(/<p id="[^"]*"/g, '<p').replace(/<a class="permalink"[^>]*><\/a>/g, '') };
};

describe('an article’s body', () => {
  it('numbers sources in order of first use and remembers every place that cites them', () => {
    const { references, html } = render(`<p>A ${cite('tass-2015')}. B ${cite('rbth-2014-08-06 tass-2015')}.</p>`);
    expect(references.map(({ number, source, citedAt }) => [number, source.id, citedAt])).toEqual([
      [1, 'tass-2015', ['cite-1-1', 'cite-1-2']],
      [2, 'rbth-2014-08-06', ['cite-2-1']],
    ]);
    for (const id of ['cite-1-1', 'cite-1-2', 'cite-2-1']) expect(html).toContain(`id="${id}"`);
  });

  it('lets no line begin with a number: the space before a citation goes', () => {
    expect(render(`<p>Signed ${cite('tass-2015')}.</p>`).html).toMatch(/^<p>Signed<sup/);
  });

  it('cites where a paragraph or an element begins, and leaves what stands before it there', () => {
    expect(render(`<p>${cite('tass-2015')} So.</p>`).html).toMatch(/^<p><sup class="cite">.*<\/sup> So\.<\/p>$/);
    expect(render(`<p><em>So </em>${cite('tass-2015')}.</p>`).html).toMatch(/^<p><em>So <\/em><sup/);
  });

  it('says of each citation which source it is and its date where that is known, a thin space apart', () => {
    const { html } = render(`<p>So${cite('rbth-2014-08-06 tass-2015')}.</p>`);
    const link = (number: number, label: string) =>
      `<a id="cite-${number}-1" href="#ref-${number}" role="doc-noteref" aria-label="${label}">${number}</a>`;
    expect(html).toContain(
      `<sup class="cite">${link(1, 'Reference 1: RBTH, 6 August 2014')}\u2009${link(2, 'Reference 2: TASS')}</sup>`,
    );
  });

  it.each([
    '<p>So <span class="cite" data-sources="no-such-source">it is</span>.</p>',
    '<p><em data-sources="tass-2015">So</em> it is.</p>',
    '<p><a class="claim" data-claim="no-such-claim">So</a> it is.</p>',
    '<p><em data-event="izvestia-casic-report">So</em> it is.</p>',
    '<figure class="chart" data-series="no-such-series"></figure>',
    '<p><em data-series="china-russia-trade-year">So</em> it is.</p>',
    '<p><em data-forecasts="outcome">So</em> it is.</p>',
    '<p><em class="timeline" data-entity="roscosmos">So</em> it is.</p>',
  ])('is left as written where it names nothing that is there, or not where that is named: %s', (html) => {
    const dated = renderDated(html).replace(/<p id="[^"]*"/, '<p');
    expect(dated.replace(/<a class="permalink"[^>]*><\/a>/, '')).toBe(html);
  });

  it('names the links to its headings and paragraphs, and those back from its footnotes', () => {
    const { html } = renderArticleBody(
      '<h2>The <em>order</em></h2><a class="heading-link" href="#the-order"></a><p>It was.</p>' +
        '<section><h2 id="footnote-label">Notes</h2><p>A. <a class="data-footnote-backref" href="#r" aria-label="3-2">↩</a></p></section>',
      article,
      publication,
      undefined,
      english,
    );
    expect(html).toContain('<a class="heading-link" href="#the-order" aria-label="Link to “The order”"></a>');
    expect(html).toMatch(/It was\.<a class="permalink" href="#[^"]+" aria-label="Link to paragraph 1"><\/a>/);
    expect(html).toContain('<h2 id="footnote-label">Footnotes</h2>');
    expect(html).toContain('aria-label="Back to reference 3-2"');
  });

  it('links what an author names to its page', () => {
    expect(
      render(
        '<p><a class="event" data-event="izvestia-casic-report">It</a> and <a class="entity" data-entity="casic">they</a>.</p>',
      ).html,
    ).toBe(
      '<p><a class="event" href="/events/izvestia-casic-report/">It</a> and <a class="entity" href="/entities/casic/">they</a>.</p>',
    );
  });

  it('tells a claim’s outcome by attribute, shape and word, and links its card', () => {
    const { html } = render(
      '<p><a class="claim" data-claim="one-billion-next-year">a billion</a> <a class="claim" data-claim="one-billion-next-year">again</a></p>',
    );
    expect(html).toContain('data-outcome="failed"');
    expect(html).toContain('href="#claim-one-billion-next-year"');
    expect(html).toContain('(claim: failed)');
    expect(html.match(/<svg class="outcome-shape"/g)).toHaveLength(2);
    expect(html.match(/id="said-one-billion-next-year"[^>]*>[^<]*/g)).toEqual([
      'id="said-one-billion-next-year">a billion',
    ]);
  });

  it('follows a claim whose outcome has changed', () => {
    const held = aClaim({
      assessments: [
        {
          date: '2027-01-01',
          outcome: 'held',
          confidence: 'high',
          reasoning: 'It came.',
          evidence: { events: [], sources: [] },
        },
        ...aClaim().assessments,
      ],
    });
    const later = linkPublication(aCorpus({ articles: [article], claims: [held] }));
    const html = '<p><a class="claim" data-claim="one-billion-next-year">x</a></p>';
    expect(renderArticleBody(html, article, later, undefined, english).html).toContain('data-outcome="held"');
  });

  it('draws a timeline of an entity, which is no link to it', () => {
    const html = renderDated('<figure class="timeline" data-entity="roscosmos"></figure>');
    expect(html).toContain('<a href="/claims/one-billion-next-year/">Russia would buy for a billion dollars.</a>');
    expect(html).not.toContain('href="/entities/roscosmos/"');
  });

  it('leaves a timeline undrawn where nothing dated is at hand', () => {
    const figure = '<figure class="timeline" data-entity="roscosmos"></figure>';
    expect(render(figure).html).toBe(figure);
  });

  it.each([
    ['data-events="of-2014, of-2015"', ['of-2014', 'of-2015']],
    ['data-events="of-2014 of-2016"', ['of-2014', 'of-2016']],
    ['data-events="of-2014,of-2015,of-2016" data-range="2015"', ['of-2015']],
    ['data-events="of-2014,of-2015,of-2016" data-range="2015-06-15..2016-01-01"', ['of-2015', 'of-2016']],
    ['data-events="of-2014,of-2015,of-2016" data-range="2015-06-15..2015-12-31"', ['of-2015']],
    ['data-events="of-2014,of-2015,of-2016" data-range="2015-06-16..2015-12-31"', []],
    ['data-events="of-2014,of-2015,of-2016" data-range="no range"', ['of-2014', 'of-2015', 'of-2016']],
  ])('shows in a timeline with %s what is named and lies in its range', (attributes, ids) => {
    const events = ['2014-01-01', '2015-06-15', '2016-01-01'].map((date) =>
      anEvent({ id: `of-${date.slice(0, 4)}`, title: date, date }),
    );
    const html = renderDated(
      `<figure class="timeline" ${attributes}></figure>`,
      linkPublication(aCorpus({ articles: [article], events })),
    );
    expect(events.map(({ id }) => id).filter((id) => html.includes(`href="/events/${id}/"`))).toEqual(ids);
  });

  it('gives an address to the first chart of a series alone', () => {
    const figure = '<figure class="chart" data-series="china-russia-trade-year"></figure>';
    const { html } = render(figure + figure);
    expect(html.match(/<figure [^>]*>/g)).toEqual([
      '<figure class="chart" id="chart-china-russia-trade-year">',
      '<figure class="chart">',
    ]);
    expect(html.match(/190\.271/g)?.length).toBeGreaterThan(1);
  });

  it.each(['TV channel\n“Rain”', 'TV channel\u00a0“Rain”'])('links a name as it is printed: %j', (printed) => {
    const named = linkPublication(
      aCorpus({ articles: [article], entities: [anEntity(), anEntity({ id: 'rain', name: 'TV channel "Rain"' })] }),
    );
    const { html } = renderArticleBody(`<p>The ${printed}’s own.</p>`, article, named, undefined, english);
    expect(html).toContain(`>The <a class="entity" href="/entities/rain/">${printed}</a>’s own.<`);
  });

  it('links the first mention of a name in prose and no later one', () => {
    const { html } = render('<p>Roscosmos and <em>CASIC</em>.</p><p>Roscosmos again.</p>');
    expect(html).toBe(
      '<p><a class="entity" href="/entities/roscosmos/">Roscosmos</a> and <em><a class="entity" href="/entities/casic/">CASIC</a></em>.</p><p>Roscosmos again.</p>',
    );
  });

  it.each([
    '<h2>Roscosmos</h2>',
    '<p><a href="/x/">Roscosmos</a></p>',
    '<blockquote><p>Roscosmos</p></blockquote>',
    '<p><code>Roscosmos</code></p>',
    '<p><q>Roscosmos</q></p>',
  ])('links no name inside %s', (html) => {
    expect(render(html).html).toBe(html);
  });
});
