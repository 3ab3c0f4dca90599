import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ContentCheck } from '../../src/lint/content-check.ts';
import { applyEdits, mendFiles } from '../../src/lint/fix.ts';
import { shortLines } from '../../src/lint/format/short.ts';
import type { Issue } from '../../src/lint/issue.ts';
import { findIssues } from '../../src/lint/lint.ts';
import { readContent } from '../../src/lint/read.ts';
import { SAMPLE } from './sample.ts';

const CLI = resolve(import.meta.dirname, '../../src/lint/cli.ts');
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The sample publication on disk, with some of its files in other words. */
function sample(changes: Record<string, (text: string) => string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'throughline-check-'));
  made.push(root);
  const files = new Map([...SAMPLE, ['public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>']]);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), changes[path]?.(text) ?? text);
  }
  return root;
}

/** Files of the sample that are entries. */
const ENTRIES = [...SAMPLE.keys()].filter((path) => /\.(?:md|yaml)$/.test(path)).length;

const CHIPS = 'content/articles/chips.md';
const TOPIC = 'content/topics/space.yaml';
const MISSPELT = { [CHIPS]: (text: string) => text.replace('Nothing was bought', 'Nothing was baught') };
const BROKEN = { [TOPIC]: (text: string) => text.replace('order: 1', 'order: first') };

function run(root: string, ...args: string[]) {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env;
  return spawnSync(process.execPath, [CLI, '--root', root, ...args], { encoding: 'utf8', env });
}

describe('npm run check', () => {
  it('lists its options where it is asked, and says of one that it does not have which are near', () => {
    const root = sample();
    const asked = run(root, '--help');
    expect(asked.status).toBe(0);
    expect(asked.stdout).toContain('npm run check -- --fix\n    fixes what can be fixed automatically');
    const wrong = run(root, '--wach');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toBe(
      '--wach is not a flag of npm run check. Did you mean "watch"? npm run check -- --help lists them.\n',
    );
    expect(run(root, '--format').stderr).toBe('--format needs a value, or takes none: see npm run check -- --help.\n');
  });

  it('tells of errors where errors go, ends with 1, and uses no colour where there is no terminal', () => {
    const { status, stdout, stderr } = run(sample(BROKEN));
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error\[TL007 invalid-field\]: "order": a number is needed here, not "first"\.\n {1}--> /);
    expect(stderr).not.toContain('\x1b');
  });

  it('tells of warnings, ends with 0, and leaves them out where only errors are asked for', () => {
    const root = sample(MISSPELT);
    const { status, stdout } = run(root);
    expect(status).toBe(0);
    expect(stdout).toContain('warning[TL060 misspelling]: no dictionary has "baught".');
    expect(run(root, '--errors').stdout).toBe(`Content check: ${ENTRIES} files, nothing to mend.\n`);
  });

  it('writes a report for programs to a file, and nothing else into it', () => {
    const root = sample(BROKEN);
    const file = join(root, 'report.json');
    expect(run(root, '--format', 'json', '--output', file).stdout).toBe('');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      errors: 1,
      issues: [{ code: 'TL007', line: 3, column: 8 }],
    });
  });

  it('tells only of the files that are named', () => {
    const root = sample({ ...BROKEN, 'content/pages/about.md': (text) => text.replace('order: 1', 'order: x') });
    const { stderr } = run(root, '--format', 'short', join(root, 'content/pages'));
    expect(stderr).toMatch(
      /^content\/pages\/about\.md:5:8 {2}invalid-field .*\nContent check: 1 error in 1 of \d+ files\.\n$/,
    );
  });

  it('tells of all where the project itself is named', () => {
    const root = sample(BROKEN);
    expect(run(root, root).stderr).toBe(run(root).stderr);
    expect(run(root, root)).toMatchObject({ status: 1 });
  });

  it('refuses a path at which there is nothing to check, and names the nearest that is one', () => {
    const root = sample(BROKEN);
    expect(run(root, join(root, TOPIC), join(root, 'content/topics/spcae.yaml'))).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        'nothing to check has the path "content/topics/spcae.yaml". Did you mean "content/topics/space.yaml"? Give a file or folder of content/.\n',
    });
    expect(run(root, join(root, 'content/dictionary.txt'))).toMatchObject({ status: 0 });
  });

  it('explains a rule by its code or name, and names the nearest of one that there is not', () => {
    const root = sample();
    expect(run(root, '--explain', 'tl011').stdout).toMatch(/^TL011 unknown-id \(error\)\n/);
    expect(run(root, '--explain', 'misspeling')).toMatchObject({
      status: 1,
      stderr: 'No rule "misspeling". Did you mean "misspelling"? docs/checks.md lists them.\n',
    });
  });

  it('refuses options that it does not know', () => {
    expect(run(sample(), '--form', 'json')).toMatchObject({ status: 2, stdout: '' });
    expect(run(sample(), '--format', 'jsn').stderr).toMatch(/^no format "jsn"\. Did you mean "json"\?/);
  });

  it('lists the unknown words for the dictionary', () => {
    expect(run(sample(MISSPELT), '--words').stdout).toBe('baught\n');
  });
});

