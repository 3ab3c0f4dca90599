import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { SiteSchema } from '../domain/site.ts';
import { flagFault } from '../lint/flag-fault.ts';
import { Refusal } from './flags.ts';

/** What makes the engine: all that a publication does not have for itself. */
const ENGINE = [
  '.github/workflows/pages.yml',
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  '.prettierrc.json',
  'LICENSE',
  'astro.config.mjs',
  'docs',
  'eslint.config.mjs',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/** What is told in `docs` of the engine's own publication alone. */
const OF_THE_FIRST = ['docs/article.png', 'docs/review.md'];

/** A small publication in another field, to be read and replaced. */
const EXAMPLE = join(import.meta.dirname, 'publication');

const OPTIONS = {
  to: { type: 'string' },
  name: { type: 'string' },
  tagline: { type: 'string' },
  url: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const HELP = `npm run new publication -- --to FOLDER [flags]
Writes a publication of its own into a new folder: the engine, and a small example to replace.

  --to FOLDER        where it goes; a folder that is not there yet, or is empty
  --name TEXT        its name
  --tagline TEXT     what it is, in one line
  --url ADDRESS      where readers will find it
  --language TAG     the language of its interface, e.g. en-GB
`;

/**
 * `npm run new publication -- --to FOLDER`: writes the engine and a small example into a folder.
 * @param root The engine's own root
 * @returns what to tell.
 * @throws Refusal where the command cannot be carried out; nothing is written then.
 */
export function newPublication(args: readonly string[], root: string): string {
  const { help, to, ...fields } = readFlags(args);
  if (help) return HELP;
  if (to === undefined) throw new Refusal('--to is missing: name the folder of the new publication.');
  const folder = resolve(root, to);
  const problem = problemOfFolder(folder, root);
  if (problem !== undefined) throw new Refusal(`--to: ${problem}`);
  const site = siteFile(fields);

  const left = new Set(OF_THE_FIRST.map((path) => join(root, path)));
  for (const part of ENGINE)
    if (existsSync(join(root, part)))
      cpSync(join(root, part), join(folder, part), { recursive: true, filter: (path) => !left.has(path) });
  cpSync(join(EXAMPLE, 'content'), join(folder, 'content'), { recursive: true });
  cpSync(join(root, 'src/styles/theme.css'), join(folder, 'content/theme.css'));
  writeFileSync(join(folder, 'content/site.yaml'), site);
  writeFileSync(join(folder, 'README.md'), readFileSync(join(EXAMPLE, 'README.md'), 'utf8'));
  writePackage(folder);
  return [
    `Wrote a publication to ${relative(process.cwd(), folder) || '.'}`,
    `  cd ${relative(process.cwd(), folder)}`,
    '  npm start',
    'docs/adopting.md tells what to change first.',
    '',
  ].join('\n');
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const command = 'npm run new publication';
    throw new Refusal(
      flagFault(error, OPTIONS, command) ?? `A text of several words stands in quotes. ${command} -- --help`,
    );
  }
}

function problemOfFolder(folder: string, root: string): string | undefined {
  if (`${folder}${sep}`.startsWith(`${root}${sep}`)) return 'that lies within this project; choose a folder beside it.';
  if (existsSync(folder) && readdirSync(folder).length > 0) return `${folder} is not empty.`;
  return undefined;
}

/** The example's `site.yaml` with what was asked for in it. */
function siteFile(fields: Readonly<Record<string, string | boolean | undefined>>): string {
  const document = parseDocument(readFileSync(join(EXAMPLE, 'content/site.yaml'), 'utf8'));
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const error = SiteSchema.shape[name as 'name'].safeParse(value).error?.issues[0];
    if (error) throw new Refusal(`--${name}: ${error.message}`);
    document.set(name, value);
  }
  return document.toString({ lineWidth: 0 });
}

/** The package of a publication is its own, and has no tests of the engine. */
function writePackage(folder: string): void {
  for (const file of ['package.json', 'package-lock.json']) {
    const path = join(folder, file);
    const content = JSON.parse(readFileSync(path, 'utf8')) as {
      name: string;
      version: string;
      packages?: Record<string, { name: string }>;
    };
    const name =
      basename(folder)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'publication';
    content.name = name;
    if (content.packages?.['']) content.packages[''].name = name;
    writeFileSync(path, `${JSON.stringify(content, undefined, 2)}\n`);
  }
}
