import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

const article = (body: string) =>
  `---\ntitle: A\ndek: B.\npublished: 2026-11-24\nauthors: [desk]\nkind: analysis\ntopics: [space]\n---\n${body}`;
const said = (body: string) =>
  findingsOf('long-quotation', { 'articles/a.md': article(body) }).map((line) =>
    line.replace(/^\S+md:| at most.*/g, ''),
  );
const words = (count: number) => Array(count).fill('word').join(' ');

describe('a long quotation', () => {
  it.each(['“”', '""', '„“', '„”', '«»', '»«', '「」'])(
    'is known by the marks of its language: %s',
    ([open, close]) => {
      const told = [expect.stringMatching(/^9:1 .* has 26 words;/)];
      expect(said(`${open}One${close} ${words(30)} ${open}two${close}`)).toEqual([]);
      expect(said(`He said: ${open}${words(26)}${close}.`)).toEqual(told);
      expect(said(`He said: ${open}${words(25)}${close} ${open}${words(25)}${close}.`)).toEqual([]);
    },
  );

  it('is told once where it is a block, whatever marks are in it', () => {
    expect(said(`> “${words(26)}”`)).toEqual([expect.stringMatching(/^9:1 /)]);
    expect(said(`Text.\n\n> ${words(20)}\n>\n> ${words(20)}\n\n“${words(26)}”`)).toEqual([
      expect.stringMatching(/^11:1 .* has 40 words;/),
      expect.stringMatching(/^15:1 .* has 26 words;/),
    ]);
  });

  it('is a matter of articles alone', () => {
    const page = `---\ntitle: About\ndek: Us.\nupdated: 2026-11-24\norder: 1\n---\n> ${words(26)}`;
    expect(findingsOf('long-quotation', { 'pages/about.md': page })).toEqual([]);
  });
});
