import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createIds } from '../../../scripts/bench/publication/entry.ts';
import { inventedName } from '../../../scripts/bench/publication/name.ts';
import { proportionOf } from '../../../scripts/bench/publication/proportion.ts';
import { makePublication } from '../../../scripts/bench/publication/publication.ts';
import { readSpecimen } from '../../../scripts/bench/publication/specimen.ts';
import { ContentCheck } from '../../../src/lint/content-check.ts';
import { findIssues } from '../../../src/lint/lint.ts';
import { aFolder } from '../temporary-folder.ts';

const specimen = readSpecimen();
const made = (articles: number) => [...makePublication(articles, specimen)];
const sixty = made(60);
const countOf = (collection: string) => sixty.filter(({ path }) => path.startsWith(`${collection}/`)).length;

describe('a made-up publication', () => {
  it('is the same to the byte each time', () => {
    expect(made(60)).toEqual(sixty);
  });

  it.each([1, 2, 60])('passes the content check with %i articles', async (articles) => {
    const files = articles === 60 ? sixty : made(articles);
    const root = aFolder(Object.fromEntries(files.map(({ path, text }) => [`content/${path}`, text])));
    const { publication } = await new ContentCheck(root, { isKept: false }).check();
    expect(publication.files.length).toBeGreaterThan(15);
    expect(findIssues(publication, 'error').map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
  });

  it('has the entries of its proportion, each at a path of its own', () => {
    const { articles, events, claims, sources, entities, stories, authors } = proportionOf(60);
    expect([articles, events, claims]).toEqual([60, 60, 120]);
    expect(['articles', 'events', 'claims', 'sources', 'entities', 'stories', 'authors'].map(countOf)).toEqual([
      articles,
      events,
      claims,
      sources,
      entities,
      stories,
      authors,
    ]);
    expect(new Set(sixty.map(({ path }) => path)).size).toBe(sixty.length);
  });

  it('has ten thousand events and twenty thousand claims beside ten thousand articles', () => {
    expect(proportionOf(10_000)).toMatchObject({ events: 10_000, claims: 20_000, sources: 20_000, entities: 5100 });
  });

  it('has text as long, as marked and as full of new words as the real one', () => {
    const articles = sixty.filter(({ path }) => path.startsWith('articles/')).map(({ text }) => text);
    const all = articles.join('\n');
    const words = all.split(/\s+/);
    expect(words.length / articles.length).toBeGreaterThan(500);
    expect(words.length / articles.length).toBeLessThan(1700);
    const each = (pattern: RegExp) => (all.match(pattern) ?? []).length / articles.length;
    expect(each(/:event\[/g)).toBeGreaterThan(4);
    expect(each(/:claim\[/g)).toBeGreaterThan(1.5);
    expect(each(/\[@/g)).toBeGreaterThan(10);
    expect(each(/^## /gm)).toBeGreaterThan(1.5);
    expect(each(/\]\(\/articles\//g)).toBeGreaterThan(0.5);
    // No sentence is left with a hole, and few are said twice.
    expect(all).not.toMatch(/\{(?:person|company|organisation|law|programme)\}/);
    const sentences = all.split(/(?<=\.)\s+/).filter((text) => text.length > 60);
    expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.95);
  });

  it('is dated from 1980 to 2026', () => {
    const years = made(300)
      .filter(({ path }) => path.startsWith('events/'))
      .map(({ text }) => Number(/^date: "?(\d{4})/m.exec(text)?.[1]));
    expect(Math.min(...years)).toBeGreaterThanOrEqual(1980);
    expect(Math.max(...years)).toBeLessThanOrEqual(2026);
    expect(Math.max(...years) - Math.min(...years)).toBeGreaterThan(25);
  });

  it('is the one that earlier measurements are of', () => {
    // Whoever changes what is made has to measure anew, and to say so in docs/benchmarks.md.
    const hash = createHash('sha256');
    for (const { path, text } of sixty) hash.update(`${path}\0${text}\0`);
    expect(hash.digest('hex')).toBe('9a618d77fcd07fe26d3fe41b6cb446c1f30a6e0717465074e6ef4962f3bfbb1e');
  });
});

describe('an invented name', () => {
  it('is another one for every number', () => {
    const names = Array.from({ length: 100_000 }, (_, number) => inventedName(number).latin);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is written in three scripts', () => {
    const { latin, cyrillic, han } = inventedName(7);
    expect(latin).toMatch(/^[A-Z][a-z]+$/);
    expect(cyrillic).toMatch(/^\p{Script=Cyrillic}+$/u);
    expect(han).toMatch(/^\p{Script=Han}+$/u);
  });
});

describe('ids of made-up entries', () => {
  it('are given once', () => {
    const newId = createIds();
    expect([newId('A b'), newId('A b'), newId('A b n2'), newId('A b'), newId('…')]).toEqual([
      'a-b',
      'a-b-n2',
      'a-b-n2-n2',
      'a-b-n3',
      'entry',
    ]);
  });
});
