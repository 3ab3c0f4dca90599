import { expect, it } from 'vitest';
import { findingsInBody, findingsOf, underlined } from './findings.ts';

it.each([
  ['It was was bought.', '1:4 "was was" says "was" twice.'],
  ['It was  was bought.', '1:4 "was was" says "was" twice.'],
  ['It was\nwas bought.', '1:4 "was was" says "was" twice.'],
  ['It was\r\nwas bought.', '1:4 "was was" says "was" twice.'],
  ['> It was\n> was bought.', '1:6 "was was" says "was" twice.'],
])('a word that stands twice is told, across lines as well: %j', (body, told) => {
  expect(findingsInBody('repeated-word', body)).toEqual([expect.stringContaining(told)]);
});

it('is told in fields, where it begins', () => {
  const topic = 'title: Space\norder: 1\ndescription: >-\n  It was\n  was bought.\n';
  expect(findingsOf('repeated-word', { 'topics/space.yaml': topic })).toEqual([
    expect.stringMatching(/^content\/topics\/space\.yaml:4:6 /),
  ]);
});

it.each([
  'He had had that that was so.',
  'A man’s s, an is-is is, an is is-is, an is is’t, a bis is, an is isle.',
  'The Il-2 2 and X X1.',
])('words that only look so are none: %s', (body) => {
  expect(findingsInBody('repeated-word', body)).toEqual([]);
});

it('both words are underlined', () => {
  expect(underlined('repeated-word', 'It was was bought.')).toEqual(['was was']);
});
