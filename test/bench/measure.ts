import { HyperFormula } from "hyperformula";
import "../support/customFunctions";
import { prepareAppraiser } from "../../src/domain/appraise";
import type { Cell } from "../../src/domain/cell";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { appraise, score } from "../../src/functions/appraisal";
import { grade } from "../../src/functions/grading";
import { schemeCells, sectionCells } from "../support/schemeCells";
import { appraiseByHand, codes, makePeople, mixedScheme, nativeFormulas } from "./department";
import { finishSteps, type Steps } from "../../src/domain/steps";
import { logOf, ofLog } from "./largeLog";
import { collectAndAppraise, openRecords } from "./records";
import { thousandsOf } from "./thousands";
import { yearly, yearOf } from "./year";

/*
 * Measures one case in a process of its own, so that peak memory is that case's: `measure NAME PEOPLE` prints
 * {name, people, ms, peakMB} as JSON. ms is the median of five runs after one that warms up. What goes in steps has besides the
 * longest of them: of processor time, as other programs take theirs, and the least of the runs for each.
 */
export interface Measurement {
  name: string;
  people: number;
  ms: number;
  peakMB: number;
  longestMs?: number;
}

const schemeRange = schemeCells(mixedScheme, "en") as Cell[][];
const heads = [codes];

type Case = (people: Cell[][]) => (() => unknown) | Promise<() => unknown>;

/** What is measured: the outer function prepares, the inner one is timed. */
const cases: Readonly<Record<string, Case>> = {
  data: () => () => undefined,
  "json round trip": (people) => {
    const results = appraiseByHand(people);
    return () =>
      [JSON.parse(JSON.stringify([people, heads, schemeRange])), JSON.parse(JSON.stringify(results))] as unknown;
  },
  "hand-written loop": (people) => () => appraiseByHand(people),
  engine: (people) => () => prepareAppraiser(readScheme(schemeRange, "indicators"), codes).appraise(people),
  "KPI.APPRAISE": (people) => () => appraise(people, heads, schemeRange),
  "hyperformula build": (people) => () => buildSheet(people),
  "hyperformula recalculate": (people) => {
    const engine = buildSheet(people);
    const sheet = engine.getSheetId("Scheme") ?? 0;
    let weight = 0.1;
    return () => {
      weight = weight === 0.1 ? 0.2 : 0.1;
      engine.setCellContents({ sheet, row: 0, col: 0 }, weight);
      return engine.getCellValue({ sheet: engine.getSheetId("People") ?? 0, row: people.length - 1, col: 20 });
    };
  },
  // A year of calls and orders, some 30,000 rows.
  "records opened": () => openRecords,
  "records appraised": async () => {
    const records = await openRecords();
    return () => collectAndAppraise(records);
  },
  "records json round trip": async () => {
    const records = [...(await openRecords())];
    return () => JSON.parse(JSON.stringify(records)) as unknown;
  },
  // What the pane computes for a company, workbook and screen left out.
  "company json round trip": ({ length }) => thousandsOf(length).roundTrip,
  // Formulas of one cell: arguments and results cross a process border each time, as they do in Excel.
  "single KPI.SCORE": (people) => () => people.map(([x]) => crossed(score, [[x]], [["RATIO"]], indicatorRange)),
  "single KPI.GRADE": (people) => () => people.map(([x]) => crossed(grade, [[x]], gradeRange)),
  "single trivial, as SCORE": (people) => () =>
    people.map(([x]) => crossed(trivial, [[x]], [["RATIO"]], indicatorRange)),
  "single trivial, as GRADE": (people) => () => people.map(([x]) => crossed(trivial, [[x]], gradeRange)),
};

/** What the pane computes of a company in steps. */
const stepped = ["read", "appraise", "preview", "insert", "whatIf", "goal", "range"] as const;

const indicatorRange = sectionCells(mixedScheme, "en", "indicators") as Cell[][];
const gradeRange = sectionCells(mixedScheme, "en", "grades") as Cell[][];

function crossed(call: (...args: unknown[][][]) => unknown[][], ...args: unknown[][][]): unknown {
  return JSON.parse(JSON.stringify(call(...(JSON.parse(JSON.stringify(args)) as unknown[][][]))));
}

/** The least that a function which takes such arguments can do. */
function trivial(value: unknown[][], range: unknown[][]): unknown[][] {
  return [[value[0]?.[0] === "" ? "" : range.length]];
}

function buildSheet(people: Cell[][]): HyperFormula {
  const rows = people.map((actuals, i) => [
    ...actuals.map((cell) => (cell === "" ? null : cell)),
    ...nativeFormulas(i + 1),
  ]);
  return HyperFormula.buildFromSheets(
    { Scheme: [codes.map(() => 0.1)], People: rows as (number | string | null)[][] },
    { licenseKey: "gpl-v3", maxRows: people.length },
  );
}

function measureSteps(name: string, count: number, make: () => Steps<unknown>): Measurement {
  const runs = Array.from({ length: 6 }, () => {
    const start = performance.now();
    finishSteps(make());
    const ms = performance.now() - start;
    const steps: number[] = [];
    for (let isDone = false, work = make(); !isDone;) {
      const before = process.cpuUsage();
      isDone = work.next().done === true;
      const { user, system } = process.cpuUsage(before);
      steps.push((user + system) / 1000);
    }
    return { ms, steps };
  });
  const least = (runs[0]?.steps ?? []).map((_, i) => Math.min(...runs.map(({ steps }) => steps[i] ?? Infinity)));
  const times = runs.slice(1).map(({ ms }) => ms);
  times.sort((a, b) => a - b);
  const longestMs = least.reduce((longest, ms) => Math.max(longest, ms), 0);
  return { name, people: count, ms: times[2] ?? NaN, peakMB: process.resourceUsage().maxRSS / 1024, longestMs };
}

async function measure(name: string, count: number): Promise<Measurement | null> {
  const part = stepped.find((each) => name === `company ${each}`);
  if (part !== undefined) return measureSteps(name, count, thousandsOf(count)[part]);
  const ofYear = yearly.find((each) => name === `year ${each}`);
  if (ofYear !== undefined) return measureSteps(name, count, yearOf(count)[ofYear]());
  const log = ofLog.find((each) => name === `log ${each}`);
  if (log !== undefined) return measureSteps(name, count, logOf(count)[log]());
  const prepare = cases[name];
  if (!prepare) return null;
  const runs = name.startsWith("hyperformula") ? 1 : 5;
  const run = await prepare(makePeople(count));
  if (runs > 1) await run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { name, people: count, ms: times[runs >> 1] ?? NaN, peakMB: process.resourceUsage().maxRSS / 1024 };
}

const [, , name = "", count = "0"] = process.argv;
void measure(name, Number(count)).then((measurement) => {
  if (measurement) process.stdout.write(JSON.stringify(measurement));
});
