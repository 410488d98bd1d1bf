import path from "node:path";
import type { Value } from "./callFunction";
import { awaitFunction } from "./callFunction";
import { describeFunctions, FUNCTION_SOURCES } from "../../src/help/build/describeFunctions";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { schemeCells } from "./schemeCells";

/*
 * The examples in the functions' doc comments, which the help page shows: "=KPI.NAME(arguments) gives results". Array
 * constants are written as in Excel.
 */
const ranges: Record<string, Value[][]> = { Scheme_S5: schemeCells(schemeOf(S5, "en"), "en") };

function parseExample(example: string) {
  const [, id = "", args = "", relation = "", results = ""] =
    /^=KPI\.([A-Z]+)\((.*)\) (gives|starts with) (.*)$/.exec(example) ?? [];
  return {
    id,
    args: splitOutside(args, ",").map(parseArgument),
    relation,
    results: splitOutside(results, ",").map(parseValue),
  };
}

function parseArgument(text: string): Value | Value[][] {
  if (text in ranges) return ranges[text] ?? null;
  if (!text.startsWith("{")) return parseValue(text);
  return splitOutside(text.slice(1, -1), ";").map((row) => splitOutside(row, ",").map(parseValue));
}

function parseValue(text: string): Value {
  return JSON.parse(text.trim().toLowerCase() === "true" ? "true" : text.trim()) as Value;
}

/** Splits at a separator that is neither quoted nor within braces. */
function splitOutside(text: string, separator: string): string[] {
  const parts = [""];
  let quoted = false;
  let depth = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === "{") depth++;
    if (!quoted && character === "}") depth--;
    if (character === separator && !quoted && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + character);
  }
  return parts.map((part) => part.trim());
}

test("every function has an example, and every example comes true", async () => {
  const { examples } = await describeFunctions({
    sources: FUNCTION_SOURCES,
    chinese: path.resolve("src/functions/descriptions.zh-CN.json"),
    url: "https://localhost:3000/",
  });
  for (const [id, texts] of Object.entries(examples)) {
    expect(texts).not.toEqual([]);
    for (const text of texts) {
      const { id: called, args, relation, results } = parseExample(text);
      expect(called).toBe(id);
      const values = [await awaitFunction(id, ...args)].flat(2);
      expect({ text, values: relation === "gives" ? values : values.slice(0, results.length) }).toEqual({
        text,
        values: results,
      });
    }
  }
});
