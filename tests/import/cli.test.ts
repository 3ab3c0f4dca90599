import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../scripts/temporary-folder.ts';

const CLI = resolve(import.meta.dirname, '../../src/import/cli.ts');
const POST = '---\ntitle: Hello\ndate: 2020-01-01\nauthor: Jo\ntags: [a]\nmood: good\n---\nText.\n';

/** Runs the command in a folder, as `npm run import` does. */
function run(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run import', () => {
  it('tells what it did, and keeps the whole report in a file', () => {
    const root = aFolder({ 'blog/a.md': POST });
    const { status, stdout } = run(root, 'blog');
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        `Read 1 file of ${join(root, 'blog')} (Markdown posts).`,
        'Wrote 1 article, 1 topic, 1 author and 0 files in public/.',
        '',
        'Not carried, or carried otherwise:',
        '  no-dek          1 in 1 file: posts without a description, which got their first sentences',
        '  no-description  2 in 2 files: authors and topics without a description, which got the name of the old site',
        '  unknown-field   1 in 1 file: fields that have no place here',
        '',
        'Each case with its file and line, and the old addresses: .cache/import-report.txt',
        'npm run check tells what is left to mend.',
        '',
      ].join('\n'),
    );
    expect(readFileSync(join(root, '.cache/import-report.txt'), 'utf8')).toContain(
      'a.md:1  unknown-field  mood: good\n',
    );
    expect(run(root, 'blog').stdout).toContain(
      'Nothing to do: 1 article, 1 topic, 1 author and 0 files are there already.',
    );
  });

  it('understands its flags', () => {
    const root = aFolder({ 'blog/a.md': POST, 'blog/drafts/b.md': POST });
    const { status } = run(
      root,
      'blog',
      '--only',
      'drafts',
      '--to',
      'other/articles/old',
      '--kind',
      'analysis',
      '--report',
      'r.txt',
      '--from',
      'hugo',
    );
    expect(status).toBe(0);
    expect(readFileSync(join(root, 'other/articles/old/b.md'), 'utf8')).toContain('kind: analysis\n');
    expect(existsSync(join(root, 'other/topics/a.yaml')) && existsSync(join(root, 'r.txt'))).toBe(true);
    expect(run(root, '--help').stdout).toContain('--least-posts N');
  });

  it.each([
    [[], 'Import what? npm run import -- FOLDER; npm run import -- --help lists the flags.'],
    [['blog', 'more'], 'one folder at a time, not "more" as well.'],
    [
      ['blog', '--onyl', 'x'],
      '--onyl is not a flag of npm run import. Did you mean "only"? npm run import -- --help lists them.',
    ],
    [['blog', '--kind'], '--kind needs a value, or takes none: see npm run import -- --help.'],
    [
      ['blog', '--kind', 'reprot'],
      '--kind: "reprot" is not one of report, analysis, explainer, data. Did you mean "report"?',
    ],
    [
      ['blog', '--from', 'wordpress'],
      '--from: "wordpress" is not one of jekyll, hugo, zola, eleventy, astro, ghost, markdown.',
    ],
    [['blog', '--url', 'example.org'], '--url: "example.org" is not a web address; write it as https://example.org.'],
    [['blog', '--least-posts', 'few'], '--least-posts: "few" is not a number.'],
  ])('refuses %j in one line', (args, message) => {
    expect(run(aFolder({ 'blog/a.md': POST }), ...args)).toEqual({ status: 1, stdout: '', stderr: `${message}\n` });
  });
});
