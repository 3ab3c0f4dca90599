import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/lint/issue.ts';
import { overlayOf } from '../../src/preview/overlay.ts';

function anIssue(changes: Partial<Issue> = {}): Issue {
  return {
    file: 'content/articles/chips.md',
    line: 2,
    column: 10,
    end: { line: 2, column: 14 },
    code: 'TL011',
    rule: 'unknown-id',
    severity: 'error',
    message: 'no author "desc".',
    nearest: 'desk',
    ...changes,
  };
}

const LINES: Record<string, readonly string[]> = { 'content/articles/chips.md': ['---', 'authors: [desc]', '---'] };
const overlay = (...issues: Issue[]) =>
  overlayOf(
    issues,
    (file) => LINES[file],
    (file) => `/home/ann/paper/${file}`,
  ).err;

describe('the overlay of content errors', () => {
  it('names the code, the place, the nearest id, the line and how to mend it', () => {
    const err = overlay(anIssue());
    expect(err.name).toBe('TL011 unknown-id');
    expect(err.title).toBe('no author "desc". Did you mean "desk"?');
    expect(overlay(anIssue({ nearest: undefined })).title).toBe('no author "desc".');
    expect(err.message).toContain('content/articles/chips.md:2:10');
    expect(err.hint).not.toBe('');
    expect(err.highlightedCode).toContain('2 | authors: [desc]\n  |          ^^^^');
  });

  it('opens the file where it lies, at the error', () => {
    expect(overlay(anIssue()).loc).toEqual({ file: '/home/ann/paper/content/articles/chips.md', line: 2, column: 10 });
  });

  it('tells how many errors there are, and shows each of them', () => {
    const err = overlay(anIssue(), anIssue({ file: 'content/articles/other.md', message: 'no author "x".' }));
    expect(err.message).toContain('There are 2 errors');
    expect(overlay(anIssue()).message).not.toContain('There are');
    expect(err.highlightedCode).toContain('content/articles/other.md:2:10');
  });

  it('shows what an author wrote as text, never as HTML', () => {
    const script = '<img src=x onerror=alert(1)>';
    const err = overlay(anIssue({ message: script, mend: script, nearest: undefined, file: `content/${script}.md` }));
    for (const html of [err.message, err.hint, err.highlightedCode]) expect(html).not.toContain('<img');
  });

  it('does not let a control character or a bidirectional override hide what is wrong', () => {
    expect(overlay(anIssue({ message: 'a\u202Eb\u0000' })).title).toContain('a<U+202E>b<U+0000>');
  });
});
