/** Something the person at the terminal has to put right. Its message is shown alone, without a stack. */
export class Problem extends Error {}

/** Ctrl-C or a request to stop arrived while a command ran. */
export class Stopped extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }
}
