import { type ChildProcess, fork } from 'node:child_process';
import { totalmem } from 'node:os';
import type { PageReport, PageTask } from './page-task.ts';

/**
 * For V8, which left alone lets a heap grow to two or three times its content: by how much what lives long may grow before
 * it looks for what is forgotten, in per cent, and how much room there is for what is soon forgotten, in MB. Thrift has its
 * price: with so little room pages grow old before they are written, and have to be looked for.
 */
const V8_OPTIONS = {
  ample: ['--heap-growing-percent=100'],
  sparing: ['--heap-growing-percent=30', '--max-semi-space-size=16'],
};
/** For glibc, where it is: what was freed of large pieces goes back at once. */
const MALLOC = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };
const EXEC_ARGV = [`--max-old-space-size=${Math.round(totalmem() / 2 ** 20)}`, '--expose-gc'];
const WORKER = new URL('./page-worker.ts', import.meta.url);

/** How tasks are shared out. */
export interface Sharing {
  /** Whether workers are to take the least time, or little memory. */
  readonly memory: keyof typeof V8_OPTIONS;
  /** At most so many workers; asked again whenever tasks are waiting. */
  readonly count: () => number;
  /** Hears of what is made and of what there is to make; it may add tasks. */
  readonly onReport: (report: PageReport) => void;
}

/**
 * Has workers do tasks, in their order, until there are none left. They are processes: what one has taken is given back
 * when it ends, where threads leave most of it to their process.
 * @param args What a worker is started with: see `site-job.ts`.
 * @throws Error where a worker fails, with what it said.
 */
export function shareOut(
  waiting: PageTask[],
  args: readonly string[],
  { memory, count, onReport }: Sharing,
): Promise<void> {
  const workers = new Set<ChildProcess>();
  return new Promise((end, failed) => {
    let failure: Error | undefined;
    const fail = (message: string) => {
      failure ??= new Error(message);
      for (const worker of workers) worker.kill();
    };
    const settleWithout = (worker: ChildProcess) => {
      workers.delete(worker);
      if (workers.size > 0) return;
      if (failure) failed(failure);
      else end();
    };
    const start = () => {
      const worker = fork(WORKER, args, {
        execArgv: [...process.execArgv, ...EXEC_ARGV, ...V8_OPTIONS[memory]],
        env: { ...process.env, ...MALLOC },
      });
      workers.add(worker);
      let isDone = false;
      const goOn = () => {
        const task = failure ? undefined : waiting.shift();
        isDone = task === undefined;
        if (task) worker.send(task);
        else worker.disconnect();
      };
      worker.on('error', ({ message }) => {
        fail(message);
        // One that could not be started never ends.
        if (worker.pid === undefined) settleWithout(worker);
      });
      worker.on('exit', (code, signal) => {
        if (!isDone) fail(`a process that makes pages ended with ${String(code ?? signal)}`);
        settleWithout(worker);
      });
      worker.on('message', (report: PageReport) => {
        if (report.kind === 'failed') fail(report.message);
        else if (report.kind === 'done') goOn();
        else onReport(report);
        startMore();
      });
      goOn();
    };
    const startMore = () => {
      while (!failure && waiting.length > 0 && workers.size < count()) start();
    };
    startMore();
    if (workers.size === 0) end();
  });
}
