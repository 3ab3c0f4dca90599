import { parseContentFile } from '../../../src/lint/content-file.ts';
import { shortLines } from '../../../src/lint/format/short.ts';
import { checkContent, findIssues } from '../../../src/lint/lint.ts';
import type { Surroundings } from '../../../src/lint/publication.ts';
import type { CollectionName } from '../../../src/domain/collection.ts';

/** Places, and what one rule says of some files of a publication, by their paths below content/. */
export function findingsOf(
  rule: string,
  files: Readonly<Record<string, string>>,
  around: Partial<Surroundings> = {},
): string[] {
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
  return shortLines(findIssues(publication).filter((issue) => issue.rule === rule));
}

const FRONT = '---\ntitle: About\ndek: Us.\nupdated: 2026-11-24\norder: 1\n---\n';

/** What one rule says of a page of text with a body: place, counted in its lines, and message. */
export function findingsInBody(rule: string, body: string): string[] {
  return findingsOf(rule, { 'pages/about.md': FRONT + body }).map((said) => {
    const [, line, column, message] = /^\S+\.md:(\d+):(\d+) {2}(?:warning {2})?\S+ {2}(.*)$/.exec(said) ?? [];
    return `${Number(line) - 6}:${column} ${message}`;
  });
}