describe('--fix', () => {
  it('mends what it can by itself, keeps the rest, and is done after one run', () => {
    const root = sample({
      ...MISSPELT,
      [TOPIC]: (text) => `\uFEFF${text.replace('description', 'descripton').replaceAll('\n', ' \r\n')}`,
    });
    const { status, stderr, stdout } = run(root, '--fix', '--format', 'short');
    expect(stderr).toBe('Mended 1 file.\n');
    expect(stdout).toMatch(/baught.*\nContent check: 1 warning in 1 of \d+ files\.\n$/);
    expect(status).toBe(0);
    expect(readFileSync(join(root, TOPIC), 'utf8')).toBe(
      '\uFEFFtitle: Space\r\ndescription: Satellites.\r\norder: 1\r\n',
    );
    expect(run(root, '--fix', '--format', 'short').stderr).toBe('Mended 0 files.\n');
  });

  it('leaves alone what an author has answered for', () => {
    const root = sample();
    const spacesAt = (start: number): Issue => ({
      file: TOPIC,
      line: 1,
      column: start + 1,
      code: 'TL064',
      rule: 'trailing-space',
      severity: 'warning',
      message: 'there are spaces at the end of this line.',
      fix: [{ start, end: start, text: '!' }],
    });
    const answered: Issue = { ...spacesAt(8), explained: 'It is so in print.' };
    const before = readFileSync(join(root, TOPIC), 'utf8');
    expect(mendFiles(root, [answered])).toEqual([]);
    expect(mendFiles(root, [spacesAt(4), answered])).toEqual([TOPIC]);
    expect(readFileSync(join(root, TOPIC), 'utf8')).toBe(`${before.slice(0, 4)}!${before.slice(4)}`);
  });

  it('makes of edits that touch one another only the first', () => {
    const edits = [
      { start: 4, end: 6, text: 'X' },
      { start: 0, end: 1, text: 'A' },
      { start: 5, end: 7, text: 'Y' },
      { start: 4, end: 6, text: 'X' },
      { start: 8, end: 8, text: '!' },
    ];
    expect(applyEdits('abcdefgh', edits)).toEqual({ text: 'AbcdXgh!', made: 3 });
  });
});

