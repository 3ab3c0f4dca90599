import { describe, expect, it } from 'vitest';
import { findingsInBody, findingsOf } from './findings.ts';

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

it.each([
  ['32008E0369', 'law', 'celex'],
  ['12345678901234567890', 'company', 'lei'],
  ['0x1F', 'company', 'wikidata'],
])('text that YAML takes for a number is told as it stands there, and how to write it: %s', (written, kind, scheme) => {
  const text = `name: a\nkind: ${kind}\ndescription: b\nidentifiers:\n  ${scheme}: ${written} # as its record has it\n`;
  expect(findingsOf('invalid-field', { 'entities/a.yaml': text })).toEqual([
    expect.stringMatching(
      new RegExp(
        `:5:\\d+ .*"identifiers.${scheme}": text is needed here, not ${written}\\. Write it in quotation marks, '${written}'\\.$`,
      ),
    ),
  ]);
});

it.each(['quotations: hello', 'statement: []'])(
  'a value of the wrong type is told once, and not how long it is as well: %s',
  (fields) => {
    const said = findingsOf('invalid-field', { 'claims/a.yaml': fields });
    const [field] = fields.split(':');
    expect(said.filter((line) => line.includes(`"${field}"`))).toHaveLength(1);
  },
);

describe('an attribute of a block', () => {
  it.each([
    ':::timeline{entity=a range=2014..2016}\n:::',
    ':::timeline{entity=a range=..2016}\n:::',
    ':::timeline{entity=a range=2014..}\n:::',
    ':::note{range=x forecasts=y}\nText.\n:::',
    ':::chart{series=a range=x}\nText.\n:::',
    ':::timeline{entity=a forecasts=y}\n:::',
  ])('is read where the block has it: %j', (body) => {
    expect(findingsInBody('invalid-field', body)).toEqual([]);
  });

  it('is told of where it cannot be read', () => {
    expect(findingsInBody('invalid-field', 'A.\n\n:::timeline{entity=a range=soon}\n:::')).toEqual([
      expect.stringMatching(/^3:1 "soon" is not a range of time\./),
    ]);
  });
});

it('an id has at most 200 characters', () => {
  const said = (id: string) => findingsOf('invalid-field', { [`topics/${id}.yaml`]: '' });
  expect(said('x'.repeat(200))).toEqual([]);
  expect(said('x'.repeat(201))).toEqual([expect.stringMatching(/ must have at most 200 characters, .*Rename it\.$/)]);
  expect(said('spаce')).toEqual([expect.stringMatching(/Rename it: "а" in it is U\+0430, whatever it looks like\.$/)]);
});
