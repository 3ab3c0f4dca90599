import { describe, expect, it } from 'vitest';
import type { ImportResult } from '../../src/import/import.ts';
import type { Remark, RemarkCode } from '../../src/import/remark.ts';
import { fullReport, summary } from '../../src/import/report.ts';

const remark = (code: RemarkCode, file: string, line: number, text: string): Remark => ({ code, file, line, text });

/** An import of a site in Jekyll that did nothing, but for what is given. */
function aResult(fields: Partial<ImportResult> = {}): ImportResult {
  const none = { written: 0, there: 0, kept: 0 };
  return {
    site: {
      root: '/site',
      files: new Map(),
      links: new Set(),
      generator: 'jekyll',
      config: {},
      url: 'https://old.example',
    },
    candidates: 1,
    articles: none,
    topics: none,
    authors: none,
    files: { copied: 0, there: 0 },
    remarks: [],
    moved: [],
    ...fields,
  };
}

describe('the summary of an import', () => {
  it('says what was read, and that nothing is to do', () => {
    expect(summary(aResult(), false)).toBe(
      'Read 1 file of /site (Jekyll, https://old.example).\nNothing to do: 0 articles, 0 topics, 0 authors and 0 files are there already.\n',
    );
    const { site } = aResult();
    expect(summary(aResult({ site: { ...site, url: undefined }, candidates: 2 }), false)).toContain(
      'Read 2 files of /site (Jekyll).\n',
    );
  });

  it.each([
    [{ articles: { written: 1, there: 0, kept: 0 } }, 'Wrote 1 article, 0 topics, 0 authors and 0 files in public/.\n'],
    [{ topics: { written: 2, there: 0, kept: 0 } }, 'Wrote 0 articles, 2 topics, 0 authors and 0 files in public/.\n'],
    [{ authors: { written: 1, there: 0, kept: 0 } }, 'Wrote 0 articles, 0 topics, 1 author and 0 files in public/.\n'],
    [{ files: { copied: 1, there: 0 } }, 'Wrote 0 articles, 0 topics, 0 authors and 1 file in public/.\n'],
  ])('says what was written: %j', (fields, line) => {
    expect(summary(aResult(fields), false).split('\n').slice(1).join('\n')).toBe(line);
  });

  it('says of nothing that is written that nothing is to do', () => {
    const one = { written: 1, there: 0, kept: 0 };
    for (const more of [{ topics: one }, { authors: one }, { files: { copied: 1, there: 0 } }])
      expect(summary(aResult({ articles: one, ...more }), false)).not.toContain('Nothing to do');
  });

  it('adds up what was there, and what was there and differs', () => {
    const [articles, topics, authors] = [
      { written: 1, there: 1, kept: 100 },
      { written: 0, there: 2, kept: 200 },
      { written: 0, there: 4, kept: 400 },
    ];
    const text = summary(aResult({ articles, topics, authors, files: { copied: 0, there: 8 } }), true);
    expect(text).toContain('Would write 1 article,');
    expect(text).toContain(
      '\nThere already: 15.\nThere, and different: 700, kept as before (--overwrite writes anew).\n',
    );
    for (const kept of [{ articles }, { topics }, { authors }])
      expect(summary(aResult(kept), false)).toContain('\nThere, and different: ');
    expect(summary(aResult({ articles: { written: 0, there: 0, kept: 1 } }), false)).not.toMatch(/Nothing|already/);
  });

  it('counts the cases of each kind, and the files they are in', () => {
    const remarks = [
      ...Array.from({ length: 10 }, (_, line) => remark('old-link', 'a.md', line, '/x/')),
      remark('draft', 'a.md', 0, 'x'),
      remark('draft', 'b.md', 0, 'x'),
    ];
    const lines = summary(aResult({ remarks }), false).trimEnd().split('\n\n')[1]?.split('\n') ?? [];
    expect(lines[0]).toBe('Not carried, or carried otherwise:');
    expect(
      lines
        .slice(1)
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual(['  draft      2 in 2 files', '  old-link  10 in 1 file']);
    expect(summary(aResult(), false)).not.toContain('Not carried');
  });
});

describe('the full report of an import', () => {
  it('tells each case in order of place, and fields by how often they are met', () => {
    const remarks = [
      remark('unknown-field', 'b.md', 2, 'mood: x'),
      remark('unknown-field', 'a.md', 10, 'weight: 1'),
      remark('unknown-field', 'a.md', 2, 'weight: 2'),
      remark('unknown-field', 'a.md', 2, 'area: 2'),
      remark('unknown-field', 'c.md', 0, 'layout: \u001b[31m'),
      remark('draft', 'z.md', 0, 'x'),
    ];
    for (const order of [remarks, remarks.toReversed()]) {
      const text = fullReport(aResult({ remarks: order }), false);
      const section = text.split('\n\n').find((each) => each.startsWith('## unknown-field'));
      expect(section?.trimEnd().split('\n').slice(1)).toEqual([
        '# weight: 2 posts',
        '# area: 1 post',
        '# layout: 1 post',
        '# mood: 1 post',
        'a.md:2  unknown-field  area: 2',
        'a.md:2  unknown-field  weight: 2',
        'a.md:10  unknown-field  weight: 1',
        'b.md:2  unknown-field  mood: x',
        expect.stringMatching(/^c\.md {2}unknown-field {2}layout: \P{Cc}+$/u),
      ]);
      expect(text).toMatch(/\n## draft \(1\): [^\n]+\nz\.md {2}draft {2}x\n/);
      expect(text).not.toContain('Old addresses');
    }
  });

  it('ends with the addresses that changed', () => {
    const moved = [{ from: '/a/', to: '/articles/a/' }];
    expect(fullReport(aResult({ moved }), false)).toMatch(
      /\n\n## Old addresses, and what is there now\n\/a\/ \/articles\/a\/\n$/,
    );
  });
});
