import { describe, expect, it, vi } from 'vitest';
import { bodyOf, type ContentFile, parseContentFile } from '../../src/lint/content-file.ts';

const page = (text: string) => parseContentFile('content/pages/about.md', 'pages', 'about', text);
const topic = (text: string) => parseContentFile('content/topics/space.yaml', 'topics', 'space', text);
const errors = ({ yamlErrors }: ContentFile) =>
  yamlErrors.map(({ message, place }) => `${place.line}:${place.column} ${message}`);

describe('front matter', () => {
  it.each([
    ['---\ntitle: A\n---\nText.\n\n---\n\nMore.\n', { title: 'A' }, 'Text.\n\n---\n\nMore.\n'],
    ['---\n---\nText.\n---\n', null, 'Text.\n---\n'],
    ['---\n\n---\nText.', null, 'Text.'],
    ['--- \r\ntitle: A\r\n---\t\r\nText.', { title: 'A' }, 'Text.'],
    ['---\ntitle: A\n---', { title: 'A' }, ''],
  ])('ends at its first line of three hyphens: %j', (text, data, body) => {
    expect(page(text)).toMatchObject({ data, yamlErrors: [], body: { text: body, start: text.length - body.length } });
    expect(bodyOf(text)).toBe(body);
  });

  it.each(['---', '---\ntitle: A', '--- \ntitle: A', '---\r\ntitle: A', '---\ntitle: A\n----\nText.'])(
    'has no end in %j',
    (text) => {
      expect(errors(page(text))).toEqual(['1:1 the front matter that begins here has no end.']);
    },
  );

  it.each(['Text.\n---\ntitle: A\n---\n', '\n---\ntitle: A\n---\n', '----\ntitle: A\n---\n', ''])(
    'is missing in %j',
    (text) => {
      expect(errors(page(text))).toEqual([expect.stringMatching(/^1:1 an article begins with front matter/)]);
      expect(bodyOf(text)).toBe(text);
    },
  );

  it('may stand behind a byte order mark, which is no part of the text; one further on is', () => {
    expect(page('\uFEFF---\ntitle: "A\uFEFFB"\n---\n')).toMatchObject({
      text: '---\ntitle: "A\uFEFFB"\n---\n',
      data: { title: 'A\uFEFFB' },
    });
    expect(topic('title: "\uFEFFA"').data).toEqual({ title: '\uFEFFA' });
  });
});

describe('fields that cannot be read', () => {
  it('are told of in one sentence, at their place in the file', () => {
    expect(errors(page('---\ntitle: A\ndek: !<!> B\n---\n'))).toEqual([
      "3:6 this is not valid YAML: verbatim tags aren't resolved, so !<!> is invalid.",
    ]);
  });

  it('are told of 50 times at most', () => {
    expect(topic(`title: A\n${'title: A\n'.repeat(60)}`).yamlErrors).toHaveLength(50);
  });

  it('are not those with a list for a name, which no two fields share', () => {
    const toTerminal = vi.spyOn(process, 'emitWarning');
    expect(topic('? [a]\n: 1\n? [b]\n: 2\n').yamlErrors).toEqual([]);
    expect(toTerminal).not.toHaveBeenCalled();
  });
});

describe('the place', () => {
  const file = page('---\nspeaker:\n  near: x\nparts:\n  - &part {a: 1, b: 2}\n  - *part\n2014: c\n---\n');

  it.each([
    [['speaker', 'near'], 3, 9],
    [['speaker', 'described'], 3, 3],
    [['speaker', 'near', 'deeper', 'still'], 3, 9],
    [['parts', 0, 'b'], 5, 21],
    [['nothing', 'of', 'it'], 2, 1],
    [[], 2, 1],
  ])('of the field %j is its own, or that of what it would stand in', (path, line, column) => {
    expect(file.locate(path)).toMatchObject({ line, column });
  });

  it.each([
    [['speaker'], 'near', 3, 3],
    [[], '2014', 7, 1],
    [['parts', 1], 'b', 6, 5],
    [['speaker'], 'described', 3, 3],
    [['speaker', 'near'], 'x', 3, 9],
  ])('of the name of a field in %j: %s', (path, key, line, column) => {
    expect(file.locateKey(path, key)).toMatchObject({ line, column });
  });

  it('of a field in a file without any is where they would begin', () => {
    expect(page('---\n---\nText.').locate(['title'])).toEqual({ line: 2, column: 1 });
    expect(topic('# So.\ntitle: A').locate(['order'])).toEqual({ line: 2, column: 1 });
  });
});

describe('a body that is too heavy', () => {
  const lists = Array.from({ length: 60 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n');

  it.each([
    ['to be parsed', `Text.\n\n${'> '.repeat(101)}a`, { line: 6, column: 1 }],
    ['to be read', `Text.\n\n${lists}`, { line: 56, column: 101 }],
  ])('%s is told of where that shows, and not read', (_what, body, place) => {
    const file = page(`---\ntitle: A\n---\n${body}`);
    expect(file.body).toBeUndefined();
    expect(file.bodyError).toMatchObject({
      message: expect.stringMatching(/^this body cannot be read: /) as string,
      place,
    });
    expect(page('---\ntitle: A\n---\nText.')).toMatchObject({
      bodyError: undefined,
      body: { text: 'Text.', start: 17 },
    });
  });
});

describe('the items of a list', () => {
  const items = (text: string, path: (string | number)[] = ['list']) => {
    const file = page(`---\n${text}---\nText.`);
    return file.itemSpansOf(path).map(({ start, end }) => file.text.slice(start, end));
  };

  it('stand each on its whole lines', () => {
    expect(items('list:\n- a: 1\n  b: -2\n- a: 3\nnext: 4\n')).toEqual(['- a: 1\n  b: -2\n', '- a: 3\n']);
    expect(items('list:\n  -   a\n  -\tb # said\nnext: 4\n')).toEqual(['  -   a\n', '  -\tb # said\n']);
    expect(topic('list:\n  - a\n  - b').itemSpansOf(['list'])).toEqual([
      { start: 6, end: 12 },
      { start: 12, end: 17 },
    ]);
  });

  it.each([
    ['list: [a, b]\n'],
    ['list:\n  [\n    a,\n    b,\n  ]\n'],
    ['list: []\n'],
    ['list: {a: 1}\n'],
    ['other: a\n'],
    ['list:\n  - a\n  - - b\n    - c\n', ['list', 1]],
  ])('have no lines of their own in %j', (text, path = ['list']) => {
    expect(items(text, path)).toEqual([]);
  });
});
