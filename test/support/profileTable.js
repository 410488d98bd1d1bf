// @ts-check
const { DOCUMENTED, OTHER_PROFILES, placeInTable } = require("./hostTests");

/**
 * A table of profiles by tests, with how many passed and failed; undefined when no test ran under another profile than the
 * documented one.
 *
 * @param {{ file: string, project: string, passed: number, failed: number }[]} files
 */
function profileTable(files) {
  /** @type {Map<string, Map<string, { passed: number, failed: number }>>} */
  const counts = new Map();
  for (const { file, project, passed, failed } of files) {
    const place = placeInTable(file, project);
    if (place === undefined) continue;
    const row = counts.get(place.profile) ?? new Map();
    const before = row.get(place.test) ?? { passed: 0, failed: 0 };
    row.set(place.test, { passed: before.passed + passed, failed: before.failed + failed });
    counts.set(place.profile, row);
  }
  if (!OTHER_PROFILES.some((profile) => counts.has(profile))) return undefined;
  const tests = [...new Set([...counts.values()].flatMap((row) => [...row.keys()]))].sort();
  const lines = [DOCUMENTED, ...OTHER_PROFILES].map((profile) => [
    profile,
    ...tests.map((test) => {
      const count = counts.get(profile)?.get(test);
      return count ? `${count.passed} passed, ${count.failed} failed` : "not run";
    }),
  ]);
  return alignColumns([["profile", ...tests], ...lines]);
}

/** @param {string[][]} rows */
function alignColumns(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

module.exports = profileTable;
