import { awaitFunction } from "./callFunction";
import { setReaderLanguage } from "../../src/functions/readerLanguage";

// The part of the function that is fetched when it is called, which does not come.
jest.mock("../../src/functions/remarksOn", () => {
  throw new Error("no network");
});

test.each([
  ["en", /could not be loaded/],
  ["zh", /无法载入/],
] as const)("a check whose part cannot be fetched says so to its reader, in %s", async (language, message) => {
  setReaderLanguage(language);
  expect(await awaitFunction("CHECK", [["指标"]])).toEqual({
    error: "#N/A",
    message: expect.stringMatching(message) as string,
  });
});
