import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { measureFirstLoad } from "./measureFirstLoad.mjs";
import { measureThousands, parts } from "./measureThousands.mjs";

/*
 * `npm run bench [-- --json FILE]`: the engine on 1,000 / 10,000 / 100,000 people × 10 indicators of mixed methods; what the pane computes for
 * thousands, step by step; and a month of 10,000 people in the workbench, which it starts itself unless WORKBENCH_URL says where one is. Each case
 * runs in a process of its own, so that its peak memory is its own. Times differ from machine to machine; what counts are the ratios
 * within one run, and that nothing holds the pane up. README.md, *Test it*, has what the figures mean.
 */
const sizes = [1_000, 10_000, 100_000];
const department = [
  "data",
  "json round trip",
  "hand-written loop",
  "engine",
  "KPI.APPRAISE",
  "hyperformula build",
  "hyperformula recalculate",
];
const single = ["single trivial, as GRADE", "single KPI.GRADE", "single trivial, as SCORE", "single KPI.SCORE"];

/** The sample of raw records: a year, 28 people. */
const records = ["records json round trip", "records opened", "records appraised"];

/** What the pane computes of a company, workbook and screen left out. */
const company = {
  read: "cells become people",
  appraise: "everyone's results",
  preview: "the same, what it comes to, and what is odd",
  insert: "the plan of the sheet of results",
  whatIf: "who changes when a weight is less",
  goal: "the weight at which pay meets a budget",
  range: "where pay would lie with others of the kind",
};
const companies = [5_000, 10_000];

/** The same of a year in which all of a company was issued each month, and of what is large otherwise. @type {Record<string, string>} */
const year = {
  "results read": "a sheet of results, with its check code",
  "people read": "who came to what on it",
  "open points": "what is open before it is issued",
  "open points of a period": "who was issued already, or lacks what is carried over",
  issue: "the rows of register and items",
  "register read": "cells of 121,000 rows become rows",
  "register by period": "what these rows say of people",
  "register kept": "whether it was read the same again",
  payroll: "pay of a month by its items",
  "payroll as a file": "the same as CSV",
  "late changes": "a month computed again, and compared",
  "former adjustments": "a thousand of them taken over",
  statement: "the sheet of one's own result",
  "roll-up": "twelve months into a year, with teams",
  "roll-up's sheet": "its plan",
  "streaks read": "the register as earlier results",
  streaks: "appraised with twelve earlier months",
  "streaks kept": "whether these were read the same again",
  "ratings read": "four raters of everyone: 40,000 rows",
  "ratings missing": "who has not rated whom",
  "ratings' sheet": "its plan",
  "wide source": "30 columns become people",
  "wide source checked": "what may be read otherwise in them",
  "sources ranked": "20 sheets by the columns that they have",
};
const ofYear = 10_000;

/** And of a month of calls of 300 agents. @type {Record<string, string>} */
const log = {
  read: "cells of 12 columns become records",
  opened: "what the columns hold",
  "people and records": "whose are which",
  proposals: "how indicators may come about",
  figures: "everybody's, for the next month",
  findings: "what is odd in them",
  filter: "what leaves one person's in sight",
  "sheets planned": "the summary and its records",
  "figures ahead": "what the summary will hold",
  "next month": "the same of another list",
  "rows of other months": "those that do not count",
};
const recorded = 60_000;

/** Where they go through the workbench. */
const walked = 10_000;

/** A slice is 12 ms and the step that is under way at its end; 50 ms is what a reader notices. */
const LONGEST_STEP_MS = 38;
const LONGEST_STRETCH_MS = 50;

