import { execFile, execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SAMPLE } from '../lint/sample.ts';

const CLI = resolve(import.meta.dirname, '../../src/lint/cli.ts');
/** Megabytes for a check's own objects; the sample needs about 50. */
const MEMORY = 512;
/** A safety net alone, in ms: a check that hangs must end. None here takes more than some seconds. */
const NET = 240_000;

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A broken content tree: the sample publication with something done to it. */
class Tree {
  readonly root = mkdtempSync(join(tmpdir(), 'throughline-hostile-'));

  constructor() {
    made.push(this.root);
    for (const [path, text] of SAMPLE) this.write(path, text);
    this.write('public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  }

  path(path: string): string {
    return join(this.root, path);
  }
  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }
  edit(path: string, from: string, to: string): void {
    const text = readFileSync(this.path(path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    writeFileSync(
      this.path(path),
      text.replace(from, () => to),
    );
  }
  body(text: string): void {
    appendFileSync(this.path(ABOUT), `\n${text}\n`);
  }
}

interface Answer {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly output: string;
}

/** What the content check of a build says of a tree, in a process of its own with little memory. */
function check(root: string, args = ['--errors', '--format', 'short']): Promise<Answer> {
  const all = [`--max-old-space-size=${MEMORY}`, CLI, '--root', root, '--no-cache', ...args];
  return new Promise((done) => {
    execFile(process.execPath, all, { timeout: NET, maxBuffer: 64e6 }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      const code = error ? ((error.code as unknown as number | null | undefined) ?? null) : 0;
      done({ code, output, lines: output.trimEnd().split('\n') });
    });
  });
}

const ABOUT = 'content/pages/about.md';
const CLAIM = 'content/claims/one-billion.yaml';
const CHIPS = 'content/articles/chips.md';
const TOPIC = 'content/topics/space.yaml';
const SOURCE = 'content/sources/rbth-2014-08-06.yaml';
const EVENT = 'content/events/izvestia-report.yaml';

/** A tree by what is wrong with it, and what an author is told: nothing where it is harmless. */
const TREES: Record<string, { make: (tree: Tree) => void; told: readonly (string | RegExp)[] }> = {
  'a picture named as an article': {
    make: (tree) => tree.write('content/articles/photo.md', Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex')),
    told: [/^content\/articles\/photo\.md:1:1 {2}unreadable-file {2}this is not UTF-8 text\. Save it as UTF-8/],
  },
  'an article in UTF-16': {
    make: (tree) => tree.write(ABOUT, Buffer.from('\uFEFF---\ntitle: About\n---\n', 'utf16le')),
    told: [/^content\/pages\/about\.md:1:1 {2}unreadable-file {2}this is not UTF-8 text\./],
  },
  'a byte that is no UTF-8': {
    make: (tree) =>
      tree.write(TOPIC, Buffer.concat([Buffer.from('title: Space\ndescription: Satéll'), Buffer.from([0xc3, 0x28])])),
    told: [/^content\/topics\/space\.yaml:2:20 {2}unreadable-file {2}this is not UTF-8 text\./],
  },
  'an article of 50 MB': {
    make: (tree) => truncateSync(tree.path(CHIPS), 50 * 1024 * 1024),
    told: [
      /^content\/articles\/chips\.md:1:1 {2}unreadable-file {2}this file has 51200 KB, and at most 512 KB are read\. Split it\.$/,
    ],
  },
  'NUL bytes': {
    make: (tree) => tree.edit(TOPIC, 'Satellites', 'Satel\0lites\0'),
    told: [
      'content/topics/space.yaml:2:19  control-character  U+0000 is a control character, not text. Delete it.',
      'content/topics/space.yaml:2:25  control-character  U+0000 is a control character, not text. Delete it.',
    ],
  },
  'NUL bytes written as escapes': {
    make: (tree) => tree.edit(TOPIC, 'Satellites.', '"Satel\\0lites."'),
    told: [
      'content/topics/space.yaml:2:14  control-character  this value holds U+0000, a control character, not text. Delete it.',
    ],
  },
  'half a character written as an escape': {
    make: (tree) => tree.edit(TOPIC, 'Satellites.', '"Satel\\ud83dlites."'),
    told: [
      'content/topics/space.yaml:2:14  control-character  this value holds U+D83D, a control character, not text. Delete it.',
    ],
  },
  'a mark of an old code page': {
    make: (tree) => tree.edit(TOPIC, 'Satellites.', 'Satel\u0093lites.'),
    told: ['content/topics/space.yaml:2:19  control-character  U+0093 is a control character, not text. Delete it.'],
  },
  'commands to the terminal': {
    make: (tree) => tree.edit(CLAIM, 'kind: forecast', 'kind: "\x1b]0;owned\x07\x1b[31m"'),
    told: [
      /^content\/claims\/one-billion\.yaml:6:7 {2}invalid-field {2}"kind": "<U\+001B>\]0;owned<U\+0007><U\+001B>\[31m" is not one of/,
      /^content\/claims\/one-billion\.yaml:6:8 {2}control-character {2}U\+001B/,
      /^content\/claims\/one-billion\.yaml:6:17 {2}control-character {2}U\+0007/,
      /^content\/claims\/one-billion\.yaml:6:18 {2}control-character {2}U\+001B/,
    ],
  },
  'a byte order mark and Windows line ends': {
    make: (tree) => {
      for (const path of [CHIPS, CLAIM])
        tree.write(path, `\uFEFF${readFileSync(tree.path(path), 'utf8').replaceAll('\n', '\r\n')}`);
    },
    told: [],
  },
  'line ends of an old Macintosh': {
    make: (tree) => tree.write(TOPIC, readFileSync(tree.path(TOPIC), 'utf8').replaceAll('\n', '\r')),
    told: [/^content\/topics\/space\.yaml:1:8 {2}invalid-yaml/, /^content\/topics\/space\.yaml:1:\d+ {2}invalid-yaml/],
  },
  'an empty file': {
    make: (tree) => tree.write(TOPIC, ''),
    told: [
      'content/topics/space.yaml:1:1  missing-field  a topic needs the field "title". Add it: docs/content-model.md describes each field.',
      'content/topics/space.yaml:1:1  missing-field  a topic needs the field "description". Add it: docs/content-model.md describes each field.',
      'content/topics/space.yaml:1:1  missing-field  a topic needs the field "order". Add it: docs/content-model.md describes each field.',
    ],
  },
  'an empty article': {
    make: (tree) => tree.write('content/articles/empty.md', ''),
    told: [/^content\/articles\/empty\.md:1:1 {2}invalid-yaml {2}an article begins with front matter/],
  },
  'front matter without an end': {
    make: (tree) => tree.edit(ABOUT, 'order: 1\n---', 'order: 1'),
    told: [
      'content/pages/about.md:1:1  invalid-yaml  the front matter that begins here has no end. Write a line "---" after its last field.',
    ],
  },
  'front matter in TOML': {
    make: (tree) => tree.write(ABOUT, '+++\ntitle = "About"\n+++\n\nText.\n'),
    told: [/^content\/pages\/about\.md:1:1 {2}invalid-yaml {2}an article begins with front matter/],
  },
  'a body that is not there': {
    make: (tree) => tree.write(ABOUT, '---\ntitle: About\ndek: Who.\nupdated: 2026-11-24\norder: 1\n---'),
    told: [],
  },
  'a bomb of aliases': {
    make: (tree) =>
      tree.write(
        TOPIC,
        [
          'title: &a [x,x,x,x,x,x,x,x,x]',
          ...'bcdefghijk'
            .split('')
            .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`),
        ].join('\n'),
      ),
    told: [
      /^content\/topics\/space\.yaml:1:1 {2}invalid-yaml {2}this YAML cannot be read: Excessive alias count.*Write the values out/,
    ],
  },
  'a list that holds itself': {
    make: (tree) => tree.edit(EVENT, 'entities: [roscosmos]', 'entities: &a [*a]'),
    told: [
      /^content\/events\/izvestia-report\.yaml:5:15 {2}invalid-field {2}"entities\[1\]": text is needed here, not a list\. See docs\/content-model\.md/,
    ],
  },
  'harmless anchors': {
    make: (tree) => tree.edit(EVENT, 'sources: [rbth-2014-08-06]', 'sources: &s [rbth-2014-08-06]\nclaims: &c []'),
    told: [],
  },
  'tags of other programs': {
    make: (tree) => tree.edit(TOPIC, 'Space', '!!js/function "function () { process.exit(7) }"'),
    // What the build refuses as well.
    told: [/^content\/topics\/space\.yaml:1:8 {2}invalid-yaml {2}this is not valid YAML: unresolved tag: /],
  },
  'bytes in YAML': {
    make: (tree) => tree.edit(TOPIC, 'title: Space', 'title: !!binary aGk='),
    told: [/^content\/topics\/space\.yaml:1:\d+ {2}in/],
  },
  'lists 100,000 deep in YAML': {
    make: (tree) => tree.edit(TOPIC, 'Space', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    told: [
      'content/topics/space.yaml:1:1  invalid-yaml  this YAML cannot be read: its lists or groups stand too deeply in one another. Write it flatter.',
    ],
  },
  'groups 20,000 deep in YAML': {
    make: (tree) => tree.edit(TOPIC, 'Space', `${'{a: '.repeat(20_000)}${'}'.repeat(20_000)}`),
    told: [
      /^content\/topics\/space\.yaml:1:1 {2}invalid-yaml {2}this YAML cannot be read: its lists or groups stand too deeply/,
    ],
  },
  'keys of a prototype': {
    make: (tree) =>
      tree.edit(
        TOPIC,
        'order: 1',
        'order: 1\n__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\ntoString: x',
      ),
    told: [
      /^content\/topics\/space\.yaml:4:1 {2}unknown-field {2}a topic has no field "__proto__"\./,
      /^content\/topics\/space\.yaml:5:1 {2}unknown-field {2}a topic has no field "constructor"\./,
      /^content\/topics\/space\.yaml:6:1 {2}unknown-field {2}a topic has no field "toString"\./,
    ],
  },
  'fields that stand twice': {
    make: (tree) => tree.edit(TOPIC, 'order: 1', 'order: 1\ntitle: Other'),
    told: [/^content\/topics\/space\.yaml:4:1 {2}invalid-yaml {2}"title" appears here twice\. Remove one of the two\./],
  },
  'forty thousand unknown fields': {
    make: (tree) => appendFileSync(tree.path(TOPIC), Array.from({ length: 40_000 }, (_, at) => `x${at}: 1\n`).join('')),
    told: [
      ...Array.from({ length: 100 }, () => /unknown-field/),
      '… and 400 more of unknown-field in content/topics/space.yaml',
    ],
  },
  'two documents in one file': {
    make: (tree) => appendFileSync(tree.path(TOPIC), '---\ntitle: Other\n'),
    told: [/^content\/topics\/space\.yaml:4:1 {2}invalid-yaml/],
  },
  'tabs for indentation': {
    make: (tree) => tree.edit(CLAIM, '  near: roscosmos', '\tnear: roscosmos'),
    told: [/^content\/claims\/one-billion\.yaml:4:\d+ {2}invalid-yaml/],
  },
  '100,000 directives': {
    make: (tree) => tree.body(':a{b}'.repeat(100_000)),
    told: [
      ...Array.from(
        { length: 100 },
        (_, at) =>
          new RegExp(
            `^content/pages/about\\.md:19:${at * 5 + 1} {2}unknown-directive {2}no directive ":a"\\. In a sentence`,
          ),
      ),
      '… and 99900 more of unknown-directive in content/pages/about.md',
    ],
  },
  'lists deep in one another': {
    make: (tree) => tree.body(Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n')),
    told: [
      /^content\/pages\/about\.md:\d+:\d+ {2}unreadable-body {2}this body cannot be read: its quotations, lists or blocks stand too deeply in one another\./,
    ],
  },
  'quotations 100,000 deep': {
    make: (tree) => tree.body(`${'>'.repeat(100_000)} deep`),
    told: [/^content\/pages\/about\.md:19:1 {2}unreadable-body/],
  },
  'blocks deep in one another': {
    make: (tree) => tree.body(Array.from({ length: 300 }, (_, depth) => `${':'.repeat(310 - depth)}note`).join('\n')),
    told: [/^content\/pages\/about\.md:\d+:\d+ {2}unreadable-body/],
  },
  'half a million brackets': {
    make: (tree) => tree.body('[]'.repeat(250_000)),
    told: [
      'content/pages/about.md:19:1  unreadable-body  this body cannot be read: this paragraph has more than 3000 brackets and emphasis marks. Flatten it, or split it.',
    ],
  },
  'a hundred thousand underlined headings': {
    make: (tree) => tree.body('a\n=\n'.repeat(100_000)),
    told: [
      /^content\/pages\/about\.md:\d+:1 {2}unreadable-body {2}this body cannot be read: it has more than 1000 tables and underlined headings/,
    ],
  },
  'half a million spaces, letters and dots': {
    make: (tree) => tree.body(`${' '.repeat(150_000)}${'x'.repeat(150_000)} ${'a.'.repeat(75_000)}`),
    told: [],
  },
  'a link out of the content': {
    make: (tree) => symlinkSync('/etc/passwd', tree.path('content/pages/passwd.md')),
    told: [
      /^content\/pages\/passwd\.md:1:1 {2}unreadable-file {2}this is a link to \/etc\/passwd\. Put the file itself here/,
    ],
  },
  'links in a circle': {
    make: (tree) => {
      symlinkSync('b.yaml', tree.path('content/topics/a.yaml'));
      symlinkSync('a.yaml', tree.path('content/topics/b.yaml'));
    },
    told: [
      /^content\/topics\/a\.yaml:1:1 {2}unreadable-file {2}this is a link to b\.yaml\./,
      /^content\/topics\/b\.yaml:1:1 {2}unreadable-file/,
    ],
  },
  'a folder that links to the folder above it': {
    make: (tree) => symlinkSync('..', tree.path('content/topics/again')),
    told: [/^content\/topics\/again:1:1 {2}unreadable-file {2}this is a link to \.\.\./],
  },
  'a link to nothing': {
    make: (tree) => symlinkSync('gone.md', tree.path('content/articles/gone-link.md')),
    told: [/^content\/articles\/gone-link\.md:1:1 {2}unreadable-file {2}this is a link to gone\.md\./],
  },
  'a folder named as a file': {
    make: (tree) => mkdirSync(tree.path('content/topics/moon.yaml')),
    told: ['content/topics/moon.yaml:1:1  unreadable-file  this is a folder with the name of a file. Rename it.'],
  },
  'a pipe named as a file': {
    make: (tree) => execFileSync('mkfifo', [tree.path('content/topics/pipe.yaml')]),
    told: [/^content\/topics\/pipe\.yaml:1:1 {2}unreadable-file {2}this is not a text file/],
  },
  'ids that differ by their capitals': {
    make: (tree) => tree.write('content/topics/Space.yaml', readFileSync(tree.path(TOPIC))),
    told: [
      /^content\/topics\/Space\.yaml:1:1 {2}invalid-field {2}the file's name is its id: "Space" must be lower-case Latin letters/,
    ],
  },
  'a file name that has no room for an ending': {
    make: (tree) => tree.write(`content/topics/${'x'.repeat(201)}.yaml`, readFileSync(tree.path(TOPIC))),
    told: [
      /^content\/topics\/x{201}\.yaml:1:1 {2}invalid-field {2}.* must have at most 200 characters, as files are named by it\. Rename it\.$/,
      /^content\/topics\/x{201}\.yaml:1:1 {2}unused-id/,
    ],
  },
  'a file name in look-alike letters': {
    make: (tree) => tree.write('content/topics/spаce.yaml', readFileSync(tree.path(TOPIC))),
    told: [
      /^content\/topics\/spаce\.yaml:1:1 {2}invalid-field {2}.*Rename it: "а" in it is U\+0430, whatever it looks like\.$/,
    ],
  },
  'a reference in look-alike letters': {
    make: (tree) => tree.edit(CHIPS, '{#one-billion}', '{#оne-billion}'),
    told: [
      /^content\/articles\/chips\.md:21:74 {2}unknown-id {2}no claim "оne-billion"\. Did you mean "one-billion"\?/,
    ],
  },
  'a file name with a line end and commands': {
    make: (tree) => tree.write('content/topics/a\n::error::x\x1b[31m.yaml', readFileSync(tree.path(TOPIC))),
    told: [/^content\/topics\/a ::error::x<U\+001B>\[31m\.yaml:1:1 {2}invalid-field/],
  },
  'numbers without measure': {
    make: (tree) => {
      tree.edit(TOPIC, 'order: 1', 'order: 99999999999999999999999999');
      tree.edit(
        EVENT,
        'category: space',
        'category: space\nfigures: [{value: 1e999, unit: USD, what: All money}, {value: .nan, unit: USD, what: None}]',
      );
    },
    told: [
      /^content\/events\/izvestia-report\.yaml:5:19 {2}invalid-field {2}"figures\[1\]\.value": a number is needed here/,
      /^content\/events\/izvestia-report\.yaml:5:\d+ {2}invalid-field {2}"figures\[2\]\.value": a number is needed here/,
      /^content\/topics\/space\.yaml:3:8 {2}invalid-field {2}"order": /,
    ],
  },
  'dates beyond the calendar': {
    make: (tree) => {
      tree.edit(CLAIM, 'due: 2015-12', 'due: 10000-01-01');
      tree.edit(EVENT, "date: '2014-08-06'", "date: '-0044-03-15'");
      tree.edit(SOURCE, "published: '2014-08-06'", "published: '0000'");
      tree.edit(ABOUT, 'updated: 2026-11-24', 'updated: 2026-02-29');
    },
    told: [
      /^content\/claims\/one-billion\.yaml:8:6 {2}invalid-date {2}"due": "10000-01-01" is not a date/,
      /^content\/events\/izvestia-report\.yaml:1:7 {2}invalid-date {2}"date": "-0044-03-15" is not a date/,
      /^content\/pages\/about\.md:4:10 {2}invalid-date {2}"updated": "2026-02-29" is not a day/,
      /^content\/sources\/rbth-2014-08-06\.yaml:5:12 {2}invalid-date {2}"published": "0000" is not a date/,
    ],
  },
  'sources in a circle, and one that is based on itself': {
    make: (tree) => {
      tree.edit(SOURCE, 'read: excerpt', 'read: excerpt\nbasedOn: [relay]');
      tree.edit('content/sources/tass-2014-08-09.yaml', 'read: excerpt', 'read: excerpt\nbasedOn: [tass-2014-08-09]');
    },
    told: [
      /^content\/sources\/rbth-2014-08-06\.yaml:12:11 {2}based-on-later/,
      /^content\/sources\/relay\.yaml:12:11 {2}cyclic-basis|^content\/sources\/rbth-2014-08-06\.yaml:12:11 {2}cyclic-basis/,
      /^content\/sources\/tass-2014-08-09\.yaml:12:11 {2}cyclic-basis/,
    ],
  },
  'a chain of 2,000 sources': {
    make: (tree) => {
      const source = readFileSync(tree.path(SOURCE), 'utf8');
      for (let at = 1; at <= 2000; at += 1)
        tree.write(`content/sources/chain-${at}.yaml`, at === 1 ? source : `${source}basedOn: [chain-${at - 1}]\n`);
      tree.edit(EVENT, 'sources: [rbth-2014-08-06]', 'sources: [rbth-2014-08-06, chain-2000]');
    },
    told: [],
  },
  'a field of 400,000 letters where an id belongs': {
    make: (tree) => tree.edit(EVENT, 'category: space', `category: ${'space-'.repeat(66_000)}x`),
    told: [/^content\/events\/izvestia-report\.yaml:4:11 {2}unknown-id {2}no topic "space-space-.{500,}…$/],
  },
  'twenty thousand references to nothing': {
    make: (tree) =>
      tree.edit(
        EVENT,
        'entities: [roscosmos]',
        `entities: [${Array.from({ length: 20_000 }, (_, at) => `roscosmos-${at}`).join(', ')}]`,
      ),
    told: [
      ...Array.from(
        { length: 100 },
        (_, at) =>
          new RegExp(`^content/events/izvestia-report\\.yaml:5:\\d+ {2}unknown-id {2}no entity "roscosmos-${at}"\\.`),
      ),
      '… and 19900 more of unknown-id in content/events/izvestia-report.yaml',
    ],
  },
  'files that a desktop or an editor hides': {
    make: (tree) => {
      tree.write('content/.DS_Store', Buffer.from([0, 1, 2, 255]));
      tree.write('content/.obsidian/workspace.json', '{}');
      tree.write('content/articles/.chips.md.swp', Buffer.from([0, 255]));
    },
    told: [],
  },
};

describe('a content tree with', { concurrent: true }, () => {
  it.each(Object.entries(TREES))(
    '%s',
    async (_title, { make, told }) => {
      const tree = new Tree();
      make(tree);
      const { code, lines, output } = await check(tree.root);
      expect(code, output.slice(0, 5000)).toBe(told.length === 0 ? 0 : 1);
      const closing = lines.at(-1) ?? '';
      expect(closing).toMatch(
        told.length === 0 ? /nothing to mend\.$/ : /^Content check: \d+ errors? in \d+ of \d+ files\.$/,
      );
      const found = lines.slice(0, -1);
      expect(found.length, output.slice(0, 5000)).toBe(told.length);
      for (const [index, expected] of told.entries())
        if (typeof expected === 'string') expect(found[index]).toBe(expected);
        else expect(found[index]).toMatch(expected);
      // eslint-disable-next-line no-control-regex -- nothing that a terminal would obey
      expect(output).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
    },
    NET,
  );

  it(
    'no content at all is told of',
    async () => {
      const tree = new Tree();
      rmSync(tree.path('content'), { recursive: true });
      expect(await check(tree.root)).toMatchObject({
        code: 2,
        output: expect.stringMatching(/no such file or directory.*content/) as string,
      });
      tree.write('content', 'a file');
      expect(await check(tree.root)).toMatchObject({
        code: 2,
        output: expect.stringMatching(/not a directory.*content/) as string,
      });
      chmodSync(tree.path('content'), 0o644);
    },
    NET,
  );
});
