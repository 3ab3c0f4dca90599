import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { ARTICLE_KINDS } from '../../src/domain/article.ts';
import { CLAIM_KINDS } from '../../src/domain/claim.ts';
import type { Corpus } from '../../src/domain/corpus.ts';
import { ENTITY_KINDS } from '../../src/domain/entity.ts';
import { OUTCOMES } from '../../src/domain/outcome.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import type { Series } from '../../src/domain/series.ts';
import { articleNode } from '../../src/outputs/linked-data/article.ts';
import { authorPageNode } from '../../src/outputs/linked-data/author.ts';
import { breadcrumbsNode } from '../../src/outputs/linked-data/breadcrumbs.ts';
import { claimNode } from '../../src/outputs/linked-data/claim.ts';
import { datasetNode } from '../../src/outputs/linked-data/dataset.ts';
import { dossierNode } from '../../src/outputs/linked-data/entity.ts';
import { eventPageNode } from '../../src/outputs/linked-data/event.ts';
import { linkedDataText } from '../../src/outputs/linked-data/linked-data.ts';
import { publicationNode } from '../../src/outputs/linked-data/publisher.ts';
import { seriesNode } from '../../src/outputs/linked-data/series.ts';
import { sourcePageNode } from '../../src/outputs/linked-data/source.ts';
import { openGraphLocale, seriesPageMeta, topicPageMeta } from '../../src/outputs/page-meta.ts';
import {
  aClaim,
  aCorpus,
  anArticle,
  anAssessment,
  anEntity,
  anEvent,
  aSeries,
  aSource,
  aTopic,
} from '../domain/builders.ts';
import { english } from '../words/english.ts';

const publish = (fields: Partial<Corpus> = {}) => linkPublication(aCorpus(fields));
/** A node as it is read by machines: nothing but what JSON keeps. */
const read = (node: unknown) => JSON.parse(JSON.stringify(node)) as Record<string, unknown>;

const evidence = { events: ['izvestia-casic-report'], sources: [] };
const judged = (fields: Partial<ReturnType<typeof anAssessment>> = {}) =>
  anAssessment({ outcome: 'failed', confidence: 'high', evidence, ...fields });

describe('linked data within a page', () => {
  const textOf = (html: string) => {
    const scripts: string[] = [];
    let inside = false;
    const others: string[] = [];
    const parser = new Parser({
      onopentag: (name) => (name === 'script' ? (inside = true) : others.push(name)),
      ontext: (text) => {
        if (inside) scripts[scripts.length - 1] = `${scripts.at(-1) ?? ''}${text}`;
      },
      onclosetag: () => (inside = false),
    });
    scripts.push('');
    parser.end(html);
    return { script: scripts[0] as string, others };
  };

  it('is one element whatever its words are, and gives them back to the letter', () => {
    const hostile = [
      '</script><script>alert(1)</script>',
      '<!--<script>',
      '</script ',
      '<!-- <script ',
      ']]>',
      '&lt;/script&gt;',
      '\u2028\u2029\u0000\ud800',
    ];
    for (const name of hostile) {
      const { script, others } = textOf(
        `<script type="application/ld+json">${linkedDataText({ '@type': 'Thing', name })}</script>`,
      );
      expect(others, name).toEqual([]);
      expect((JSON.parse(script) as { name: string }).name).toBe(name);
    }
  });

  it('holds no character that could end it, for any text', () => {
    fc.assert(
      // Of all characters chance finds none of these few.
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'<>&/!-\u2028\u2029a') })),
        (name) => {
          const text = linkedDataText({ '@type': 'Thing', name });
          expect(text).not.toMatch(/[<>&\u2028\u2029]/);
          expect((JSON.parse(text) as { name: string }).name).toBe(name);
        },
      ),
    );
  });
});

