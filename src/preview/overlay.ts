import { escapeHtml } from '../outputs/escape-html.ts';
import { leaveOutAlike } from '../lint/format/alike.ts';
import { formatText } from '../lint/format/text.ts';
import { visible } from '../lint/format/visible.ts';
import type { Issue } from '../lint/issue.ts';
import { getRule } from '../lint/rules.ts';

/** A message for the overlay that the development server shows on each page; its fields are those that Astro's overlay reads. */
export interface Overlay {
  readonly type: 'error';
  readonly err: {
    readonly name: string;
    readonly title: string;
    /** HTML, like `hint` and `highlightedCode`. */
    readonly message: string;
    readonly hint: string;
    readonly loc: { readonly file: string; readonly line: number; readonly column: number };
    readonly highlightedCode: string;
    readonly stack: string;
  };
}

/** Of one rule in one file, so many are shown. */
const MOST_ALIKE = 5;
const WIDTH = 110;

/** The overlay's list of calls is of no use here, as what it could show stands in the report, and the report needs air. */
const STYLE = '<style>#stack { display: none } #code-content pre { padding: 0 24px 24px; overflow: auto }</style>';

/**
 * What the content check found, as an overlay: the first error with its code, its place and how to mend it, and below it
 * every error with its line. Whatever an author wrote is shown as text.
 *
 * @param errors at least one, in order of place
 * @param linesOf the lines of a file by its path from the project's root
 * @param pathOf where a file lies on the disk; the overlay opens it in the author's text editor
 */
export function overlayOf(
  errors: readonly Issue[],
  linesOf: (file: string) => readonly string[] | undefined,
  pathOf: (file: string) => string,
): Overlay {
  const [first] = errors;
  if (!first) throw new RangeError('an overlay needs an error');
  const { code, rule, file, line, column, message, nearest, mend } = first;
  const { why, mend: ruleMend } = getRule(rule);
  const { shown, leftOut } = leaveOutAlike(errors, MOST_ALIKE);
  const report = [
    formatText(shown, { width: WIDTH, paint: (_style, text) => text, linesOf, ruleOf: getRule }),
    ...leftOut,
  ].join('\n');
  const place = `${file}:${line}:${column}`;
  const count = errors.length === 1 ? '' : ` There are ${errors.length} errors; the report below has all of them.`;
  const asHtml = (text: string) => escapeHtml(visible(text));
  return {
    type: 'error',
    err: {
      name: `${code} ${rule}`,
      title: visible(nearest === undefined ? message : `${message} Did you mean "${nearest}"?`),
      message: `<strong>${asHtml(place)}</strong><br>${asHtml(`${why}${count}`)}${STYLE}`,
      hint: asHtml(mend ?? ruleMend),
      loc: { file: pathOf(file), line, column },
      highlightedCode: `<pre tabindex="0"><code>${escapeHtml(report)}</code></pre>`,
      stack: report,
    },
  };
}
