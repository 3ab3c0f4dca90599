import { codePoint } from '../code-point.ts';

/** Characters that would act on a terminal, begin a new line or command of a log, or hide in it. */
const ACTING =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** A value in a message is shown to here. */
const LONGEST = 600;

/** A text as it can be shown in one line: what would act on a terminal or a log is written as its number. */
export function visible(text: string): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return shown.replace(ACTING, (character) =>
    character === '\t' || character === '\n' ? ' ' : `<${codePoint(character)}>`,
  );
}
