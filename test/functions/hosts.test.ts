import { callFunction } from "./callFunction";
import { setReaderLanguage } from "../../src/functions/readerLanguage";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { hostProfile } from "../support/hostProfile";
import { schemeCells } from "./schemeCells";

/*
 * What a function makes of a figure that is a blank cell. Where it arrives as 0 it cannot be told from a 0 (office-js#5262): the
 * results that the pane inserts hand it over by a formula, as "", which arrives as it is.
 */
const scheme = schemeCells(schemeOf(S5, "en"), "en");
const isToldApart = hostProfile.arguments.blankInRange !== 0;

beforeEach(() => setReaderLanguage("en"));

test("a blank figure has no score, unless the host hands over 0", () => {
  // 45 % of 50 %; 0 % of 50 %
  expect(callFunction("SCORE", [[0.45], [null]], "CONV", scheme)).toEqual([[90], [isToldApart ? "" : 0]]);
});

test("a blank figure that a formula hands over has no score anywhere", () => {
  expect(callFunction("SCORE", [[0.45], [""]], "CONV", scheme)).toEqual([[90], [""]]);
});
