import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { leaveOutAlike } from '../../src/lint/format/alike.ts';
import { formatGithub } from '../../src/lint/format/github.ts';
import { formatJson } from '../../src/lint/format/json.ts';
import { formatSarif } from '../../src/lint/format/sarif.ts';
import { formatSummary } from '../../src/lint/format/summary.ts';
import { closingLine, shortLines } from '../../src/lint/format/short.ts';
import { formatText } from '../../src/lint/format/text.ts';
import { visible } from '../../src/lint/format/visible.ts';
import type { CollectionName } from '../../src/domain/collection.ts';
import { parseContentFile } from '../../src/lint/content-file.ts';
import type { Issue } from '../../src/lint/issue.ts';
import { checkContent, findIssues } from '../../src/lint/lint.ts';
import { getRule, RULES } from '../../src/lint/rules.ts';
import { SAMPLE } from './sample.ts';

const UNKNOWN: Issue = {
  code: 'TL011',
  rule: 'unknown-id',
  severity: 'error',
  file: 'content/articles/chips.md',
  line: 11,
  column: 16,
  end: { line: 11, column: 32 },
  message: 'no source "rbth-2014-08-16".',
  nearest: 'rbth-2014-08-06',
  mend: 'Its file would be content/sources/rbth-2014-08-16.yaml.',
};
const MISSPELT: Issue = {
  code: 'TL060',
  rule: 'misspelling',
  severity: 'warning',
  file: 'content/articles/chips.md',
  line: 11,
  column: 5,
  end: { line: 11, column: 11 },
  message: 'no dictionary has "baught".',
};
const LINE = 'Was baught it? [@rbth-2014-08-16].';

/** The text of issues on a terminal of 100 columns without colours, in a file of whose line 11 this is. */
function text(issues: readonly Issue[], line = LINE, width = 100): string {
  return formatText(issues, {
    width,
    paint: (_style, words) => words,
    linesOf: () => [...Array<string>(10).fill(''), line],
    ruleOf: getRule,
  });
}

