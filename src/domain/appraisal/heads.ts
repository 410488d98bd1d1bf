import { Failure } from "../failure";
import { attempt } from "../outcome";
import { rosterColumns } from "../pay/rosterColumns";
import { sameText } from "../sameText";
import type { Reading } from "../scheme/readScheme";
import type { Indicator } from "../scheme/scheme";
import { findTerm, type Term } from "../scheme/vocabulary";

/** What may stand beside an indicator, behind an @: `CONV@target`. Any other word is the role of a rater. */
const parts = {
  target: { zh: "目标", en: "target", also: ["目标值"] },
  prior: { zh: "此前", en: "prior", also: ["期初", "已结"] },
  quota: { zh: "任务", en: "quota", also: ["任务额", "定额"] },
} as const satisfies Record<string, Term>;

/** Figures of a person that belong to no indicator. */
const figures = {
  attendance: { zh: "出勤率", en: "Attendance", also: ["attendance rate"] },
  daysPresent: { zh: "出勤天数", en: "Days present", also: ["实际出勤", "实际出勤天数", "实出勤天数"] },
  daysDue: { zh: "应出勤天数", en: "Days due", also: ["应出勤"] },
  total: { zh: "总分", en: "Total" },
  grade: { zh: "等级", en: "Grade", also: ["绩效等级"] },
  streak: { zh: "连续奖励", en: "Streak reward" },
  /** What an earlier period would have paid more, or less, and this one pays. */
  carried: { zh: "上期调整", en: "Carried over" },
  carriedReason: { zh: "上期调整原因", en: "Reason for carrying over" },
} as const satisfies Record<string, Term>;

export type FigureKind = keyof typeof figures;

/** What a column of people stands for. */
export type Head =
  /** The actuals of an indicator; or its personal targets, what was sold before, or the quota. */
  | { readonly kind: "actual" | keyof typeof parts; readonly indicator: Indicator }
  /** Ratings that together make the actual of an indicator. */
  | { readonly kind: "rater"; readonly indicator: Indicator; readonly role: string }
  | { readonly kind: FigureKind }
  /** A column that pay items name. */
  | { readonly kind: "roster"; readonly name: string };

/** What stands in each column; why what is meant cannot be used; or nothing. */
export type Heads = readonly (Head | Failure | null)[];

/** How a head names something that belongs to an indicator. @example spellHead("CONV", "target", "en") // "CONV@target" */
export function spellHead(code: string, part: keyof typeof parts, language: "zh" | "en"): string {
  return `${code}@${parts[part][language]}`;
}

/** How a head names a figure of a person. @example spellFigure("attendance", "zh") // "出勤率" */
export function spellFigure(figure: FigureKind, language: "zh" | "en"): string {
  return figures[figure][language];
}

/** The figure of a person that a name stands for; `null` for none. @example findFigure("出勤天数") // "daysPresent" */
export function findFigure(name: string): FigureKind | null {
  return findTerm(figures, name);
}

/**
 * Finds an indicator by code or name.
 * @throws Failure `notFound` with the names that there are, or what is wrong with the cells of the one that was meant.
 */
export function findIndicator({ scheme, findings }: Reading, name: string): Indicator {
  const found =
    scheme.indicators.find((each) => sameText(each.code, name)) ??
    scheme.indicators.find((each) => sameText(each.name, name));
  const broken = findings.find(
    ({ subject }) => subject !== undefined && (sameText(subject, name) || (found && sameText(subject, found.code))),
  );
  if (broken) throw broken.failure;
  if (!found) {
    const known = scheme.indicators.map((each) => each.name);
    throw new Failure("notFound", { code: "unknownIndicator", facts: { name, known } });
  }
  return found;
}

/**
 * Finds out what each column of people stands for: an indicator by code or name, something that belongs to one
 * (`CONV@target`, `SALES@prior`, `TEAM@manager`), a figure such as 出勤率, or a column that pay items name.
 * @param names one for each column; a blank name leaves its column out.
 * @throws Failure `notFound` for a name that the scheme does not have, `value` for one that stands twice. Several columns may
 * hold ratings of one role.
 */
export function readHeads(reading: Reading, names: readonly (string | null)[]): Heads {
  const roster = rosterColumns(reading.scheme);
  const seen = new Set<string>();
  return names.map((name) => {
    if (name === null) return null;
    const head = attempt(() => readHead(reading, roster, name));
    if (head instanceof Failure) {
      if (head.kind === "notFound") throw head;
      return head;
    }
    const key = keyOf(head);
    if (key !== null && seen.has(key)) throw new Failure("value", { code: "indicatorTwice", facts: { name } });
    if (key !== null) seen.add(key);
    return head;
  });
}

function readHead(reading: Reading, roster: readonly string[], name: string): Head {
  const { scheme } = reading;
  const isIndicator = scheme.indicators.some((each) => sameText(each.code, name) || sameText(each.name, name));
  const figure = findFigure(name);
  const column = roster.find((each) => sameText(each, name));
  // A scheme that pays such a column by an item of its own must not pay it twice.
  const isOwn = column !== undefined && (figure === "carried" || figure === "carriedReason");
  if (figure !== null && !isIndicator && !isOwn) return { kind: figure };
  if (column !== undefined && !isIndicator) return { kind: "roster", name: column };
  const mark = name.lastIndexOf("@");
  if (mark < 0 || isIndicator) return { kind: "actual", indicator: findIndicator(reading, name) };
  const indicator = findIndicator(reading, name.slice(0, mark));
  const word = name.slice(mark + 1).trim();
  const part = findTerm(parts, word);
  if (part !== null) return { kind: part, indicator };
  const role = scheme.raters.find((each) => sameText(each.role, word))?.role;
  if (role !== undefined) return { kind: "rater", indicator, role };
  const known = [
    ...Object.values(parts).map(({ zh, en }) => `${zh} / ${en}`),
    ...scheme.raters.map((each) => each.role),
  ];
  throw new Failure("notFound", { code: "unknownHead", facts: { name, known } });
}

/** What must not stand twice; `null` for what may. */
function keyOf(head: Head): string | null {
  switch (head.kind) {
    case "rater":
      return null;
    case "roster":
      return `roster ${head.name}`;
    case "actual":
    case "target":
    case "prior":
    case "quota":
      return `${head.kind} ${head.indicator.code}`;
    default:
      return head.kind;
  }
}

/**
 * The position of the column that pay items call so: the actuals of an indicator by code or name, a figure such as 出勤天数, or a
 * column of the roster; -1 without one.
 */
export function columnNamed(heads: Heads, name: string): number {
  const figure = findFigure(name);
  return columnOf(heads, (head) => {
    if (head.kind === "actual") return sameText(head.indicator.code, name) || sameText(head.indicator.name, name);
    return head.kind === "roster" ? sameText(head.name, name) : head.kind === figure;
  });
}

/** The position of the column that stands for something; -1 without one. */
export function columnOf(heads: Heads, isMeant: (head: Head) => boolean): number {
  return heads.findIndex((head) => head !== null && !(head instanceof Failure) && isMeant(head));
}
