/** Ways to call the check, each with what it does: `--help` lists them, and `docs/checks.md`. */
export const CALLS: readonly (readonly [call: string, what: string])[] = [
  ['npm run check', 'all checks of the project, this one first'],
  [
    'npm run check -- content/articles/chips.md',
    'only the content check, limited to the named files; any option below also runs it alone',
  ],
  ['npm run check -- --fix', 'fixes what can be fixed automatically, then reports the rest'],
  ['npm run check -- --watch', 'checks again at every change, and reads only the files that changed'],
  ['npm run check -- --explain TL011', 'explains one rule, by code or name'],
  [
    'npm run check -- --format short',
    'one line per issue; also `text` (as on a terminal), `json`, `github` (annotations in a workflow) and `sarif` (SARIF 2.1.0, for code scanning)',
  ],
  ['npm run check -- --format sarif --output check.sarif', 'writes the report to a file'],
  ['npm run check -- --errors', 'leaves out the warnings'],
  ['npm run check -- --explained', 'also shows the warnings that have been answered'],
  ['npm run check -- --summary', 'also prints the publication in figures'],
  [
    'npm run --silent check -- --words >> content/dictionary.txt',
    'adds every unknown word to the dictionary: read them first',
  ],
  ['npm run check -- --no-cache', 'reads every file again, ignoring what is kept in `.cache/`'],
  ['npm run check -- --help', 'lists these commands'],
];

/** What `--help` prints: each call with what it does below it. */
export function usage(): string {
  return CALLS.map(([call, what]) => `${call}\n    ${what}`).join('\n');
}
