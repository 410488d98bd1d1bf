import "@testing-library/jest-dom";
import { configure, screen } from "@testing-library/react";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { BEST, FAIR, GOOD, HEADERS } from "../support/serviceTeam";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";
import { openPane } from "./openPane";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

it.each([
  ["zh", "用此方案考核", "3 张同样的表：一组、二组、三组", "合在一起考核", "合并这 2 张", "预览结果"],
  [
    "en",
    "Score with this scheme",
    "3 sheets of one form: 一组, 二组, 三组",
    "Take together",
    "Take these 2 together",
    "Preview results",
  ],
] as const)(
  "several sheets of one form are appraised as one group (%s)",
  async (language, score, said, open, take, preview) => {
    const workbook = new FakeWorkbook({ 一组: [HEADERS, BEST], 二组: [HEADERS, GOOD], 三组: [HEADERS, FAIR] });
    await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
    const { user, press } = openPane(workbook, language);
    await press(/客服绩效与提成方案.*(草稿|Draft)/);
    await press(score);
    expect(await screen.findByText(said)).toBeVisible();
    await press(open);
    await user.click(screen.getByRole("checkbox", { name: "三组" }));
    expect(await findViolations()).toEqual([]);
    await press(take);
    await press(preview);
    expect(await screen.findByRole("button", { name: /钱二/ })).toHaveTextContent("100");
    expect(screen.getByRole("button", { name: /孙三/ })).toHaveTextContent("97.5");
    expect(screen.queryByRole("button", { name: /李四/ })).toBeNull();
  },
);
