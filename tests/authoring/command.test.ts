import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newCommand } from '../../src/authoring/command.ts';
import { ENTRY_KIND_NAMES } from '../../src/authoring/entry-kind.ts';
import { GivenUp } from '../../src/authoring/interview.ts';
import { lintContent } from '../../src/lint/lint.ts';
import { readContent } from '../../src/lint/read.ts';
import { isOnPath } from '../../scripts/debian.mjs';
import { aFolder } from '../scripts/temporary-folder.ts';

const PUBLICATION = resolve(import.meta.dirname, '../fixtures/lint/a clean publication');
const TODAY = '2026-11-25';

let root: string;
beforeEach(() => {
  root = aFolder();
  cpSync(join(PUBLICATION, 'content'), join(root, 'content'), { recursive: true });
});

/** Gives the command where nobody can be asked. */
function give(...args: string[]): Promise<string> {
  return newCommand(args, { root, today: TODAY, terminal: undefined });
}

function read(path: string): string {
  return readFileSync(join(root, 'content', path), 'utf8');
}

/** What the content check says of the whole publication. */
async function issues(): Promise<string[]> {
  const found = lintContent({ ...(await readContent(root)), publicFiles: new Set() });
  return found.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

const CLAIM = ['--statement', 'The contract will be signed.', '--said', '2014-08-06', '--topics', 'space'];
const CLAIM_SOURCES = ['--sources', 'rbth-2014-08-06', '--kind', 'denial'];

describe('npm run new without a terminal', () => {
  it('writes an entry that passes the content check but for what only its author can write', async () => {
    const told = await give(
      'event',
      '--title',
      'A station is launched',
      '--date',
      '2026-11-20',
      '--category',
      'space',
      '--sources',
      'rbth-2014-08-06',
    );
    expect(told).toBe(
      [
        'Wrote content/events/station-launched.yaml',
        'Still to do:',
        '  content/events/station-launched.yaml:10:9  an event needs the field "summary".',
        'Name it in an article: :event[the words]{#station-launched}',
        'npm run check tells what is left; npm run dev shows it.',
        '',
      ].join('\n'),
    );
    expect(await issues()).toEqual(['content/events/station-launched.yaml:10:9 an event needs the field "summary".']);
    writeFileSync(
      join(root, 'content/events/station-launched.yaml'),
      read('events/station-launched.yaml').replace('summary:', 'summary: It was.'),
    );
    expect(await issues()).toEqual([]);
  });

  it('begins a claim with an assessment of today that says nothing yet', async () => {
    await give(
      'claim',
      ...CLAIM,
      ...CLAIM_SOURCES,
      '--speaker',
      'roscosmos',
      '--id',
      'contract-soon',
      '--reasoning',
      'Nothing was found.',
    );
    expect(await issues()).toEqual([]);
    expect(parse(read('claims/contract-soon.yaml'))).toMatchObject({
      speaker: 'roscosmos',
      assessments: [{ date: TODAY, outcome: 'unresolved', confidence: 'low', reasoning: 'Nothing was found.' }],
    });
  });

  it('takes a speaker of several words for one without a name', async () => {
    await give(
      'claim',
      ...CLAIM,
      ...CLAIM_SOURCES,
      '--speaker',
      'an unnamed source',
      '--near',
      'roscosmos',
      '--id',
      'x',
    );
    expect(parse(read('claims/x.yaml'))).toMatchObject({
      speaker: { described: 'an unnamed source', near: 'roscosmos' },
    });
  });

  it('fills in of a source what its address tells, and leaves open what it does not', async () => {
    const told = await give('source', '--url', 'https://rbth.com/2026/11/20/a-new-engine');
    expect(told).toContain('Wrote content/sources/rbth-2026-11-20.yaml');
    expect(parse(read('sources/rbth-2026-11-20.yaml'))).toEqual({
      type: 'report',
      title: null,
      publisher: 'RBTH',
      url: 'https://rbth.com/2026/11/20/a-new-engine',
      published: '2026-11-20',
      language: 'en',
      read: 'unread',
    });
  });

  it('begins an article as a draft of today by the only author', async () => {
    await give('article', '--title', 'What was signed', '--kind', 'report', '--topics', 'space');
    expect(read('articles/what-was-signed.md')).toMatch(/^published: '2026-11-25'$[^]*^ {2}- desk$[^]*^draft: true$/m);
    expect(await issues()).toEqual(['content/articles/what-was-signed.md:5:5 an article needs the field "dek".']);
  });

  it.each(ENTRY_KIND_NAMES)('names the first flag that is missing for a new %s', async (kind) => {
    await expect(give(kind)).rejects.toThrow(/^--(?:title|statement|url|name|question) is missing: [^\n]+\.$/);
  });

  it.each([
    [
      ['--titel', 'x'],
      '--titel is not a flag of npm run new event. Did you mean "title"? npm run new event -- --help lists them.',
    ],
    [['--title'], '--title needs a value.'],
    [['--title', 'A', 'b'], '"b" belongs to no flag. A text of several words stands in quotes.'],
    [
      ['--date', '2026-13'],
      '--date: "2026-13" is not a date; write 2014-08-06, 2014-08, 2014, 2014-08~, 2014-08/2017-02 or 2014-08/..',
    ],
    [['--category', 'spce'], '--category: content/topics/ has no "spce". Did you mean "space"?'],
    [['--sources', 'rbth-2014-08-06,none'], '--sources: content/sources/ has no "none". There are rbth-2014-08-06.'],
    [
      ['--id', '../../x'],
      '--id: "../../x" is no id: lower-case Latin letters, digits and single hyphens, e.g. "su-35-contract".',
    ],
    [['--id', 'izvestia-report'], '--id: the id "izvestia-report" is taken by content/events/izvestia-report.yaml.'],
    [['--title', 'x'.repeat(3), '--short', 'x'.repeat(33)], /^--short: .*32/],
  ])('refuses %j in one line', async (args, message) => {
    await expect(give('event', ...args)).rejects.toThrow(message);
  });

  it('refuses a kind that there is none of, and says which is near', async () => {
    await expect(give('clam')).rejects.toThrow(
      '"clam" is no kind of entry. Did you mean "claim"? npm run new lists the kinds.',
    );
  });

  it.each([[[]], [['--help']]])('lists every kind with what it is where it is given %j', async (args) => {
    const help = await give(...args);
    for (const kind of [...ENTRY_KIND_NAMES, 'publication'])
      expect(help).toMatch(new RegExp(`^ {2}${kind} +\\S.*$`, 'm'));
  });

  it('finds an id taken in any folder of its collection, and never writes over a file', async () => {
    cpSync(join(root, 'content/topics/space.yaml'), join(root, 'content/topics/old/ships.yaml'));
    await expect(give('topic', '--title', 'Ships', '--id', 'ships')).rejects.toThrow(
      'taken by content/topics/old/ships.yaml',
    );
    await give('topic', '--title', 'Ships');
    expect(existsSync(join(root, 'content/topics/ships-2.yaml'))).toBe(true);
  });

  it('lists the flags of a kind with what belongs there', async () => {
    const help = await give('source', '--help');
    expect(help).toContain('--based-on');
    expect(help).toContain('Ids of the sources that it repeats or relies on');
  });
});

/** Gives the command on a terminal on which these keys are pressed, each when the question before it has been asked. */
async function press(args: string[], keys: readonly string[]): Promise<{ told: string; screen: string }> {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = '';
  output.on('data', (text: Buffer) => (screen += text.toString()));
  const done = newCommand(args, { root, today: TODAY, terminal: { input, output } });
  let isOver = false;
  const end = done.catch(() => undefined).finally(() => (isOver = true));
  for (const key of keys) {
    // A question is there once the screen has come to rest.
    for (let length = -1; length !== screen.length || length === 0; await setTimeout(20)) length = screen.length;
    if (isOver) break;
    input.write(key);
  }
  await end;
  return { told: await done, screen };
}

const ENTER = '\r';
const DOWN = '\u001b[B';

describe('npm run new on a terminal', () => {
  it('asks for what it needs, proposes an id, and leaves open what is left empty', async () => {
    const { told, screen } = await press(
      ['event'],
      ['A probe is launched', ENTER, '2026-11-20', ENTER, ENTER, '\t', ENTER, ENTER, ENTER, ENTER, ENTER, ENTER],
    );
    expect(told).toContain('Wrote content/events/probe-launched.yaml');
    expect(screen).toContain('When it happened: a day, month, year or span');
    expect(parse(read('events/probe-launched.yaml'))).toMatchObject({
      title: 'A probe is launched',
      date: '2026-11-20',
      category: 'space',
      sources: ['rbth-2014-08-06'],
      summary: null,
    });
  });

  it('asks again where an answer is wrong, and says why', async () => {
    const { screen, told } = await press(
      ['event', '--title', 'A test', '--category', 'space', '--sources', 'rbth-2014-08-06', '--id', 'a-test'],
      ['2026-13', ENTER, '\u007f\u007f11', ENTER, ENTER, ENTER, ENTER, ENTER],
    );
    expect(screen).toContain('"2026-13" is not a date');
    expect(told).toContain('Wrote content/events/a-test.yaml');
    expect(parse(read('events/a-test.yaml'))).toMatchObject({ date: '2026-11' });
  });

  it('offers what the address of a source tells', async () => {
    const { told } = await press(
      ['source'],
      [
        'https://rbth.com/2026/11/20/engine',
        ENTER,
        ENTER,
        'An engine',
        ENTER,
        ENTER,
        ENTER,
        ENTER,
        DOWN,
        ENTER,
        ENTER,
        ENTER,
      ],
    );
    expect(told).toContain('Wrote content/sources/rbth-2026-11-20.yaml');
    expect(parse(read('sources/rbth-2026-11-20.yaml'))).toMatchObject({
      publisher: 'RBTH',
      published: '2026-11-20',
      language: 'en',
    });
  });

  it('asks whom a speaker without a name is near, and nobody else', async () => {
    const claim = ['claim', ...CLAIM, ...CLAIM_SOURCES];
    const described = await press(claim, ['a person', ENTER, DOWN, ENTER, ENTER, ENTER, ENTER, ENTER]);
    expect(described.screen).toContain('near');
    const named = await press(claim, ['roscosmos', ENTER, ENTER, ENTER, ENTER, ENTER]);
    expect(named.screen).not.toContain('without a name');
  });

  it('writes nothing when the person breaks off', async () => {
    await expect(press(['topic'], ['Ships', '\u0003'])).rejects.toThrow(GivenUp);
    expect(existsSync(join(root, 'content/topics/ships.yaml'))).toBe(false);
  });
});

/** util-linux's `script` runs a command on a pseudo-terminal; other systems' takes other options. */
const hasTerminal = process.platform === 'linux' && isOnPath('script');

it.runIf(hasTerminal)('npm run new asks on a real terminal, and gives it back as it was', async () => {
  const cli = resolve(import.meta.dirname, '../../src/authoring/cli.ts');
  const command = `stty cols 100 rows 30; stty -a | grep -o ' -\\?icanon'; ${process.execPath} ${cli} topic; stty -a | grep -o ' -\\?icanon'`;
  const terminal = spawn('script', ['-qec', command, '/dev/null'], { cwd: root });
  let screen = '';
  terminal.stdout.on('data', (text: Buffer) => (screen += text.toString()));
  const ended = new Promise<void>((done) => terminal.on('close', () => done()));
  const shown = async (text: string) => {
    while (!screen.includes(text) && terminal.exitCode === null) await setTimeout(20);
  };
  await shown('Its name, e.g.');
  terminal.stdin.write('Ships and ports\r');
  await shown('what belongs to it');
  terminal.stdin.write('All that floats.\r');
  await shown('the name of its file');
  terminal.stdin.write('\r');
  await ended;
  expect(screen).toContain('Wrote content/topics/ships-ports.yaml');
  expect(parse(read('topics/ships-ports.yaml'))).toEqual({
    title: 'Ships and ports',
    description: 'All that floats.',
    order: 2,
  });
  const modes = screen.match(/ -?icanon/g);
  expect(modes).toEqual([' icanon', ' icanon']);
});
