import { expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

it.each([
  ['no text', 'title: ""', '"title": this is empty.'],
  ['no number', 'order: .nan', '"order": a number is needed here, not NaN.'],
  ['a number without end', 'order: 1e999', '"order": a number is needed here, not Infinity.'],
  ['a number that is too large', 'order: 1e20', '"order": this is more than 9007199254740991.'],
])('%s is told in an author’s words', (_what, field, told) => {
  const fields = { title: 'title: a', description: 'description: b', order: 'order: 1' };
  const text = Object.values({ ...fields, [field.split(':')[0] as string]: field }).join('\n');
  expect(findingsOf('invalid-field', { 'topics/space.yaml': text })).toEqual([expect.stringContaining(told)]);
});

it.each([
  ['site/site.yaml', 'name: a\nsocialCards: -1\n', '"socialCards": this is less than 0.'],
  ['series/a.yaml', 'points: []\n', '"points": this list is empty.'],
])('a size in %s that cannot be is told in an author’s words', (file, text, told) => {
  expect(findingsOf('invalid-field', { [file]: text }).join('\n')).toContain(told);
});
