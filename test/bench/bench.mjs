import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { measureFirstLoad } from "./measureFirstLoad.mjs";
import { measureThousands } from "./measureThousands.mjs";

/*
 * `npm run bench [-- --json FILE]`: 1,000 / 10,000 / 100,000 people × 10 indicators of mixed methods with total and grade.
 * Each case runs in a process of its own, so that its peak memory is its own. Times differ from machine to machine; what
 * counts are the ratios within one run.
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

/** What the pane computes of a company. */
const company = ["read", "preview", "plan", "whatIf", "goal", "range"];
const companies = [5_000, 10_000];

/** What it took before there were slices. @type {Record<string, string>} */
const once = {
  preview: "5,000 once took 5 s in one task",
  insert: "5,000 once took 22 to 38 s",
  recalculate: "5,000 once took 4 s, without adjustments",
};

const here = import.meta.dirname;
const program = path.resolve(here, "../../.cache/bench/measure.cjs");
mkdirSync(path.dirname(program), { recursive: true });
const team = path.join(path.dirname(program), "serviceTeam.mjs");
buildSync({ entryPoints: [path.join(here, "../support/serviceTeam.ts")], format: "esm", outfile: team });
/** @type {typeof import("../support/serviceTeam")} */
const { HEADERS, BEST, GOOD, FAIR } = await import(pathToFileURL(team).href);
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
for (const people of companies) for (const name of ["json round trip", ...company]) measure(`company ${name}`, people);

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

for (const people of companies) {
  for (const name of company) {
    const part = `company ${name}`;
    compare(
      `${people} people: ${name} ÷ JSON round trip`,
      ratio(part, "company json round trip", people),
      "of the same cells",
    );
    compare(
      "  its longest step, ms",
      find(part, people).longestMs ?? NaN,
      "aim: below 38, as a slice is 12 and a step",
    );
  }
}

const served = process.env["WORKBENCH_URL"];
if (served === undefined)
  console.log("\nWith WORKBENCH_URL, where `npm start` serves it: thousands of people in the workbench");
else {
  console.log("\nThousands of people in the workbench, which shares the pane's thread");
  for (const people of companies) {
    const kinds = [BEST, GOOD, FAIR];
    const cells = Array.from({ length: people }, (_, i) => [`P${i}`, `人员${i}`, ...kinds[i % kinds.length].slice(2)]);
    const measured = await measureThousands(served, [HEADERS, ...cells]);
    for (const [part, { ms, pane, office, workbench, longest }] of Object.entries(measured)) {
      rows.push({ name: `company in the workbench: ${part}`, people, ms, pane, office, workbench, longest });
      compare(`${people} people: ${part}, seconds`, ms / 1000, once[part] ?? "of the page's thread");
      compare("  the pane's and the functions' share", pane / ms, "");
      compare("  the workbench's", workbench / ms, "");
      compare("  the pane's longest stretch, ms", longest, "aim: below 50");
    }
  }
}

console.log("\nOpening the pane, in a headless browser");
for (const { name, bytes, ms } of await measureFirstLoad()) {
  rows.push({ name, bytes, ms });
  console.log(`${name.padEnd(38)}${String(bytes).padStart(8)} bytes gzip ${ms.toFixed(0).padStart(8)} ms`);
}
const opening = (/** @type {string} */ name) => rows.find((row) => row.name === name);
const [bare, pane] = [opening("bare Fluent page"), opening("pane")];
compare("pane ÷ bare Fluent page, bytes", pane.bytes / bare.bytes, "aim: below 1.5, and below 131,000 bytes");
compare("pane ÷ bare Fluent page, time", pane.ms / bare.ms, "aim: below 1.5; the functions are loaded before it");

const option = process.argv.indexOf("--json");
if (option > 0) writeFileSync(process.argv[option + 1] ?? "bench.json", `${JSON.stringify(rows, null, 2)}\n`);

/** @param {string} name @param {number} people */
function measure(name, people) {
  // Where steps are told by the processor's time, helpers of the engine must not be counted with them.
  const flags = ["--max-old-space-size=16000", ...(name.startsWith("company") ? ["--single-threaded"] : [])];
  const output = execFileSync(process.execPath, [...flags, program, name, String(people)], { encoding: "utf8" });
  /** @type {import("./measure").Measurement} */
  const row = JSON.parse(output);
  rows.push(row);
  print(name, String(people), row.ms.toFixed(1), row.peakMB.toFixed(0));
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
