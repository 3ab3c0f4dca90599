import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit, Issue } from './issue.ts';

/** A text with some of the given edits made: of those that touch one another, the first. */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; made: number } {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let [result, from, made] = ['', 0, 0];
  for (const { start, end, text: written } of inOrder) {
    if (start < from || (start === from && made > 0 && start === end)) continue;
    result += text.slice(from, start) + written;
    from = end;
    made += 1;
  }
  return { text: result + text.slice(from), made };
}

/**
 * Mends files by the edits that their issues carry. An answered warning is left as it is.
 * @param root The project's root, which the issues' paths are relative to.
 * @returns the paths of the files that were written.
 */
export function mendFiles(root: string, issues: readonly Issue[]): string[] {
  const byFile = Map.groupBy(
    issues.filter(({ fix, explained }) => fix !== undefined && explained === undefined),
    ({ file }) => file,
  );
  return [...byFile].flatMap(([path, own]) => {
    const file = join(root, path);
    const written = readFileSync(file, 'utf8');
    const mark = written.startsWith('\uFEFF') ? '\uFEFF' : '';
    const { text, made } = applyEdits(
      written.slice(mark.length),
      own.flatMap(({ fix }) => fix ?? []),
    );
    if (made === 0 || mark + text === written) return [];
    writeFileSync(file, mark + text);
    return [path];
  });
}
