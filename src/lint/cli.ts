import { type FSWatcher, watch, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, styleText } from 'node:util';
import { ContentCheck } from './content-check.ts';
import { unknownWords } from './dictionary.ts';
import { mendFiles } from './fix.ts';
import { leaveOutAlike } from './format/alike.ts';
import { formatGithub } from './format/github.ts';
import { formatJson } from './format/json.ts';
import { formatSarif } from './format/sarif.ts';
import { closingLine, shortLines } from './format/short.ts';
import { formatSummary } from './format/summary.ts';
import { formatText, type Style } from './format/text.ts';
import { visible } from './format/visible.ts';
import type { Issue } from './issue.ts';
import { flagFault } from './flag-fault.ts';
import { findIssues } from './lint.ts';
import { didYouMean } from './nearest.ts';
import type { CheckedPublication } from './publication.ts';
import { LISTS } from './read.ts';
import { findRule, getRule, RULES } from './rules.ts';
import { usage } from './usage.ts';

const OPTIONS = {
  root: { type: 'string', default: '.' },
  format: { type: 'string', default: 'text' },
  output: { type: 'string' },
  errors: { type: 'boolean' },
  explained: { type: 'boolean' },
  summary: { type: 'boolean' },
  fix: { type: 'boolean' },
  watch: { type: 'boolean' },
  explain: { type: 'string' },
  'no-cache': { type: 'boolean' },
  words: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const FORMATS = ['text', 'short', 'json', 'github', 'sarif'] as const;
type Format = (typeof FORMATS)[number];

/** The folder that is checked, from the project's root. */
const CONTENT = 'content';

type Settings = ReturnType<typeof readSettings>;

function readSettings(args: string[]) {
  const { values, positionals } = parse(args);
  const { format } = values;
  if (!isFormat(format)) {
    throw new TypeError(`no format "${format}".${didYouMean(format, FORMATS)} There are ${FORMATS.join(', ')}`);
  }
  const root = resolve(values.root);
  const files = positionals.map((file) => relative(root, resolve(file)).split(sep).join('/'));
  // The project itself stands for all that is in it.
  return { ...values, root, format, files: files.includes('') ? [] : files };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new TypeError(flagFault(error, OPTIONS, 'npm run check'), { cause: error });
  }
}

function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}

/**
 * Whether a path is that of a file or of a folder around it.
 * @param name As a person gave it, from the project's root.
 */
function isIn(name: string, path: string): boolean {
  return path === name || path.startsWith(`${name}/`);
}

/**
 * Looks whether there is something to check under each name that a person gave: nothing wrong in a file that nobody read
 * is no good news.
 * @throws TypeError where there is not.
 */
function expectFiles({ files, refused, strays }: CheckedPublication, names: readonly string[]): void {
  const paths = [...[...files, ...refused].map(({ path }) => path), ...strays, ...LISTS];
  const unknown = names.find((name) => !paths.some((path) => isIn(name, path)));
  if (unknown === undefined) return;
  throw new TypeError(
    `nothing to check has the path "${visible(unknown)}".${didYouMean(unknown, paths)} Give a file or folder of content/`,
  );
}

/** The issues that a person asked for, of all that were found. */
function choose(issues: readonly Issue[], { explained, files }: Settings): Issue[] {
  const isBroken = issues.some(({ severity }) => severity === 'error');
  return (
    issues
      .filter((issue) => explained || issue.explained === undefined)
      // What seems to be missing from a publication with errors may be in what could not be read.
      .filter(({ severity, rule }) => !isBroken || severity === 'error' || !getRule(rule).checkPublication)
      .filter(({ file }) => files.length === 0 || files.some((name) => isIn(name, file)))
  );
}

function render(issues: readonly Issue[], publication: CheckedPublication, settings: Settings): string {
  const { format, root } = settings;
  const count = publication.files.length + publication.refused.length;
  switch (format) {
    case 'json':
      return formatJson(issues, count);
    case 'github':
      return formatGithub(issues);
    case 'sarif':
      return formatSarif(issues, RULES, `${pathToFileURL(root).href}/`);
    case 'short': {
      const { shown, leftOut } = leaveOutAlike(issues, 100);
      return lines([...shortLines(shown), ...leftOut, closingLine(issues, count)]);
    }
    case 'text': {
      const { shown, leftOut } = leaveOutAlike(issues, 20);
      const stream = settings.output === undefined ? streamFor(issues) : undefined;
      const text = formatText(shown, {
        width: stream?.columns ?? 100,
        paint: (style, words) => (stream ? styleText(STYLES[style], words, { stream, validateStream: true }) : words),
        linesOf: createLineReader(publication),
        ruleOf: getRule,
      });
      const fixable = issues.filter(({ fix }) => fix !== undefined).length;
      const hint = fixable > 0 ? [`${fixable} of them can be mended by npm run check -- --fix.`] : [];
      return lines([...(text === '' ? [] : [text]), ...leftOut, closingLine(issues, count), ...hint]);
    }
  }
}

const STYLES: Record<Style, Parameters<typeof styleText>[0]> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  place: ['bold', 'blue'],
  strong: ['bold'],
};

function lines(parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join('');
}

/** The lines of checked files, each split once. */
function createLineReader({ files }: CheckedPublication): (file: string) => readonly string[] | undefined {
  const byPath = new Map(files.map(({ path, text }) => [path, text]));
  const split = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!split.has(file)) split.set(file, byPath.get(file)?.split(/\r?\n/));
    return split.get(file);
  };
}

