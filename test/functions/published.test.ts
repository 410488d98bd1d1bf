import { version } from "../../package.json";
import { planExample } from "../../src/workbook/example/planExample";
import { fieldsOf } from "../../src/workbook/people/fields";
import { planResults } from "../../src/workbook/results/planResults";
import { describeFunctions, FUNCTION_SOURCES, type FunctionMetadata } from "../../src/help/build/describeFunctions.js";
import type { Language } from "../../src/domain/language";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { templates } from "../../src/templates";
import { schemeOf, type Template } from "../../src/templates/template";
import { fullScheme } from "../support/fullScheme";
import { putOnSheet } from "../workbook/putOnSheet";
import { sourceOf } from "../workbook/sourceOf";
import published from "./published.json";

/**
 * Excel keeps functions.json for up to a day after the pane and the functions have changed (office-js#4722), and an
 * administrator's update of the manifest takes longer still: a new pane meets old metadata, and an old pane or workbook
 * meets new functions. published.json says what is out there, an argument in brackets being optional.
 */
type Signatures = Readonly<Record<string, string>>;

const ROOT = `${__dirname}/../..`;
let present: Signatures;

beforeAll(async () => {
  const chinese = `${ROOT}/src/functions/descriptions.zh-CN.json`;
  const { english } = await describeFunctions({ sources: FUNCTION_SOURCES, chinese, url: "https://kpi.example.com/" });
  present = Object.fromEntries(english.functions.map((it) => [it.id, signatureOf(it)]));
});

function signatureOf({ parameters }: FunctionMetadata): string {
  return parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
}

/** What would not work any more in formulas that stand in people's workbooks, or that a pane of that time writes. */
function findBreaks(then: Signatures, now: Signatures): string[] {
  return Object.entries(then).flatMap(([id, old]) => {
    const signature = now[id];
    if (signature === undefined) return [`${id} is gone`];
    if (signature !== old && !signature.startsWith(`${old}, `)) return [`${id}(${old}) has become ${id}(${signature})`];
    const appended = signature.slice(old.length).split(", ").slice(1);
    return appended.filter((name) => !name.startsWith("[")).map((name) => `${id} demands ${name}`);
  });
}

describe("functions that have been published", () => {
  it("take what they took", () => {
    expect(findBreaks(published.functions, present)).toEqual([]);
  });

  it("are joined by others, or by further arguments, only under a new version, which makes Excel read them again", () => {
    if (version === published.version) expect(present).toEqual(published.functions);
  });

  it.each([
    ["a function is gone", {}, ["PAY is gone"]],
    ["an argument is gone", { PAY: "base" }, ["PAY(base, [bonus]) has become PAY(base)"]],
    [
      "an argument comes between",
      { PAY: "base, [x], [bonus]" },
      ["PAY(base, [bonus]) has become PAY(base, [x], [bonus])"],
    ],
    ["an argument is demanded", { PAY: "base, bonus" }, ["PAY(base, [bonus]) has become PAY(base, bonus)"]],
    ["a further argument is demanded", { PAY: "base, [bonus], x" }, ["PAY demands x"]],
    ["a further argument is not demanded", { PAY: "base, [bonus], [x]", NEW: "a" }, []],
  ])("are told apart from others where %s", (_what, now: Signatures, breaks) => {
    expect(findBreaks({ PAY: "base, [bonus]" }, now)).toEqual(breaks);
  });
});

interface Call {
  readonly id: string;
  readonly argumentCount: number;
}

/** The calls of our functions in a formula. */
function callsIn(formula: string): Call[] {
  // Neither brackets nor commas inside quotation marks count.
  const bare = formula.replace(/"[^"]*"|'[^']*'/g, "_");
  return [...bare.matchAll(/KPI\.([A-Z]+)\(/g)].map(({ 0: opening, 1: id = "", index }) => {
    let depth = 1;
    let argumentCount = 1;
    for (const character of bare.slice(index + opening.length)) {
      if ("([{".includes(character)) depth++;
      if (")]}".includes(character)) depth--;
      if (depth === 0) break;
      if (depth === 1 && character === ",") argumentCount++;
    }
    return { id, argumentCount };
  });
}

/** The formulas of a sheet of results, for people who have a column for whatever the scheme asks about. */
function formulasOfResults(scheme: Scheme, language: Language): string[] {
  const keys = fieldsOf(scheme, language).map(({ key }) => key);
  const { columns, heading } = planResults({
    scheme: putOnSheet(scheme, language),
    data: sourceOf(keys, [keys.map(() => "")]),
    mapping: new Map(keys.map((key, column) => [key, column])),
    earlier: [null],
    language,
    at: new Date(2026, 9, 1),
  });
  return [...columns.flatMap(({ formula }) => formula ?? []), heading.check];
}

/** The formulas of a template's example people and forms. */
function formulasOfExample(template: Template, language: Language): string[] {
  const { people, forms } = planExample(template, language, { sheets: [], names: [] });
  const computed = [people, ...forms].flatMap(({ columns }) => columns.filter(({ isComputed }) => isComputed));
  return computed.flatMap(({ cells }) => cells.map(String));
}

describe("a new pane", () => {
  const formulas = (["zh", "en"] as const).flatMap((language) => [
    ...templates.flatMap((template) => [
      ...formulasOfResults(schemeOf(template, language), language),
      ...formulasOfExample(template, language),
    ]),
    ...formulasOfResults(fullScheme, language),
  ]);
  const calls = formulas.flatMap(callsIn);

  it("writes formulas that the published functions take", () => {
    const signatures: Signatures = published.functions;
    const ids = [...new Set(calls.map(({ id }) => id))].sort();
    expect(ids).toEqual(["APPRAISE", "CHECKCODE", "FORCEDGRADE", "GRADE", "PAYITEMS", "RANK", "STREAKS"]);
    for (const { id, argumentCount } of calls) {
      const names = signatures[id]?.split(", ") ?? [];
      const demanded = names.filter((name) => !name.startsWith("[")).length;
      const isTaken = argumentCount >= demanded && argumentCount <= names.length;
      expect([id, argumentCount, isTaken]).toEqual([id, argumentCount, true]);
    }
  });

  it("has its calls counted as Excel reads them", () => {
    expect(callsIn(`=IF(KPI.GRADE([@[a, b]],"x,(y",{1,2;3,4})="",SUM(1,2),KPI.RANK('9月, (neu)'!A1:A3))`)).toEqual([
      { id: "GRADE", argumentCount: 3 },
      { id: "RANK", argumentCount: 1 },
    ]);
  });
});
