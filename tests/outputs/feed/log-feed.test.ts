import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { atomXml } from '../../../src/outputs/feed/atom.ts';
import { correctionsFeed, judgementsFeed } from '../../../src/outputs/feed/feed-address.ts';
import { composeFeed } from '../../../src/outputs/feed/publication-feeds.ts';
import { rssXml } from '../../../src/outputs/feed/rss.ts';
import { aClaim, aCorpus, anArticle, anAssessment, someReferences } from '../../domain/builders.ts';
import { xmlErrors } from './validation.ts';
import { english } from '../../words/english.ts';

const publication = linkPublication(
  aCorpus({
    articles: [
      anArticle({
        title: 'Chips & <ships>',
        corrections: [
          { date: '2026-11-25', text: 'A year was wrong.', was: 'In <b>2015</b> ]]> it was.', now: 'In 2014 it was.' },
          { date: '2026-11-25', text: 'A name was wrong.' },
        ],
        references: someReferences({ claims: ['one-billion-next-year'] }),
      }),
    ],
    claims: [
      aClaim({
        formerly: ['a-billion'],
        assessments: [
          anAssessment({ outcome: 'unresolved' }),
          anAssessment({
            date: '2027-01-01',
            outcome: 'failed',
            reasoning: 'No order was found.',
            evidence: { events: ['izvestia-casic-report'], sources: ['rbth-2014-08-06'] },
          }),
        ],
      }),
    ],
  }),
);
/** These feeds have no articles. */
const noArticle = (): never => {
  throw new Error('an article was asked for');
};
const corrections = composeFeed(correctionsFeed(english), 'atom', publication, noArticle, english);
const judgements = composeFeed(judgementsFeed(english), 'rss', publication, noArticle, english);

