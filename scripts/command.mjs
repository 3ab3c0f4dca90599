import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { findProjectNode } from './node.mjs';
import { Problem, Stopped } from './outcome.mjs';
import { findPackageBin } from './package-bin.mjs';
import { modules, root } from './paths.mjs';
import { STOP_SIGNALS } from './stop-signal.mjs';

/** How long a child may take to heed the terminal's own Ctrl-C before it is passed on, in ms. */
const CTRL_C_GRACE = 300;

/** When a child that did not heed a signal gets it again, and when it is killed, in ms. npm may sleep through the first. */
const ASK_AGAIN = 3000;
const KILL = 10_000;

/**
 * @typedef {object} Result
 * @property {number} code exit code; 1 when a signal ended the command
 * @property {boolean} killed whether a signal ended it
 * @property {string} output what it printed, both streams in order; empty when it printed to the terminal
 */

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] folder to run in; the project's own by default
 * @property {NodeJS.ProcessEnv} [env] its whole environment
 * @property {boolean} [keep] true collects the output in place of showing it, and gives the command no input
 * @property {(text: string) => void} [onOutput] sees each piece of a kept output as it comes
 * @property {AbortSignal} [abort] ends the command when it is given up
 * @property {boolean} [shell] needed for .cmd files on Windows
 */

/**
 * Runs a command to its end. Ctrl-C and SIGTERM are passed on to it.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Result>}
 * @throws {Stopped} once the command has ended, when a signal asked it to
 * @throws {Problem} when it cannot be started
 */
export function runCommand(
  file,
  args,
  { cwd = root, env = process.env, keep = false, onOutput, abort, shell = false } = {},
) {
  return new Promise((resolve, reject) => {
    // Node warns about arguments beside shell: true, so a shell gets one line; no argument of ours needs quoting there.
    const [command, rest] = shell ? [[file, ...args].join(' '), []] : [file, args];
    const child = spawn(command, rest, { cwd, env, shell, stdio: keep ? ['ignore', 'pipe', 'pipe'] : 'inherit' });

    /** @type {(signal: NodeJS.Signals, wait?: number) => void} */
    const end = (signal, wait = 0) => {
      setTimeout(() => child.kill(signal), wait).unref();
      setTimeout(() => child.kill(signal), wait + ASK_AGAIN).unref();
      setTimeout(() => child.kill('SIGKILL'), wait + KILL).unref();
    };
    abort?.addEventListener('abort', () => end('SIGTERM'), { once: true });

    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
        onOutput?.(text);
      });
    }

    /** @type {NodeJS.Signals | undefined} */
    let stoppedBy;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      if (stoppedBy) return;
      stoppedBy = signal;
      // A terminal's Ctrl-C reaches the child by itself, and a second one makes Vitest drop its clean-up.
      end(signal, signal === 'SIGINT' && process.stdin.isTTY ? CTRL_C_GRACE : 0);
    };
    for (const signal of STOP_SIGNALS) process.on(signal, passOn);
    const release = () => {
      for (const signal of STOP_SIGNALS) process.off(signal, passOn);
    };

    child.on('error', (error) => {
      release();
      reject(new Problem(`${file} could not be started: ${error.message}`));
    });
    child.on('close', (code) => {
      release();
      if (stoppedBy) reject(new Stopped(stoppedBy));
      else resolve({ code: code ?? 1, killed: code === null, output });
    });
  });
}

/**
 * Runs the project's Node with the given arguments, in the project's environment.
 *
 * @param {readonly string[]} args
 * @param {RunOptions} [options] `env` is added to the project's environment
 */
export function runNode(args, { env, ...options } = {}) {
  const node = findProjectNode();
  return runCommand(node.path, args, { ...options, env: { ...projectEnvironment(node.path), ...env } });
}

/**
 * Runs the command of an installed package under the project's Node, e.g. ("astro", ["build"]).
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function runPackage(name, args, options) {
  const bin = findPackageBin(name);
  if (!bin) throw new Problem(`${name} is not installed: run npm start or npm install first.`);
  return runNode([bin, ...args], options);
}

/**
 * The environment that every command of the project sees: its own commands first in PATH (so that
 * `#!/usr/bin/env node` finds the project's Node), dates in UTC, and no telemetry.
 *
 * @param {string} nodePath
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
function projectEnvironment(nodePath, env = process.env) {
  return { ...searchFirst([join(modules, '.bin'), dirname(nodePath)], env), TZ: 'UTC', ASTRO_TELEMETRY_DISABLED: '1' };
}

/**
 * An environment in which commands are looked for in these folders first.
 *
 * @param {readonly string[]} folders
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function searchFirst(folders, env = process.env) {
  // Windows writes it "Path", and an environment with both spellings is a coin toss.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [name]: [...folders, env[name]].filter(Boolean).join(delimiter) };
}
