/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  demandedSets,
  expectations,
  provokedErrors,
  triedListLengths,
} from "../../../src/workbook/hostcheck/expectations";
import { countDifferences } from "../../../src/workbook/hostcheck/countDifferences";
import { hostProfileOf } from "../../../src/workbook/hostcheck/hostProfileOf";
import { judgeHost } from "../../../src/workbook/hostcheck/judgeHost";
import type { Observations } from "../../../src/workbook/hostcheck/observations";
import { parts } from "../../../src/workbook/hostcheck/parts";
import { isScratchName, isScratchSheet } from "../../../src/workbook/hostcheck/scratchNames";
import { usedMembers } from "../../../src/workbook/hostcheck/usedMembers";
import { writeReport } from "../../../src/workbook/hostcheck/writeReport";
import { readProfile } from "../../../src/workbench/profiles/readProfile";
import { findUsedApi } from "../../support/findUsedApi";
import { hostAsBuiltFor } from "./hostAsBuiltFor";

const EXCEL_ROOM = path.resolve(__dirname, "../../../src/workbook/excel");

function verdictsOf(changed: Observations): Record<string, string> {
  const findings = judgeHost({ ...hostAsBuiltFor, ...changed });
  return Object.fromEntries(
    findings.flatMap(({ id, verdict }) => (verdict === "handled" || verdict === "breaks" ? [[id, verdict]] : [])),
  );
}

/** Called and not tried: they would compute what waits in the user's own sheets. */
const untriedMembers = ["Application.calculate"] as const;

describe("what is tried", () => {
  it("is every member of Excel's API that the code calls", () => {
    const files = readdirSync(EXCEL_ROOM)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => path.join(EXCEL_ROOM, file));
    // Classes by themselves are no calls, and every trial loads.
    const called = findUsedApi(files, {})
      .filter(({ set }) => set.startsWith("ExcelApi "))
      .map(({ member }) => member)
      .filter((member) => /\.[a-z]/.test(member) && !member.endsWith(".load"));
    expect([...new Set(called)].sort()).toEqual([...usedMembers, ...untriedMembers].sort());
  });

  it("has a name of its own, and belongs to a part", () => {
    const ids = expectations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(expectations.map(({ part }) => part))).toEqual(new Set(parts));
  });

  it("goes by the versions that the manifest demands", () => {
    const manifest = new DOMParser().parseFromString(readFileSync("manifest.xml", "utf8"), "text/xml");
    const sets = [...manifest.getElementsByTagName("Set")];
    expect(Object.fromEntries(sets.map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]))).toEqual(
      demandedSets,
    );
  });
});

describe("the verdict", () => {
  it("is that all is well where all is as we built for", () => {
    expect(verdictsOf({})).toEqual({});
    expect(judgeHost(hostAsBuiltFor)).toHaveLength(expectations.length);
  });

  it.each([
    ["a blank cell is 0", "arguments.blankInRange", "0", "handled"],
    ["a skipped argument is like a blank cell", "arguments.skipped", '[[""]]', "handled"],
    ["a whole column fails", "arguments.wholeColumn", "#VALUE!", "handled"],
    ["dates are something else", "arguments.date", '[["2025-01-01"]]', "breaks"],
    ["the functions are older", "arguments.number", "#NAME?", "breaks"],
    ["a spill does not spill", "results.matrix", "25,;,", "breaks"],
    ["results differ", "flow.zh", "3 of 72 differ", "breaks"],
    ["Excel is too old", "set.ExcelApi", "1.8", "breaks"],
    ["Excel is newer", "set.ExcelApi", "1.21", "ok"],
    ["there is no custom function on the platform", "environment.platform", "iOS", "breaks"],
    ["results wait", "environment.calculationMode", "Manual", "handled"],
    ["a member is refused", "member.Range.values", "AccessDenied", "breaks"],
    ["groups do not work", "undo.groups", "GeneralException", "handled"],
    ["there are no groups", "undo.groups", "none", "handled"],
    ["a group takes what it should not", "undo.Worksheet.delete", "ok", "handled"],
    ["codes are not told apart", "error.InvalidArgument", "GeneralException", "handled"],
    ["an error has another code", "error.AccessDenied", "InvalidOperation", "breaks"],
    ["word of a change is late", "events.changed", "told late", "handled"],
    ["a list may be longer", "limits.list256", "ok", "handled"],
    ["a list may not be so long", "limits.list255", "InvalidArgument", "breaks"],
    ["nothing is too large", "limits.request5.1", "ok", "ok"],
    ["4.9 MB is too much", "limits.request4.9", "RequestPayloadSizeLimitExceeded", "breaks"],
  ])("where %s", (_what, id, got, verdict) => {
    expect(verdictsOf({ [id]: { got } })).toEqual(verdict === "ok" ? {} : { [id]: verdict });
  });

  it("leaves out what was not tried", () => {
    expect(judgeHost({ "results.scalar": { got: "50" } }).map(({ id }) => id)).toEqual(["results.scalar"]);
  });
});