/** Errors in words for people go where errors go; reports for programs never do. */
function streamFor(issues: readonly Issue[]): NodeJS.WriteStream {
  return issues.some(({ severity }) => severity === 'error') ? process.stderr : process.stdout;
}

function tell(report: string, issues: readonly Issue[], { format, output }: Settings): void {
  if (output !== undefined) writeFileSync(output, report);
  else if (format === 'text' || format === 'short') streamFor(issues).write(report);
  else process.stdout.write(report);
}

/** One check, mended first where that is asked for; true where there is no error. */
async function run(check: ContentCheck, settings: Settings, changed?: ReadonlySet<string>): Promise<boolean> {
  const wanted = settings.errors ? 'error' : undefined;
  let { publication } = await check.check(changed);
  // A file that goes while it is watched was no slip.
  if (changed === undefined) expectFiles(publication, settings.files);
  let issues = choose(findIssues(publication, wanted), settings);
  if (settings.fix) {
    const mended = new Set<string>();
    // What is mended may bring up what was hidden behind it, a field that has its name now for example.
    for (let round = 0; round < 10; round += 1) {
      const written = mendFiles(settings.root, issues);
      if (written.length === 0) break;
      for (const file of written) mended.add(file);
      ({ publication } = await check.check(new Set(written)));
      issues = choose(findIssues(publication, wanted), settings);
    }
    process.stderr.write(`Mended ${mended.size} ${mended.size === 1 ? 'file' : 'files'}.\n`);
  }
  if (settings.words) {
    process.stdout.write(lines(unknownWords(publication)));
    return true;
  }
  const isWell = !issues.some(({ severity }) => severity === 'error');
  if (settings.summary && isWell) {
    const warnings = findIssues(publication).filter(({ severity }) => severity === 'warning');
    process.stdout.write(`${formatSummary(publication, warnings, RULES)}\n`);
  }
  tell(render(issues, publication, settings), issues, settings);
  return isWell;
}

/** Checks again whenever something below the content folder changes, until it is stopped. */
async function keepWatch(check: ContentCheck, settings: Settings): Promise<void> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const changes = (path: string) => {
    changed.add(path);
    clearTimeout(timer);
    // Editors write a file in several steps.
    timer = setTimeout(() => void recheck(), 50);
  };
  let watcher: FSWatcher | undefined;
  const watchContent = () => {
    watcher?.close();
    watcher = watch(join(settings.root, CONTENT), { recursive: true }, (_event, name) => {
      if (name !== null) changes(`${CONTENT}/${name.split(sep).join('/')}`);
    });
  };
  let isRunning = false;
  const recheck = async () => {
    if (isRunning || changed.size === 0) return;
    isRunning = true;
    const files = new Set(changed);
    changed.clear();
    const started = performance.now();
    try {
      const isOther = files.has(CONTENT);
      if (isOther) watchContent();
      await run(check, settings, isOther ? undefined : files);
      process.stdout.write(`Read ${[...files].join(', ')} again (${Math.round(performance.now() - started)} ms).\n`);
    } catch (error) {
      tellRefusal(error);
    } finally {
      isRunning = false;
    }
    await recheck();
  };
  watchContent();
  // The folder itself may go, and another come in its place, as where a branch is checked out.
  watch(settings.root, (_event, name) => {
    if (name === CONTENT) changes(CONTENT);
  });
  process.stdout.write('Watching content/. Ctrl-C stops it.\n');
}

function explain(name: string): boolean {
  const rule = findRule(name);
  if (!rule) {
    const known = RULES.flatMap((one) => [one.code, one.name]);
    process.stderr.write(`No rule "${name}".${didYouMean(name, known)} docs/checks.md lists them.\n`);
    return false;
  }
  const { code, title, why, mend, fixes, example } = rule;
  const indent = (text: string) =>
    text === '' ? '    (no such file)' : text.replace(/\n$/, '').replace(/^/gm, '    ');
  process.stdout.write(
    lines([
      `${code} ${rule.name} (${rule.severity})`,
      `${title}.\n`,
      `Why: ${why}`,
      `To fix it: ${mend}`,
      ...(fixes === undefined ? [] : [`--fix ${fixes}.`]),
      `\nIn ${example.file}, this fails:\n\n${indent(example.failing)}\n\nand this passes:\n\n${indent(example.mended)}`,
    ]),
  );
  return true;
}

async function main(): Promise<boolean> {
  const settings = readSettings(process.argv.slice(2));
  if (settings.help) {
    process.stdout.write(`${usage()}\n`);
    return true;
  }
  if (settings.explain !== undefined) return explain(settings.explain);
  const check = new ContentCheck(settings.root, { isKept: !settings['no-cache'] });
  const isWell = await run(check, settings);
  if (settings.watch) await keepWatch(check, settings);
  return isWell;
}

/**
 * Says why there was nothing to check: a wrong call, or a folder that cannot be read.
 * @throws what is a fault of the check itself.
 */
function tellRefusal(error: unknown): void {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof TypeError) && code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EACCES') throw error;
  process.stderr.write(`${message.replace(/\.?$/, '.')}\n`);
}

/** `npm run check` with options, and the check before each build. Ends with 1 where it found an error, with 2 where it was called wrongly. */
try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  tellRefusal(error);
  process.exitCode = 2;
}
