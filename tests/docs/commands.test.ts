import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copySmallProject, TERMINAL } from '../project-copy.ts';
import { aFolder } from '../scripts/temporary-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter(
  (file) => file.endsWith('.md'),
);
/** A command in code, between backticks or on a line of its own. */
const COMMAND = /(?:`|^ {4}|^)((?:npm (?:start|test|run|ci)|node scripts\/)[^`\n]*)/gm;
/** What follows one: a comment, or where its output goes. */
const BEHIND = /\s+[#>|].*$/;

/** Ran as they are written, in a copy of the project with a small publication. */
const RUN = [
  'node scripts/bench/publication.mjs --articles N --out FOLDER',
  'npm run --silent check -- --words',
  'npm run check -- --errors',
  'npm run check -- --explain TL011',
  'npm run check -- --explained',
  'npm run check -- --fix',
  'npm run check -- --format sarif --output check.sarif',
  'npm run check -- --format short',
  'npm run check -- --help',
  'npm run check -- --no-cache',
  'npm run check -- --summary',
  'npm run check -- .',
  'npm run check -- content/articles/chips.md',
  'npm run export -- opensearch',
  'npm run export -- opensearch --out FILE --index NAME',
  'npm run import -- --help',
  'npm run import -- ../old-site --dry-run',
  'npm run import -- ../old-site',
  'npm run new',
  'npm run new publication -- --to ../my-paper --name "My Paper" --url https://paper.example',
];

/** The same, once the copy has been built. */
const RUN_AFTER_BUILD = [
  'npm run --silent hosting -- caddy --root /srv/www --address example.org',
  'npm run --silent hosting -- nginx --root /srv/www --brotli',
  'npm run hosting -- nginx',
];

/** Started, asked for a page, and stopped. */
const SERVED = ['npm start', 'npm run preview'];

/** Shown by other tests, or by the run of all tests itself. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  'npm run bench': 'tests/scripts/bench/whole.test.ts',
  'npm run bench -- --compare EARLIER.json': 'tests/scripts/bench/whole.test.ts',
  'npm run bench -- --content FOLDER': 'tests/scripts/bench/whole.test.ts',
  'npm run bench -- --out FOLDER --runs 3': 'tests/scripts/bench/whole.test.ts',
  'npm run bench -- --sizes 100,1000': 'tests/scripts/bench/whole.test.ts',
  'npm run build': 'scripts/test.mjs',
  'npm run check': 'scripts/test.mjs',
  'npm run check -- --watch': 'tests/lint/cli.test.ts',
  'npm run check:links': 'tests/lint/external-link.test.ts',
  'npm run dev': 'tests/preview/preview.test.ts',
  'npm run format': 'scripts/check.mjs',
  'npm run hosting': 'tests/scripts/hosting.test.ts',
  'npm run import -- FOLDER': 'tests/import/cli.test.ts',
  'npm run new article': 'tests/authoring/command.test.ts',
  'npm run new author': 'tests/authoring/command.test.ts',
  'npm run new publication': 'tests/authoring/new-publication.test.ts',
  'npm run new topic': 'tests/authoring/command.test.ts',
  'npm run permanent': 'tests/permanent.test.ts',
  'npm test': '.ci/run',
  'npm test -- accessibility': 'tests/browser/accessibility.test.ts',
  'npm test -- rules': '.ci/run',
  'npm test -- tests/domain': '.ci/run',
};

/** Run by hand, when their figures are taken: each builds its rivals, and takes many minutes. */
const BY_HAND = ['npm run bench -- search', 'npm run bench -- timeline'];

function documentedCommands(): string[] {
  const found = PAGES.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(COMMAND)].map(([, command = '']) =>
      command.replace(BEHIND, '').trim(),
    ),
  );
  return [...new Set(found)].sort();
}

/** The command with real things where the page names examples. */
function filledIn(command: string, project: string): string {
  const article = readdirSync(join(project, 'content/articles'), { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.md'),
  );
  const names: Record<string, string> = {
    '../my-paper': join(aFolder(), 'my-paper'),
    '../old-site': aFolder({ 'posts/hello.md': '---\ntitle: Hello\ndate: 2020-01-01\n---\nText.\n' }),
    'articles N': 'articles 1',
    'content/articles/chips.md': `content/articles/${article}`,
    FILE: join(aFolder(), 'archive.ndjson'),
    FOLDER: join(aFolder(), 'folder'),
    NAME: 'archive',
  };
  return Object.entries(names).reduce((text, [name, real]) => text.replaceAll(name, real), command);
}

function run(command: string, project: string) {
  const { status, stdout, stderr } = spawnSync(filledIn(command, project), {
    cwd: project,
    env: TERMINAL,
    shell: true,
    encoding: 'utf8',
  });
  return { command, status, output: status === 0 ? '' : `${stdout}${stderr}` };
}

/** Starts a server, asks for the page that it names, and ends it as Ctrl-C does. */
async function frontPageOf(command: string, project: string): Promise<number> {
  const [name = '', ...args] = command.split(' ');
  const server = spawn(name, args, { cwd: project, env: { ...TERMINAL, PORT: '0' }, detached: true });
  const ended = new Promise<void>((done) => server.once('close', () => done()));
  let output = '';
  const address = new Promise<string>((found, failed) => {
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const [url] = /http:\S+/.exec(output) ?? [];
        if (url) found(url);
      });
    void ended.then(() => failed(new Error(output)));
  });
  try {
    return (await fetch(await address)).status;
  } finally {
    process.kill(-(server.pid as number), 'SIGINT');
    await ended;
  }
}

describe('the commands of README and docs', () => {
  it('are all run as they are written, here or by what is named, but for two benchmarks', () => {
    const shown = [...RUN, ...RUN_AFTER_BUILD, ...SERVED, ...Object.keys(SHOWN_BY), ...BY_HAND];
    expect(documentedCommands()).toEqual(shown.sort());
    expect([...new Set(Object.values(SHOWN_BY))].filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('are those that package.json has, and README lists every one of these', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const table = readFileSync(join(ROOT, 'README.md'), 'utf8').split('\n## Commands\n')[1]?.split('\n## ')[0] ?? '';
    const named = (text: string) => [
      ...new Set([...text.matchAll(/npm (?:run )?(?:--silent )?([a-z:]+)/g)].map(([, name]) => name)),
    ];
    expect(named(table).sort()).toEqual(Object.keys(scripts).sort());
    expect(named(documentedCommands().join('\n')).sort()).toEqual(Object.keys(scripts).sort());
  });

  it('work as written on a terminal', () => {
    const project = copySmallProject();
    const results = RUN.map((command) => run(command, project));
    expect(results.filter(({ status }) => status !== 0)).toEqual([]);
  });

  it('serve a site that is built from nothing, and configure its servers', async () => {
    const project = copySmallProject();
    for (const command of SERVED) expect(await frontPageOf(command, project), command).toBe(200);
    const results = RUN_AFTER_BUILD.map((command) => run(command, project));
    expect(results.filter(({ status }) => status !== 0)).toEqual([]);
  });
});
