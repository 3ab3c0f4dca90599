import { statSync } from 'node:fs';
import type { ViteDevServer } from 'vite';

/**
 * How long after a change a file is looked at once more, in ms. The watcher drops changes of a file for 50 ms after it has told
 * of one (`_throttle` in chokidar 3, which Vite contains).
 */
const ONCE_MORE = 100;

/**
 * Has a watcher tell of changes that it drops: of a file that is written again right after it has told of it, it would never
 * say that it is not as it was any more.
 * @param isOfInterest whether changes of a file, by its path, must not be missed
 */
export function tellMissedChanges(watcher: ViteDevServer['watcher'], isOfInterest: (file: string) => boolean): void {
  const timers = new Map<string, NodeJS.Timeout>();
  const note = (file: string) => {
    if (!isOfInterest(file)) return;
    const seen = stateOf(file);
    clearTimeout(timers.get(file));
    const lookAgain = () => {
      timers.delete(file);
      const now = stateOf(file);
      // That a file is gone is never dropped.
      if (now === seen || now === undefined) return;
      watcher.emit('change', file);
      watcher.emit('all', 'change', file);
    };
    timers.set(file, setTimeout(lookAgain, ONCE_MORE).unref());
  };
  watcher.on('add', note).on('change', note);
}

/** What differs once a file has been written; undefined where there is none. */
function stateOf(file: string): string | undefined {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
}
