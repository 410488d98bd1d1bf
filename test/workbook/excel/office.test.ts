import { wantsDark } from "../../../src/workbook/excel/office";

function withTheme(officeTheme: object | undefined): boolean {
  Object.assign(globalThis, { Office: { context: { officeTheme } } });
  return wantsDark();
}

afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

describe("a dark pane", () => {
  const black = { bodyBackgroundColor: "#262626", bodyForegroundColor: "#ffffff" };
  const white = { bodyBackgroundColor: "#ffffff", bodyForegroundColor: "#262626" };

  it("is wanted where the host says so", () => {
    expect(withTheme({ ...white, isDarkTheme: true })).toBe(true);
    expect(withTheme({ ...black, isDarkTheme: false })).toBe(false);
  });

  // office.js for Windows turns true into "#000001" and false into "#000000".
  it("is wanted where text is lighter than its ground, if the host's own word has become a colour", () => {
    expect(withTheme({ ...black, isDarkTheme: "#000001" })).toBe(true);
    expect(withTheme({ ...white, isDarkTheme: "#000000" })).toBe(false);
    expect(withTheme({ bodyBackgroundColor: "666666", bodyForegroundColor: "F0F0F0" })).toBe(true);
  });

  it.each([undefined, {}, { isDarkTheme: "#000001" }, { bodyBackgroundColor: "black" }])(
    "is not wanted where the host does not tell: %p",
    (theme) => expect(withTheme(theme)).toBe(false),
  );

  it("is not wanted outside Office", () => expect(wantsDark()).toBe(false));
});
