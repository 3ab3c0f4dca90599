import type { Note, Remark } from './remark.ts';

/** Everything that an import has to remark, each case once. */
export class Ledger {
  readonly #remarks = new Map<string, Remark>();

  get remarks(): readonly Remark[] {
    return [...this.#remarks.values()];
  }

  /** What takes down remarks on a file. */
  noteOf(file: string): Note {
    return (code, line, text) => {
      const key = `${code}\n${file}\n${line}\n${text}`;
      if (!this.#remarks.has(key)) this.#remarks.set(key, { code, file, line, text });
    };
  }
}
