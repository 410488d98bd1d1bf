import type { Cell } from "../../src/domain/cell";
import { Failure } from "../../src/domain/failure";
import { finishSteps } from "../../src/domain/steps";
import { resultsInSteps, type ResultsOnSheet } from "../../src/workbook/register/resultsOnSheet";
import type { AppraisedSource } from "../../src/workbook/results/appraiseSource";
import { resultRows, type ResultsPlan } from "../../src/workbook/results/resultsPlan";

/** What was written or happened on a sheet of results since it was inserted. */
interface Since {
  /** Cells of people by column and person, from 0. */
  readonly cells?: (column: ResultsPlan["columns"][number], person: number) => Cell | undefined;
  /** What the line that watches scheme and data says. */
  readonly check?: string;
}

/** The sheet of results of a plan as Excel has it once its formulas have been calculated. */
export function resultsOnSheet(
  plan: ResultsPlan,
  { people }: Pick<AppraisedSource, "people">,
  { cells, check = "" }: Since = {},
): ResultsOnSheet {
  const { columns, heading } = plan;
  const line = (first: Cell): Cell[] => [first, ...Array<Cell>(columns.length - 1).fill("")];
  const rows = people.map((person, i): Cell[] => {
    const { appraisal, pay } = person;
    const figures = [...person.figures];
    const scores = [...appraisal.scores];
    const items = (pay?.items ?? []).map((item) => (item === null || item instanceof Failure ? item : item.amount));
    const carried = pay?.carried instanceof Failure ? null : pay?.carried;
    const total = ["总分", "计算总分", "计入总分", "Total", "Calculated total", "Total that counts"];
    const grade = ["等级", "计算等级", "计入等级", "Grade", "Calculated grade", "Grade that counts"];
    const known = new Map<string, Cell>([
      ...(["工号", "Number", "调整对象", "Adjusts"] as const).map((header) => [header, person.number] as const),
      ...(["姓名", "Name"] as const).map((header) => [header, person.name] as const),
      ...(["部门", "Department"] as const).map((header) => [header, person.department] as const),
      ...total.map((header) => [header, appraisal.total] as const),
      ...grade.map((header) => [header, appraisal.grade] as const),
      ...(["名次", "Rank"] as const).map((header) => [header, person.rank] as const),
      ...(["应发工资", "Pay"] as const).map((header) => [header, pay?.pay ?? null] as const),
      ...(["上期调整", "Carried over"] as const).map((header) => [header, carried?.amount ?? null] as const),
      ...(["上期调整原因", "Reason for carrying over"] as const).map(
        (header) => [header, carried?.reason ?? null] as const,
      ),
    ]);
    return columns.map((column): Cell => {
      const { group, header } = column;
      const taken =
        group === "得分" || group === "Scores"
          ? scores.shift()
          : group === "实际值" || group === "Actuals" || group === "名册" || group === "Roster"
            ? figures.shift()
            : (group === "薪酬" || group === "Pay") && !known.has(header)
              ? items.shift()
              : known.get(header);
      return cells?.(column, i) ?? taken ?? "";
    });
  });
  const top: Cell[][] = Array.from({ length: resultRows.people }, () => line(""));
  const put = (row: keyof typeof resultRows, texts: Cell[]) => top.splice(resultRows[row], 1, texts);
  put("title", line(heading.title));
  heading.lines.forEach((text, i) => top.splice(resultRows.lines + i, 1, line(text)));
  put("check", line(check));
  put(
    "groups",
    columns.map(({ group }, i) => (group === columns[i - 1]?.group ? "" : group)),
  );
  put(
    "codes",
    columns.map(({ code }) => code),
  );
  put(
    "headers",
    columns.map(({ header }) => header),
  );
  const found = finishSteps(
    resultsInSteps({
      area: {
        sheet: plan.sheet,
        row: resultRows.headers,
        column: 0,
        rowCount: rows.length + 1,
        columnCount: columns.length,
      },
      cells: [...top, ...rows],
      formulas: columns.map(({ formula }) => formula ?? ""),
      isProtected: false,
    }),
  );
  if (!found) throw new Error("expected results");
  return found;
}
