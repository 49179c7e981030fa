// Counts tests from the reports of the two test runners, and writes the closing line.

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * @param {any} report Vitest's JSON report, or undefined when it wrote none
 * @returns {Totals | undefined}
 */
export function vitestTotals(report) {
  if (typeof report?.numTotalTests !== 'number') return undefined;
  // A file that cannot be loaded has no tests to count as failed.
  const brokenFiles = (report.testResults ?? []).filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {any} report Playwright's JSON report, or undefined when it wrote none
 * @returns {Totals | undefined} a test that passed when tried again counts as passed
 */
export function playwrightTotals(report) {
  if (typeof report?.stats?.expected !== 'number') return undefined;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + (report.errors ?? []).length, skipped };
}

/**
 * Adds up the steps. A step that failed without a failed test, such as the type check, counts as one failure, so
 * that the closing line never says zero when something is wrong.
 * @param {{ ok: boolean, totals?: Totals | undefined }[]} steps
 * @returns {Totals}
 */
export function addUp(steps) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { ok, totals } of steps) {
    sum.passed += totals?.passed ?? 0;
    sum.skipped += totals?.skipped ?? 0;
    sum.failed += Math.max(totals?.failed ?? 0, ok ? 0 : 1);
  }
  return sum;
}

/** @param {Totals} totals */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
