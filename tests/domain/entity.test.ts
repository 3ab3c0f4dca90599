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
    expect(EntitySchema.parse(fields)).toEqual({ ...fields, formerly: [], names: {}, aliases: [], countries: [] });
  });

  it('takes original names by language tag only', () => {
    expect(EntitySchema.safeParse({ ...fields, names: { ru: 'Роскосмос' } }).success).toBe(true);
    expect(EntitySchema.safeParse({ ...fields, names: { Russian: 'Роскосмос' } }).success).toBe(false);
  });

  it('takes no blank name', () => {
    expect(EntitySchema.safeParse({ ...fields, name: '  ' }).success).toBe(false);
  });
});
