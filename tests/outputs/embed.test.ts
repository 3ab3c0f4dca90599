import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../src/domain/publication.ts';
import { claimCard, claimEmbed } from '../../src/outputs/embed/claim-card.ts';
import { embedCode, oembed, timelineEmbed } from '../../src/outputs/embed/embed.ts';
import { isEmbedPath } from '../../src/outputs/offline/kept-path.ts';
import { EMBEDS, headersFor, readHeaderTable } from '../../scripts/hosting/headers.mjs';
import { DIST } from '../built-site.ts';
import { aClaim, aCorpus, anAssessment } from '../domain/builders.ts';
import { english } from '../words/english.ts';

const SITE = 'https://example.org/news';
const HOSTILE = `"'><script>alert(1)</script></iframe>&\u0000\u202E`;

/** The elements that a browser would make of some HTML. */
function elements(html: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  new Parser({ onopentag: (name, attributes) => found.push({ name, attributes }) }).end(html);
  return found;
}

const publication = linkPublication(
  aCorpus({
    claims: [
      aClaim({
        statement: HOSTILE,
        due: '2015',
        assessments: [
          anAssessment({ date: '2020-01-01', outcome: 'unresolved', reasoning: 'Nothing was known.' }),
          anAssessment({ reasoning: 'No purchase was found. '.repeat(40) }),
        ],
      }),
    ],
  }),
);
const claim = publication.corpus.claims[0] as (typeof publication.corpus.claims)[0];

describe('the card of a claim', () => {
  it('says who said it, when, and how it was judged last, in short', () => {
    const { origin, judged, reasoning, assessment } = claimCard(claim, publication, english);
    expect(origin).toBe('Roscosmos, 6 August 2014\u00a0· forecast, due 2015');
    expect(judged).toBe('assessed on 24 November 2026, medium confidence');
    expect(assessment.outcome).toBe('failed');
    expect(reasoning).toMatch(/^No purchase was found\..* …$/);
    expect(reasoning.length).toBeLessThan(330);
  });

  it('says nothing of a due date where there is none', () => {
    expect(claimCard({ ...claim, due: undefined }, publication, english).origin).toBe(
      'Roscosmos, 6 August 2014\u00a0· forecast',
    );
  });

  it('has room for each of its parts, and little more', () => {
    const high = (fields: Partial<typeof claim>) => claimEmbed({ ...claim, ...fields }, publication, english).height;
    const short = { statement: 'A word.', assessments: [anAssessment({ reasoning: 'So.' })] };
    const said = (described: string) => high({ ...short, speaker: { described } });
    const line = 20;
    expect(said('a source '.repeat(20).trim())).toBeGreaterThan(said('a source') + line);
    const reasoned = high({ ...short, assessments: [anAssessment({ reasoning: 'It was so. '.repeat(20).trim() })] });
    expect(reasoned).toBeGreaterThan(high(short) + line);
    // Four lines, each with its space, and the edges.
    expect(high(short)).toBeGreaterThan(4 * line + 6 * line);
    expect(high(short)).toBeLessThan(4 * line + 8 * line);
  });

  it('is higher the more it says', () => {
    const height = (statement: string) => claimEmbed({ ...claim, statement }, publication, english).height;
    expect(height('A word. '.repeat(60))).toBeGreaterThan(height('A word.') + 100);
    expect(height('字'.repeat(200))).toBeGreaterThan(height('a'.repeat(200)));
  });
});

describe('the HTML to copy', () => {
  it('is one frame with a whole address, whatever the claim says', () => {
    const found = elements(embedCode(claimEmbed(claim, publication, english), SITE));
    expect(found.map(({ name }) => name)).toEqual(['iframe']);
    expect(found[0]?.attributes).toMatchObject({
      src: 'https://example.org/news/embed/claims/one-billion-next-year/',
      title: `Claim: ${HOSTILE}`,
      loading: 'lazy',
    });
  });

  it('keeps the state of the timeline', () => {
    const [frame] = elements(embedCode(timelineEmbed('Timeline', '?c=energy&q="chips"'), `${SITE}/`));
    expect(frame?.attributes['src']).toBe('https://example.org/news/embed/timeline/?c=energy&q=%22chips%22');
  });
});

describe('oEmbed', () => {
  it('has what version 1.0 asks of the type "rich"', () => {
    const embed = claimEmbed(claim, publication, english);
    const response = oembed(embed, { name: 'News', url: SITE });
    expect(response).toEqual({
      version: '1.0',
      type: 'rich',
      title: `Claim: ${HOSTILE}`,
      provider_name: 'News',
      provider_url: 'https://example.org/news/',
      cache_age: 86_400,
      html: embedCode(embed, SITE),
      width: 600,
      height: embed.height,
    });
    expect(JSON.parse(JSON.stringify(response))).toEqual(response);
  });
});

describe('who may be framed', () => {
  it('is what the headers of every host let be framed, and no service worker keeps', () => {
    const table = readHeaderTable(DIST, '/');
    for (const { path } of [timelineEmbed('Timeline'), claimEmbed(claim, publication, english)]) {
      expect(isEmbedPath(path.slice(1)), path).toBe(true);
      expect(headersFor(table, path)['Content-Security-Policy'], path).toContain('frame-ancestors *');
    }
    expect(isEmbedPath(EMBEDS)).toBe(true);
    for (const path of ['/', '/claims/one-billion-next-year/', '/timeline/', '/oembed/timeline.json', '/data/'])
      expect(headersFor(table, path)['Content-Security-Policy'], path).toContain("frame-ancestors 'none'");
  });
});
