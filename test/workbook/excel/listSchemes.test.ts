import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { findSchemes, listSchemes } from "../../../src/workbook/excel/listSchemes";
import { inWorkbook } from "../../../src/workbook/excel/inWorkbook";
import { PlainSheet } from "../../support/PlainSheet";
import { SchemesBook } from "./SchemesBook";

const named = (id: string, called: string) => {
  return { name: `Scheme_${id}`, sheet: { called, cells: new PlainSheet({ ...schemeOf(S5, "zh"), id }, "zh") } };
};

describe("the schemes of a workbook in which this Excel was checked", () => {
  beforeEach(() =>
    new SchemesBook([
      named("S5", "客服绩效"),
      named("KPICHECK", "KPICHECK 试算"),
      // Somebody has renamed the sheet of the second one.
      named("KPICHECKb", "试算"),
      { name: "Scheme_OLD", sheet: null },
      { name: "Scheme_KPICHECKc", sheet: null },
    ]).install(),
  );

  it("are all but those of the check, which is left until somebody deletes it", async () => {
    const { found, lost } = await listSchemes();
    expect(found.map(({ name }) => name)).toEqual(["Scheme_S5"]);
    expect(lost).toEqual(["Scheme_OLD"]);
  });

  it("are found with those of the check by the check itself", async () => {
    const { found } = await inWorkbook(findSchemes);
    expect(found.map(({ name }) => name)).toEqual(["Scheme_S5", "Scheme_KPICHECK", "Scheme_KPICHECKb"]);
  });
});
