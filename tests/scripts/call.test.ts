import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCall } from '../../scripts/call.mjs';
import { Problem } from '../../scripts/outcome.mjs';
import { TERMINAL } from '../project-copy.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('what a command is given', () => {
  const call = {
    help: 'npm run bake -- [--oven NAME] [--hot]\nBakes.\n',
    options: { oven: { type: 'string' }, hot: { type: 'boolean' } },
  } as const;

  it('is its flags and its words', () => {
    expect(readCall({ ...call, takesWords: true }, ['bread', '--oven', 'old', '--hot'])).toEqual({
      values: { oven: 'old', hot: true },
      words: ['bread'],
    });
  });

  it('is nothing where --help is asked for, whatever else stands there', () => {
    expect(readCall(call, ['--cold', '--help'])).toBeUndefined();
  });

  it.each([
    [['--cold'], "Unknown option '--cold'. npm run bake -- --help lists what it takes."],
    [['--oven'], "Option '--oven <value>' argument missing. npm run bake -- --help lists what it takes."],
    [['--hot=3'], "Option '--hot' does not take an argument. npm run bake -- --help lists what it takes."],
    [['bread'], "Unexpected argument 'bread'. npm run bake -- --help lists what it takes."],
  ])('is refused where it is not of the command: %s', (args, message) => {
    expect(() => readCall(call, args)).toThrow(new Problem(message));
  });

  it('is handed on as it stands where the command knows no flags of its own', () => {
    expect(readCall({ help: call.help }, ['--cold', 'bread'])).toEqual({ values: {}, words: ['--cold', 'bread'] });
    expect(readCall({}, ['--help'])).toEqual({ values: {}, words: ['--help'] });
  });
});

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const commands = Object.entries(scripts).map(([name, command]) => ({
  name: ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`,
  script: command.replace('node ', ''),
}));

/** These hand on what they are given, to Vitest, to Astro and to the benchmarks. */
const HANDS_ON = ['npm test', 'npm run dev', 'npm run bench'];

function run(script: string, flag: string) {
  return spawnSync(process.execPath, [script, flag], { cwd: ROOT, env: TERMINAL, encoding: 'utf8' });
}

describe('a command of the project', () => {
  it.each(commands)('answers --help with how it is called, and does nothing else: $name', ({ name, script }) => {
    const { status, stdout, stderr } = run(script, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toMatch(new RegExp(`^${name}(?= |$)`));
    expect(stdout).not.toMatch(/Building|Content check|wrote/);
  });

  it.each(commands.filter(({ name }) => !HANDS_ON.includes(name)))(
    'refuses a flag that it does not have, by name: $name',
    ({ name, script }) => {
      const { status, stderr } = run(script, '--no-such-flag');
      expect(status).toBeGreaterThan(0);
      expect(stderr).toContain('--no-such-flag');
      expect(stderr).toContain(name);
    },
  );
});