describe('the text for a terminal', () => {
  it('shows what, where, the spot, the nearest id, how to mend it and why', () => {
    expect(text([UNKNOWN])).toBe(`error[TL011 unknown-id]: no source "rbth-2014-08-16".
  --> content/articles/chips.md:11:16
   |
11 | Was baught it? [@rbth-2014-08-16].
   |                ^^^^^^^^^^^^^^^^
   = nearest: rbth-2014-08-06
   = mend: Its file would be content/sources/rbth-2014-08-16.yaml.
   = why: A reader following it to the evidence would find nothing.
`);
  });

  it('says why once for each rule, and advises as the rule does where nothing nearer is known', () => {
    const report = text([MISSPELT, UNKNOWN, UNKNOWN]);
    expect(report.match(/= why:/g)).toHaveLength(2);
    expect(report).toContain(`= mend: ${getRule('misspelling').mend}`);
    expect(report).toContain('warning[TL060 misspelling]: no dictionary has "baught".');
  });

  it('shows so much of a long line as there is room for, the spot in it', () => {
    const long = `${'before '.repeat(60)}XYZ${' after'.repeat(60)}`;
    const at = long.indexOf('XYZ') + 1;
    const lines = text([{ ...UNKNOWN, column: at, end: { line: 11, column: at + 3 } }], long, 80).split('\n');
    const [shown = '', carets = ''] = [lines[3], lines[4]];
    expect(shown.length).toBeLessThanOrEqual(80);
    expect(shown).toMatch(/^11 \| ….*before XYZ after.*…$/);
    expect(carets.indexOf('^^^')).toBe(shown.indexOf('XYZ'));
    expect(carets.trimEnd().endsWith('|  ^^^')).toBe(false);
  });

  it('underlines wide and combined characters where they are seen', () => {
    const lines = text([{ ...UNKNOWN, column: 6, end: { line: 11, column: 8 } }], '中国e\u0301 外交 x').split('\n');
    // Before them two characters of two columns each, an accented one and a space.
    expect(lines[4]).toBe(`   | ${' '.repeat(6)}^^^^`);
  });

  it('shows no line for what concerns a whole file', () => {
    expect(text([{ ...UNKNOWN, line: 1, column: 1, end: undefined }])).not.toContain('^');
  });

  /** The line that is shown of an issue, and the carets below it. */
  const excerpt = (place: Pick<Issue, 'column' | 'end'>, line: string, width = 60) =>
    text([{ ...UNKNOWN, ...place }], line, width)
      .split('\n')
      .slice(3, 5);
  const to = (column: number, line = 11) => ({ line, column });

  it.each([
    [{ column: 16, end: undefined }, 'Was baught it? [@rbth]', 'Was baught it? [@rbth]', `${' '.repeat(15)}^`],
    [{ column: 16, end: to(2, 12) }, 'Was baught it? [@rbth]', 'Was baught it? [@rbth]', `${' '.repeat(15)}^^^^^^^`],
    [{ column: 100, end: undefined }, 'short', 'short', '     ^'],
    [{ column: 1, end: to(201) }, 'x'.repeat(200), 'x'.repeat(55), '^'.repeat(55)],
    [
      { column: 1, end: to(4) },
      `abc${' def'.repeat(40)}`,
      'abc def def def def def def def def def def def def de…',
      '^^^',
    ],
    [
      { column: 158, end: to(161) },
      `abc ${'def '.repeat(39)}`,
      '…f def def def def def def def def def def def def def',
      `${' '.repeat(52)}^^^`,
    ],
    [
      { column: 50, end: to(53) },
      `${'def '.repeat(13)}${'中国'.repeat(30)}`,
      '…def def def def def def def 中国中国中国中国中国中国…',
      `${' '.repeat(26)}^^^`,
    ],
  ])('shows the spot of %j in %j', (place, line, shown, carets) => {
    expect(excerpt(place, line)).toEqual([`11 | ${shown}`, `   | ${carets}`]);
  });

  it('shows 40 columns at least, and a spot at the very beginning where its end is known', () => {
    expect(excerpt({ column: 80, end: to(83) }, `abc ${'def '.repeat(39)}`, 20)).toEqual([
      '11 | …ef def def def def def def def def def…',
      `   | ${' '.repeat(19)}^^^`,
    ]);
    const issue = { ...UNKNOWN, line: 1, column: 1, end: { line: 1, column: 2 } };
    const report = formatText([issue], {
      width: 80,
      paint: (_, words) => words,
      linesOf: () => ['ab'],
      ruleOf: getRule,
    });
    expect(report).toContain('\n1 | ab\n  | ^\n');
  });

  it('paints errors, warnings, places and what is to be seen first', () => {
    const paint = (style: string, words: string) => `<${style}>${words}</${style}>`;
    const linesOf = () => undefined;
    const report = formatText([{ ...MISSPELT, explained: 'As printed.' }], {
      width: 80,
      paint,
      linesOf,
      ruleOf: getRule,
    });
    expect(report.split('\n').slice(0, 2)).toEqual([
      '<warning>warning[TL060 misspelling]</warning><strong>: no dictionary has "baught".</strong>',
      '  <place>--></place> content/articles/chips.md:11:5',
    ]);
    expect(report).toContain('\n   <place>=</place> <strong>explained:</strong> As printed.\n');
  });

  it('obeys nothing that a file holds', () => {
    const report = text([{ ...UNKNOWN, message: 'a \x1b[31m\x07\r\n::error::b' }], `\x1b]0;x\x07${LINE}`);
    // eslint-disable-next-line no-control-regex -- nothing that a terminal would obey
    expect(report).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
    expect(visible('x\u202Egnp')).toBe('x<U+202E>gnp');
    expect(visible('x\u061C\uFFF9\u{E0041}')).toBe('x<U+061C><U+FFF9><U+E0041>');
    for (const character of '\u0000\u001B\u001F\u007F\u009F\u200B\u200E\u200F\u2028\u202E\u2060\u2069\uFEFF\uFFFB\u{E0000}\u{E007F}')
      expect(visible(`${character}a${character}`)).toMatch(/^<U\+[0-9A-F]{4,5}>a<U\+[0-9A-F]{4,5}>$/);
    expect(visible('a\tb\nc')).toBe('a b c');
    expect(visible(' ~\u00A0\u200C\u200D\u2027é中🛰')).toBe(' ~\u00A0\u200C\u200D\u2027é中🛰');
  });

  it('shows 600 characters of a value at most', () => {
    expect(visible('x'.repeat(600))).toBe('x'.repeat(600));
    expect(visible('x'.repeat(601))).toBe(`${'x'.repeat(600)}…`);
  });
});

