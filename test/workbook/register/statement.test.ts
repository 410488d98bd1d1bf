import { planStatement, STATEMENT_FIRST } from "../../../src/workbook/register/planStatement";
import { BEST, GOOD } from "../../support/serviceTeam";
import { resultsOf, scheme } from "./serviceResults";

const results = resultsOf([BEST, GOOD]);

describe("the statement of a person", () => {
  const plan = planStatement(results, scheme, "zh");
  const rowOf = (label: string) => plan.rows.find(({ cells }) => cells[0] === label)?.cells ?? [];

  it("chooses somebody by number or name, the first to begin with", () => {
    const [choice] = plan.rows;
    expect(STATEMENT_FIRST).toBe(3);
    expect(choice?.cells[1]).toBe("CS002");
    expect(choice?.cells[4]).toBe(
      `=IFERROR(XMATCH($B$4&"",'考核结果 S5 9月'!$A$13:$A$14&""),IFERROR(XMATCH($B$4&"",'考核结果 S5 9月'!$B$13:$B$14&""),""))`,
    );
    expect(plan.people).toEqual(["CS002", "CS003"]);
  });

  it("looks up total, grade, every indicator with its weight, pay items and the adjustment with its reason", () => {
    const column = (letter: string) => {
      const cells = `'考核结果 S5 9月'!$${letter}$13:$${letter}$14`;
      return `=IF($E$4="","",IF(INDEX(${cells},$E$4)="","",INDEX(${cells},$E$4)))`;
    };
    const letterOf = (header: string, group?: string) => {
      const at = results.columns.findIndex((each) => each.header === header && (group ?? each.group) === each.group);
      return at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(39 + at)}`;
    };
    expect(rowOf("总分").slice(0, 5)).toEqual(["总分", column(letterOf("总分")), "", "等级", column(letterOf("等级"))]);
    // The four indicators that are scored weigh a quarter each; sales are recorded.
    expect(rowOf("询单转化率")).toEqual([
      "询单转化率",
      column(letterOf("询单转化率")),
      column(letterOf("询单转化率得分")),
      0.25,
    ]);
    expect(rowOf("净销售额")[2]).toBe("");
    expect(rowOf("提成")[1]).toBe(column(letterOf("提成", "groupPay")));
    expect(rowOf("计算总分")[3]).toBe("调整");
    expect(rowOf("调整原因")[1]).toContain("XLOOKUP(INDEX('考核结果 S5 9月'!$A$13:$A$14,$E$4)");
  });

  it("ends with lines to sign on, and the working of the chosen one among everyone", () => {
    const signed = plan.rows.flatMap(({ kind, cells }) => (kind === "sign" ? [cells[0]] : []));
    expect(signed).toEqual(["本人确认（签字）", "主管（签字）"]);
    const working = String(plan.rows.at(-1)?.cells[0]);
    expect(working).toMatch(/^=IF\(\$E\$4="","",KPI\.EXPLAIN\(INDEX\(.*,\$E\$4,0\),.*,Scheme_S5,.*\)\)$/);
  });

  it("says so in English", () => {
    const { title, rows } = planStatement(results, scheme, "en");
    expect(title).toContain("Personal statement");
    expect(rows.map(({ cells }) => cells[0])).toContain("Acknowledged (signature)");
  });
});
