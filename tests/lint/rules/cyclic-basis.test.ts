import { expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

const source = (...basedOn: string[]) =>
  `type: report\ntitle: Report\npublisher: TASS\nurl: https://tass.com/1\nlanguage: en\nread: excerpt\nbasedOn: [${basedOn.join(', ')}]\n`;

it('each circle is told where it closes, also where two share a source', () => {
  const found = findingsOf('cyclic-basis', {
    'sources/a.yaml': source('z', 'b', 'c'),
    'sources/b.yaml': source('a'),
    'sources/c.yaml': source('a'),
    'sources/z.yaml': source(),
  });
  expect(found.map((line) => line.replace(/ Remove.*/, ''))).toEqual([
    'content/sources/a.yaml:7:14  cyclic-basis  these sources are based on one another: a → b → a.',
    'content/sources/a.yaml:7:17  cyclic-basis  these sources are based on one another: a → c → a.',
  ]);
});
