import { expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

const FRONT = '---\ntitle: A\ndek: B.\npublished: 2026-11-24\nauthors: [desk]\nkind: analysis\ntopics: [space]\n---\n';
const said = (body: string) =>
  findingsOf('uncited-paragraph', { 'articles/a.md': FRONT + body }).map((line) => line.split(' ')[0]?.split('md:')[1]);

it.each([
  ':::figure\nA caption.\n:::',
  ':::timeline{topic=space}\nA caption.\n:::',
  'Said.[^1]\n\n[^1]: By [@one].\n\n    Twice.',
])('what frames other things, and notes, may cite nothing: %j', (body) => {
  expect(said(body)).toEqual([]);
});

it('each paragraph of a list and of a block that frames nothing is to cite', () => {
  expect(said('- One.\n\n  Two. [@a]\n\n:::note[Title]\nThree.\n:::\n\n> Four.')).toEqual(['9:3', '14:1', '17:3']);
});
