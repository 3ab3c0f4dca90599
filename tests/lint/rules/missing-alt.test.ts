import { expect, it } from 'vitest';
import { findingsInBody, findingsOf } from './findings.ts';

it('spaces are no alt text', () => {
  expect(findingsInBody('missing-alt', 'A ![ ](/a.png) ![b](/b.png)')).toEqual([
    '1:3 this image has no alt text. Say between the brackets what it shows: ![what it shows](/a.png).',
  ]);
});

it('the image of an article needs one as well', () => {
  const article =
    '---\ntitle: A\ndek: B.\npublished: 2026-11-24\nauthors: [desk]\nkind: analysis\ntopics: [space]\nimage: {src: /a.png, alt: ""}\n---\n';
  expect(findingsOf('missing-alt', { 'articles/a.md': article })).toEqual([
    expect.stringMatching(/^content\/articles\/a\.md:8:\d+ .*"image\.alt"/),
  ]);
});
