import path from "node:path";
import { profiles } from "../../src/workbench/profiles/profiles";
import { DOCUMENTED, OTHER_PROFILES } from "./hostTests";
import profileTable from "./profileTable";

const ran = (file: string, project: string, passed: number, failed: number) => ({
  file: path.resolve(file),
  project,
  passed,
  failed,
});

test("the profiles that the tests run under are those of the workbench", () => {
  expect([DOCUMENTED, ...OTHER_PROFILES]).toEqual(Object.keys(profiles));
});

test("counts tests by profile, and leaves out what runs under one only", () => {
  const table = profileTable([
    ran("test/functions/a.test.ts", "unit", 3, 0),
    ran("test/functions/b.test.ts", "unit", 2, 1),
    ran("test/functions/a.test.ts", "windows", 1, 2),
    ran("test/e2e/department.test.ts", "e2e", 8, 0),
    ran("test/e2e/department.test.ts", "e2e-windows", 7, 1),
    ran("test/e2e/files.test.ts", "e2e", 5, 0),
    ran("test/domain/bands.test.ts", "unit", 4, 4),
  ]);
  expect(table?.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
    ["profile", "department", "functions"],
    ["documented", "8 passed, 0 failed", "5 passed, 1 failed"],
    ["web", "not run", "not run"],
    ["windows", "7 passed, 1 failed", "1 passed, 2 failed"],
    ["mac", "not run", "not run"],
    ["lts2021", "not run", "not run"],
  ]);
});

test("there is no table of tests that ran under the documented profile alone", () => {
  expect(profileTable([ran("test/functions/a.test.ts", "unit", 3, 0)])).toBeUndefined();
});