describe('a check that is made again', () => {
  const told = (publication: Parameters<typeof findIssues>[0]) =>
    shortLines(findIssues(publication).filter(({ explained }) => explained === undefined));

  it('reads only the files that changed, and sees files that come and go', async () => {
    const root = sample();
    const check = new ContentCheck(root, { isKept: false });
    const first = await check.check();
    expect([first.read, told(first.publication)]).toEqual([SAMPLE.size, []]);

    writeFileSync(join(root, TOPIC), 'title: Space\ndescription: Satelites.\norder: 1\n');
    const second = await check.check(new Set([TOPIC]));
    expect(second.read).toBe(1);
    expect(told(second.publication)).toEqual([
      expect.stringContaining('content/topics/space.yaml:2:14  warning  misspelling'),
    ]);

    rmSync(join(root, 'content/sources/relay.yaml'));
    writeFileSync(join(root, TOPIC), SAMPLE.get(TOPIC) as string);
    const third = await check.check(new Set(['content/sources/relay.yaml', TOPIC]));
    expect(third.read).toBe(1);
    expect(told(third.publication).every((line) => line.includes('unknown-id  no source "relay"'))).toBe(true);
    expect(told(third.publication)).not.toEqual([]);
  });

  it('in another run takes what was kept, and looks anew at what changed since', async () => {
    const root = sample();
    const before = await new ContentCheck(root, { isKept: true }).check();
    const again = await new ContentCheck(root, { isKept: true }).check();
    expect(again.publication.files.map(({ facts }) => facts)).toEqual(
      before.publication.files.map(({ facts }) => facts),
    );

    writeFileSync(join(root, TOPIC), 'title: Space\ndescription: Satellites.\norder: first\n');
    expect(told((await new ContentCheck(root, { isKept: true }).check()).publication)[0]).toContain(
      '"order": a number',
    );

    writeFileSync(join(root, '.cache/content-check'), 'not what was kept');
    writeFileSync(join(root, TOPIC), SAMPLE.get(TOPIC) as string);
    expect(told((await new ContentCheck(root, { isKept: true }).check()).publication)).toEqual([]);
  });
});

it('--watch tells at every change, outlives the folder, and stops when it is told to', async () => {
  const root = sample();
  const child = spawn(process.execPath, [CLI, '--root', root, '--watch', '--format', 'short', '--no-cache']);
  let output = '';
  const until = (pattern: RegExp) =>
    new Promise<void>((done) => {
      const look = () => {
        if (!pattern.test(output)) return;
        output = '';
        for (const stream of [child.stdout, child.stderr]) stream.off('data', look);
        done();
      };
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
      look();
    });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  try {
    await until(/nothing to mend[^]*Watching content\//);
    writeFileSync(join(root, TOPIC), 'title: Space\ndescription: Satellites.\norder: first\n');
    await until(/space\.yaml:3:8 {2}invalid-field[^]*Read content\/topics\/space\.yaml again \(\d+ ms\)/);
    writeFileSync(join(root, TOPIC), SAMPLE.get(TOPIC) as string);
    await until(/nothing to mend[^]*Read content\/topics\/space\.yaml again/);

    renameSync(join(root, 'content'), join(root, 'elsewhere'));
    rmSync(join(root, 'elsewhere'), { recursive: true });
    await until(/ENOENT: no such file or directory/);
    for (const [path, text] of SAMPLE) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    await until(/nothing to mend[^]*Read content/);
    writeFileSync(join(root, TOPIC), 'title: Space\ndescription: Satellites.\norder: first\n');
    await until(/space\.yaml:3:8 {2}invalid-field[^]*again \(\d+ ms\)/);
  } finally {
    child.kill('SIGTERM');
  }
  await new Promise((done) => child.once('close', done));
});

it('a file that may not be read is told of, and hides no other', async () => {
  const root = sample();
  // The folder of the test is its owner's alone; another user has to come to the file.
  chmodSync(root, 0o755);
  chmodSync(join(root, TOPIC), 0o000);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    const { files, refused } = await readContent(root);
    expect(refused).toMatchObject([
      { path: TOPIC, id: 'space', message: 'this file cannot be opened: it is not readable for the one who asks.' },
    ]);
    expect(files).toHaveLength(ENTRIES - 1);
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});
