import { layOutScheme } from "../../src/domain/scheme/layOutScheme";
import { readBlock } from "../../src/domain/scheme/readBlock";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { scheme } from "../../src/domain/scheme/scheme";
import { choices, columns, items, type Term } from "../../src/domain/scheme/vocabulary";
import { fullScheme } from "./fullScheme";
import { schemeCells } from "./schemeCells";

const blocks = layOutScheme(fullScheme, "zh");

test.each(["zh", "en"] as const)("it is read back from its cells, in %s", (language) => {
  const { scheme: read, findings } = readScheme(schemeCells(fullScheme, language), "indicators");
  expect(findings).toEqual([]);
  expect(scheme.parse(read)).toEqual(fullScheme);
});

test("it has every method and every kind of rule", () => {
  const methods = fullScheme.indicators.map(({ scoring }) => scoring.method);
  expect(new Set(methods)).toEqual(new Set(Object.keys(choices.method)));
  expect(new Set(fullScheme.rules.map(({ kind }) => kind))).toEqual(new Set(Object.keys(choices.kind)));
});

test.each(Object.entries(columns))("it states every column of %s", (section, known) => {
  const rows = blocks.filter((block) => block.section === section).flatMap(readBlock);
  expect(Object.keys(known).filter((key) => !rows.some((row) => row.has(key)))).toEqual([]);
});

// The section of pay has items that are read from older sheets and never written.
test.each(["info", "totalLimits"] as const)("it states every item of %s", (section) => {
  const stated = blocks.find((block) => block.section === section)?.rows.map(([item]) => item);
  expect(stated).toEqual(Object.values<Term>(items[section]).map(({ zh }) => zh));
});
