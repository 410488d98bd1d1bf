import type { Text } from "../../domain/language";
import { OK } from "./observations";
import type { Part } from "./parts";
import { membersThatNoGroupTakes, usedMembers } from "./usedMembers";

/** What we built for, of one thing that is tried. */
export interface Expectation {
  /** Names it in reports, whatever the language: `arguments.blankInRange`. */
  readonly id: string;
  readonly part: Part;
  readonly what: Text;
  /** As it is shown; `null` for what is only told. */
  readonly expected: string | null;
  readonly meets: (got: string) => boolean;
  /** Whether the add-in comes to the same results where it is otherwise. */
  readonly handles: (got: string) => boolean;
  /** What an answer that is not the expected one means. */
  readonly remark?: Text;
}

/** The versions of requirement sets that the manifest demands; a test holds them against it. */
export const demandedSets = { ExcelApi: "1.9", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" } as const;

/** Sets that are asked about besides: what office.js goes by itself, and what the add-in uses where it is there, or could. */
export const furtherSets = [
  "CustomFunctions",
  "DelayForCellEdit",
  "RichApi",
  "ExcelApiOnline",
  "ExcelApiDesktop",
  "RibbonApi",
  "KeyboardShortcuts",
  "TaskPaneApi",
] as const;

/** The set, and the version, that undo groups came with. */
export const UNDO_GROUPS = { set: "ExcelApi", version: "1.20" } as const;

/** What stands for a requirement set of which no version is supported. */
export const NONE = "none";

/** The errors whose codes are looked at. https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
export const provokedErrors = ["InvalidArgument", "ItemNotFound", "ItemAlreadyExists", "AccessDenied"] as const;

export type ProvokedError = (typeof provokedErrors)[number];

/** Excel's own limit for the text of a validation list: https://support.microsoft.com/office/excel-specifications-and-limits */
export const LIST_LENGTH = 255;

/** Lengths of validation lists that are tried, in turn, until one is refused. */
export const triedListLengths = [255, 256, 1_024, 8_192] as const;

/** Whether a version such as "1.10" is not older than another. */
export function isAtLeast(version: string, wanted: string): boolean {
  return version.localeCompare(wanted, "en", { numeric: true }) >= 0;
}

const never = () => false;
const always = () => true;
const one =
  (...expected: readonly string[]) =>
  (got: string) =>
    expected.includes(got);

function told(part: Part, id: string, what: Text): Expectation {
  return { id, part, what, expected: null, meets: always, handles: always };
}

function demanded(set: keyof typeof demandedSets): Expectation {
  const version = demandedSets[set];
  return {
    id: `set.${set}`,
    part: "environment",
    what: { zh: `要求集 ${set}`, en: `Requirement set ${set}` },
    expected: `≥ ${version}`,
    meets: (got) => got !== NONE && isAtLeast(got, version),
    handles: never,
    remark: { zh: "版本太旧，加载项用不了。", en: "Too old for the add-in." },
  };
}

const environment: readonly Expectation[] = [
  {
    id: "environment.host",
    part: "environment",
    what: { zh: "宿主", en: "Host" },
    expected: "Excel",
    meets: one("Excel"),
    handles: never,
  },
  {
    id: "environment.platform",
    part: "environment",
    what: { zh: "平台", en: "Platform" },
    expected: "PC, Mac, OfficeOnline",
    meets: one("PC", "Mac", "OfficeOnline"),
    handles: never,
    remark: { zh: "这个平台没有自定义函数。", en: "There are no custom functions on this platform." },
  },
  told("environment", "environment.version", { zh: "版本", en: "Version" }),
  told("environment", "environment.displayLanguage", { zh: "界面语言", en: "Display language" }),
  told("environment", "environment.contentLanguage", { zh: "内容语言", en: "Content language" }),
  told("environment", "environment.theme", { zh: "主题", en: "Theme" }),
  demanded("ExcelApi"),
  demanded("SharedRuntime"),
  demanded("CustomFunctionsRuntime"),
  ...furtherSets.map((set) => told("environment", `set.${set}`, { zh: `要求集 ${set}`, en: `Requirement set ${set}` })),
  {
    id: "environment.calculationMode",
    part: "environment",
    what: { zh: "计算方式", en: "Calculation" },
    expected: "Automatic",
    meets: one("Automatic"),
    handles: always,
    remark: { zh: "结果要按 F9 才会算出。", en: "Results wait until F9 is pressed." },
  },
];

const asZero: Text = {
  zh: "按空白读；与数字 0 分不开的地方，界面会说明。",
  en: "Read as blank; where it cannot be told from the number 0, the pane says so.",
};
const oldFunctions: Text = {
  zh: "若为 #NAME?：Excel 还在用旧的函数清单，最长 24 小时后更新。",
  en: "If #NAME?: Excel still has an older list of our functions, for up to 24 hours.",
};

function argument(
  id: string,
  what: Text,
  expected: readonly [string, ...string[]],
  handles: readonly string[] = [],
  remark: Text = oldFunctions,
): Expectation {
  return {
    id: `arguments.${id}`,
    part: "arguments",
    what,
    expected: expected[0],
    meets: one(...expected),
    handles: one(...handles),
    remark,
  };
}

/** How `KPI.PROBE` spells what its arguments arrived as. */
const argumentsOfFunctions: readonly Expectation[] = [
  argument("blankInRange", { zh: "区域里的空白单元格", en: "A blank cell in a range" }, ['""', "null"], ["0"], asZero),
  argument("blankCell", { zh: "单个空白单元格", en: "A single blank cell" }, ['""', "null"], ["0"], asZero),
  argument("omitted", { zh: "末尾省略的参数", en: "An argument left out at the end" }, ["null", "undefined"]),
  argument(
    "skipped",
    { zh: "中间跳过的参数", en: "An argument skipped between others" },
    ["null", "undefined"],
    ['[[""]]', "[[null]]", "[[0]]"],
    { zh: "与空白单元格一样处理。", en: "Taken like a blank cell." },
  ),
  argument("number", { zh: "数字", en: "A number" }, ["[[7]]"]),
  argument("boolean", { zh: "逻辑值 TRUE", en: "The value TRUE" }, ["[[true]]"], ["[[1]]"], {
    zh: "1 与 TRUE 一样处理。",
    en: "1 is taken like TRUE.",
  }),
  argument("date", { zh: "日期 2025-01-01", en: "The date 2025-01-01" }, ["[[45658]]"]),
  argument("emptyText", { zh: '公式得出的 ""', en: 'A formula that gives ""' }, ['[[""]]'], ["[[null]]"], oldFunctions),
  argument("error", { zh: "错误值 #N/A", en: "The error #N/A" }, ['[[{"error":"#N/A"}]]'], ['[["#N/A"]]', "#N/A"], {
    zh: "用到它的结果仍是错误，只是种类或说明可能不同。",
    en: "What depends on it is an error still; its kind or its message may differ.",
  }),
  {
    ...argument("wholeColumn", { zh: "整列 A:A", en: "A whole column A:A" }, ["cells"]),
    // office-js#4613: on the web it failed.
    handles: always,
    remark: { zh: "加载项只写有边界的区域。", en: "The add-in writes bounded ranges only." },
  },
  argument("arrayLiteral", { zh: "数组 {1,2;3,4}", en: "An array {1,2;3,4}" }, ["[[1,2],[3,4]]"]),
];

function result(id: string, what: Text, expected: string): Expectation {
  return { id: `results.${id}`, part: "results", what, expected, meets: one(expected), handles: never };
}

/** `KPI.RATIOSCORE` of each shape: actual ÷ target × 100. */
const shapesOfResults: readonly Expectation[] = [
  result("scalar", { zh: "单个值", en: "A single value" }, "50"),
  result("row", { zh: "一行溢出", en: "A row that spills" }, "50,100"),
  result("column", { zh: "一列溢出", en: "A column that spills" }, "50;100"),
  result("matrix", { zh: "区域溢出", en: "A block that spills" }, "25,50;75,100"),
  result("errorInside", { zh: "数组里的错误", en: "An error inside an array" }, "50;#VALUE!"),
  result("blockedSpill", { zh: "被挡住的溢出", en: "A spill that is blocked" }, "#SPILL!"),
  result("inTable", { zh: "表格里的公式", en: "Formulas in a table" }, "50;100"),
];

/** What the real flow gives when every cell is as the engine has it. */
export const ALL_EQUAL = "all equal";

const flow: readonly Expectation[] = (["zh", "en"] as const).map((language) => ({
  id: `flow.${language}`,
  part: "flow",
  what:
    language === "zh"
      ? { zh: "中文的客服方案与示例，全部结果", en: "The service scheme in Chinese with its example, every result" }
      : { zh: "英文的客服方案与示例，全部结果", en: "The service scheme in English with its example, every result" },
  expected: ALL_EQUAL,
  meets: one(ALL_EQUAL),
  handles: never,
  remark: {
    zh: "单元格里的结果与窗格算的不同。",
    en: "Cells come to something else than what the pane computes.",
  },
}));

const members: readonly Expectation[] = usedMembers.map((member) => ({
  id: `member.${member}`,
  part: "members",
  what: { zh: member, en: member },
  expected: OK,
  meets: one(OK),
  handles: never,
}));

/** What a group does where a call in it cannot be undone, and what comes of groups that do not work at all (office-js#6711). */
const refusalsOfGroups = ["UndoNotSupported", "GeneralException"];

const undo: readonly Expectation[] = [
  {
    id: "undo.groups",
    part: "undo",
    what: { zh: "撤销组", en: "Undo groups" },
    expected: OK,
    meets: one(OK),
    handles: one(NONE, ...refusalsOfGroups),
    remark: {
      zh: "写入照常进行，只是要分几步撤销。",
      en: "What is written is written all the same, and undone in several steps.",
    },
  },
  ...usedMembers.map((member): Expectation => {
    const isRefused = membersThatNoGroupTakes.includes(member);
    const expected = isRefused ? "UndoNotSupported" : OK;
    return {
      id: `undo.${member}`,
      part: "undo",
      what: { zh: `撤销组里的 ${member}`, en: `${member} in an undo group` },
      expected,
      meets: one(expected),
      handles: one(OK, ...refusalsOfGroups),
      remark: {
        zh: "撤回后不用撤销组再写一次。",
        en: "It is taken back, and written again without a group.",
      },
    };
  }),
];

const errors: readonly Expectation[] = provokedErrors.map((code) => ({
  id: `error.${code}`,
  part: "errors",
  what: { zh: `错误代码 ${code}`, en: `The error code ${code}` },
  expected: code,
  meets: one(code),
  handles: one("GeneralException"),
  remark: { zh: "提示会笼统一些。", en: "Messages are less exact." },
}));

/** A change was told of. */
export const TOLD = "told";
/** A change was told of, later than people wait. */
export const TOLD_LATE = "told late";

const events: readonly Expectation[] = [
  {
    id: "events.changed",
    part: "events",
    what: { zh: "单元格变动的通知", en: "The event of a changed cell" },
    expected: TOLD,
    meets: one(TOLD),
    handles: always,
    remark: {
      zh: "回到窗格时也会重新读取。",
      en: "The pane also reads again when one comes back to it.",
    },
  },
  {
    id: "events.order",
    part: "events",
    what: { zh: "通知的先后", en: "The order of events" },
    expected: "asMade",
    meets: one("asMade"),
    handles: always,
    remark: { zh: "窗格不依赖先后。", en: "The pane does not go by the order." },
  },
];

const limits: readonly Expectation[] = [
  ...triedListLengths.map((length): Expectation => ({
    id: `limits.list${length}`,
    part: "limits",
    what: { zh: `${length} 个字符的下拉列表`, en: `A list of ${length} characters to choose from` },
    expected: length > LIST_LENGTH ? "refused" : OK,
    meets: length > LIST_LENGTH ? (got) => got !== OK : one(OK),
    handles: (got) => got === OK,
  })),
  ...(["request", "response"] as const).flatMap((way): Expectation[] => {
    const code = way === "request" ? "RequestPayloadSizeLimitExceeded" : "ResponsePayloadSizeLimitExceeded";
    return [
      {
        id: `limits.${way}4.9`,
        part: "limits",
        what: way === "request" ? { zh: "写 4.9 MB", en: "4.9 MB written" } : { zh: "读 4.9 MB", en: "4.9 MB read" },
        expected: OK,
        meets: one(OK),
        handles: never,
      },
      {
        id: `limits.${way}5.1`,
        part: "limits",
        what: way === "request" ? { zh: "写 5.1 MB", en: "5.1 MB written" } : { zh: "读 5.1 MB", en: "5.1 MB read" },
        // https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
        expected: `${code} / ${OK}`,
        meets: one(code, OK),
        handles: always,
        remark: { zh: "加载项分段读写。", en: "The add-in reads and writes in smaller parts." },
      },
    ];
  }),
];

const speed: readonly Expectation[] = [
  {
    id: "speed.calls",
    part: "speed",
    what: { zh: "10,000 次函数调用", en: "10,000 calls of a function" },
    expected: ALL_EQUAL,
    meets: one(ALL_EQUAL),
    handles: never,
  },
];

/** Everything that is tried, in the order in which it is told. */
export const expectations: readonly Expectation[] = [
  ...environment,
  ...argumentsOfFunctions,
  ...shapesOfResults,
  ...flow,
  ...members,
  ...undo,
  ...errors,
  ...events,
  ...limits,
  ...speed,
];
