/** The line that says what is shown, and before it what is wrong with what was asked for. */
export class TimelineStatus {
  readonly #line: HTMLElement;
  #problem = '';

  constructor(line: HTMLElement) {
    this.#line = line;
  }

  say(text: string): void {
    this.#line.textContent = this.#together(text);
  }

  /** Says what is shown, unless that stands there: a screen reader would hear it after every entry that is come to. */
  remind(text: string): void {
    if (this.#line.textContent !== this.#together(text)) this.say(text);
  }

  /** Says what is wrong, if anything is, now and before whatever else there is to say. */
  complain(problem: string): void {
    if (problem === '') return;
    this.#problem = problem;
    this.say('');
  }

  /** Forgets what was wrong, as something else is asked for. */
  forget(): void {
    this.#problem = '';
  }

  #together(text: string): string {
    return [this.#problem, text].filter((part) => part !== '').join(' ');
  }
}
