import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Article, Corpus } from '../../../src/domain/corpus.ts';
import { linkPublication } from '../../../src/domain/publication.ts';
import { articleContent } from '../../../src/outputs/feed/article-content.ts';
import { renderArticleBody } from '../../../src/outputs/prose/article-body.ts';
import { publicationTimeline } from '../../../src/outputs/timeline/publication-timeline.ts';
import { createTimelineFinder } from '../../../src/outputs/timeline/timeline-finder.ts';
import { aCorpus, anArticle, anEntity, aSeries, aSource, someReferences } from '../../domain/builders.ts';
import { english } from '../../words/english.ts';

/** What a feed carries of an article with this rendered Markdown. */
function contentOf(html: string, fields: Partial<Article> = {}, corpus: Partial<Corpus> = {}) {
  const article = anArticle({ references: someReferences({ claims: ['one-billion-next-year'] }), ...fields });
  const publication = linkPublication(aCorpus({ articles: [article], series: [aSeries()], ...corpus }));
  const timeline = createTimelineFinder(publicationTimeline(publication, english));
  const body = renderArticleBody(html, article, publication, timeline, english);
  return articleContent(article, body, publication, english);
}
const fullOf = (...args: Parameters<typeof contentOf>) => contentOf(...args).full;

const PAGE = 'https://throughline.example/articles/the-chip-order/';

describe('an article in full, as feeds carry it', () => {
  it('keeps prose, headings, lists and quotations, without links to their own place', () => {
    const html = fullOf(
      '<h2 id="why">Why</h2><a class="heading-link" aria-label="Link to “Why”" href="#why"></a><p>It <em>was</em>.</p><ul><li>One</li></ul><blockquote class="pullquote"><p>“So.”</p></blockquote>',
    );
    expect(html).toBe('<h2>Why</h2><p>It <em>was</em>.</p><ul><li>One</li></ul><blockquote><p>“So.”</p></blockquote>');
  });

  it('has absolute addresses, of pages, fragments and pictures', () => {
    const html = fullOf(
      '<p><a href="/claims/x/">a</a> <a href="#why">b</a> <a href="https://other.example/?a=1&amp;b=2" rel="external">c</a></p><figure><div class="picture"><img src="/images/launch.jpg" alt="A launch" loading="lazy"></div><figcaption><p>Words.</p></figcaption></figure>',
    );
    expect(html).toBe(
      `<p><a href="https://throughline.example/claims/x/">a</a> <a href="${PAGE}#why">b</a> <a href="https://other.example/?a=1&#x26;b=2">c</a></p><figure><img src="https://throughline.example/images/launch.jpg" alt="A launch"><figcaption><p>Words.</p></figcaption></figure>`,
    );
  });

  it('has the path of a site that is not at the root of its server', () => {
    const site = { ...aCorpus().site, url: 'https://example.org/news/' };
    const html = fullOf(
      '<p><a href="/claims/x/">a</a> <a href="#why">b</a> <img src="/a.jpg" alt="A"></p>',
      {},
      { site },
    );
    expect(html).toBe(
      '<p><a href="https://example.org/news/claims/x/">a</a> <a href="https://example.org/news/articles/the-chip-order/#why">b</a> <img src="https://example.org/news/a.jpg" alt="A"></p>',
    );
  });

  it('keeps the words of a link whose address cannot be', () => {
    expect(fullOf('<p><a href="https://[no">words</a></p>')).toBe('<p><a>words</a></p>');
  });

  it('tells the outcome of a claim in words and links to the claim', () => {
    expect(fullOf('<p>It <a class="claim" data-claim="one-billion-next-year">would buy</a>.</p>')).toBe(
      '<p>It <a href="https://throughline.example/claims/one-billion-next-year/">would buy<span> (claim: failed)</span></a>.</p>',
    );
  });

  it('numbers citations and lists the sources at the end', () => {
    const html = fullOf(
      '<p>So it is <span class="cite" data-sources="rbth-2014-08-06">[@rbth-2014-08-06]</span>.</p>',
      {},
      {
        sources: [aSource({ title: 'Chips & <so on>', authors: ['Ada'] })],
      },
    );
    expect(html).toContain(`<sup><a href="${PAGE}#ref-1">1</a></sup>`);
    expect(html).toMatch(
      /<h2>References<\/h2><ol><li><a href="https:\/\/throughline\.example\/sources\/rbth-2014-08-06\/">Chips &#x26; &#x3C;so on><\/a>\. Ada, RBTH, 6 August 2014\. <a href="https:\/\/www\.rbth\.com\/news\/">rbth\.com<\/a><\/li><\/ol>$/,
    );
  });

  it('has a chart as its table, with its caveat and a link to the picture', () => {
    const html = fullOf(
      '<figure class="chart" data-series="china-russia-trade-year"><figcaption><p>Trade.</p></figcaption></figure>',
    );
    expect(html).toContain('<table><caption>Trade between China and Russia by year</caption>');
    expect(html).toContain('<td>190.271</td>');
    expect(html).toContain('Chinese customs revises older years.');
    expect(html).toContain('<figcaption><p>Trade.</p></figcaption>');
    expect(html).toContain(`<a href="${PAGE}#chart-china-russia-trade-year">See the chart</a>`);
    expect(html).not.toMatch(/<svg|<details|<summary/);
  });

  it('has a chart of forecasts as the table of their outcomes, without the claims of the whole ledger', () => {
    const html = fullOf('<figure class="chart" data-forecasts="outcome"></figure>');
    expect(html).toContain('<caption>Claims by outcome</caption>');
    expect(html).not.toContain('<ul>');
    expect(html).toContain(`<a href="${PAGE}">See the chart</a>`);
  });

  it('has a timeline as the list of its entries', () => {
    const html = fullOf(
      '<figure class="timeline" data-entity="roscosmos"><figcaption><p>Of it.</p></figcaption></figure>',
    );
    expect(html).toContain(
      '<ol><li>6 August 2014: <a href="https://throughline.example/claims/one-billion-next-year/">',
    );
    expect(html).toContain(`<a href="${PAGE}">See the timeline</a>`);
  });

  it('keeps notes, footnotes and tables', () => {
    const html = fullOf(
      '<aside class="note"><p class="note-title">Aside</p><p>So.</p></aside><table><thead><tr><th scope="col">A</th></tr></thead></table><p>x<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p><section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-1"><p>Foot. <a href="#user-content-fnref-1" data-footnote-backref class="data-footnote-backref" aria-label="Back">↩</a></p></li></ol></section>',
    );
    expect(html).toContain('<aside><p><strong>Aside</strong></p><p>So.</p></aside>');
    expect(html).toContain('<th scope="col">A</th>');
    expect(html).toContain(`<sup><a href="${PAGE}#user-content-fn-1">1</a></sup>`);
    expect(html).toContain('<h2>Footnotes</h2><ol><li><p>Foot. </p></li></ol>');
  });

  it('begins with the picture at the head of the article', () => {
    const image = { src: '/images/a.jpg', alt: 'A "launch"', credit: 'NASA, public domain', width: 800, height: 600 };
    expect(fullOf('<p>x</p>', { image })).toMatch(
      /^<figure><img src="https:\/\/throughline\.example\/images\/a\.jpg" alt="A &#x22;launch&#x22;" width="800" height="600"><figcaption>NASA, public domain<\/figcaption><\/figure><p>x<\/p>/,
    );
  });

  it('ends with what was put right', () => {
    const corrections = [{ date: '2026-11-25', text: 'A year was <wrong>.' }];
    expect(fullOf('<p>x</p>', { corrections })).toContain(
      '<h2>Corrections and changes</h2><ul><li>Correction of 25 November 2026: A year was &#x3C;wrong>.</li></ul>',
    );
  });

  it('carries no script, style, drawing or attribute that only a page gives a meaning to', () => {
    const html = fullOf(
      '<p id="a" class="b" data-x="1" style="color:red" onclick="x()" lang="ru" dir="rtl">ж<script>alert(1)</script><style>p{}</style><a href="javascript:alert(1)">l</a><iframe src="https://x.example"></iframe></p><img src="data:image/png;base64,x" alt="">',
    );
    expect(html).toBe('<p lang="ru" dir="rtl">ж<a>l</a></p><img alt="">');
    const attributes = new Set<string>();
    new Parser({ onattribute: (name) => attributes.add(name) }).end(html);
    expect(attributes).toEqual(new Set(['lang', 'dir', 'alt']));
  });
});

