import { formFields, levelsUse, optionFields } from "../../src/domain/scheme/formFields";

const keys = (...of: Parameters<typeof formFields>) => formFields(...of).map(({ key }) => key);
const required = (...of: Parameters<typeof formFields>) =>
  formFields(...of)
    .filter(({ isRequired }) => isRequired)
    .map(({ key }) => key);

describe("the fields of a form", () => {
  it("of an indicator are those that its method uses, and no other's", () => {
    expect(required("indicators", "ratio")).toEqual(["code", "name", "weight", "method", "target"]);
    expect(required("indicators", "deduction")).toEqual(["code", "name", "weight", "method", "target", "points"]);
    expect(required("indicators", "efficacy")).toContain("baseline");
    expect(keys("indicators", "ratio")).not.toContain("step");
    expect(keys("indicators", "record")).not.toContain("target");
    expect(keys("indicators", null)).toContain("method");
  });

  it("of a rule are those of its kind", () => {
    expect(required("rules", "pool")).toEqual(["kind", "name", "indicator", "cap"]);
    expect(keys("rules", "streak")).toEqual(expect.arrayContaining(["grade", "times", "place", "amount"]));
    expect(keys("rules", "streak")).not.toContain("indicator");
    expect(keys("rules", null)).toEqual(["kind", "name"]);
  });

  it("tell what a blank means", () => {
    expect(formFields("indicators", "ratio").find(({ key }) => key === "full")?.standard).toBe(100);
    expect(formFields("tiers").find(({ key }) => key === "tierMode")?.standard).toBe("marginal");
  });

  it("share the column of options where a method has choices", () => {
    expect(optionFields("linear").map(({ key }) => key)).toEqual(["below", "above"]);
    expect(optionFields("deduction")).toEqual([{ key: "partial", standard: "proportional" }]);
    expect(optionFields("record")).toEqual([]);
  });

  it("say who scores by levels", () => {
    expect(levelsUse("steps")).toBe("needed");
    expect(levelsUse("rating")).toBe("needed");
    expect(levelsUse("linear")).toBe("possible");
    expect(levelsUse("ratio")).toBe("none");
  });
});
