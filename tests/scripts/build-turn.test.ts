import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { awaitTurn, removeLeftovers } from '../../scripts/build-turn.mjs';
import { isRunning, startOf } from '../../scripts/running-process.mjs';
import { aFolder } from './temporary-folder.ts';

const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

/** Another process, which does nothing until it is ended. */
function aProcess() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = () => {
    child.kill('SIGKILL');
    return gone;
  };
  ended.push(end);
  return { pid: child.pid as number, end };
}

describe('a build', () => {
  it('waits for one that began before it, for as long as that runs', async () => {
    const cache = aFolder();
    const other = aProcess();
    await awaitTurn(cache, other.pid);
    let isItsTurn = false;
    const turn = awaitTurn(cache).then((own) => {
      isItsTurn = true;
      return own;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isItsTurn).toBe(false);
    await other.end();
    expect(basename(await turn)).toMatch(new RegExp(`^pages-${process.pid}`));
  });

  it('takes turns with another that began at the same moment', async () => {
    const others = Array.from({ length: 8 }, aProcess);
    const cache = aFolder();
    const begun: number[] = [];
    const turns = others.map(async ({ pid, end }) => {
      const own = await awaitTurn(cache, pid);
      begun.push(pid);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(begun.at(-1), 'the one whose turn it is').toBe(pid);
      rmSync(own, { recursive: true });
      await end();
    });
    await Promise.all(turns);
    expect(begun.sort()).toEqual(others.map(({ pid }) => pid).sort());
  });

  // Only Linux tells when a process began.
  it.runIf(process.platform === 'linux')(
    'does not wait for one that was killed, where another process has its number now',
    async () => {
      const cache = aFolder();
      const other = aProcess();
      const start = startOf(other.pid);
      expect(start).toMatch(/^\d+$/);
      mkdirSync(join(cache, `pages-${other.pid}-${Number(start) - 1}`));
      const own = await awaitTurn(cache);
      expect(isRunning(other.pid)).toBe(true);
      removeLeftovers(cache);
      expect(readdirSync(cache)).toEqual([basename(own)]);
    },
    10_000,
  );

  it('removes what builds that were killed have left, one with its own number too, and nothing of one that runs', async () => {
    const cache = aFolder();
    const [gone, other] = [aProcess(), aProcess()];
    await gone.end();
    for (const pid of [gone.pid, other.pid, process.pid])
      for (const kind of ['build', 'program']) mkdirSync(join(cache, `${kind}-${pid}`));
    mkdirSync(join(cache, `pages-${gone.pid}`));
    mkdirSync(join(cache, 'pages'));
    const own = await awaitTurn(cache);
    const later = await awaitTurn(aFolder(), other.pid);
    mkdirSync(join(cache, basename(later)));
    removeLeftovers(cache);
    expect(readdirSync(cache).sort()).toEqual(
      ['pages', basename(own), basename(later), `build-${other.pid}`, `program-${other.pid}`].sort(),
    );
    rmSync(own, { recursive: true });
  });
});
