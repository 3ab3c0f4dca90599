import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface Cost {
  readonly seconds: number;
  /** Largest sum over the command and all that it started, in MB; 0 where the system does not tell. */
  readonly megabytes: number;
  readonly output: string;
}

/** How often memory is looked at, in ms. */
const EVERY = 200;
const running = new Set<ChildProcess>();

/**
 * Runs a command to its end and measures it with all that it starts.
 * @throws Error with its output, where it ends with another code than 0
 */
export async function measureCommand(
  file: string,
  args: readonly string[],
  { cwd, env = process.env }: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Cost> {
  const started = performance.now();
  // A group of its own, so that all of it can be ended at once.
  const child = spawn(file, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  let megabytes = 0;
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, treeMemory(child.pid ?? 0));
  }, EVERY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => {
    clearInterval(timer);
    running.delete(child);
  });
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0)
    throw new Error(`${[file, ...args].join(' ')} ended with ${code ?? 'a signal'}:\n${output.slice(-4000)}`);
  return { seconds, megabytes, output };
}

/** Ends at once all that is being measured, with what it has started. */
export function endMeasured(): void {
  for (const { pid } of running) {
    if (pid === undefined) continue;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/**
 * The most memory that a process and all its descendants have held so far, in MB: the sum of their high-water marks
 * (VmHWM, proc(5)) while they run. Pages that two of them share count twice.
 */
function treeMemory(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of listProcesses()) {
    const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(readProcess(name, 'stat'))?.[1]);
    if (Number.isInteger(parent)) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const sum = (pid: number): number =>
    Number(/VmHWM:\s+(\d+) kB/.exec(readProcess(String(pid), 'status'))?.[1] ?? 0) * 1024 +
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root) / 1e6;
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function readProcess(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
