import { documented } from "../../src/workbench/profiles/documented";
import { BadProfile, readProfile } from "../../src/workbench/profiles/readProfile";

const good = { format: "appraise-host-profile/1", ...documented };

function refusal(text: string): string {
  try {
    readProfile(text);
  } catch (error) {
    if (error instanceof BadProfile) return error.what;
    throw error;
  }
  throw new Error("expected the profile to be refused");
}

describe("a profile from a file", () => {
  it("is read", () => {
    expect(readProfile(JSON.stringify(good))).toMatchObject(documented);
  });

  it.each([
    ["what is no JSON", "{", "JSON"],
    ["another JSON", "[1]", "JSON: "],
    ["a file of another form", JSON.stringify({ ...good, format: "other" }), "format: "],
    ["a platform without the add-in", JSON.stringify({ ...good, platform: "iOS" }), "platform: "],
    [
      "a blank that is none",
      JSON.stringify({ ...good, arguments: { ...documented.arguments, blankCell: 1 } }),
      "arguments.blankCell: ",
    ],
    [
      "a version that is none",
      JSON.stringify({ ...good, requirementSets: { ExcelApi: "new" } }),
      "requirementSets.ExcelApi: ",
    ],
    ["an error that nobody knows", JSON.stringify({ ...good, errors: { general: ["Oops"] } }), "errors.general.0: "],
  ])("is refused with the place: %s", (_what, text, place) => {
    expect(refusal(text)).toContain(place);
  });
});