describe('an article as linked data', () => {
  it.each([
    ['report', 'ReportageNewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['explainer', 'BackgroundNewsArticle'],
    ['data', 'NewsArticle'],
  ] as const)('of the kind "%s" is a %s', (kind, type) => {
    expect(articleNode(anArticle({ kind }), publish())).toMatchObject({ '@type': type });
    expect(ARTICLE_KINDS).toContain(kind);
  });

  it('names its headline, dates, authors, publisher, picture, topics and corrections', () => {
    const article = anArticle({
      covers: '2014-08~/2019',
      updated: '2026-11-30',
      corrections: [{ date: '2026-12-01', text: 'The price was never published.' }],
      image: { src: '/images/launch.jpg', alt: 'A launch', credit: 'Us', width: 1600, height: 900 },
    });
    expect(read(articleNode(article, publish()))).toMatchObject({
      '@id': 'https://throughline.example/articles/the-chip-order/#article',
      mainEntityOfPage: 'https://throughline.example/articles/the-chip-order/',
      headline: 'The chip order',
      datePublished: '2026-11-24',
      dateModified: '2026-12-01',
      author: [{ '@type': 'Organization', name: 'The desk', url: 'https://throughline.example/authors/desk/' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'Throughline', logo: { width: '512' } },
      image: [
        { url: 'https://throughline.example/images/launch.jpg', width: '1600', height: '900' },
        { url: 'https://throughline.example/social-cards/articles/the-chip-order.png', width: '1200', height: '630' },
      ],
      articleSection: ['Space'],
      temporalCoverage: '2014-08/2019',
      correction: [{ '@type': 'CorrectionComment', datePublished: '2026-12-01' }],
    });
  });

  it('says its language, and what it translates; nothing of corrections that it does not have', () => {
    const original = read(articleNode(anArticle(), publish()));
    expect(original).toMatchObject({ inLanguage: 'en-GB' });
    expect(original).not.toHaveProperty('translationOfWork');
    expect(original).not.toHaveProperty('correction');
    const translation = anArticle({ id: 'in-arabic', language: 'ar', translationOf: 'the-chip-order' });
    expect(read(articleNode(translation, publish({ translations: [translation] })))).toMatchObject({
      inLanguage: 'ar',
      translationOfWork: { '@id': 'https://throughline.example/articles/the-chip-order/#article' },
    });
  });
});

describe('a claim as linked data', () => {
  const corpus = { events: [anEvent()], entities: [anEntity({ name: 'Roscosmos' })] };

  it('has what a source prints of it as a quotation within that source', () => {
    const claim = aClaim({
      sources: ['rbth-2014-08-06', 'silent'],
      quotations: [
        { words: 'на миллиард', language: 'ru', source: 'rbth-2014-08-06', translation: 'for a billion' },
        { words: 'a billion', source: 'rbth-2014-08-06' },
      ],
    });
    const publication = publish({ claims: [claim], sources: [aSource(), aSource({ id: 'silent', title: 'Silent' })] });
    const { appearance } = read(claimNode(claim, publication, english));
    expect(appearance).toMatchObject([
      {
        '@type': 'CreativeWork',
        name: 'Chinese microelectronics',
        hasPart: [
          { '@type': 'Quotation', text: 'на миллиард', inLanguage: 'ru' },
          { '@type': 'Quotation', text: 'a billion', inLanguage: 'en-GB' },
        ],
      },
      { '@type': 'CreativeWork', name: 'Silent' },
    ]);
    expect((appearance as object[])[1]).not.toHaveProperty('hasPart');
  });

  it.each([
    ['failed', 1, 'Failed'],
    ['partly', 3, 'Held in part'],
    ['held', 5, 'Held'],
  ] as const)(
    'with the outcome "%s" is a fact check with %i of 5 points, in our own words',
    (outcome, ratingValue, alternateName) => {
      const claim = aClaim({ kind: 'assertion', due: undefined, assessments: [judged({ outcome })] });
      expect(read(claimNode(claim, publish(corpus), english))).toMatchObject({
        '@type': 'ClaimReview',
        url: 'https://throughline.example/claims/one-billion-next-year/',
        claimReviewed: claim.statement,
        author: { '@type': 'NewsMediaOrganization', name: 'Throughline' },
        datePublished: '2026-11-24',
        itemReviewed: {
          '@type': 'Claim',
          author: { '@type': 'GovernmentOrganization', name: 'Roscosmos' },
          datePublished: '2014-08-06',
          appearance: [{ '@type': 'CreativeWork', url: 'https://www.rbth.com/news/', datePublished: '2014-08-06' }],
        },
        reviewRating: { '@type': 'Rating', ratingValue, worstRating: 1, bestRating: 5, alternateName },
      });
    },
  );

  it.each(OUTCOMES.filter((outcome) => ['disputed', 'unresolved'].includes(outcome)))(
    'with the outcome "%s" is no fact check',
    (outcome) => {
      const node = read(claimNode(aClaim({ assessments: [judged({ outcome })] }), publish(corpus), english));
      expect(node).toMatchObject({ '@type': 'Claim', author: { name: 'Roscosmos' } });
      expect(JSON.stringify(node)).not.toContain('Rating');
    },
  );

  it.each(CLAIM_KINDS)('of the kind "%s" is a fact check unless it is a pledge, which is kept or broken', (kind) => {
    const node = read(claimNode(aClaim({ kind, assessments: [judged()] }), publish(corpus), english));
    expect(node['@type']).toBe(kind === 'pledge' ? 'Claim' : 'ClaimReview');
  });

  it('of somebody without a name is no fact check and has no author', () => {
    const claim = aClaim({
      speaker: { described: 'an unnamed source close to Roscosmos', near: 'roscosmos' },
      assessments: [judged()],
    });
    const node = read(claimNode(claim, publish(corpus), english));
    expect(node['@type']).toBe('Claim');
    expect(node).not.toHaveProperty('author');
  });

  it.each(ENTITY_KINDS)('of a %s is a fact check only where one can be named as its author', (kind) => {
    const node = read(
      claimNode(aClaim({ assessments: [judged()] }), publish({ ...corpus, entities: [anEntity({ kind })] }), english),
    );
    const canSpeak = ['person', 'company', 'organisation', 'government-body'].includes(kind);
    expect(node['@type']).toBe(canSpeak ? 'ClaimReview' : 'Claim');
    expect(JSON.stringify(node).includes('"author":{"@type":"Person"')).toBe(kind === 'person');
  });

  it('that is judged with low confidence or without evidence is no fact check', () => {
    const none = { events: [], sources: [] };
    for (const doubt of [{ confidence: 'low' as const }, { evidence: none }])
      expect(read(claimNode(aClaim({ assessments: [judged(doubt)] }), publish(corpus), english))['@type']).toBe(
        'Claim',
      );
  });

  it('stands as it was judged last', () => {
    const assessments = [judged({ date: '2026-12-24', outcome: 'disputed' }), judged({ date: '2026-11-24' })];
    expect(read(claimNode(aClaim({ assessments }), publish(corpus), english))['@type']).toBe('Claim');
  });

  it('that was said within a span has no date, as schema.org has none for it', () => {
    const node = read(
      claimNode(aClaim({ said: '2014-08/2014-09', assessments: [judged()] }), publish(corpus), english),
    );
    expect(node['itemReviewed']).not.toHaveProperty('datePublished');
  });
});

describe('other pages as linked data', () => {
  it.each([
    ['person', 'Person'],
    ['company', 'Organization'],
    ['organisation', 'Organization'],
    ['government-body', 'GovernmentOrganization'],
    ['country', 'Country'],
    ['programme', 'Project'],
    ['law', 'Legislation'],
    ['product', 'Thing'],
    ['place', 'Place'],
  ] as const)('the dossier of a %s is about a %s, with its other names', (kind, type) => {
    const node = read(dossierNode(anEntity({ kind, names: { ru: 'Роскосмос' } }), aCorpus().site));
    expect(node).toMatchObject({ '@type': 'WebPage', mainEntity: { '@type': type, alternateName: ['Роскосмос'] } });
  });

  it('the dossier of an entity leads to its records elsewhere, and says by which identifier', () => {
    const identifiers = { iso3166: 'RU', wikidata: 'Q159' };
    const { mainEntity } = read(dossierNode(anEntity({ kind: 'country', identifiers }), aCorpus().site));
    expect(mainEntity).toMatchObject({
      sameAs: ['https://www.wikidata.org/entity/Q159', 'https://www.iso.org/obp/ui/#iso:code:3166:RU'],
      identifier: [
        {
          '@type': 'PropertyValue',
          propertyID: 'Wikidata',
          value: 'Q159',
          url: 'https://www.wikidata.org/entity/Q159',
        },
        { '@type': 'PropertyValue', propertyID: 'ISO 3166-1', value: 'RU' },
      ],
    });
  });

  it.each([
    ['company', { lei: 'HWUPKR0MPOU8FGXBT394' }, 'leiCode'],
    ['law', { celex: '32014R0833' }, 'legislationIdentifier'],
  ] as const)('the dossier of a %s gives %o as %s, the property made for it', (kind, identifiers, property) => {
    const { mainEntity } = read(dossierNode(anEntity({ kind, identifiers }), aCorpus().site));
    expect(mainEntity).toMatchObject({ [property]: Object.values(identifiers)[0], sameAs: [expect.any(String)] });
    expect(mainEntity).not.toHaveProperty('identifier');
  });

  it('the dossier of an entity gives an LEI as a general identifier where its type has no property for it', () => {
    const lei = 'HWUPKR0MPOU8FGXBT394';
    const { mainEntity } = read(dossierNode(anEntity({ kind: 'person', identifiers: { lei } }), aCorpus().site));
    expect(mainEntity).toMatchObject({ identifier: [{ propertyID: 'LEI', value: lei }] });
    expect(mainEntity).not.toHaveProperty('leiCode');
  });

  it('the dossier of an entity without identifiers names no records', () => {
    const { mainEntity } = read(dossierNode(anEntity(), aCorpus().site));
    expect(mainEntity).not.toHaveProperty('sameAs');
    expect(mainEntity).not.toHaveProperty('identifier');
  });

  it('the page of an event is a page about its time and people, never an Event to attend', () => {
    const event = anEvent({ date: '2014-05-21~', places: ['Shanghai'], entities: ['roscosmos'] });
    expect(read(eventPageNode(event, publish()))).toMatchObject({
      '@type': 'WebPage',
      temporalCoverage: '2014-05-21',
      about: [{ '@type': 'GovernmentOrganization', name: 'Roscosmos' }],
      contentLocation: [{ '@type': 'Place', name: 'Shanghai' }],
    });
  });

  it('the page of an event says nothing of places or people where none are named', () => {
    const node = read(eventPageNode(anEvent({ places: [], entities: [] }), publish()));
    expect(node).toMatchObject({ '@type': 'WebPage' });
    expect(node).not.toHaveProperty('contentLocation');
    expect(node).not.toHaveProperty('about');
  });

  it('the page of a source is about the document and what it repeats', () => {
    const first = aSource({
      id: 'izvestia-2014-08-06',
      title: 'Китай поставит',
      publisher: 'Izvestia',
      language: 'ru',
    });
    const second = aSource({ basedOn: ['izvestia-2014-08-06'] });
    expect(read(sourcePageNode(second, publish({ sources: [first, second] })))).toMatchObject({
      mainEntity: { publisher: { name: 'RBTH' }, isBasedOn: [{ name: 'Китай поставит', inLanguage: 'ru' }] },
    });
  });

  it('the page of an author is the profile of a person or of a desk', () => {
    const author = { id: 'a', name: 'Ada', description: 'Covers trade.', formerly: [] };
    const { site } = aCorpus();
    expect(authorPageNode({ ...author, kind: 'person' }, site)).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: { '@type': 'Person' },
    });
    expect(authorPageNode({ ...author, kind: 'desk' }, site)).toMatchObject({
      mainEntity: { '@type': 'Organization' },
    });
  });

  it('the page of the data is a dataset with its edition, its licence and every file of it', () => {
    const { site } = aCorpus();
    const licence = { id: 'CC-BY-4.0', title: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
    const file = { title: 'Claims', description: '', bytes: new Uint8Array(), sha256: '' };
    const node = read(
      datasetNode(
        { ...site, licence },
        '2026-11-27',
        [
          { ...file, name: 'claims.csv', mediaType: 'text/csv' },
          { ...file, name: 'claims.json', mediaType: 'application/json' },
        ],
        english,
      ),
    );
    expect(node).toMatchObject({
      '@type': 'Dataset',
      url: 'https://throughline.example/data/',
      dateModified: '2026-11-27',
      license: licence.url,
      distribution: [
        {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: 'https://throughline.example/data/v1/claims.csv',
        },
        { contentUrl: 'https://throughline.example/data/v1/claims.json' },
      ],
    });
    expect(read(datasetNode(site, '2026-11-27', [], english))).not.toHaveProperty('license');
  });

  it('a series is a dataset with its unit, its time, its caveat and what it was printed in', () => {
    const series = aSeries();
    const node = read(seriesNode(series, publish({ series: [series] }), english));
    expect(node).toMatchObject({
      '@type': 'Dataset',
      url: 'https://throughline.example/topics/space/#series-china-russia-trade-year',
      temporalCoverage: '2021-01-01/2023-12-31',
      variableMeasured: { unitText: 'billion USD' },
      isBasedOn: [{ name: 'Chinese microelectronics' }],
    });
    // Google's least and most for a dataset.
    expect((node['description'] as string).length).toBeGreaterThanOrEqual(50);
    expect(node['description']).toContain('revises older years');
  });

  it('a series of a topic that has too many for its page is described where its chart stands, once', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      aSeries({ id: `s${index}`, title: index < 20 ? `Launches ${index}` : `Exports ${index}` }),
    );
    const publication = publish({ series: many, topics: [aTopic({ id: 'space' }), aTopic({ id: 'trade' })] });
    const [first] = many as [Series];
    expect(read(seriesNode(first, publication, english))['url']).toBe(
      'https://throughline.example/topics/space/series/l/#series-s0',
    );
    expect(topicPageMeta(aTopic({ id: 'space' }), publication, english).things).toEqual([]);
    expect(seriesPageMeta('space', many, publication, english).things).toHaveLength(30);
    // On pages of its other topics it has no entry of its own.
    expect(seriesPageMeta('trade', many, publication, english).things).toEqual([]);
  });

  it('the publication names those policies that it has a page for', () => {
    const { site } = aCorpus();
    const node = read(publicationNode(site, [{ id: 'methodology' }, { id: 'about' }, { id: 'constructor' }]));
    expect(node['verificationFactCheckingPolicy']).toBe('https://throughline.example/methodology/');
    expect(node).not.toHaveProperty('correctionsPolicy');
    expect(Object.keys(node)).toEqual([
      '@type',
      '@id',
      'name',
      'url',
      'logo',
      'description',
      'publishingPrinciples',
      'verificationFactCheckingPolicy',
    ]);
  });

  it.each([
    ['/claims/', 'Claims', ['Throughline', 'Claims']],
    ['/claims/a/', 'A claim', ['Throughline', 'Claims', 'A claim']],
    ['/events/a/', 'An event', ['Throughline', 'Timeline', 'An event']],
    ['/articles/page/2/', 'Coverage, page 2', ['Throughline', 'Coverage', 'Coverage, page 2']],
    ['/stories/a/', 'A story', ['Throughline', 'A story']],
    ['/about/', 'About', ['Throughline', 'About']],
  ])('the way to %s leads through its section', (path, title, names) => {
    const node = read(breadcrumbsNode({ path, title }, aCorpus().site, english));
    const items = node['itemListElement'] as { position: number; name: string; item: string }[];
    expect(items.map(({ name }) => name)).toEqual(names);
    expect(items.map(({ position }) => position)).toEqual(names.map((_, index) => index + 1));
    expect(items.at(-1)?.item).toBe(`https://throughline.example${path}`);
  });

  it('the front page has no way to it', () => {
    expect(breadcrumbsNode({ path: '/', title: 'Throughline' }, aCorpus().site, english)).toBeUndefined();
  });

  it.each([
    ['en-GB', 'en_GB'],
    ['en', 'en_US'],
    ['ru', 'ru_RU'],
    ['zh-Hant', 'zh_TW'],
  ])('the language %s is the locale %s of Open Graph', (tag, locale) => {
    expect(openGraphLocale(tag)).toBe(locale);
  });
});