const here = import.meta.dirname;
const program = path.resolve(here, "../../.cache/bench/measure.cjs");
mkdirSync(path.dirname(program), { recursive: true });
/** @type {typeof import("../support/serviceTeam")} */
const { HEADERS, BEST, GOOD, FAIR } = await load("serviceTeam");
/** @type {typeof import("../support/startWorkbench")} */
const { default: startWorkbench } = await load("startWorkbench");
const begun = Date.now();
buildSync({
  entryPoints: [path.join(here, "measure.ts")],
  bundle: true,
  platform: "node",
  external: ["hyperformula"],
  outfile: program,
  logLevel: "warning",
});

const rows = [];
print("", "people", "ms", "peak MB");
for (const people of sizes) for (const name of department) measure(name, people);
for (const name of single) measure(name, 10_000);
for (const name of records) measure(name, 28);
for (const people of companies) measure("company json round trip", people);

console.log("\nRatios within this run, 100,000 people unless said otherwise");
compare("engine ÷ JSON round trip", ratio("engine", "json round trip"), "aim: below 0.5");
compare("engine ÷ hand-written loop", ratio("engine", "hand-written loop"), "aim: below 2");
compare("HyperFormula recalculation ÷ engine", ratio("hyperformula recalculate", "engine"), "aim: above 25");
compare("engine, ten times the people", find("engine", 100_000).ms / find("engine", 10_000).ms, "linear: 10");
compare(
  "engine's peak memory ÷ the data's",
  find("engine", 100_000).peakMB / find("data", 100_000).peakMB,
  "aim: below 3",
);
compare(
  "KPI.GRADE ÷ trivial, 10,000 calls",
  ratio("single KPI.GRADE", "single trivial, as GRADE", 10_000),
  "aim: below 2",
);
compare(
  "KPI.SCORE ÷ trivial, 10,000 calls",
  ratio("single KPI.SCORE", "single trivial, as SCORE", 10_000),
  "aim: below 2",
);

compare(
  "records: open and appraise, seconds",
  (find("records opened", 28).ms + find("records appraised", 28).ms) / 1000,
  "aim: below 10, besides the grid and its formulas",
);
compare(
  "records: appraised ÷ JSON round trip",
  ratio("records appraised", "records json round trip", 28),
  "of the same cells",
);

for (const people of companies)
  computed(`What the pane computes for ${people} people, without workbook and screen`, "company", company, people);
computed(`What it computes of a year of ${ofYear} people, and of what is as large`, "year", year, ofYear);
computed(`What it computes of ${recorded} records of 300 people`, "log", log, recorded);

console.log(`
${walked} people in the workbench, in seconds of the page's thread. Pane and functions are what Excel's user has, too; the workbench stands
for Excel and is slower. The rest is the browser's: layout, garbage, and frames without a script.`);
console.log(line("", "in all", "pane and functions", "office.js", "workbench", "rest", "longest stretch"));
await startWorkbench();
const kinds = [BEST, GOOD, FAIR];
const cells = Array.from({ length: walked }, (_, i) => [`P${i}`, `人员${i}`, ...kinds[i % kinds.length].slice(2)]);
const measured = await measureThousands(process.env["WORKBENCH_URL"] ?? "", [HEADERS, ...cells]);
for (const part of parts) {
  const { ms, pane, office, workbench, longest } = measured[part];
  rows.push({ name: `workbench ${part}`, people: walked, ms, pane, office, workbench, longest });
  const rest = ms - pane - office - workbench;
  const seconds = [ms, pane, office, workbench, rest].map((each) => (each / 1000).toFixed(2));
  console.log(line(part, ...seconds, `${longest.toFixed(0)} ms${longest < LONGEST_STRETCH_MS ? "" : " !"}`));
}
console.log(`aim: no stretch of pane or functions of ${LONGEST_STRETCH_MS} ms`);

