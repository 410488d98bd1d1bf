import { nameScheme, nameSchemeById } from "../../src/taskpane/ui/nameScheme";
import type { SchemeOnSheet } from "../../src/workbook/scheme/schemeOnSheet";

const scheme = (reference: string, title: string, version: string, sheet: string) =>
  ({
    reference,
    name: reference,
    sheet,
    reading: { scheme: { id: reference.replace("Scheme_", ""), title, version } },
  }) as unknown as SchemeOnSheet;

const service = scheme("Scheme_KF", "客服方案", "1", "客服方案");
const next = scheme("Scheme_KFv2", "客服方案", "2", "客服方案 v2");
const copy = scheme("'客服方案 (2)'!Scheme_KF", "客服方案", "1", "客服方案 (2)");
const untitled = scheme("Scheme_X", "", "1", "X");

it("is called by its title, with the version or the sheet where others are called so", () => {
  expect(nameScheme(service, [service, untitled])).toBe("客服方案");
  expect(nameScheme(untitled, [service, untitled])).toBe("Scheme_X");
  expect(nameScheme(next, [service, next])).toBe("v2 · 客服方案");
  expect(nameScheme(service, [service, next, copy])).toBe("客服方案");
  expect(nameScheme(copy, [service, next, copy])).toBe("客服方案 (2)");
});

it("is called by its id where the workbook has it no more", () => {
  expect(nameSchemeById("KFv2", [service, next])).toBe("v2 · 客服方案");
  expect(nameSchemeById("S9", [service, next])).toBe("S9");
});