describe('what an article says of an entity, as feeds carry it', () => {
  const entities = [anEntity(), anEntity({ id: 'rostec', name: 'Rostec' })];
  const passages = ['Roscosmos and Rostec spoke.', 'The agency was silent.', 'Nobody else spoke.'];

  it('is the passages that name it or link to it, and a link to the whole', () => {
    const html =
      '<p>Roscosmos and Rostec spoke.</p><p>Nobody else spoke.</p><ul><li>The <a class="entity" data-entity="roscosmos">agency</a> was silent.</li><li>So was I.</li></ul>';
    const { on } = contentOf(html, { passages, references: someReferences({ entities: ['roscosmos'] }) }, { entities });
    expect(on.get('roscosmos')).toBe(
      `<p>Roscosmos and <a href="https://throughline.example/entities/rostec/">Rostec</a> spoke.</p><ul><li>The <a href="https://throughline.example/entities/roscosmos/">agency</a> was silent.</li></ul><p><a href="${PAGE}">The article in full</a></p>`,
    );
    expect(on.get('rostec')).toContain('spoke.</p><p><a href=');
    expect([...on.keys()]).toEqual(['roscosmos', 'rostec']);
  });

  it('is the dek where only a table or a picture names it', () => {
    const { on } = contentOf(
      '<table><tbody><tr><td>Roscosmos</td></tr></tbody></table>',
      { dek: 'Of <it>.', passages: ['Roscosmos'] },
      { entities },
    );
    expect(on.get('roscosmos')).toBe(`<p>Of &lt;it&gt;.</p><p><a href="${PAGE}">The article in full</a></p>`);
  });
});
