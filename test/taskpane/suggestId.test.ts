import { suggestId } from "../../src/taskpane/features/begin/suggestId";
import { gallery } from "../../src/templates/gallery";
import { checkSchemeId } from "../../src/workbook/cells/checkSchemeId";

/** The initials of each template's title, read aloud, without what every scheme is called: 方案, 考核, 表 … */
const initials: Readonly<Record<string, string>> = {
  S1: "KFGWLHZB",
  S2: "KHGXZGKF",
  S3: "KHFWPHJF",
  S4: "KFRYWFM",
  S5: "KFJXYTC",
  S6: "KHGXTDJX",
  S7: "KHFWGLSL",
  S8: "KHGXJLDJ",
  S9: "KHFWDBGJ",
  S10: "KHGX",
  S11: "KHGXGLTD",
  S12: "CRMJXKHZ",
  S13: "KHGXGLGJ",
  S14: "KHFWRYKP",
  S15: "GJKHGXJL",
  S16: "KHFWGL",
  S17: "KHGXZJ",
  S18: "KHMYDZS",
  S19: "KHMYDGLG",
  S20: "KHFKCLYK",
  S21: "JXPGXH",
  S22: "FWHYKHFW",
  S23: "GJJXZBF",
  S23B: "PHJFKF",
};

describe("an id is suggested from a title", () => {
  it.each(gallery.map(({ id, title }) => [title.zh, initials[id]]))("%s: %s", (title, expected) => {
    expect(suggestId(title)).toBe(expected);
  });

  it.each([
    ["Customer-service pay scheme", "CustomerService"],
    ["The KPI method", "KPIMethod"],
    ["Four groups for customer-service management", "FourGroups"],
    ["Équipe Montréal", "EquipeMontreal"],
    ["2024 sales plan", "Sales"],
    ["Donaudampfschifffahrt", "Donaudampfschiff"],
  ])("%s: %s", (title, expected) => {
    expect(suggestId(title)).toBe(expected);
  });

  it("of which every one will do, and of a title without letters there is one, too", () => {
    const titles = [...gallery.flatMap(({ title }) => [title.zh, title.en]), "", "—", "2024", "方案", "план"];
    expect(titles.map((title) => checkSchemeId(suggestId(title), [])).filter((problem) => problem !== null)).toEqual(
      [],
    );
  });
});
