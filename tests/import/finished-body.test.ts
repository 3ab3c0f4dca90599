import { describe, expect, it } from 'vitest';
import { findHeading, finishBody } from '../../src/import/finished-body.ts';

/** What the content check makes of a body. */
function finished(body: string, files: readonly string[] = []) {
  const found = finishBody('own', body, new Set(files));
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

describe('a body as the content check reads it', () => {
  it('cites nobody, and shows what looked like it as before', () => {
    const { body, citations, problems } = finished('By [@x] and [@a; @b], [@none: not known].\n');
    expect(body).toBe('By [<!-- -->@x] and [<!-- -->@a; @b], [<!-- -->@none: not known].\n');
    expect(citations).toBe(3);
    expect(problems).toEqual([]);
    expect(finished('By @x and [x](/topics/y/).\n')).toMatchObject({
      body: 'By @x and [x](/topics/y/).\n',
      citations: 0,
    });
  });

  it('cites nobody inside brackets that were parted', () => {
    const { body, problems } = finished('[@none: see [@x] and [@none: y]]\n');
    expect(body.replaceAll('<!-- -->', '')).toBe('[@none: see [@x] and [@none: y]]\n');
    expect(problems).toEqual([]);
  });

  it('has problems where it would be refused, its fields left aside', () => {
    const { problems } = finished('![A](/none.png) ![B](/a.png) ![C](https://x.example/c.png)\n', ['/a.png']);
    expect(problems.filter((problem) => problem.startsWith('no file'))).toEqual(['no file public/none.png.']);
    expect(finished('![B](/a.png)\n', ['/a.png']).problems).toEqual([]);
    expect(finished('![](/a.png)\n', ['/a.png']).problems).toEqual(['this image has no alt text.']);
    expect(finished('').problems).toEqual([]);
  });

  it('has links to headings of its own and of articles, and no others', () => {
    const text =
      '## Part\n\n[a](#part "T"), [b](/articles/other/#x), [c](/articles/other/), [d](/topics/t/#x), [e](#)\n\n[f]: #part\n';
    const { headings, headingLinks } = finished(text);
    expect([...headings]).toEqual(['part']);
    expect(headingLinks.map(({ target, fragment, title, label }) => [target, fragment, title, label])).toEqual([
      ['own', 'part', ' "T"', undefined],
      ['other', 'x', '', undefined],
      ['own', 'part', '', 'f'],
    ]);
    expect(headingLinks.map(({ start, end }) => text.slice(start, end))).toEqual([
      '[a](#part "T")',
      '[b](/articles/other/#x)',
      '[f]: #part',
    ]);
    expect(headingLinks.map(({ words }) => words && text.slice(...words))).toEqual(['a', 'b', undefined]);
  });
});

describe('a heading of the old site', () => {
  const headings = new Set(['part-two', 'part-three']);

  it.each([
    ['part-two', 'part-two'],
    ['Part_Two', 'part-two'],
    ['parttwo', 'part-two'],
    ['second', 'part-two'],
    ['first', undefined],
    ['part', undefined],
    ['--', undefined],
  ])('%j is %j', (fragment, heading) => {
    const anchors = new Map([
      ['second', 'Part two'],
      ['first', 'Part one'],
    ]);
    expect(findHeading(fragment, headings, anchors)).toBe(heading);
  });

  it('is the one of that very name where another differs in signs alone', () => {
    expect(findHeading('parttwo', new Set(['part-two', 'parttwo']), new Map())).toBe('parttwo');
  });
});
