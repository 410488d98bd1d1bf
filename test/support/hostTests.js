// @ts-check
const path = require("node:path");

/** The profiles of `src/workbench/profiles/` under which the tests below run beside the documented one. */
const OTHER_PROFILES = ["web", "windows", "mac", "lts2021"];
const DOCUMENTED = "documented";

/** What runs under every profile, by what the table at the end calls it. */
const UNIT = { functions: "test/functions/" };
const END_TO_END = { department: "test/e2e/department.test.ts", streaks: "test/e2e/streaks.test.ts" };

/**
 * Where a test file's counts belong in the table; none for what runs under one profile only. Projects of a profile are called
 * by its name, those of the browser `e2e-` and its name.
 *
 * @param {string} file
 * @param {string} project
 */
function placeInTable(file, project) {
  const relative = path.relative(path.resolve(__dirname, "../.."), file).replaceAll(path.sep, "/");
  const test = Object.entries({ ...UNIT, ...END_TO_END }).find(([, start]) => relative.startsWith(start))?.[0];
  if (test === undefined) return undefined;
  const profile = OTHER_PROFILES.find((name) => project === name || project === `e2e-${name}`) ?? DOCUMENTED;
  return { profile, test };
}

module.exports = { OTHER_PROFILES, DOCUMENTED, UNIT, END_TO_END, placeInTable };