describe('the short form', () => {
  it('is a line an issue and one that counts', () => {
    const issues = [MISSPELT, UNKNOWN];
    expect([...shortLines(issues), closingLine(issues, 9)].join('\n')).toBe(
      `content/articles/chips.md:11:5  warning  misspelling  no dictionary has "baught".
content/articles/chips.md:11:16  unknown-id  no source "rbth-2014-08-16". Did you mean "rbth-2014-08-06"? Its file would be content/sources/rbth-2014-08-16.yaml.
Content check: 1 error and 1 warning in 1 of 9 files.`,
    );
  });

  it('counts files and what was found in them', () => {
    const other = { ...UNKNOWN, file: 'content/site.yaml' };
    expect(closingLine([UNKNOWN, other, MISSPELT], 9)).toBe('Content check: 2 errors and 1 warning in 2 of 9 files.');
    expect(closingLine([MISSPELT, MISSPELT], 9)).toBe('Content check: 2 warnings in 1 of 9 files.');
    expect(closingLine([UNKNOWN], 1)).toBe('Content check: 1 error in 1 of 1 files.');
    expect(closingLine([], 9)).toBe('Content check: 9 files, nothing to mend.');
  });

  it('leaves out more of the same', () => {
    expect(leaveOutAlike([UNKNOWN, UNKNOWN, MISSPELT], 2)).toEqual({
      shown: [UNKNOWN, UNKNOWN, MISSPELT],
      leftOut: [],
    });
    const { shown, leftOut } = leaveOutAlike([...Array<Issue>(5).fill(UNKNOWN), MISSPELT], 2);
    expect(shown).toEqual([UNKNOWN, UNKNOWN, MISSPELT]);
    expect(leftOut).toEqual(['… and 3 more of unknown-id in content/articles/chips.md']);
  });
});

it('JSON counts errors and warnings, and tells what is explained', () => {
  const report = formatJson([UNKNOWN, UNKNOWN, { ...MISSPELT, explained: 'As printed.' }], 9);
  expect(JSON.parse(report)).toMatchObject({ errors: 2, warnings: 1, issues: [{}, {}, { explained: 'As printed.' }] });
  expect(report).toMatch(/^\{\n {2}"version": 1,[^]*\n\}\n$/);
});

it('JSON tells everything, in order', () => {
  expect(JSON.parse(formatJson([MISSPELT, { ...UNKNOWN, fix: [{ start: 0, end: 1, text: '' }] }], 9))).toEqual({
    version: 1,
    files: 9,
    errors: 1,
    warnings: 1,
    issues: [
      {
        code: 'TL060',
        rule: 'misspelling',
        severity: 'warning',
        file: 'content/articles/chips.md',
        line: 11,
        column: 5,
        endLine: 11,
        endColumn: 11,
        message: 'no dictionary has "baught".',
        fixable: false,
      },
      {
        code: 'TL011',
        rule: 'unknown-id',
        severity: 'error',
        file: 'content/articles/chips.md',
        line: 11,
        column: 16,
        endLine: 11,
        endColumn: 32,
        message: 'no source "rbth-2014-08-16".',
        nearest: 'rbth-2014-08-06',
        mend: 'Its file would be content/sources/rbth-2014-08-16.yaml.',
        fixable: true,
      },
    ],
  });
});

describe('commands of a GitHub workflow', () => {
  it('are one an issue', () => {
    expect(formatGithub([UNKNOWN, { ...MISSPELT, end: undefined }])).toBe(
      `::error file=content/articles/chips.md,line=11,endLine=11,col=16,endColumn=32,title=TL011 unknown-id::no source "rbth-2014-08-16". Did you mean "rbth-2014-08-06"? Its file would be content/sources/rbth-2014-08-16.yaml.
::warning file=content/articles/chips.md,line=11,endLine=11,col=5,title=TL060 misspelling::no dictionary has "baught".
`,
    );
  });

  it('have no last column where an issue goes over lines', () => {
    expect(formatGithub([{ ...MISSPELT, end: { line: 13, column: 2 } }])).toContain(
      'line=11,endLine=13,col=5,title=TL060 misspelling::',
    );
  });

  it('cannot be put into a message or a file name', () => {
    const [command = '', ...rest] = formatGithub([
      { ...UNKNOWN, file: 'content/a,line=1:b\n::error::c.md', message: '100%\r\n::set-output name=x::y' },
    ])
      .trimEnd()
      .split('\n');
    expect(rest).toEqual([]);
    expect(command).toContain('file=content/a%2Cline=1%3Ab%0A%3A%3Aerror%3A%3Ac.md,');
    expect(command).toContain('::100%25%0D%0A::set-output');
  });
});

