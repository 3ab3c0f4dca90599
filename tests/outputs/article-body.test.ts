import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../src/domain/publication.ts';
import { renderArticleBody } from '../../src/outputs/prose/article-body.ts';
import { publicationTimeline } from '../../src/outputs/timeline/publication-timeline.ts';
import { createTimelineFinder } from '../../src/outputs/timeline/timeline-finder.ts';
import { aClaim, aCorpus, anArticle, anEntity, aSource } from '../domain/builders.ts';
import { english } from '../words/english.ts';

const article = anArticle();
const publication = linkPublication(
  aCorpus({
    articles: [article],
    sources: [aSource(), aSource({ id: 'tass-2015', publisher: 'TASS' })],
    entities: [anEntity(), anEntity({ id: 'casic', name: 'CASIC' })],
  }),
);
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

  it('tells a claim’s outcome by attribute, shape and word, and links its card', () => {
    const { html } = render(
      '<p><a class="claim" data-claim="one-billion-next-year">a billion</a> <a class="claim" data-claim="one-billion-next-year">again</a></p>',
    );
    expect(html).toContain('data-outcome="failed"');
    expect(html).toContain('href="#claim-one-billion-next-year"');
    expect(html).toContain('(claim: failed)');
    expect(html.match(/<svg class="outcome-shape"/g)).toHaveLength(2);
    expect(html.match(/id="said-one-billion-next-year"/g)).toHaveLength(1);
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
    const { html } = renderArticleBody(
      '<figure class="timeline" data-entity="roscosmos"></figure>',
      article,
      publication,
      createTimelineFinder(publicationTimeline(publication, english)),
      english,
    );
    expect(html).toContain('<a href="/claims/one-billion-next-year/">Russia would buy for a billion dollars.</a>');
    expect(html).not.toContain('href="/entities/roscosmos/"');
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
