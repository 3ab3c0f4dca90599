import { visible } from '../lint/format/visible.ts';
import type { ImportResult } from './import.ts';
import { type Remark, REMARK_CODES, type RemarkCode } from './remark.ts';

/** What one code of remarks comes to. */
interface CodeSummary {
  readonly code: RemarkCode;
  readonly cases: number;
  readonly files: number;
}

/** The import in a few lines, for the terminal. */
export function summary(result: ImportResult, isDryRun: boolean): string {
  const { articles, topics, authors, files, site, candidates, remarks } = result;
  const written = articles.written + topics.written + authors.written + files.copied;
  const kept = articles.kept + topics.kept + authors.kept;
  const lines = [
    `Read ${counted(candidates, 'file')} of ${site.root} (${NAMES[site.generator] ?? site.generator}${site.url === undefined ? '' : `, ${site.url}`}).`,
  ];
  if (written === 0 && kept === 0)
    lines.push(
      `Nothing to do: ${counted(articles.there, 'article')}, ${counted(topics.there, 'topic')}, ${counted(authors.there, 'author')} and ${counted(files.there, 'file')} are there already.`,
    );
  else {
    lines.push(
      `${isDryRun ? 'Would write' : 'Wrote'} ${counted(articles.written, 'article')}, ${counted(topics.written, 'topic')}, ${counted(authors.written, 'author')} and ${counted(files.copied, 'file')} in public/.`,
    );
    const there = articles.there + topics.there + authors.there + files.there;
    if (there > 0) lines.push(`There already: ${there}.`);
    if (kept > 0) lines.push(`There, and different: ${kept}, kept as before (--overwrite writes anew).`);
  }
  const table = summarise(remarks);
  if (table.length > 0) {
    const width = Math.max(...table.map(({ code }) => code.length));
    const digits = Math.max(...table.map(({ cases }) => String(cases).length));
    lines.push('', 'Not carried, or carried otherwise:');
    lines.push(
      ...table.map(
        ({ code, cases, files: count }) =>
          `  ${code.padEnd(width)}  ${String(cases).padStart(digits)} in ${counted(count, 'file')}: ${REMARK_CODES[code]}`,
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}

const NAMES: Readonly<Record<string, string>> = {
  jekyll: 'Jekyll',
  hugo: 'Hugo',
  zola: 'Zola',
  eleventy: 'Eleventy',
  astro: 'Astro',
  ghost: 'an export of Ghost',
  markdown: 'Markdown posts',
};

/**
 * All of it: the summary, each case with its file and line, and the addresses that changed. What a foreign site has
 * written is shown so that it commands no terminal.
 */
export function fullReport(result: ImportResult, isDryRun: boolean): string {
  const remarks = [...result.remarks].sort(byCodeAndPlace);
  const sections = summarise(remarks).map(({ code, cases }) => {
    const lines = remarks
      .filter((remark) => remark.code === code)
      .map(({ file, line, text }) => `${visible(file)}${line === 0 ? '' : `:${line}`}  ${code}  ${visible(text)}`);
    const fields = code === 'unknown-field' ? fieldCounts(remarks) : [];
    return [`## ${code} (${cases}): ${REMARK_CODES[code]}`, ...fields, ...lines].join('\n');
  });
  const moved = result.moved.map(({ from, to }) => `${visible(from)} ${to}`);
  if (moved.length > 0) sections.push(['## Old addresses, and what is there now', ...moved].join('\n'));
  return `${[summary(result, isDryRun), ...sections].join('\n\n')}\n`;
}

/** How often each unknown field is met, most often first: these are what a decision is about. */
function fieldCounts(remarks: readonly Remark[]): string[] {
  const counts = new Map<string, number>();
  for (const { code, text } of remarks) {
    if (code !== 'unknown-field') continue;
    const name = text.split(':')[0] ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => `# ${visible(name)}: ${counted(count, 'post')}`);
}

function summarise(remarks: readonly Remark[]): CodeSummary[] {
  return (Object.keys(REMARK_CODES) as RemarkCode[]).flatMap((code) => {
    const cases = remarks.filter((remark) => remark.code === code);
    return cases.length === 0
      ? []
      : [{ code, cases: cases.length, files: new Set(cases.map(({ file }) => file)).size }];
  });
}

function byCodeAndPlace(a: Remark, b: Remark): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || (a.text < b.text ? -1 : 1);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
