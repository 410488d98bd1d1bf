import { describeRule } from "../../src/taskpane/features/define/describeRule";
import { fullScheme } from "../support/fullScheme";

function describeNamed(name: string, language: "zh" | "en"): string {
  const rule = fullScheme.rules.find((each) => each.name === name);
  if (rule === undefined) throw new Error(`expected a rule ${name}`);
  return describeRule(rule, fullScheme, language);
}

describe("what a rule does, in a sentence", () => {
  it.each([
    ["重大差错", "回访 < 1 次，则等级封顶（一般）", "回访 < 1 次: Grade is capped (一般)"],
    ["评价过低", "团队评价 ≤ 一般，则总分归零", "团队评价 ≤ 一般: Total is 0"],
    ["表扬", "回访每计 1，总分 +2，最多 ±10", "回访: +2 on the total for each, ±10 at most"],
    [
      "集体未达标",
      "全体中至少 75% 的人未达标时，“响应时间”不扣分",
      "No points off for “响应时间” when 75% or more miss its target (counted among: Everyone)",
    ],
    ["负荷", "回访 ≥ 25 次，则“响应时间”不扣分", "No points off for “响应时间” when 回访 ≥ 25 次"],
    ["共用", "转化率、响应时间合计最多扣 15 分", "转化率, 响应时间 lose at most 15 points together"],
    ["三连优", "连续 3 期“优秀”且名次在前 2，计 500", "“优秀” 3 periods running, in place 2 or better: 500"],
  ])("%s", (name, zh, en) => {
    expect(describeNamed(name, "zh")).toBe(zh);
    expect(describeNamed(name, "en")).toBe(en);
  });

  it("says of points that are taken how many, and keeps a name that the scheme does not have", () => {
    const rule = { kind: "item", name: "迟到", indicator: "ABSENT", points: -1.5 } as const;
    expect(describeRule(rule, fullScheme, "zh")).toBe("ABSENT每计 1，总分 −1.5");
  });

  it("says of a streak without amount that it is told", () => {
    const rule = fullScheme.rules.find(({ kind }) => kind === "streak");
    expect(rule?.kind === "streak" && describeRule({ ...rule, amount: 0, place: undefined }, fullScheme, "zh")).toBe(
      "连续 3 期“优秀”时提示",
    );
  });
});
