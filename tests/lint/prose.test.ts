import { describe, expect, it } from 'vitest';
import { type CollectionName, SCHEMAS } from '../../src/domain/collection.ts';
import { parseContentFile } from '../../src/lint/content-file.ts';
import { readEntry } from '../../src/lint/fault.ts';
import { createWordFinder, findProse, PROSE_FIELDS } from '../../src/lint/prose.ts';
import { findUnknownWords } from '../../src/lint/spelling.ts';
import { textFields } from './text-fields.ts';

/** Text that is written as others write it: names, titles of documents, units. Answers to warnings are read by us alone. */
const AS_OTHERS_WRITE: Partial<Record<CollectionName, readonly string[]>> = {
  articles: ['explained.*', 'image.credit'],
  authors: ['name'],
  claims: ['explained.*', 'quotations.*.words'],
  entities: ['aliases.*', 'countries.*', 'name', 'names.*'],
  events: ['explained.*', 'figures.*.unit', 'places.*'],
  series: ['unit'],
  site: ['contact', 'editor.application', 'licence.title', 'name'],
  sources: ['authors.*', 'explained.*', 'publisher', 'title', 'via'],
};

/** Places and words that English does not have. */
function unknown(path: string, text: string): string[] {
  const [, collection = '', name = ''] = path.split('/');
  const file = parseContentFile(path, collection as CollectionName, name.replace(/\..*/, ''), text);
  return findUnknownWords(file, findProse(file, readEntry(file).data)).map(({ word, start }) => {
    const { line, column } = file.pointAt(start);
    return `${line}:${column} ${word}`;
  });
}

const inBody = (body: string) => unknown('content/pages/about.md', `---\ntitle: A\n---\n${body}`);

describe('the prose of an entry', () => {
  it.each(Object.keys(SCHEMAS) as CollectionName[])('in %s is every field that we word ourselves', (collection) => {
    expect([...PROSE_FIELDS[collection], ...(AS_OTHERS_WRITE[collection] ?? [])].sort()).toEqual(
      textFields(collection),
    );
  });

  it('is read with its places, however YAML writes it', () => {
    const topic = (description: string) =>
      unknown('content/topics/x.yaml', `title: T\norder: 1\ndescription: ${description}`);
    expect(topic('A wordd.')).toEqual(['3:16 wordd']);
    expect(topic("'A wordd.'")).toEqual(['3:17 wordd']);
    expect(topic('"A \\"fine\\" wordd.\\nMore wordd."')).toEqual(['3:26 wordd', '3:39 wordd']);
    expect(topic('A fine\n  sentence with a wordd.')).toEqual(['4:19 wordd']);
    expect(topic('>-\n  Folded,\n  and a wordd.')).toEqual(['5:9 wordd']);
  });

  it('is read with its places beside citations, links, escapes and quotations', () => {
    expect(inBody('A wordd [@some-source], and anothr.')).toEqual(['4:3 wordd', '4:29 anothr']);
    expect(inBody('> A fine\n> wordd [@some-source]\n> anothr.')).toEqual(['5:3 wordd', '6:3 anothr']);
    expect(inBody('\\*A\\* [wordd](/claims/) and :claim[anothr]{#x} &amp; thrd.')).toEqual([
      '4:8 wordd',
      '4:36 anothr',
      '4:54 thrd',
    ]);
  });

  it('leaves out code, HTML, ids, addresses, acronyms, numbers with letters and other scripts', () => {
    expect(
      inBody(
        '`wordd` <b title="wordd">x</b> [@wordd; @anothr] https://wordd.example/anothr wordd@anothr.example wordd.ru BRNO UAVs 28nm YJ82 Роскосмос 中国',
      ),
    ).toEqual([]);
    expect(inBody('```\nwordd\n```')).toEqual([]);
  });

  it('leaves out what is marked as another language', () => {
    expect(inBody('It said <span lang="de">nicht politisiert</span>, a wordd.')).toEqual(['4:53 wordd']);
    expect(inBody('It said <span lang="en">wordd</span>.')).toEqual(['4:25 wordd']);
    expect(inBody('It said <q>wordd</q> <I class="x" LANG=de>nicht <b>politisiert</b></I>, a wordd.')).toEqual([
      '4:12 wordd',
      '4:75 wordd',
    ]);
    expect(inBody('<p lang="ru">nicht</p>\n\nA wordd.')).toEqual(['6:3 wordd']);
    expect(inBody('<div lang="ru">\n\nnicht\n\n</div>\n\nA wordd.')).toEqual(['10:3 wordd']);
  });

  it('is British, with both -ise and -ize, possessives and any case', () => {
    expect(inBody('The programme’s colour was organised, organized and ORGANISED. Don’t!')).toEqual([]);
    expect(inBody('The color of labor')).toEqual(['4:5 color', '4:14 labor']);
  });
});

it('a word stands where its text and its source are read side by side', () => {
  const file = parseContentFile('content/topics/x.yaml', 'topics', 'x', 'a: "b\\tb b"');
  const offsetOf = createWordFinder(file, { text: 'b\tb b', start: 3, end: 11 });
  expect([offsetOf(0, 'b'), offsetOf(2, 'b'), offsetOf(4, 'b')]).toEqual([4, 7, 9]);
});
