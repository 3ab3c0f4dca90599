import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type KnownSource, readAddress } from '../../src/authoring/source-address.ts';
import type { SourceFields } from '../../src/domain/source.ts';

const TODAY = '2026-11-25';

function published(url: string): string | undefined {
  return readAddress(url, [], TODAY).published;
}

function language(url: string, known: readonly KnownSource[] = []): string | undefined {
  return readAddress(url, known, TODAY).language;
}

describe('the date in an address', () => {
  it.each([
    ['https://example.org/2014/08/06/chips', '2014-08-06'],
    ['https://example.org/news/2014-8-6-chips', '2014-08-06'],
    ['https://example.org/20140806/chips', '2014-08-06'],
    ['https://example.org/a/202506/18/WS685217.html', '2025-06-18'],
    ['https://example.org/world/2014/aug/06/chips', '2014-08-06'],
    ['https://example.org/2014/08/chips', '2014-08'],
    ['https://example.org/page/202203/1253855.shtml', '2022-03'],
  ])('%s is %s', (url, day) => {
    expect(published(url)).toBe(day);
  });

  it.each([
    'https://example.org/20143106/chips',
    'https://example.org/2031/01/01/chips',
    'https://example.org/0001/01/01/chips',
    'https://example.org/article/993721',
    'https://example.org/2014',
    'https://example.org/?date=2014-08-06',
  ])('%s is none', (url) => {
    expect(published(url)).toBeUndefined();
  });
});

describe('the language of an address', () => {
  it('is what the address says', () => {
    expect(language('https://babel.ua/en/news/1')).toBe('en');
    expect(language('http://en.people.cn/n3/1')).toBe('en');
    expect(language('https://www.fmprc.gov.cn/mfa_eng/x')).toBe('en');
  });

  it('is not Ukrainian where the address speaks of the United Kingdom', () => {
    const reuters = { publisher: 'Reuters', type: 'report' as const, language: 'en', url: 'https://www.reuters.com/1' };
    expect(language('https://www.reuters.com/world/uk/x', [reuters])).toBe('en');
    expect(language('https://uk.reuters.com/article/x')).toBeUndefined();
    expect(language('https://www.kmu.gov.ua/uk/news/x')).toBe('uk');
  });

  it('is not taken from a word that only a program knows', () => {
    expect(language('https://example.com/constructor/x')).toBeUndefined();
  });

  it('is that of the host’s other sources, where they agree', () => {
    const source = { publisher: 'Babel', type: 'report' as const, url: 'https://www.babel.ua/1' };
    expect(language('https://babel.ua/2', [{ ...source, language: 'uk' }])).toBe('uk');
    expect(
      language('https://babel.ua/2', [
        { ...source, language: 'uk' },
        { ...source, language: 'en' },
      ]),
    ).toBeUndefined();
  });

  it('is told by the ending only where that is sure', () => {
    expect(language('https://example.ru/1')).toBe('ru');
    expect(language('https://example.cn/1')).toBeUndefined();
    expect(language('https://example.com/1')).toBeUndefined();
  });
});

describe('the publisher of an address', () => {
  const known = (publisher: string): KnownSource => ({
    publisher,
    type: 'statement',
    language: 'en',
    url: 'https://www.example.org/old',
  });

  it('is that of the host’s other sources', () => {
    expect(readAddress('https://example.org/new', [known('The Example')], TODAY)).toEqual({
      publisher: 'The Example',
      type: 'statement',
      language: 'en',
    });
  });

  it('is not guessed where the host copies from many', () => {
    const several = [known('TASS'), known('Interfax'), known('The Example')];
    expect(readAddress('https://example.org/new', several, TODAY).publisher).toBeUndefined();
  });
});

it('what addresses tell of the publication’s own sources agrees with what is recorded', () => {
  const folder = resolve(import.meta.dirname, '../../content/sources');
  const sources = readdirSync(folder).map((name) => parse(readFileSync(join(folder, name), 'utf8')) as SourceFields);
  const told = sources.flatMap((source) => {
    if (source.url === undefined) return [];
    const facts = readAddress(source.url, [], TODAY);
    return [{ source, facts }];
  });
  const dated = told.filter(({ source, facts }) => facts.published?.length === 10 && source.published !== undefined);
  // A page may be dated a day apart from its address, or less precisely.
  const agreeing = dated.filter(({ source, facts }) =>
    facts.published?.startsWith(source.published?.slice(0, 7) as string),
  );
  expect(agreeing.length / dated.length).toBeGreaterThan(0.9);
  const spoken = told.filter(({ facts }) => facts.language !== undefined);
  const right = spoken.filter(({ source, facts }) => source.language.startsWith(facts.language as string));
  expect(right.length / spoken.length).toBeGreaterThan(0.95);
});
