import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach } from 'vitest';
import { makePublication } from '../scripts/bench/publication/publication.ts';
import { readSpecimen } from '../scripts/bench/publication/specimen.ts';
import { listFiles } from './built-site.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PARTS = [
  'src',
  'scripts',
  'public',
  'content',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** Social cards that the build of this project has painted: to paint them anew in each copy takes the most of a build. */
const CARDS = '.cache/social-cards';
const made: string[] = [];

/**
 * A copy of this project in a folder of its own, sharing only the installed packages; removed after the test.
 * @param options.isCold True for a copy that has to paint every picture by itself.
 */
export function copyProject({ isCold = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'));
  made.push(folder);
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  if (!isCold && existsSync(join(ROOT, CARDS))) cpSync(join(ROOT, CARDS), join(folder, CARDS), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** A copy with a made-up publication, as small as one that has every kind of entry: its build takes seconds. */
export function copySmallProject(): string {
  const project = copyProject();
  const content = join(project, 'content');
  rmSync(content, { recursive: true });
  for (const { path, text } of makePublication(13, readSpecimen())) {
    mkdirSync(join(content, path, '..'), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  return project;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Variables of the test runner, which Astro would take for its own: with DEV set, every page reads all content anew. */
const OF_THE_RUNNER = /^(?:BASE_URL|DEV|MODE|NODE_ENV|PROD|SSR|TEST|VITE.*)$/;
/** The environment as on a terminal. */
export const TERMINAL: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !OF_THE_RUNNER.test(name)),
);

function run(project: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    env: { ...TERMINAL, ...env },
  });
  return { status, output: `${stdout}${stderr}` };
}

/** `npm run build` in a copy: into its `dist/`. */
export function build(project: string) {
  return run(project, ['scripts/build.mjs']);
}

/** The same while others go on. `bytes` is the largest file that may be written, as when a disk is full. */
export function startBuild(project: string, { bytes }: { bytes?: number } = {}) {
  const command = [process.execPath, 'scripts/build.mjs'];
  const limited = ['bash', '-c', `ulimit -f ${Math.round((bytes ?? 0) / 1024)}; exec "$0" "$@"`];
  const [name = '', ...args] = bytes === undefined ? command : [...limited, ...command];
  // A group of its own, so that it can be killed with all that it has started.
  const child = spawn(name, args, { cwd: project, env: TERMINAL, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', (status) => resolve(status)));
  return {
    output: () => output,
    ended,
    kill: () => process.kill(-(child.pid as number), 'SIGKILL'),
  };
}

/** What `npm run permanent` does in a copy once it has built. */
export function listPermanent(project: string) {
  return run(project, ['src/lint/permanent-cli.ts']);
}

/** What builds have kept in a copy, but for the pictures, which take the most of a build; the site itself too. */
export function forgetBuilds(project: string) {
  for (const kept of ['dist', ...['pages', 'astro', 'bodies', 'entries', 'program'].map((name) => `.cache/${name}`)])
    rmSync(join(project, kept), { recursive: true, force: true });
}

/** `npm run dev` as it runs in a copy. */
export interface Preview {
  /** Address of the front page. */
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  /** Ends it; true where it was still running. */
  stop(): Promise<boolean>;
}

/** Starts `npm run dev` in a copy, at a free port, and waits until it serves. */
export async function startPreview(project: string): Promise<Preview> {
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/dev.mjs'], {
    cwd: project,
    env: { ...TERMINAL, PORT: String(port) },
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += stripVTControlCharacters(text)));
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', () => {
      if (output.includes('watching for file changes')) resolve();
    });
    void ended.then(() => reject(new Error(`npm run dev ended:\n${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    output: () => output,
    stop: async () => {
      const wasRunning = server.exitCode === null;
      server.kill('SIGTERM');
      await ended;
      return wasRunning;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A line for each file of a folder: its SHA-256 and its path. */
export function checksums(folder: string): string[] {
  return listFiles(folder).map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')} ${file}`,
  );
}

/** Replaces a passage of a file. */
export function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file} does not contain ${String(from)}`);
  writeFileSync(file, edited);
}
