import { AsyncLocalStorage } from 'node:async_hooks';

/** What was made, and everything that was read for it. */
export interface Recorded<Value> {
  readonly value: Value;
  readonly readings: ReadonlySet<string>;
}

/** Writes down what is read while something is made, whichever functions are called for it. */
export interface ReadingRecorder {
  /** Says that something is read now; where nothing is being recorded, nobody listens. */
  note(reading: string): void;
  /** Makes something and tells what was read for it. What is made later, when the promise is kept, counts too. */
  record<Value>(make: () => Value): Recorded<Value>;
}

/** A recorder; what runs at the same time, in other calls of `record`, is never mixed up. */
export function createReadingRecorder(): ReadingRecorder {
  const current = new AsyncLocalStorage<Set<string>>();
  return {
    note(reading) {
      current.getStore()?.add(reading);
    },
    record(make) {
      const readings = new Set<string>();
      return { value: current.run(readings, make), readings };
    },
  };
}
