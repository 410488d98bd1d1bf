// @ts-check
const profileTable = require("./profileTable");

/** Ends the run with a table of the profiles that it ran under, and one line that a script can read: "12 passed, 0 failed". */
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
    const table = profileTable(
      results.testResults.map(({ testFilePath, displayName, numPassingTests, numFailingTests, testExecError }) => ({
        file: testFilePath,
        project: displayName?.name ?? "",
        passed: numPassingTests,
        failed: numFailingTests + (testExecError && numFailingTests === 0 ? 1 : 0),
      })),
    );
    // Jest's own summary comes after every other reporter.
    process.once("exit", () => process.stdout.write(`${table === undefined ? "" : `\n${table}\n\n`}${tally}\n`));
  }
}

module.exports = TallyReporter;
