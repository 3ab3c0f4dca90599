import { expect, it } from 'vitest';
import { findingsInBody, findingsOf } from './findings.ts';

it.each([
  ['Text. \nMore.', ['1:6']],
  ['Text.\t\r\nMore.\r\n', ['1:6']],
  ['Text.\n \nMore. \n\t', ['2:1', '3:6', '4:1']],
  ['- One\n- Two ', ['2:6']],
  ['## A \n\n`b`  ', ['1:5', '3:4']],
])('spaces at the end of a line are told: %j', (body, places) => {
  expect(findingsInBody('trailing-space', body).map((said) => said.split(' ')[0])).toEqual(places);
});

it.each(['One  \ntwo', '```\ncode \n```', '    code \n    more', '`one \ntwo`'])(
  'those that break a line or stand in code are left: %j',
  (body) => {
    expect(findingsInBody('trailing-space', body)).toEqual([]);
  },
);

it('are told in a file of fields from its first line on', () => {
  const found = findingsOf('trailing-space', { 'topics/space.yaml': 'title: Space \nx: "`a \n  b`"\n' });
  expect(found.map((said) => said.split(' ')[0])).toEqual([
    'content/topics/space.yaml:1:13',
    'content/topics/space.yaml:2:7',
  ]);
});
