import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byName, entityList } from '../../src/domain/entity-list.ts';
import { isWhole, partPages } from '../../src/domain/list-part.ts';
import { linkPublication } from '../../src/domain/publication.ts';
import { aCorpus, anEntity } from './builders.ts';

const names = ['Ångström', 'Amur', 'Beijing', 'Рубин', 'Роскосмос', '中芯国际', '华为', '中国', '三一', '3M'];
const entitiesOf = (all: readonly string[]) => {
  const { compare } = new Intl.Collator('en-GB');
  return all.toSorted(compare).map((name, number) => anEntity({ id: `e-${number}`, name }));
};

describe('the list of entities', () => {
  it('has one heading for all names in Chinese characters', () => {
    const paths = partPages(entityList(entitiesOf(names), 'en-GB', 4)).map(({ path }) => path);
    expect(paths).toEqual(['', 'by/0-9/', 'by/a/', 'by/b/', 'by/cyrl-0420/', 'by/hani/']);
    expect(
      new Set(
        names.filter((name) => /\p{Script=Han}/u.test(name)).map((name) => byName('en-GB')(anEntity({ name })).slug),
      ),
    ).toEqual(new Set(['hani']));
  });

  it('has its headings in alphabetical order, whatever marks stand before a name', () => {
    const marked = [
      '.NET',
      '“Resurs” satellite',
      'Rosatom',
      '«Роскосмос»',
      '(Zenit) plant',
      '3M-14',
      'Ангара',
      'Almaz',
      'Baikal',
    ];
    const { corpus } = linkPublication(
      aCorpus({ entities: [anEntity(), ...marked.map((name, number) => anEntity({ id: `e-${number}`, name }))] }),
    );
    expect(entityList(corpus.entities, 'en-GB', 3).parts.map(({ path }) => path)).toEqual([
      'by/0-9/',
      'by/a/',
      'by/b/',
      'by/n/',
      'by/r/',
      'by/z/',
      'by/cyrl-0410/',
      'by/cyrl-0420/',
    ]);
  });

  it('loses nothing, and keeps the order within each initial', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names), { maxLength: 60, size: 'max' }),
        fc.integer({ min: 1, max: 12 }),
        (all, most) => {
          const entities = entitiesOf(all);
          const pages = partPages(entityList(entities, 'en-GB', most)).filter(isWhole);
          const listed = pages.flatMap(({ entries }) => entries);
          expect(listed.map(({ id }) => id).sort()).toEqual(entities.map(({ id }) => id).sort());
          for (const { entries } of pages) {
            expect(entries.length).toBeLessThanOrEqual(most);
            const places = entries.map((entity) => entities.indexOf(entity));
            expect(places).toEqual([...places].sort((a, b) => a - b));
          }
        },
      ),
    );
  });
});
