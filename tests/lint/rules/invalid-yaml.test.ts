import { expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

it.each([
  ['a field that stands twice', 'title: a\ntitle: b\n', '2:1', '"title" appears here twice. Remove one of the two.'],
  [
    'a tab before a field',
    'title:\n\t- a\n',
    '2:1',
    'this is not valid YAML: tabs are not allowed as indentation. Indent with spaces.',
  ],
  [
    'two documents',
    'title: a\n---\norder: 1\n',
    '2:1',
    'this is not valid YAML: a line that ends a document stands among its fields. Remove the line "---" or "...".',
  ],
  [
    'a tag that nothing knows',
    'title: !foo a\n',
    '1:8',
    'this is not valid YAML: unresolved tag: !foo. Text that contains ": " or begins with a special character needs quotes',
  ],
])('%s is told with what mends it', (_what, text, place, told) => {
  expect(findingsOf('invalid-yaml', { 'topics/space.yaml': text })).toEqual([
    `content/topics/space.yaml:${place}  invalid-yaml  ${told}`,
  ]);
});