describe("the host profile", () => {
  it("is what was observed", () => {
    const observed: Observations = {
      ...hostAsBuiltFor,
      "environment.platform": { got: "OfficeOnline" },
      "set.ExcelApi": { got: "1.20" },
      "set.RibbonApi": { got: "none" },
      "arguments.blankInRange": { got: "0" },
      "arguments.blankCell": { got: "null" },
      "arguments.skipped": { got: "[[0]]" },
      "arguments.error": { got: '[["#N/A"]]' },
      "arguments.boolean": { got: "[[1]]" },
      "undo.Range.select": { got: "UndoNotSupported" },
      "events.changed": { got: "told", detail: "437 ms" },
      "events.order": { got: "byKind" },
      "error.InvalidArgument": { got: "GeneralException" },
      "limits.list256": { got: "ok" },
      "limits.list1024": { got: "InvalidArgument" },
    };
    expect(hostProfileOf(observed, "seen")).toMatchObject({
      name: "seen",
      platform: "OfficeOnline",
      arguments: { blankInRange: 0, blankCell: null, skipped: "blankCell", error: "text", boolean: "number" },
      undo: {
        refused: ["Range.select", "Worksheet.copy", "Worksheet.delete", "WorksheetProtection.protect"],
        groupsFailWith: null,
      },
      events: { lag: 400, order: "byKind" },
      errors: { general: ["InvalidArgument"] },
      validationListLength: 256,
      calculationMode: "Automatic",
    });
    const { requirementSets } = hostProfileOf(observed, "seen");
    expect(requirementSets).toMatchObject({ ExcelApi: "1.20" });
    expect(requirementSets).not.toHaveProperty("RibbonApi");
  });

  it("says that groups do not work at all", () => {
    const { undo } = hostProfileOf({ ...hostAsBuiltFor, "undo.groups": { got: "GeneralException" } }, "seen");
    expect(undo).toEqual({ refused: [], groupsFailWith: "GeneralException" });
  });

  it("is of the form that the workbench reads", () => {
    const profile = hostProfileOf(hostAsBuiltFor, "seen");
    expect(readProfile(JSON.stringify(profile))).toEqual(profile);
  });
});

describe("the report", () => {
  const head = { version: "1.2.3", at: new Date("2026-03-01T08:09:10Z"), isCutShort: true };

  it.each([
    ["zh", '不同但已处理 · 单个空白单元格: 预期 ""，实际 0', "检查没有做完"],
    ["en", 'differs, handled · A single blank cell: expected "", got 0', "The check was not finished"],
  ] as const)("says in %s what was expected and what came", (language, line, cutShort) => {
    const observed = { ...hostAsBuiltFor, "arguments.blankCell": { got: "0" } };
    const report = writeReport(judgeHost(observed), hostProfileOf(observed, "seen"), head, language);
    expect(report).toContain(line);
    expect(report).toContain(cutShort);
    expect(report).toContain("Appraise 1.2.3 · 2026-03-01T08:09Z");
    expect(report).toContain('"format": "appraise-host-profile/1"');
  });
});

test("results are compared cell by cell, up to what a spreadsheet keeps of a number", () => {
  expect(countDifferences([["a", 1, ""]], [["a", 1 + 1e-12, ""]])).toEqual({ cells: 3, differing: 0 });
  expect(
    countDifferences(
      [
        ["a", 1],
        ["b", 0],
      ],
      [
        ["a", 1.001],
        ["b", ""],
      ],
    ),
  ).toEqual({ cells: 4, differing: 2 });
  expect(countDifferences([[50]], [])).toEqual({ cells: 1, differing: 1 });
});

test("only what the check made is taken for its own", () => {
  expect(["KPICHECK 1", "考核结果 KPICHECKb KPICHECK 示例", "S5 方案", "CHECK"].map(isScratchSheet)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(
    ["Scheme_KPICHECK", "KPICHECKb_Grades", "Scheme_S5", "S5_Grades", "Scheme_KPICHECKLIST"].map(isScratchName),
  ).toEqual([true, true, false, false, false]);
});

test("every observation that the profile is made of has an expectation", () => {
  const ids = new Set(expectations.map(({ id }) => id));
  const needed = [
    ...provokedErrors.map((code) => `error.${code}`),
    ...triedListLengths.map((length) => `limits.list${length}`),
    "undo.groups",
    "events.changed",
    "events.order",
  ];
  expect(needed.filter((id) => !ids.has(id))).toEqual([]);
});
