import { describe, expect, it } from 'vitest';
import { parseContentFile } from '../../../src/lint/content-file.ts';
import { applyEdits } from '../../../src/lint/fix.ts';
import { checkContent, findIssues } from '../../../src/lint/lint.ts';

/** An article whose last field is a list of corrections, mended. */
function mended(list: readonly string[], lineEnd: string): string {
  const text = [
    '---',
    'title: A',
    'dek: B',
    'published: 2026-11-20',
    'authors: [desk]',
    'kind: analysis',
    'topics: [space]',
    'corrections:',
    ...list,
    '---',
    'Text.',
  ].join(lineEnd);
  const publication = checkContent({
    files: [parseContentFile('content/articles/a.md', 'articles', 'a', text)],
    strays: [],
    permanent: '',
    publicFiles: new Set(),
  });
  const edits = findIssues(publication)
    .filter(({ rule }) => rule === 'not-oldest-first')
    .flatMap(({ fix }) => fix ?? []);
  return applyEdits(text, edits).text.split(`corrections:${lineEnd}`)[1] as string;
}

describe('a list that is not oldest first', () => {
  const [later, earlier, last] = [
    ['  - date: 2026-11-25', '    text: B was wrong.'],
    ['  - text: C was wrong.', '    date: 2026-11-24'],
    ['  - date: 2026-11-26', '    text: D was wrong.'],
  ] as const;

  it.each(['\n', '\r\n'])('is put in order where front matter ends with it, lines ending in %j', (lineEnd) => {
    expect(mended([...later, ...earlier], lineEnd)).toBe([...earlier, ...later, '---', 'Text.'].join(lineEnd));
    expect(mended([...last, ...later, ...earlier, 'draft: true'], lineEnd)).toBe(
      [...earlier, ...later, ...last, 'draft: true', '---', 'Text.'].join(lineEnd),
    );
  });

  it('is left as it is where its items share lines', () => {
    const list = ['  [{date: 2026-11-25, text: B was wrong.}, {date: 2026-11-24, text: C was wrong.}]'];
    expect(mended(list, '\n')).toBe([...list, '---', 'Text.'].join('\n'));
  });
});
