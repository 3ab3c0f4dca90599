import { describe, expect, it } from 'vitest';
import type { Named } from '../../src/import/post.ts';
import { authorName, gatherTerms, isDesk, isSameKey, topicName } from '../../src/import/term.ts';

const named = (key: string, description?: string): Named => ({
  key,
  name: key,
  ...(description === undefined ? {} : { description }),
});

describe('the topics that posts name', () => {
  const gathered = (...posts: Named[][]) => gatherTerms(posts, new Map(), topicName, 'en');

  it('are one where their ids are, under the spelling that most posts use', () => {
    expect(gathered([named('Ship')], [named('ship'), named('SHIP')], [named('ship')], [named('Port')])).toEqual([
      { id: 'ship', name: 'ship', description: undefined, posts: 3 },
      { id: 'port', name: 'Port', description: undefined, posts: 1 },
    ]);
  });

  it('have of spellings that are used as often the first by letter, whatever the order', () => {
    const names = ['SHIP', 'Ship', 'ship'];
    for (const order of [names, names.toReversed()])
      expect(gathered(...order.map((name) => [named(name)]))[0]?.name).toBe('SHIP');
  });

  it('have the first description that there is', () => {
    expect(gathered([named('a')], [named('a', 'One.')], [named('a', 'Two.')])[0]?.description).toBe('One.');
  });

  it('are named as words where they are written as an id alone', () => {
    expect(gathered([named('big-cranes')], [named('ships')]).map(({ name }) => name)).toEqual(['Big cranes', 'ships']);
  });

  it('are named and described as the site says', () => {
    const known = new Map([['ships', { name: 'All ships', description: 'That float.' }]]);
    expect(gatherTerms([[named('ships', 'Of the post.')]], known, topicName, 'en')).toEqual([
      { id: 'ships', name: 'All ships', description: 'That float.', posts: 1 },
    ]);
  });
});

it('keys are the same where they differ in case, spaces and hyphens alone', () => {
  expect(isSameKey('Big Cranes', 'big-cranes')).toBe(true);
  expect(isSameKey('Big_Cranes', 'bigcranes')).toBe(true);
  expect(isSameKey('C++', 'C#')).toBe(false);
});

it('keys are written as the names of topics and of people', () => {
  expect(topicName('information-architecture-now')).toBe('Information architecture now');
  expect(authorName('jane-van-doe')).toBe('Jane Van Doe');
});

it.each([
  ['The news desk', true],
  ['Staff', true],
  ['Jane Editorson', false],
  ['Desker', false],
  ['Отдел науки', true],
  ['Иван Отделов', false],
])('a by-line %j is a desk’s: %j', (name, is) => {
  expect(isDesk(name)).toBe(is);
});
