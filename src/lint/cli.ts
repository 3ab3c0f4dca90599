import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { lintContent } from './lint.ts';
import { readContent } from './read.ts';
import { formatReport } from './report.ts';

/** Paths below `public/` as addresses; none where the folder is missing. */
async function readPublicFiles(root: string): Promise<Set<string>> {
  const folder = join(root, 'public');
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Set(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`),
  );
}

const root = resolve(process.argv[2] ?? '.');
const folder = await readContent(root);
const issues = lintContent({ ...folder, publicFiles: await readPublicFiles(root) });
const report = formatReport(issues, folder.files.length);
if (issues.length > 0) {
  process.stderr.write(`${report}\n`);
  process.exitCode = 1;
} else process.stdout.write(`${report}\n`);
