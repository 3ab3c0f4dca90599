import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  entriesOf,
  factsOf,
  freeId,
  newEntry,
  problemOfId,
  settledFields,
  surroundingsOf,
} from '../../src/authoring/new-entry.ts';
import { parseContentFile } from '../../src/lint/content-file.ts';
import { readContent } from '../../src/lint/read.ts';

const ROOT = join(resolve(import.meta.dirname, '../fixtures/lint'), 'a clean publication');
const { files } = await readContent(ROOT);

/** The publication with more files, by path below `content/`. */
function around(more: Readonly<Record<string, string>> = {}) {
  const added = Object.entries(more).map(([path, text]) => {
    const [collection = '', name = ''] = path.split('/');
    return parseContentFile(`content/${path}`, collection as 'topics', name.replace(/\.\w+$/, ''), text);
  });
  return surroundingsOf([...files, ...added]);
}

const TOPIC = 'title: Ships\ndescription: All that float.\n';

describe('what other entries settle for a new one', () => {
  it('is the only author of an article', () => {
    expect(settledFields(around(), 'article')).toEqual({ authors: ['desk'] });
    expect(settledFields(around({ 'authors/jd.yaml': 'name: J\nkind: person\ndescription: D.\n' }), 'article')).toEqual(
      {},
    );
    expect(settledFields(around(), 'event')).toEqual({});
  });

  it('is the place of a topic behind the others', () => {
    expect(settledFields(surroundingsOf([]), 'topic')).toEqual({ order: 1 });
    expect(settledFields(around({ 'topics/ships.yaml': `${TOPIC}order: 7\n` }), 'topic')).toEqual({ order: 8 });
    expect(settledFields(around({ 'topics/ships.yaml': `${TOPIC}order: -3\n` }), 'article')).toEqual({
      authors: ['desk'],
    });
  });
});

describe('the entries that a new one may name', () => {
  it('stand in order of their ids, each with the words by which it is known', () => {
    const topics = { 'topics/zoo.yaml': `${TOPIC}order: 3\n`, 'topics/air.yaml': `${TOPIC}order: 2\n` };
    expect(entriesOf(around(topics), 'topics').map(({ id }) => id)).toEqual(['air', 'space', 'zoo']);
    expect(entriesOf(around(topics), 'topics')[0]).toEqual({ id: 'air', title: 'Ships' });
    expect(entriesOf(around(), 'entities')).toEqual([{ id: 'roscosmos', title: 'Roscosmos' }]);
    expect(entriesOf(around(), 'claims')[0]?.title).not.toBe('');
    expect(entriesOf(around({ 'topics/bad.yaml': 'title: [\n' }), 'topics')[0]).toEqual({ id: 'bad', title: '' });
    expect(entriesOf(surroundingsOf([]), 'topics')).toEqual([]);
  });
});

describe('what an address tells of a source', () => {
  it.each([undefined, 7, 'no address', 'ftp://rbth.com/a'])('is nothing where it is %j', (url) => {
    expect(factsOf(url, around(), '2026-11-25')).toEqual({});
  });

  it('is the publisher of the other sources there', () => {
    expect(factsOf('https://rbth.com/a', around(), '2026-11-25')).toMatchObject({ publisher: 'RBTH' });
  });
});

describe('an id', () => {
  it('of a source begins as those of its publisher', () => {
    expect(freeId('source', { publisher: 'RBTH', published: '2026-11' }, around())).toBe('rbth-2026-11');
  });

  it('is taken by an entry of its own collection alone', () => {
    expect(problemOfId('topic', 'space', around())).toBe('the id "space" is taken by content/topics/space.yaml.');
    expect(problemOfId('event', 'space', around())).toBeUndefined();
    expect(problemOfId('event', 'Space', around())).toMatch(/^"Space" is no id/);
  });
});

it('a new entry is told what the content check asks of it alone', () => {
  const broken = around({ 'topics/bad.yaml': 'title: [\n' });
  const { path, text, open } = newEntry('topic', 'ships', { title: 'Ships', order: 2 }, broken);
  expect(path).toBe('content/topics/ships.yaml');
  expect(text).toContain('title: Ships\n');
  expect(open.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'content/topics/ships.yaml a topic needs the field "description".',
  ]);
});
