// @ts-check
/** Ends the run with one line that a script can read: "12 passed, 0 failed". */
class TallyReporter {
  /**
   * @param {unknown} _contexts
   * @param {import("@jest/reporters").AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    // A file that cannot be run has no tests to count, and has failed all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const tally = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    // Jest's own summary comes after every other reporter.
    process.once("exit", () => process.stdout.write(`${tally}\n`));
  }
}

module.exports = TallyReporter;
