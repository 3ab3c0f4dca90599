import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ARTICLE_KINDS } from '../domain/article.ts';
import { isWebUrl } from '../domain/url.ts';
import { flagFault } from '../lint/flag-fault.ts';
import { didYouMean } from '../lint/nearest.ts';
import { ImportRefused, importSite, type ImportOrder } from './import.ts';
import { fullReport, summary } from './report.ts';
import { type Generator, GENERATORS } from './site-folder.ts';

const OPTIONS = {
  author: { type: 'string' },
  'dry-run': { type: 'boolean' },
  formerly: { type: 'boolean' },
  from: { type: 'string' },
  help: { type: 'boolean' },
  kind: { type: 'string' },
  'least-posts': { type: 'string' },
  only: { type: 'string' },
  overwrite: { type: 'boolean' },
  report: { type: 'string' },
  to: { type: 'string' },
  topic: { type: 'string' },
  url: { type: 'string' },
} as const;

const HELP = `npm run import -- FOLDER [flags]
Takes the posts of a Hugo, Jekyll, Zola, Eleventy or Astro site, of a folder with Markdown, or of an export of Ghost.

  --only PATH        imports what lies there only; pictures and links are looked for in all of FOLDER
  --to FOLDER        where articles go: content/articles, or a folder inside one called "articles"
  --from GENERATOR   ${GENERATORS.join(', ')}; found out by itself
  --url ADDRESS      where the site was published, for links to pages that are not imported
  --kind KIND        ${ARTICLE_KINDS.join(', ')}; report by itself
  --author NAME      who signs posts without an author
  --topic NAME       what posts without a tag or category are filed under
  --least-posts N    a tag of fewer posts becomes no topic; 1 by itself
  --formerly         writes former slugs into the field "formerly"
  --overwrite        writes files anew that are there and differ
  --dry-run          writes nothing but the report
  --report FILE      where the report goes; .cache/import-report.txt by itself
`;

/** Reads the command's flags; refuses what it cannot understand. */
function readOrder(
  args: readonly string[],
  root: string,
  today: string,
): { order: ImportOrder; report: string } | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [folder, ...more] = positionals;
  if (folder === undefined)
    throw new ImportRefused('Import what? npm run import -- FOLDER; npm run import -- --help lists the flags.');
  if (more.length > 0) throw new ImportRefused(`one folder at a time, not "${more[0]}" as well.`);
  const kind = values.kind ?? 'report';
  oneOf('--kind', kind, ARTICLE_KINDS);
  if (values.from !== undefined) oneOf('--from', values.from, GENERATORS);
  if (!/^\d{1,6}$/.test(values['least-posts'] ?? '1'))
    throw new ImportRefused(`--least-posts: "${values['least-posts']}" is not a number.`);
  if (values.url !== undefined && !isWebUrl(values.url))
    throw new ImportRefused(`--url: "${values.url}" is not a web address; write it as https://example.org.`);
  return {
    order: {
      folder: resolve(root, folder),
      only: values.only,
      generator: values.from as Generator | undefined,
      url: values.url,
      articles: resolve(root, values.to ?? 'content/articles'),
      kind,
      author: values.author,
      topic: values.topic,
      leastPosts: Number(values['least-posts'] ?? 1),
      hasFormerly: values.formerly ?? false,
      isOverwriting: values.overwrite ?? false,
      isDryRun: values['dry-run'] ?? false,
      today,
    },
    report: resolve(root, values.report ?? '.cache/import-report.txt'),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new ImportRefused(flagFault(error, OPTIONS, 'npm run import'));
  }
}

function oneOf(flag: string, value: string, known: readonly string[]): void {
  if (!known.includes(value))
    throw new ImportRefused(`${flag}: "${value}" is not one of ${known.join(', ')}.${didYouMean(value, known)}`);
}

try {
  const root = process.cwd();
  const given = readOrder(process.argv.slice(2), root, new Date().toISOString().slice(0, 10));
  if (given === undefined) process.stdout.write(HELP);
  else {
    const result = await importSite(given.order);
    await mkdir(dirname(given.report), { recursive: true });
    await writeFile(given.report, fullReport(result, given.order.isDryRun));
    const told = [
      summary(result, given.order.isDryRun),
      `Each case with its file and line, and the old addresses: ${relative(root, given.report)}`,
      ...(given.order.isDryRun ? [] : ['npm run check tells what is left to mend.']),
      '',
    ];
    process.stdout.write(told.join('\n'));
  }
} catch (error) {
  if (!(error instanceof ImportRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
