import { expect, it } from 'vitest';
import type { Destination } from '../../src/import/destination.ts';
import { foreignLanguages } from '../../src/import/foreign-language.ts';
import { Ledger } from '../../src/import/ledger.ts';
import type { Passage } from '../../src/import/passage.ts';

interface Given {
  readonly id: string;
  readonly language?: string;
  readonly translated?: string;
  readonly isDraft?: boolean;
}

/** The languages of articles in a publication that is in English and has words in German and Russian, too. */
function languagesOf(given: readonly Given[], own = 'en-GB') {
  const ledger = new Ledger();
  const passages = given.map(({ id, language, translated, isDraft = false }) => ({
    id,
    post: { file: `${id}.md`, language, translated, isDraft },
  })) as unknown as Passage[];
  const destination = {
    language: own,
    speaks: (language: string) => /^(?:en|de|ru)\b/.test(language),
  } as unknown as Destination;
  const found = foreignLanguages(passages, destination, ledger);
  return {
    found: Object.fromEntries([...found].map(([id, { language, translationOf }]) => [id, [language, translationOf]])),
    notes: ledger.remarks.map(({ code, file, text }) => `${file} ${code} ${text}`),
  };
}

it('an article in another language has it, and what it translates', () => {
  const articles = [
    { id: 'own', language: 'en', translated: 'x' },
    { id: 'silent', translated: 'y' },
    { id: 'de', language: 'de', translated: 'x' },
    { id: 'ru', language: 'ru', translated: 'x' },
    { id: 'de-y', language: 'de', translated: 'y' },
    { id: 'alone', language: 'de', translated: 'z' },
    { id: 'free', language: 'de' },
  ];
  const found = {
    de: ['de', 'own'],
    ru: ['ru', 'own'],
    'de-y': ['de', 'silent'],
    alone: ['de', undefined],
    free: ['de', undefined],
  };
  expect(languagesOf(articles)).toEqual({ found, notes: [] });
  expect(languagesOf(articles.toReversed())).toEqual({ found, notes: [] });
});

it('of two in one language only the first translates an article', () => {
  const [own, one, other] = [
    { id: 'own', translated: 'x' },
    { id: 'one', language: 'de', translated: 'x' },
    { id: 'other', language: 'de-AT', translated: 'x' },
  ] as const;
  expect(languagesOf([own, one, other]).found).toEqual({ one: ['de', 'own'], other: ['de-AT', undefined] });
});

it('an article that is published translates no draft, and a draft may', () => {
  const draft = { id: 'own', translated: 'x', isDraft: true };
  const german = { id: 'de', language: 'de', translated: 'x' };
  expect(languagesOf([draft, german]).found).toEqual({ de: ['de', undefined] });
  expect(languagesOf([draft, { ...german, isDraft: true }]).found).toEqual({ de: ['de', 'own'] });
  expect(languagesOf([draft, german, { ...german, id: 'later', isDraft: true }]).found['later']).toEqual(['de', 'own']);
});

it('a language without words here is told, and of a publication without a language nothing is foreign', () => {
  const french = { id: 'fr', language: 'fr' };
  expect(languagesOf([french])).toEqual({
    found: {},
    notes: ['fr.md unknown-field language: fr, in which the interface has no words'],
  });
  expect(languagesOf([french], '')).toEqual({ found: {}, notes: [] });
});