console.log("\nOpening the pane, in a headless browser");
for (const { name, bytes, ms } of await measureFirstLoad()) {
  rows.push({ name, bytes, ms });
  console.log(`${name.padEnd(38)}${String(bytes).padStart(8)} bytes gzip ${ms.toFixed(0).padStart(8)} ms`);
}
const opening = (/** @type {string} */ name) => rows.find((row) => row.name === name);
const [bare, pane] = [opening("bare Fluent page"), opening("pane")];
compare("pane ÷ bare Fluent page, bytes", pane.bytes / bare.bytes, "aim: below 1.5, and below 131,000 bytes");
compare("pane ÷ bare Fluent page, time", pane.ms / bare.ms, "aim: below 1.5; the functions are loaded before it");

console.log(`\nAll of it took ${((Date.now() - begun) / 60_000).toFixed(0)} minutes`);

const option = process.argv.indexOf("--json");
if (option > 0) writeFileSync(process.argv[option + 1] ?? "bench.json", `${JSON.stringify(rows, null, 2)}\n`);

/** @param {string} name @param {number} people */
function measure(name, people) {
  // Where steps are told by the processor's time, helpers of the engine must not be counted with them.
  const isStepped = ["company ", "year ", "log "].some((group) => name.startsWith(group));
  const flags = ["--max-old-space-size=16000", ...(isStepped ? ["--single-threaded"] : [])];
  const output = execFileSync(process.execPath, [...flags, program, name, String(people)], { encoding: "utf8" });
  /** @type {import("./measure").Measurement} */
  const row = JSON.parse(output);
  rows.push(row);
  if (!isStepped) print(name, String(people), row.ms.toFixed(1), row.peakMB.toFixed(0));
  return row;
}

/**
 * A table of work that stops again and again: how long all of it takes, and its longest step.
 * @param {string} title @param {string} group @param {Record<string, string>} names what is measured, with what it is @param {number} people
 */
function computed(title, group, names, people) {
  console.log(`\n${title}`);
  const width = Math.max(...Object.keys(names).map(({ length }) => length)) + 2;
  console.log("".padEnd(width) + ["ms", "longest step, ms"].map((each) => each.padStart(18)).join(""));
  for (const [name, what] of Object.entries(names)) {
    const { ms, longestMs = NaN } = measure(`${group} ${name}`, people);
    const longest = longestMs.toFixed(1) + (longestMs < LONGEST_STEP_MS ? "" : " !");
    console.log(name.padEnd(width) + [ms.toFixed(1), longest].map((each) => each.padStart(18)).join("") + `   ${what}`);
  }
  const trip = rows.find((row) => row.name === "company json round trip" && row.people === people);
  const beside = trip ? `; the JSON round trip of the source's cells takes ${trip.ms.toFixed(1)} ms` : "";
  console.log(`aim: no step of ${LONGEST_STEP_MS} ms${beside}`);
}

/** @param {string} name @param {string[]} figures */
function line(name, ...figures) {
  return name.padEnd(16) + figures.map((figure) => figure.padStart(20)).join("");
}

/** A file of the tests' support, bundled. @param {string} name */
function load(name) {
  const outfile = path.join(path.dirname(program), `${name}.mjs`);
  const entryPoints = [path.join(here, `../support/${name}.ts`)];
  buildSync({ entryPoints, bundle: true, platform: "node", format: "esm", outfile });
  return import(pathToFileURL(outfile).href);
}

/** @param {string} name @param {number} people */
function find(name, people) {
  const row = rows.find((each) => each.name === name && each.people === people);
  if (!row) throw new Error(`${name} was not measured with ${people} people`);
  return row;
}

/** @param {string} a @param {string} b */
function ratio(a, b, people = 100_000) {
  return find(a, people).ms / find(b, people).ms;
}

/** @param {string} what @param {number} value @param {string} aim */
function compare(what, value, aim) {
  console.log(`${what.padEnd(38)}${value.toFixed(2).padStart(8)}   ${aim}`);
}

/** @param {string} name @param {string[]} figures */
function print(name, ...figures) {
  console.log(name.padEnd(26) + figures.map((figure) => figure.padStart(11)).join(""));
}
