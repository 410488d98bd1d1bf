import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Cell } from "../../src/domain/cell";
import { Failure } from "../../src/domain/failure";
import type { Language } from "../../src/domain/language";
import { ResultsNotice } from "../../src/taskpane/features/keep/ResultsNotice";
import { LanguageContext } from "../../src/taskpane/ui/LanguageContext";
import { WorkbookContext } from "../../src/taskpane/WorkbookContext";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { fieldsOf } from "../../src/workbook/people/fields";
import { matchColumns } from "../../src/workbook/people/matchColumns";
import { appraiseSource } from "../../src/workbook/results/appraiseSource";
import { planResults } from "../../src/workbook/results/planResults";
import { BEST, GOOD, HEADERS } from "../support/serviceTeam";
import { resultsOnSheet } from "../support/resultsOnSheet";
import { putOnSheet } from "../workbook/putOnSheet";
import { sourceOf } from "../workbook/sourceOf";
import { FakeWorkbook } from "./FakeWorkbook";

const scheme = putOnSheet(schemeOf(S5, "zh"), "zh");
const data = sourceOf(HEADERS, [BEST, GOOD]);
const mapping = new Map(
  matchColumns(HEADERS, fieldsOf(scheme.reading.scheme, "zh")).flatMap(({ field, column }) =>
    column === null ? [] : [[field.key, column] as const],
  ),
);
const plan = planResults({ scheme, data, mapping, language: "zh", at: new Date(2026, 9, 5) });
const appraised = appraiseSource(scheme.reading, data, mapping);
const spill = new Failure("value", { code: "inputError", facts: { error: "#SPILL!" } });

function show(language: Language, since: Parameters<typeof resultsOnSheet>[2]) {
  const workbook = new FakeWorkbook({});
  const results = resultsOnSheet(plan, appraised, since);
  workbook.kept = { ...workbook.kept, results: [results] };
  const reload = jest.fn(() => Promise.resolve());
  render(
    <LanguageContext.Provider value={{ language, choose: jest.fn() }}>
      <WorkbookContext.Provider value={workbook}>
        <ResultsNotice results={results} scheme={scheme} reload={reload} />
      </WorkbookContext.Provider>
    </LanguageContext.Provider>,
  );
  return { workbook, reload, user: userEvent.setup() };
}

const typed = ({ header }: { readonly header: string }, person: number): Cell | undefined =>
  header === "等级" ? (person === 0 ? spill : "良好") : undefined;

test("nothing is said where all is as it was", () => {
  show("zh", {});
  expect(screen.queryByRole("button")).toBeNull();
});

test.each([
  ["zh", /E14 的“良好”/, "移开这些内容", /E14 的“良好”已移到 J14（调整），请写上原因/, "放回原处"],
  ["en", /“良好” in E14/, "Move it out of the way", /has moved from E14 to J14 \(adjustment\)/, "Put it back"],
] as const)("what blocks a formula is named, moved, and put back: %s", async (language, where, move, moved, back) => {
  const { user, reload } = show(language, { cells: typed });
  expect(screen.getByText(where)).toBeVisible();
  await user.click(screen.getByRole("button", { name: move }));
  expect(await screen.findByText(moved)).toBeVisible();
  await user.click(screen.getByRole("button", { name: back }));
  expect(reload).toHaveBeenCalledTimes(2);
  expect(screen.queryByText(moved)).toBeNull();
});

test("a changed scheme is told with what to do, and accepted", async () => {
  const check =
    "注意：方案已改动（放入时校验码 01234567），下面已按现在的方案重算。要保留原来的结果，请改回方案；否则请在窗格的“定稿”里接受，或重新放入。";
  const { user, workbook, reload } = show("en", { check });
  expect(screen.getByText(/The scheme has changed since/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Accept the change" }));
  expect(reload).toHaveBeenCalledTimes(1);
  expect(workbook.kept.results[0]).toMatchObject({ state: "same", digest: scheme.digest });
});
