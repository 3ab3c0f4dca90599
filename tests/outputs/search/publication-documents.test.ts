import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { createInverter } from '../../../src/outputs/search/inverted-index.ts';
import { publicationDocuments } from '../../../src/outputs/search/publication-documents.ts';
import { stemOf } from '../../../src/outputs/search/stem.ts';
import { aClaim, aCorpus, anArticle, aSeries, aSource, someReferences } from '../../domain/builders.ts';
import { english } from '../../words/english.ts';

const article = anArticle({ topics: ['space'] });
const publication = linkPublication(
  aCorpus({
    articles: [article],
    translations: [{ ...article, id: 'chips-ru', title: 'Чипы из Китая', language: 'ru', translationOf: article.id }],
    sources: [
      aSource(),
      aSource({ id: 'izvestia', language: 'ru', title: 'Россия закупит электронику', publisher: 'Izvestia' }),
    ],
    claims: [
      aClaim({
        kind: 'forecast',
        said: '2014-08',
        quotations: [
          { words: "It's a billion", source: 'rbth-2014-08-06' },
          { words: 'на миллиард', language: 'ru', source: 'rbth-2014-08-06', translation: 'for a billion' },
        ],
      }),
    ],
  }),
);
const documents = publicationDocuments(
  publication,
  (id) => (id === 'chips-ru' ? [{ fragment: 'p1', heading: '', text: 'Россия закупит чипы.' }] : []),
  english,
);
const find = (id: string) => documents.find((document) => document.id === id);

describe('what can be searched', () => {
  it('has a translation as a text of its own language, which the topics of the original do not find', () => {
    expect(find('chips-ru')).toMatchObject({
      kind: 'article',
      language: 'ru',
      url: '/articles/chips-ru/',
      title: 'Чипы из Китая',
      tags: [],
      topics: ['space'],
      passages: [{ text: 'Россия закупит чипы.' }],
    });
    expect(find(article.id)?.language).toBe(publication.corpus.site.language);
    expect(find(article.id)?.tags).not.toEqual([]);
  });

  it('has a source in the language of its title, and says which that is', () => {
    const source = find('izvestia');
    expect(source?.language).toBe('ru');
    expect(source?.passages[0]?.text).toMatch(/^Izvestia, Russian\./);
  });

  it('has every series, at its chart in an article or, where none shows it, on the page of its topic', () => {
    const showing = anArticle({ topics: ['space'], references: someReferences({ series: ['shown'] }) });
    const series = [aSeries({ id: 'shown' }), aSeries({ id: 'alone' })];
    const found = publicationDocuments(
      linkPublication(aCorpus({ articles: [showing], series })),
      () => [],
      english,
    ).filter(({ kind }) => kind === 'series');
    expect(found.map(({ id, url }) => [id, url]).sort()).toEqual([
      ['alone', '/topics/space/#series-alone'],
      ['shown', '/articles/the-chip-order/#chart-shown'],
    ]);
  });

  it('has dates as they are known, for each page to print', () => {
    const claim = documents.find(({ kind }) => kind === 'claim');
    expect([claim?.date, claim?.knownDate]).toEqual(['2014-08-01', '2014-08']);
    expect(claim?.tags).toContain('Forecast');
  });

  it('has the words that were said in each language, at their place on the claim’s page', () => {
    const claim = documents.find(({ kind }) => kind === 'claim');
    expect(claim?.passages.slice(1)).toEqual([
      { fragment: 'words', heading: '', text: '“It’s a billion”' },
      { fragment: 'words', heading: '', text: '«на миллиард» “for a billion”' },
    ]);
  });

  it('has words that run the other way in their own order, marks and all', () => {
    const claims = [
      aClaim({
        quotations: [{ words: 'מיליארד', language: 'he', source: 'rbth-2014-08-06', translation: 'a billion' }],
      }),
    ];
    const corpus = aCorpus({ sources: [aSource()], claims });
    const claim = publicationDocuments(linkPublication(corpus), () => [], english).find(({ kind }) => kind === 'claim');
    expect(claim?.passages.at(-1)?.text).toBe('\u2068“מיליארד”\u2069 “a billion”');
  });

  it('finds a claim by a word of its quotation, in whatever form that is asked for', () => {
    const terms = createInverter(documents).postings();
    const number = documents.findIndex(({ kind }) => kind === 'claim');
    expect([...(terms.get('миллиард')?.documents ?? [])]).toContain(number);
    // Its forms are found together: the stem is that of the word's own script.
    expect(stemOf('миллиардов', 'en-GB')).toBe(stemOf('миллиард', 'en-GB'));
  });
});
