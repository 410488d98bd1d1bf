import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readReferences } from "./support/readReferences";

const SRC = path.resolve(__dirname, "../src");
const HOST_GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;

interface Layer {
  /** The folders of src/ that it may import from, beside its own. */
  folders: readonly string[];
  /** The packages that it may import; absent: any. */
  packages?: readonly string[];
  globals: readonly (typeof HOST_GLOBALS)[number][];
}

/** Dependencies point one way: domain ← templates ← (functions, workbook) ← taskpane. The workbench stands apart. */
const LAYERS: Record<string, Layer> = {
  domain: { folders: [], packages: ["zod"], globals: [] },
  templates: { folders: ["domain"], packages: [], globals: [] },
  functions: { folders: ["domain", "templates"], packages: [], globals: ["CustomFunctions"] },
  workbook: {
    folders: ["domain", "templates"],
    packages: ["zod", "fflate", "saxes"],
    globals: ["Excel", "Office", "OfficeExtension"],
  },
  taskpane: {
    folders: ["domain", "templates", "functions", "workbook"],
    packages: [
      "react",
      "react-dom",
      "@fluentui/react-components",
      "@fluentui/react-icons",
      "@tanstack/react-virtual",
      "pinyin-match",
      "zod",
    ],
    globals: [],
  },
  help: { folders: ["domain", "templates"], packages: ["react", "react-dom"], globals: [] },
  commands: { folders: ["domain", "templates", "workbook"], packages: [], globals: [] },
  workbench: { folders: [], globals: [] },
};

/** The one room of src/workbook that talks to Excel; the other rooms are pure, and know nothing of it. */
const EXCEL_ROOM = "workbook/excel/";

/** What a file of src/ does that its layer may not, in words. `file` is relative to src/. */
function findBreaches(file: string, text: string): string[] {
  const [layerName = ""] = file.split("/");
  const layer = LAYERS[layerName];
  if (layer === undefined) return [`${file} is in no layer: expected one of ${Object.keys(LAYERS).join(", ")}`];

  const isPureRoom = layerName === "workbook" && !file.startsWith(EXCEL_ROOM);
  const allowedGlobals = isPureRoom ? [] : layer.globals;
  const { imports, globals } = readReferences(file, text, HOST_GLOBALS);
  const badImports = imports.filter(
    (specifier) =>
      !mayImport(file, specifier, layerName, layer) || (isPureRoom && resolve(file, specifier).startsWith(EXCEL_ROOM)),
  );
  const badGlobals = globals.filter((name) => !allowedGlobals.some((allowed) => allowed === name));
  return [...badImports.map((it) => `${file} imports ${it}`), ...badGlobals.map((it) => `${file} names ${it}`)];
}

function mayImport(file: string, specifier: string, layerName: string, layer: Layer): boolean {
  if (specifier.startsWith(".")) {
    const [folder = ""] = path.posix.join(path.posix.dirname(file), specifier).split("/");
    return folder === layerName || layer.folders.includes(folder);
  }
  return layer.packages?.includes(packageName(specifier)) ?? true;
}

function resolve(file: string, specifier: string): string {
  return specifier.startsWith(".") ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
}

function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
const sources = files.filter((file) => /\.tsx?$/.test(file));
/** They make what the sources read. */
const scripts = files.filter((file) => /\.m?js$/.test(file));

describe("the sources", () => {
  it("keep to the directions between the layers", () => {
    const breaches = sources.flatMap((file) => findBreaches(file, readFileSync(path.join(SRC, file), "utf8")));
    expect(sources.length).toBeGreaterThan(10);
    expect(breaches).toEqual([]);
  });
});