describe('the feed of corrections', () => {
  it('has a correction with what it said, and a new judgement with every article that states the claim', () => {
    const [judgement, , correction] = corrections.entries;
    expect(corrections.entries.map(({ title }) => title)).toEqual([
      'New judgement: Russia would buy for a billion dollars.',
      'Correction: Chips & <ships>',
      'Correction: Chips & <ships>',
    ]);
    expect(judgement?.content).toContain('It said: <del>Unresolved</del><br>It now says: <ins>Failed</ins>');
    expect(judgement?.content).toContain('href="https://throughline.example/articles/the-chip-order/"');
    expect(correction?.content).toContain('<del>In &lt;b&gt;2015&lt;/b&gt; ]]&gt; it was.</del>');
  });

  it('says the language of what was put right in a translation', () => {
    const arabic = anArticle({
      id: 'chips-ar',
      title: 'رقائق',
      language: 'ar',
      translationOf: 'the-chip-order',
      corrections: [{ date: '2026-11-28', text: 'كانت السنة خطأ.', was: 'في 2015.', now: 'في 2014.' }],
    });
    const translated = linkPublication({ ...publication.corpus, translations: [arabic] });
    const { entries } = composeFeed(correctionsFeed(english), 'atom', translated, noArticle, english);
    const found = entries.find(({ id }) => id.includes('chips-ar'));
    expect(found?.title).toBe('Correction: رقائق');
    expect(found?.language).toBe('en-GB');
    expect(found?.content).toBe(
      '<p>28 November 2026. <span lang="ar" dir="rtl">كانت السنة خطأ.</span></p>' +
        '<p>It said: <del lang="ar" dir="rtl">في 2015.</del><br>It now says: <ins lang="ar" dir="rtl">في 2014.</ins></p>' +
        '<p>Articles affected:</p><ul><li><a href="https://throughline.example/articles/chips-ar/" lang="ar" dir="rtl">رقائق</a></li></ul>',
    );
  });

  it('runs from right to left where the publication does', () => {
    const site = { ...publication.corpus.site, language: 'ar' };
    const arabic = linkPublication({ ...publication.corpus, site });
    for (const { content } of composeFeed(correctionsFeed(english), 'atom', arabic, noArticle, english).entries)
      expect(content).toMatch(/^<div lang="ar" dir="rtl"><p>.*<\/div>$/);
  });

  it('says of a new judgement who made the claim, when it was due and what shows it, and of a correction neither', () => {
    const [judgement, correction] = corrections.entries;
    const at = (path: string) => `href="https://throughline.example${path}"`;
    for (const link of [
      `<a ${at('/entities/roscosmos/')}>Roscosmos</a>`,
      `<li><a ${at('/events/izvestia-casic-report/')}>Izvestia reports a purchase</a></li>`,
      `<li><a ${at('/sources/rbth-2014-08-06/')}>Chinese microelectronics</a></li>`,
      `<li><a ${at('/articles/the-chip-order/')}>Chips &amp; &lt;ships&gt;</a></li>`,
    ])
      expect(judgement?.content).toContain(link);
    expect(judgement?.content).toContain('December 2015');
    expect(correction?.content).not.toContain('/entities/');
    expect(correction?.content).not.toContain('/events/');
    expect(judgement?.topics).toEqual([{ id: 'space', title: 'Space' }]);
    expect(judgement?.authors).toEqual([{ name: 'Throughline', url: 'https://throughline.example/' }]);
  });

  it('names no day for a claim that has none, no page for a speaker without one, and no evidence where there is none', () => {
    const again = [anAssessment({ outcome: 'unresolved' }), anAssessment({ date: '2027-01-01' })];
    const bare = linkPublication(
      aCorpus({
        claims: [aClaim({ due: undefined, speaker: { described: 'an <official>' }, assessments: again })],
      }),
    );
    const [entry] = composeFeed(correctionsFeed(english), 'atom', bare, noArticle, english).entries;
    expect(entry?.content).toContain('&lt;official&gt;');
    expect(entry?.content).not.toContain('<a ');
    expect(entry?.content).not.toContain('<ul>');
    expect(entry?.content).not.toContain('2015');
  });

  it('says what it said and what it says now only as far as the correction tells', () => {
    const told = [{}, { was: '2015' }, { now: '2014' }].map((words) => ({
      date: '2026-11-25',
      text: 'A year.',
      ...words,
    }));
    const one = linkPublication(aCorpus({ articles: [anArticle({ corrections: told })] }));
    const { entries } = composeFeed(correctionsFeed(english), 'atom', one, noArticle, english);
    expect(entries.map(({ content }) => content.match(/<(?:del|ins)>.*?<\/(?:del|ins)>/g))).toEqual([
      ['<ins>2014</ins>'],
      ['<del>2015</del>'],
      null,
    ]);
  });

  it('gives each entry an id of its own that stays, by the first id of what was renamed', () => {
    expect(corrections.entries.map(({ id }) => id)).toEqual([
      'https://throughline.example/claims/a-billion/#judgement-2027-01-01',
      'https://throughline.example/articles/the-chip-order/#correction-2026-11-25-2',
      'https://throughline.example/articles/the-chip-order/#correction-2026-11-25',
    ]);
    expect(corrections.entries[0]?.url).toBe('https://throughline.example/claims/one-billion-next-year/');
  });

  it('has the days of the content, never of the clock', () => {
    expect(corrections.updated).toBe('2027-01-01');
    expect(corrections.entries.map(({ published }) => published)).toEqual(['2027-01-01', '2026-11-25', '2026-11-25']);
    expect(corrections.entries[0]?.authors).toEqual([{ name: 'Throughline', url: 'https://throughline.example/' }]);
  });

  it('holds the latest 50', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ date: '2026-11-25', text: `Of ${index}.` }));
    const busy = linkPublication(aCorpus({ articles: [anArticle({ corrections: many })] }));
    expect(composeFeed(correctionsFeed(english), 'rss', busy, noArticle, english).entries).toHaveLength(50);
  });

  it('is valid, and keeps the addresses that it had before other feeds', async () => {
    expect(corrections.self).toBe('https://throughline.example/corrections.xml');
    expect(await xmlErrors([{ name: 'corrections.xml', text: atomXml(corrections) }], 'atom')).toEqual([]);
  });
});

describe('the feed of claims judged again', () => {
  it('has new judgements alone, under the ids by which the feed of corrections knows them', () => {
    expect(judgements.entries.map(({ id }) => id)).toEqual(corrections.entries.slice(0, 1).map(({ id }) => id));
  });

  it('says who made the claim and when, and what shows the outcome', async () => {
    const content = judgements.entries[0]?.content ?? '';
    expect(content).toContain(
      'Said by: <a href="https://throughline.example/entities/roscosmos/">Roscosmos</a>, 6 August 2014; due: December 2015.',
    );
    expect(content).toContain('No order was found.');
    expect(content).toContain('<a href="https://throughline.example/events/izvestia-casic-report/">');
    expect(content).toContain('<a href="https://throughline.example/sources/rbth-2014-08-06/">');
    expect(await xmlErrors([{ name: 'feed.xml', text: rssXml(judgements) }], 'rss')).toEqual([]);
  });

  it('strikes nothing out where a claim was judged the same again', () => {
    const assessments = ['2026-11-24', '2027-01-01'].map((date) => anAssessment({ date, outcome: 'failed' }));
    const again = linkPublication(aCorpus({ claims: [aClaim({ assessments })] }));
    const [entry] = composeFeed(judgementsFeed(english), 'json', again, noArticle, english).entries;
    expect(entry?.content).toContain('<ins>Failed</ins>');
    expect(entry?.content).not.toContain('<del>');
  });

  it('says nothing of a claim that was judged once', () => {
    const once = linkPublication(aCorpus());
    expect(composeFeed(judgementsFeed(english), 'json', once, noArticle, english).entries).toEqual([]);
  });
});
