import { describe, expect, it } from 'vitest';
import { EntitySchema, spellingsOf } from '../../src/domain/entity.ts';
import { anEntity } from './builders.ts';

describe('spellingsOf', () => {
  it('gives the name, the original names and the aliases', () => {
    const spokesman = anEntity({ name: 'Hong Lei', names: { zh: '洪磊', ru: 'Хун Лэй' }, aliases: ['Khun Lei'] });
    expect(spellingsOf(spokesman)).toEqual(['Hong Lei', '洪磊', 'Хун Лэй', 'Khun Lei']);
  });

  it('gives a spelling that stands twice once', () => {
    expect(spellingsOf(anEntity({ name: 'Alabuga', names: { tt: 'Alabuga' }, aliases: ['Alabuga'] }))).toEqual([
      'Alabuga',
    ]);
  });
});

describe('an entity', () => {
  const fields = { name: 'Roscosmos', kind: 'government-body', description: 'Russian space agency.' };

  it('needs no more than a name, a kind and a description', () => {
    expect(EntitySchema.parse(fields)).toEqual({
      ...fields,
      formerly: [],
      names: {},
      aliases: [],
      countries: [],
      identifiers: {},
    });
  });

  it.each([
    ['name', { name: ' ' }],
    ['description', { description: ' ' }],
    ['original name', { names: { ru: ' ' } }],
    ['alias', { aliases: [' '] }],
    ['country', { countries: [' '] }],
  ])('has no %s of spaces alone', (_what, blank) => {
    expect(EntitySchema.safeParse({ ...fields, ...blank }).success).toBe(false);
  });

  it('takes original names by language tag only', () => {
    expect(EntitySchema.safeParse({ ...fields, names: { ru: 'Роскосмос' } }).success).toBe(true);
    expect(EntitySchema.safeParse({ ...fields, names: { Russian: 'Роскосмос' } }).success).toBe(false);
  });

  it('takes the code of a country and the number of a law only where it is one', () => {
    const takes = (kind: string, identifiers: object) =>
      EntitySchema.safeParse({ ...fields, kind, identifiers }).success;
    expect(takes('country', { iso3166: 'RU', wikidata: 'Q159' })).toBe(true);
    expect(takes('place', { iso3166: 'HK' })).toBe(true);
    expect(takes('company', { iso3166: 'RU' })).toBe(false);
    expect(takes('law', { celex: '32014R0833' })).toBe(true);
    expect(takes('law', { federalRegister: '2022-21658' })).toBe(true);
    expect(takes('programme', { celex: '32014R0833' })).toBe(false);
    expect(takes('country', { federalRegister: '2022-21658' })).toBe(false);
  });

  it('takes no blank name', () => {
    expect(EntitySchema.safeParse({ ...fields, name: '  ' }).success).toBe(false);
  });
});
