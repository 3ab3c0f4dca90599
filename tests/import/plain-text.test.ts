import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { firstSentences } from '../../src/import/plain-text.ts';

const MODULE = new URL('../../src/import/plain-text.ts', import.meta.url).href;

test('a description is made of the same sentences whatever the language of the machine', () => {
  const text = 'The first machine ran; the second one stood still until somebody looked at its fuse; '.repeat(4);
  const script = `import { firstSentences } from '${MODULE}'; process.stdout.write(firstSentences('${text}'));`;
  const made = ['en_GB.UTF-8', 'el_GR.UTF-8'].map((locale) => {
    const env = { ...process.env, LC_ALL: locale };
    return spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }).stdout;
  });

  expect(made[0]).toMatch(/^The first machine ran; .+ …$/);
  expect(made[1]).toBe(made[0]);
});

test('a description that is cut within a word ends with a whole character', () => {
  expect(firstSentences(`x${'😀'.repeat(200)}`)).toBe(`x${'😀'.repeat(139)} …`);
});

test('a description of a language without spaces is cut at a word of it, not at the last space', () => {
  const cut = firstSentences(`OpenAI ${'发布会上的数据很多，'.repeat(40)}`);
  expect(cut.length).toBeGreaterThan(270);
  expect(cut).toMatch(/^OpenAI 发布会/);
});

test('a description that is cut within a word keeps what belongs to its last letter', () => {
  // Two code points make one letter.
  expect(firstSentences(`${'e\u0301'.repeat(200)}`)).toBe(`${'e\u0301'.repeat(140)} …`);
  expect(firstSentences(`x${'e\u0301'.repeat(200)}`)).toBe(`x${'e\u0301'.repeat(139)} …`);
});
