import { parseContentFile } from '../../../src/lint/content-file.ts';
import { applyEdits } from '../../../src/lint/fix.ts';
import { shortLines } from '../../../src/lint/format/short.ts';
import type { Issue } from '../../../src/lint/issue.ts';
import { checkContent, findIssues } from '../../../src/lint/lint.ts';
import type { Surroundings } from '../../../src/lint/publication.ts';
import type { CollectionName } from '../../../src/domain/collection.ts';

/** Places, and what one rule says of some files of a publication, by their paths below content/. */
export function findingsOf(...args: Parameters<typeof issuesOf>): string[] {
  return shortLines(issuesOf(...args));
}

function issuesOf(rule: string, files: Readonly<Record<string, string>>, around: Partial<Surroundings> = {}): Issue[] {
  const publication = checkContent({
    files: Object.entries(files).map(([path, text]) => {
      const [collection = '', name = ''] = path.split('/');
      return parseContentFile(`content/${path}`, collection as CollectionName, name.replace(/\..*/, ''), text);
    }),
    strays: [],
    permanent: '',
    publicFiles: new Set(),
    ...around,
  });
  return findIssues(publication).filter((issue) => issue.rule === rule);
}

const FRONT = '---\ntitle: About\ndek: Us.\nupdated: 2026-11-24\norder: 1\n---\n';

/** What one rule says of a page of text with a body: place, counted in its lines, and message. */
export function findingsInBody(rule: string, body: string): string[] {
  return findingsOf(rule, { 'pages/about.md': FRONT + body }).map((said) => {
    const [, line, column, message] = /^\S+\.md:(\d+):(\d+) {2}(?:warning {2})?\S+ {2}(.*)$/.exec(said) ?? [];
    return `${Number(line) - 6}:${column} ${message}`;
  });
}

/** The passages of a body that one rule underlines. */
export function underlined(rule: string, body: string): string[] {
  const text = FRONT + body;
  const lines = text.split('\n');
  const offsetOf = (line: number, column: number) => lines.slice(0, line - 1).join('\n').length + column;
  return issuesOf(rule, { 'pages/about.md': text }).map(({ line, column, end }) =>
    text.slice(offsetOf(line, column), end && offsetOf(end.line, end.column)),
  );
}

/** A body as it is mended by what one rule finds. */
export function mended(rule: string, body: string): string {
  const text = FRONT + body;
  const edits = issuesOf(rule, { 'pages/about.md': text }).flatMap(({ fix }) => fix ?? []);
  return applyEdits(text, edits).text.slice(FRONT.length);
}
