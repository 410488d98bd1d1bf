import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  describeFunctions,
  FUNCTION_SOURCES,
  type FunctionsDescription,
} from "../../src/help/build/describeFunctions.js";
import { renderFunctionsHelp } from "../../src/help/build/renderFunctionsHelp.js";
import chinese from "../../src/functions/descriptions.zh-CN.json";

const CHINESE = path.resolve(__dirname, "../../src/functions/descriptions.zh-CN.json");
const HAN = /\p{Script=Han}/u;

let description: FunctionsDescription;

beforeAll(async () => {
  description = await describeFunctions({
    sources: FUNCTION_SOURCES,
    chinese: CHINESE,
    url: "https://kpi.example.com/",
  });
});

describe("the custom functions' metadata", () => {
  it("has ids and names that Excel accepts", () => {
    for (const { id, name } of description.english.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9]{2,63}$/);
      // Neither A1 to XFD1048576 nor R1C1.
      expect(id).not.toMatch(/^([A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*)$/);
    }
  });

  it("says in both languages what each function and argument is", () => {
    for (const [language, { functions }] of [
      ["en", description.english] as const,
      ["zh", description.chinese] as const,
    ]) {
      for (const { id, description: text, parameters } of functions) {
        for (const [name, said] of [
          ["", text] as const,
          ...parameters.map((it) => [it.name, it.description] as const),
        ]) {
          expect([id, name, language, HAN.test(said ?? "") === (language === "zh") && said?.trim() !== ""]).toEqual([
            id,
            name,
            language,
            true,
          ]);
        }
      }
    }
  });

  it("has no translation of what does not exist", () => {
    const parameters = Object.fromEntries(
      description.english.functions.map((it) => [it.id, it.parameters.map(({ name }) => name)]),
    );
    const translated = Object.fromEntries(Object.entries(chinese).map(([id, it]) => [id, Object.keys(it.parameters)]));
    expect(translated).toEqual(parameters);
  });

  it("has a help address for each function that leads to its section", () => {
    const help = renderFunctionsHelp(description);
    for (const { helpUrl } of description.english.functions) {
      const { pathname, hash } = new URL(helpUrl);
      expect(pathname).toBe("/help/functions.html");
      expect(help).toContain(`<section id="${hash.slice(1)}">`);
    }
  });

  it("shows at least one example of each function, using it", () => {
    for (const { id } of description.english.functions) {
      expect(description.examples[id]?.join("\n")).toContain(`KPI.${id}(`);
    }
  });

  it("finds every function that is declared", () => {
    const folder = path.resolve(__dirname, "../../src/functions");
    const sources = readdirSync(folder)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(path.join(folder, file), "utf8"));
    expect(sources.join("\n").match(/@customfunction/g)?.length).toBe(description.english.functions.length);
  });
});
