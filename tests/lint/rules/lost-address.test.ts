import { expect, it } from 'vitest';
import { SAMPLE } from '../sample.ts';
import { findingsOf } from './findings.ts';

const CHIPS = SAMPLE.get('content/articles/chips.md') as string;
const CLAIM = SAMPLE.get('content/claims/one-billion.yaml') as string;
const said = (permanent: string, files: Record<string, string> = {}) =>
  findingsOf('lost-address', { 'articles/chips.md': CHIPS, 'claims/one-billion.yaml': CLAIM, ...files }, { permanent });

it.each([
  ['/articles/chips/#correction-2026-11-25', 'corrections', 'articles/chips.md:2:1'],
  ['/articles/chips/#change-2026-11-25', 'changes', 'articles/chips.md:2:1'],
  ['/claims/one-billion/#claim-2026-11-25', 'corrections', 'claims/one-billion.yaml:1:1'],
  ['/claims/one-billion/#judgement-2026-11-25', 'assessments', 'claims/one-billion.yaml:15:3'],
  ['/claims/one-billion/#other', 'id', 'claims/one-billion.yaml:1:1'],
])('what feeds have told and is gone is looked for where it stood: %s', (id, field, place) => {
  expect(said(`id ${id}\n`)).toEqual([
    `content/${place}  lost-address  feeds have told of ${id}, which is not among the "${field}". Put it back with its date: what was published stays on record.`,
  ]);
});

it('what feeds know under a later name would be met a second time', () => {
  const files = { 'articles/chips.md': CHIPS.replace('story: chips', 'story: chips\nformerly: [first, second]') };
  expect(said('id /articles/first/\n/articles/second/\n/articles/chips/\n', files)).toEqual([]);
  expect(said('id /articles/second/\n', files)).toEqual([
    'content/articles/chips.md:10:11  lost-address  feeds know this as /articles/second/, and would show it to their readers a second time. List "second" first under "formerly".',
  ]);
});

it('an entry that is gone is told of by its address, and not for its feed as well', () => {
  expect(said('/articles/gone/\nid /articles/gone/\n')).toEqual([
    expect.stringMatching(/^content\/permanent\.txt:1:1 {2}lost-address {2}\/articles\/gone\/ was published/),
  ]);
  const draft = { 'articles/chips.md': CHIPS.replace('story: chips', 'story: chips\ndraft: true') };
  expect(said('/articles/chips/\nid /articles/chips/\n', draft)).toEqual([
    expect.stringMatching(/^content\/articles\/chips\.md:10:8 {2}lost-address {2}this was published at/),
  ]);
});

it('nothing is gone as long as a file cannot be read', () => {
  expect(said('/articles/gone/\n', { 'topics/space.yaml': 'title: Space' })).toEqual([]);
});
