import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { lintContent } from './lint.ts';
import { readContent } from './read.ts';
import { formatReport } from './report.ts';
import { reviewContent } from './review/review.ts';
import { formatSummary, formatWarnings } from './review/summary.ts';
import { checkFields } from './rules/field.ts';

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

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const root = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '.');
const folder = await readContent(root);
const issues = lintContent({ ...folder, publicFiles: await readPublicFiles(root) });
const report = formatReport(issues, folder.files.length);
if (issues.length > 0) {
  process.stderr.write(`${report}\n`);
  process.exitCode = 1;
} else {
  if (options.includes('--review')) {
    const { valid } = checkFields(folder.files);
    const warnings = reviewContent(valid);
    const lines = formatWarnings(warnings, options.includes('--explained'));
    process.stdout.write(`${[...lines, formatSummary(valid, warnings)].join('\n')}\n`);
  }
  process.stdout.write(`${report}\n`);
}
