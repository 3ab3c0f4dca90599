import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { format } from 'prettier';
import { afterEach, describe, expect, it } from 'vitest';
import { mendFiles } from '../../src/lint/fix.ts';
import { shortLines } from '../../src/lint/format/short.ts';
import { type Issue, sentenceOf } from '../../src/lint/issue.ts';
import { checkContent, findIssues } from '../../src/lint/lint.ts';
import { readContent } from '../../src/lint/read.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { RULES } from '../../src/lint/rules.ts';
import { readExpectation } from '../fixtures/expectation.ts';
import { exampleFiles, renderRuleDocs } from './rule-docs.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes a publication into a folder of its own, which is removed after the test. */
function write(files: ReadonlyMap<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'throughline-rule-'));
  made.push(root);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Errors and unanswered warnings of a publication on disk. */
async function check(root: string): Promise<Issue[]> {
  const folder = await readContent(root);
  const issues = findIssues(checkContent({ ...folder, publicFiles: new Set(['/favicon.svg']) }));
  return issues.filter(({ explained }) => explained === undefined);
}

const checked = new Map<string, Promise<Issue[]>>();

/** What is said of an example, found out once. */
function issuesOf({ code, example }: Rule, state: 'failing' | 'mended'): Promise<Issue[]> {
  const key = `${code} ${state}`;
  const issues = checked.get(key) ?? check(write(exampleFiles(example, state)));
  checked.set(key, issues);
  return issues;
}

describe('the rules', () => {
  it('are the files of their folder, each named as its file', () => {
    const names = readdirSync(join(ROOT, 'src/lint/rules')).map((file) => basename(file, '.ts'));
    expect(RULES.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  it('have a code each, of their own', () => {
    const codes = RULES.map(({ code }) => code);
    expect(codes.filter((code) => !/^TL\d{3}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('say what they find, why and how to mend it', () => {
    for (const { name, title, why, mend } of RULES) {
      expect(title, name).toMatch(/^[A-Z].*[^.]$/);
      expect(why, name).toMatch(/^[A-Z].*\.$/);
      expect(mend, name).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('the example of', () => {
  it.each(RULES.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))(
    '%s fails, and only of this; mended it does not',
    async (_title, rule) => {
      const failing = await issuesOf(rule, 'failing');
      // Beside an error the check keeps warnings back that it may have caused.
      const others = failing.filter(({ rule: name, severity }) => name !== rule.name && severity === 'error');
      if (rule.severity === 'error') expect(shortLines(others)).toEqual([]);
      else expect(shortLines(failing.filter(({ rule: name }) => name !== rule.name))).toEqual([]);
      expect(failing.map(({ rule: name }) => name)).toContain(rule.name);
      expect(shortLines(await issuesOf(rule, 'mended'))).toEqual([]);
    },
  );

  it.each(RULES.filter(({ fixes }) => fixes).map((rule) => [`${rule.code} ${rule.name}`, rule] as const))(
    '%s is mended by --fix to the letter',
    async (_title, rule) => {
      const root = write(exampleFiles(rule.example, 'failing'));
      mendFiles(root, await check(root));
      expect(shortLines(await check(root))).toEqual([]);
      const files = exampleFiles(rule.example, 'mended');
      const { files: found } = await readContent(root);
      expect(found.find(({ path }) => path === rule.example.file)?.text).toBe(files.get(rule.example.file));
    },
  );

  it.each(RULES.filter(({ fixes }) => !fixes).map((rule) => [`${rule.code} ${rule.name}`, rule] as const))(
    '%s is left to its author',
    async (_title, rule) => {
      expect((await issuesOf(rule, 'failing')).filter(({ fix }) => fix)).toEqual([]);
    },
  );
});

it('docs/checks.md tells of every rule as it is', async () => {
  const told = new Map<string, string>();
  for (const rule of RULES) {
    const first = (await issuesOf(rule, 'failing')).find(({ rule: name }) => name === rule.name);
    if (first) told.set(rule.code, `${first.file}:${first.line}:${first.column}: ${sentenceOf(first)}`);
  }
  const page = await format(renderRuleDocs(RULES, told), { parser: 'markdown' });
  expect(readExpectation(join(ROOT, 'docs/checks.md'), page)).toBe(page);
});
