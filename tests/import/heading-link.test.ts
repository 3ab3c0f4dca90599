import { expect, it } from 'vitest';
import { finishBody } from '../../src/import/finished-body.ts';
import { mendHeadingLinks } from '../../src/import/heading-link.ts';
import { Ledger } from '../../src/import/ledger.ts';
import type { Passage } from '../../src/import/passage.ts';

/** A body as it was carried over, with the names that its headings had. */
function aPassage(id: string, body: string, anchors: Readonly<Record<string, string>> = {}): Passage {
  const finished = finishBody(id, body, new Set());
  if ('problem' in finished) throw new Error(finished.problem);
  return { id, finished, anchors: new Map(Object.entries(anchors)), post: { file: `${id}.md` } } as unknown as Passage;
}

const OTHER = aPassage('other', '## Part two: the *end*\n\n## Ещё\n', { ref: 'Part two: the end', gone: 'No such' });

/** A body beside another article after its links to headings have been mended, and what was noted. */
function mended(body: string, anchors: Readonly<Record<string, string>> = {}) {
  const ledger = new Ledger();
  const [passage] = mendHeadingLinks([aPassage('own', body, anchors), OTHER], ledger);
  return {
    body: passage?.finished.body,
    notes: ledger.remarks.map(({ code, file, line, text }) => `${file}:${line} ${code} ${text}`),
  };
}

it.each([
  ['[a](/articles/other/#part-two-the-end)', '[a](/articles/other/#part-two-the-end)'],
  ['[a](/articles/other/#Part_Two_The_End)', '[a](/articles/other/#part-two-the-end)'],
  ['[a](/articles/other/#ref)', '[a](/articles/other/#part-two-the-end)'],
  [
    '[*a* `b`](/articles/other/#ref "T &quot;q&quot;")',
    '[*a* `b`](/articles/other/#part-two-the-end "T &quot;q&quot;")',
  ],
  ['[a](/articles/other/#ЕЩЁ)', '[a](/articles/other/#ещё)'],
  ['[x]: /articles/other/#ref\n\n[x]', '[x]: /articles/other/#part-two-the-end\n\n[x]'],
  ['## Own part\n\n[a](#own_part) [](#own_part)', '## Own part\n\n[a](#own-part) [](#own-part)'],
])('a link to a heading leads to it as it is called now: %s', (body, now) => {
  expect(mended(body)).toEqual({ body: now, notes: [] });
});

it.each([
  ['[a](/articles/other/#none "T")', '[a](/articles/other/ "T")', 'own.md:0 fragment /articles/other/#none'],
  ['[a](/articles/other/#gone)', '[a](/articles/other/)', 'own.md:0 fragment /articles/other/#gone'],
  ['[a](/articles/other/#---)', '[a](/articles/other/)', 'own.md:0 fragment /articles/other/#---'],
  ['[x]: /articles/other/#none\n\n[x]', '[x]: /articles/other/\n\n[x]', 'own.md:0 fragment /articles/other/#none'],
  ['See [*a*](#none).', 'See *a*.', 'own.md:0 fragment #none'],
  ['[X y]: #none\n\n[x y]', '[X y]: /articles/own/\n\n[x y]', 'own.md:0 fragment #none'],
  ['[a](/articles/never/#x)', '[a](/articles/never/)', 'own.md:0 fragment /articles/never/#x'],
])(
  'a link to a heading that there is not leads to its page, on its own page nowhere, and is told: %s',
  (body, now, note) => {
    expect(mended(body)).toEqual({ body: now, notes: [note] });
  },
);

it('a link finds a heading by the name that a post gave it', () => {
  expect(mended('## The end\n\n[a](#fin)', { fin: 'The end' })).toEqual({
    body: '## The end\n\n[a](#the-end)',
    notes: [],
  });
});
