import fc from "fast-check";
import { checkScheme } from "../../src/domain/check/checkScheme";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { scheme as schemeForm } from "../../src/domain/scheme/scheme";
import { composeScheme } from "../../src/taskpane/features/begin/composeScheme";
import { indicatorLibrary } from "../../src/taskpane/features/begin/indicatorLibrary";
import { schemeCells } from "../support/schemeCells";

describe.each(["zh", "en"] as const)("a scheme from three answers, in %s", (language) => {
  const library = indicatorLibrary(language);
  const compose = (count: number, from = 0, isPaid = true) =>
    composeScheme(
      { title: "T", indicators: library.slice(from, from + count).map(({ indicator }) => indicator), isPaid },
      language,
    );

  it("weighs what is measured evenly, in whole percents that total 100 %", () => {
    expect(compose(3).indicators.map(({ weight }) => weight)).toEqual([0.34, 0.33, 0.33]);
    expect(compose(7).indicators.map(({ weight }) => weight)).toEqual([0.15, 0.15, 0.14, 0.14, 0.14, 0.14, 0.14]);
  });

  it("pays by the total, or not at all", () => {
    const factors = { zh: "底薪 × 总分÷100", en: "Base pay × Total ÷ 100" }[language];
    expect(compose(2).pay?.items.map((item) => item.factors)).toEqual([factors]);
    expect(compose(2, 0, false).pay).toBeUndefined();
  });

  it("has a code for each, though templates call different things by the same", () => {
    const codes = compose(library.length).indicators.map(({ code }) => code);
    expect(new Set(codes).size).toBe(library.length);
  });

  it("offers each name once, and nothing that is only recorded", () => {
    const names = library.map(({ indicator }) => indicator.name);
    expect(new Set(names).size).toBe(names.length);
    expect(library.filter(({ indicator }) => indicator.scoring.method === "record")).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  });

  it("passes the check, whichever indicators are chosen, and reads back from its cells", () => {
    fc.assert(
      fc.property(fc.subarray(library, { minLength: 1, maxLength: 12 }), fc.boolean(), (chosen, isPaid) => {
        const scheme = composeScheme(
          { title: "T", indicators: chosen.map((each) => each.indicator), isPaid },
          language,
        );
        const reading = readScheme(schemeCells(scheme, language), "indicators");
        expect(schemeForm.parse(reading.scheme)).toEqual(scheme);
        expect(checkScheme(reading).filter(({ severity }) => severity === "error")).toEqual([]);
      }),
    );
  });
});
