/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts the tests in Vitest's JSON report.
 *
 * @param {string | undefined} report the report; undefined when Vitest wrote none
 * @param {number} exitCode Vitest's
 * @returns {Counts} a file that could not be loaded counts as a failure, and so does a run that failed outside any test
 */
export function countTests(report, exitCode) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (report !== undefined) {
    for (const file of JSON.parse(report).testResults) {
      const failedBefore = counts.failed;
      for (const { status } of file.assertionResults) {
        if (status === 'passed') counts.passed += 1;
        else if (status === 'failed') counts.failed += 1;
        else counts.skipped += 1;
      }
      if (file.status === 'failed' && counts.failed === failedBefore) counts.failed += 1;
    }
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/**
 * The line that closes a test run, e.g. "412 passed, 0 failed" or "410 passed, 1 failed, 1 skipped".
 *
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