describe("what the sources export", () => {
  /** Without comments and paths, in which names may stand as well. */
  const codeOf = (file: string) =>
    readFileSync(path.join(SRC, file), "utf8")
      .replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, " ")
      .replace(/from "[^"]+"|import\("[^"]+"\)/g, " ");
  const codes = new Map([...sources, ...scripts].map((file) => [file, codeOf(file)]));
  const words = new Map([...codes].map(([file, code]) => [file, code.match(/[\w$]+/g) ?? []]));
  const filesWith = new Map<string, Set<string>>();
  for (const [file, all] of words)
    for (const word of all) filesWith.set(word, (filesWith.get(word) ?? new Set()).add(file));

  it("is used in them, and not by tests alone; functions of cells are called by formulas", () => {
    const unused = [...codes].flatMap(([file, code]) => {
      if (file.startsWith("functions/")) return [];
      const names = [...code.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm)];
      return names.flatMap(([, name = ""]) => {
        const isUsedHere = (words.get(file) ?? []).filter((word) => word === name).length > 1;
        return isUsedHere || (filesWith.get(name)?.size ?? 0) > 1 ? [] : [`${file}: ${name}`];
      });
    });
    expect(unused).toEqual([]);
  });
});

describe("the check of the layers", () => {
  it.each([
    [
      "a layer above",
      "domain/score.ts",
      'import { read } from "../workbook/read";',
      "domain/score.ts imports ../workbook/read",
    ],
    ["a package", "domain/score.ts", 'import React from "react";', "domain/score.ts imports react"],
    ["a part of a package", "functions/a.ts", 'import { z } from "zod/mini";', "functions/a.ts imports zod/mini"],
    [
      "a type only",
      "domain/a.ts",
      'import type { Row } from "../workbook/row";',
      "domain/a.ts imports ../workbook/row",
    ],
    [
      "an inline type",
      "domain/a.ts",
      'type Row = import("../workbook/row").Row;',
      "domain/a.ts imports ../workbook/row",
    ],
    ["a lazy import", "taskpane/a.ts", 'void import("../workbench/grid");', "taskpane/a.ts imports ../workbench/grid"],
    ["a re-export", "workbench/a.ts", 'export * from "../domain/score";', "workbench/a.ts imports ../domain/score"],
    ["a climb out of src", "domain/a.ts", 'import "../../test/support/x";', "domain/a.ts imports ../../test/support/x"],
    ["Excel as a value", "taskpane/a.tsx", "void Excel.run(work);", "taskpane/a.tsx names Excel"],
    ["Excel as a type", "taskpane/a.ts", "let range: Excel.Range;", "taskpane/a.ts names Excel"],
    ["Excel through window", "taskpane/a.ts", 'window["Excel"].run(work);', "taskpane/a.ts names Excel"],
    [
      "CustomFunctions",
      "workbook/excel/a.ts",
      "throw new CustomFunctions.Error(code);",
      "workbook/excel/a.ts names CustomFunctions",
    ],
    ["Excel in a pure room", "workbook/people/a.ts", "let range: Excel.Range;", "workbook/people/a.ts names Excel"],
    [
      "the way from a pure room to Excel",
      "workbook/people/a.ts",
      'import { goTo } from "../excel/goTo";',
      "workbook/people/a.ts imports ../excel/goTo",
    ],
    [
      "an unknown folder",
      "helpers/a.ts",
      "",
      "helpers/a.ts is in no layer: expected one of " + Object.keys(LAYERS).join(", "),
    ],
  ])("finds %s", (_what, file, text, breach) => {
    expect(findBreaches(file, text)).toEqual([breach]);
  });

  it.each([
    [
      "what a layer may use",
      "workbook/excel/a.ts",
      'import { scheme } from "../../domain/scheme/scheme"; void Excel.run(work);',
    ],
    ["its own files", "domain/scheme/scheme.ts", 'import { bands } from "../bands";'],
    ["members of that name", "taskpane/a.ts", "export const opens = { Excel: true, csv: files.Excel };"],
    ["a name of the file's own", "workbench/a.ts", "const Office = { start }; Office.start();"],
    ["text and comments", "domain/a.ts", 'export const where = "Excel"; // as Office does'],
  ])("passes %s", (_what, file, text) => {
    expect(findBreaches(file, text)).toEqual([]);
  });
});