describe('SARIF', () => {
  const require = createRequire(import.meta.url);
  const read = (name: string) => JSON.parse(readFileSync(require.resolve(name), 'utf8')) as { id?: string };
  const schema = read('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);

  const log = JSON.parse(
    formatSarif(
      [
        UNKNOWN,
        { ...MISSPELT, explained: 'As printed.' },
        { ...UNKNOWN, file: 'content/a b?#ü\n.md', message: 'half a character \ud83d' },
      ],
      RULES,
      'file:///home/ann/paper/',
    ),
  ) as {
    runs: {
      tool: { driver: { rules: { id: string }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        locations: unknown[];
        suppressions?: unknown[];
      }[];
    }[];
  };

  it('is valid by its schema, which refuses what is not', () => {
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...log, version: '3' })).toBe(false);
    expect(validate({ ...log, runs: [{ results: [] }] })).toBe(false);
  });

  it('names each rule once, and the place with its end', () => {
    const [run] = log.runs;
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ code }) => code));
    const [first, second, third] = run?.results ?? [];
    expect(run?.tool.driver.rules[first?.ruleIndex ?? -1]?.id).toBe('TL011');
    expect(first?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'content/articles/chips.md', uriBaseId: 'ROOT' },
          region: { startLine: 11, startColumn: 16, endLine: 11, endColumn: 32 },
        },
      },
    ]);
    expect(second?.suppressions).toEqual([{ kind: 'inSource', justification: 'As printed.' }]);
    expect(JSON.stringify(third)).toContain('content/a%20b%3F%23%C3%BC%0A.md');
    expect(third?.message.text).toMatch(/^half a character \uFFFD/);
    expect([first?.ruleId, first?.level, second?.ruleId, second?.level]).toEqual([
      'TL011',
      'error',
      'TL060',
      'warning',
    ]);
  });

  it('describes its rules, and how columns and paths are counted', () => {
    const { code, name, title, why, severity } = getRule('unknown-id');
    expect(log).toMatchObject({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      runs: [{ columnKind: 'utf16CodeUnits', originalUriBaseIds: { ROOT: { uri: 'file:///home/ann/paper/' } } }],
    });
    expect(log.runs[0]?.tool.driver.rules.find(({ id }) => id === code)).toMatchObject({
      name,
      shortDescription: { text: `${title}.` },
      fullDescription: { text: why },
      help: { text: expect.stringContaining('(docs/checks.md)') as string },
      defaultConfiguration: { level: severity },
    });
  });
});

it('the summary counts entries, how sources are known, and warnings by kind', () => {
  const files = [...SAMPLE].flatMap(([path, text]) => {
    const [, folder = '', name = 'site.yaml'] = path.split('/');
    const collection = (folder === 'site.yaml' ? 'site' : folder) as CollectionName;
    return /\.(?:md|yaml)$/.test(path) ? [parseContentFile(path, collection, name.replace(/\..*/, ''), text)] : [];
  });
  const spare = (SAMPLE.get('content/sources/relay.yaml') as string).replace(
    /checked:[^]*read: excerpt/,
    'read: unread',
  );
  files.push(parseContentFile('content/sources/spare.yaml', 'sources', 'spare', spare));
  const publication = checkContent({ files, strays: [], permanent: '', publicFiles: new Set() });
  const summary = formatSummary(publication, findIssues(publication, 'warning'), RULES).split('\n');
  expect(summary.slice(0, 11)).toEqual([
    'articles                1',
    'claims                  1',
    'events                  2',
    'entities                2',
    'sources                 5',
    '  cited in articles     4 of 5',
    '  checked               4 of 5',
    '  read: document        0 of 5',
    '  read: excerpt         4 of 5',
    '  read: unread          1 of 5',
    'citations               10',
  ]);
  expect(summary).toContain('thin-article            3, 3 explained');
  expect(summary).toContain('misspelling             1');
  expect(summary).not.toContainEqual(expect.stringContaining('unknown-id'));
});
