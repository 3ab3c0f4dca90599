import { spawnSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';
import { firstSentences, plainText, proseOf, withoutMarkdown } from '../../src/import/plain-text.ts';

const MODULE = new URL('../../src/import/plain-text.ts', import.meta.url).href;

test('a description is made of the same sentences whatever the language of the machine', () => {
  const text = 'The first machine ran; the second one stood still until somebody looked at its fuse; '.repeat(4);
  const script = `import { firstSentences, plainText, proseOf, withoutMarkdown } from '${MODULE}'; process.stdout.write(firstSentences('${text}'));`;
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

test('a description has whole sentences while they are short, and no more of them than it needs', () => {
  const sentence = (length: number, letter: string) => `${letter.toUpperCase()}${letter.repeat(length - 2)}. `;
  const lengths = (...each: number[]) =>
    firstSentences(each.map((length, place) => sentence(length, 'abcdef'.charAt(place))).join('')).length;
  expect(lengths(50, 50, 50, 50)).toBe(152);
  expect(lengths(139, 139, 50)).toBe(139);
  expect(lengths(138, 141)).toBe(280);
  expect(lengths(138, 142)).toBe(138);
  expect(lengths(280, 50)).toBe(280);
  expect(firstSentences(`${'a'.repeat(281)}`)).toBe(`${'a'.repeat(280)} …`);
  expect(firstSentences('  A word. ')).toBe('A word.');
});

describe('a title or description', () => {
  it.each([
    ['  Q&amp;A <em>of</em>\n the  day ', 'Q&A of the day'],
    ['<b> bold </b>', 'bold'],
    ['Using <template>', 'Using <template>'],
    ['&lt;b> &nope; 1 < 2 & 3', '<b> &nope; 1 < 2 & 3'],
    ['<br>', undefined],
    [undefined, undefined],
  ])('%j is read as %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('has no marks of Markdown, and keeps elements of HTML as text', () => {
    expect(withoutMarkdown('*One*\\\ntwo  <template>\n\n')).toBe('One two <template>');
  });
});

describe('the prose that a body begins with', () => {
  it.each([
    ['One.\n\nTwo.\n\n## Part\n\nThree.', 'One. Two.'],
    ['# Title\n\n![A](/a.png)\n\nOne.\n\n- item\n\nTwo.', 'One.'],
    [':::figure\n![A](/a.png)\n\nBy night\n:::\n\nOne.', 'One.'],
    ['One.\n\n:::note\nAside.\n:::\n\nTwo.', 'One. Two.'],
    ['1\n\n2\n\n3\n\n4', '1 2 3'],
    ['\n\n \n\nOne <kbd>x</kbd>.\n\n\n', 'One x.'],
    ['## Part', ''],
    ['', ''],
  ])('of %j is %j', (body, prose) => {
    expect(proseOf(body)).toBe(prose);
  });

  it.each([
    '> quoted',
    '| a |',
    '```js',
    '~~~',
    '[![A](/a)](/b)',
    '<p>x</p>',
    '* a',
    '+ a',
    '12. a',
    '3) a',
    '    code',
  ])('is not %j', (block) => {
    expect(proseOf(`${block}\n\nOne.`)).toBe('One.');
  });

  it.each([
    ['[x]: /y', 'One.'],
    ['[x] y', '[x] y One.'],
    ['2020 was', '2020 was One.'],
    ['-5', '-5 One.'],
  ])('is told from what only looks like it: %j', (block, prose) => {
    expect(proseOf(`${block}\n\nOne.`)).toBe(prose);
  });

  it('is looked for at the head of a long body alone', () => {
    expect(proseOf(`${'- a\n\n'.repeat(4000)}\n\nOne.`)).toBe('');
  });
});
