import { expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

const article = (fields: string) =>
  `---\ntitle: A\ndek: B.\npublished: 2026-11-24\nauthors: [desk]\nkind: analysis\ntopics: [space]\nquestions:\n  - {text: Who?, wouldChange: A name., closedBy: {event: named, answer: They.}}\n${fields}---\nText.`;
const said = (date: string, fields = '') =>
  findingsOf('closed-before-asked', {
    'articles/a.md': article(fields),
    'events/named.yaml': `date: '${date}'\ntitle: Named\nsummary: It was named.\ncategory: space\nsources: [tass]\n`,
  });

it('a question is asked in the period that its article covers, and else when it is published', () => {
  expect(said('2015-01-01')).toEqual([expect.stringMatching(/^content\/articles\/a\.md:9:\d+ {2}closed-before-asked/)]);
  expect(said('2015-01-01', "covers: '2014-09'\n")).toEqual([]);
  expect(said('2014-08-01', "covers: '2014-09'\n")).toHaveLength(1);
  expect(said('2027-01-01')).toEqual([]);
});
