import { expect, it } from 'vitest';
import type { CollectionName } from '../../src/domain/collection.ts';
import { parseContentFile } from '../../src/lint/content-file.ts';
import { readDictionary, unknownWords } from '../../src/lint/dictionary.ts';
import { checkContent } from '../../src/lint/lint.ts';
import { SAMPLE } from './sample.ts';

function publicationOf(files: Record<string, string>, dictionary?: string) {
  return checkContent({
    files: Object.entries(files).map(([path, text]) => {
      const [collection = '', name = ''] = path.split('/');
      return parseContentFile(`content/${path}`, collection as CollectionName, name.replace(/\..*/, ''), text);
    }),
    strays: [],
    permanent: '',
    publicFiles: new Set(),
    dictionary,
  });
}

it('a publication knows the words of its dictionary, and those of the names in its entries', () => {
  const isKnown = readDictionary(
    publicationOf(
      {
        'entities/a.yaml':
          'name: Namea\naliases: [Aliasa]\nkind: company\ndescription: D.\ncountries: [Countrya]\nnames: {de: Namedea}\n',
        'authors/a.yaml': 'name: Authora\nkind: person\ndescription: D.\n',
        'events/a.yaml':
          'date: 2014\ntitle: Titlea\nsummary: S.\ncategory: space\nsources: [a]\nplaces: [Placea, Placeb]\n',
        'sources/a.yaml': `${(SAMPLE.get('content/sources/relay.yaml') as string).replace(/publisher: .*/, 'publisher: Publishera')}via: Viaa\nauthors: [Writera]\n`,
        'site/site.yaml': (SAMPLE.get('content/site.yaml') as string).replace('name: Throughline', 'name: Sitea'),
      },
      '# Commenta\nListeda worda # Behinda\nRogozin’s\n',
    ),
  );
  const known =
    'Namea Aliasa Countrya Namedea Authora Placea Placeb Publishera Viaa Writera Sitea Listeda worda Worda WORDA Rogozin';
  expect(known.split(' ').filter((word) => !isKnown(word))).toEqual([]);
  expect('namea listeda Commenta Behinda Titlea'.split(' ').filter(isKnown)).toEqual([]);
});

it('its unknown words are listed once each, in alphabetical order', () => {
  const page = (text: string) => `---\ntitle: A\ndek: B.\nupdated: 2026-11-24\norder: 1\n---\n${text}`;
  const files = { 'pages/a.md': page('Zword bword aword.'), 'pages/b.md': page('Bword bword listeda.') };
  expect(unknownWords(publicationOf(files, 'listeda'))).toEqual(['Bword', 'Zword', 'aword', 'bword']);
});
