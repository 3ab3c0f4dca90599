import { expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

it('brackets that nothing defines are told by what stands in them', () => {
  const page =
    '---\ntitle: About\ndek: Us.\nupdated: 2026-11-24\norder: 1\n---\nsee [1], [x][nope], ![y][no] and [a`b]';
  expect(findingsOf('undefined-reference', { 'pages/about.md': page })).toEqual(
    ['7:5 1', '7:10 nope', '7:22 no', '7:34 a`b'].map((told) => {
      const [place = '', label = ''] = told.split(' ');
      return expect.stringContaining(
        `content/pages/about.md:${place}  warning  undefined-reference  nothing defines "${label}". Write`,
      ) as string;
    }),
  );
});
