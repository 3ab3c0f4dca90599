import { expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

const said = (words: number) =>
  findingsOf('thin-article', {
    'articles/a.md': `---\ntitle: A\ndek: B.\npublished: 2026-11-24\nauthors: [desk]\nkind: analysis\ntopics: [space]\n---\n${Array(words).fill('word').join(' ')}`,
  }).filter((line) => line.includes(' words, '));

it('an article has from 700 to 1,600 words', () => {
  expect(said(699)).toEqual([expect.stringMatching(/^content\/articles\/a\.md:1:1 .* 699 words, fewer than 700\./)]);
  expect(said(700)).toEqual([]);
  expect(said(1600)).toEqual([]);
  expect(said(1601)).toEqual([expect.stringMatching(/ 1601 words, more than 1600\./)]);
});
