import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import type { Source } from "../../../src/workbook/people/source";
import { PlainSheet } from "../../support/PlainSheet";
import { replaceList } from "../../../src/workbook/settings/followRosters";
import { resumeRun, withReading } from "../../../src/workbook/settings/resumeRun";
import type { Run } from "../../../src/workbook/settings/run";
import { sourceOf } from "../sourceOf";

const ROW = ["CS002", "钱二", "售前", 0.5];
const spoken = {
  zh: ["工号", "姓名", "部门", "询单转化率"],
  en: ["Employee no", "Name", "Department", "询单转化率"],
} as const;
const collection: Run["collection"] = { logs: [], measures: [], leftOut: [], month: null };

/** August's appraisal, of a summary that was made in a language. */
function august(language: "zh" | "en", origin: Pick<Run, "collection" | "ratings" | "stack">): Run {
  const [number, name, department] = spoken[language];
  return {
    name: "S5",
    scheme: "S5",
    digest: "",
    isPaid: false,
    asTable: false,
    source: { sheet: "汇总", table: null, headers: [...spoken[language]], headerRow: null, month: null, kept: [] },
    only: { header: department, values: ["售前"] },
    rosters: [],
    columns: [
      { field: "number", header: number },
      { field: "name", header: name },
      { field: "department", header: department },
    ],
    readings: [{ header: department, reading: "downwards" }],
    earlier: [],
    ...origin,
  };
}

const resume = (run: Run, headers: readonly string[]) => {
  const { source, ...data } = sourceOf(headers, [ROW]);
  const read = withReading(run, source);
  return { read, ...resumeRun(run, new PlainSheet(schemeOf(S5, "zh"), "zh").read(), { ...data, source: read }, "zh") };
};

describe("a sheet that we make in the other language", () => {
  it.each([
    ["zh", "en"],
    ["en", "zh"],
  ] as const)("has the columns of last month's, from %s to %s", (then, now) => {
    const { read, changes, mapping } = resume(august(then, { collection }), spoken[now]);
    expect(changes).toEqual([]);
    expect([mapping.get("number"), mapping.get("name"), mapping.get("department")]).toEqual([0, 1, 2]);
    expect(read.reading.only).toEqual({ column: 2, values: ["售前"] });
    expect(read.reading.columns).toEqual(new Map([[2, "downwards"]]));
  });

  it("leaves alone what is called so on somebody's own list, where a header has changed", () => {
    const { changes } = resume(august("zh", { collection: null }), spoken.en);
    expect(changes.map(({ from, to }) => [from, to])).toContainEqual(["部门", "Department"]);
  });

  it("is looked up by what its columns are called now where it is joined", () => {
    const { source } = sourceOf(spoken.en, [ROW], "Ratings9");
    const last: Run = {
      ...august("zh", { collection: null }),
      rosters: [{ sheet: "评分", table: "评分8月", by: "number", instead: [] }],
      only: { header: "评分8月!部门", values: ["售前"] },
      columns: [
        { field: "CONV", header: "评分8月!询单转化率" },
        { field: "name", header: "姓名" },
      ],
    };
    const { only, columns } = replaceList(last, "评分8月", source satisfies Source);
    expect(only?.header).toBe("Ratings9!Department");
    expect(columns.map(({ header }) => header)).toEqual(["Ratings9!询单转化率", "姓名"]);
  });
});
