import type { Text } from "../language";
import type { Scale } from "../pay/scale";
import { sameText, textKey } from "../sameText";
import type { Level } from "../scoring/level";
import type { Indicator, Rule, Scheme } from "../scheme/scheme";
import { sections, type Section } from "../scheme/vocabulary";
import { showFigure } from "./showValue";

/** A part of a scheme that is compared with its like: an indicator, a grade, a tier, or what holds for a whole section. */
export interface SchemePart {
  readonly section: Section;
  /** What it is called beside others of its kind; blank where there is one of its kind. */
  readonly name: Text;
  /** How a reader calls it in a sentence. */
  readonly subject: Text;
  /** What tells it from others of its kind, the surest first: parts of two versions that share one are the same. */
  readonly identities: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  /** The field that holds its name; `null` where it has none. */
  readonly named: string | null;
  /** The field that tells most about it, for what is added or taken out. */
  readonly telling: string | null;
  /** Unit of its figures. */
  readonly unit: string | undefined;
  /** Whether it comes and goes with its section, and is not told by itself then. */
  readonly isImplied: boolean;
  /** What `Reading.placeOf` knows it by; `null` for what stands in a list of settings. */
  readonly owner: object | null;
  readonly children: readonly PartList[];
}

/** Parts of one kind, in the order of the sheet. */
export interface PartList {
  readonly section: Section;
  /** Whose parts they are; blank where the section has one such list. */
  readonly subject: Text;
  readonly parts: readonly SchemePart[];
}

const blank: Text = { zh: "", en: "" };

/** A scheme taken apart into what is compared. */
export function schemeParts(scheme: Scheme): SchemePart {
  const { id, title, version, status, period, source, previous, effective } = scheme;
  const { grades, gradeBoundary, totalDecimals, countRules, countAll, distribution, pay } = scheme;
  const countedTwice = (grade: string) =>
    countRules.filter((rule) => textKey(rule.grade) === textKey(grade)).length > 1;
  return part("info", {
    // Title, version and status say by themselves what they are about.
    subject: blank,
    fields: { id, title, version, status, period, source, previous, effective },
    children: [
      list("indicators", scheme.indicators.map(indicatorPart)),
      list(
        "raters",
        scheme.raters.map((rater) => rowPart("raters", rater, "role", "weight")),
      ),
      list("totalLimits", [part("totalLimits", { fields: scheme.totalLimits })]),
      list(
        "grades",
        implied("grades", { comparison: gradeBoundary === "upper" ? ">=" : ">", decimals: totalDecimals }, grades),
      ),
      list(
        "grades",
        grades.map((grade) => rowPart("grades", grade, "label", "from")),
      ),
      list("countRules", implied("countRules", { countAll }, countRules)),
      list(
        "countRules",
        countRules.map((rule) => {
          const each = rowPart("countRules", rule, "grade", "levels");
          if (!countedTwice(rule.grade) || rule.levels === undefined) return each;
          const name = { zh: `${rule.grade}（${rule.levels}）`, en: `${rule.grade} (${rule.levels})` };
          return { ...each, name, subject: join(sections.countRules, name) };
        }),
      ),
      list("distribution", distribution ? [distributionPart(distribution)] : []),
      list("tiers", scheme.scales.map(scalePart)),
      list(
        "rules",
        scheme.rules.map((rule) => rulePart(rule, scheme)),
      ),
      list("pay", pay ? [payPart(pay)] : []),
    ],
  });
}

function indicatorPart(indicator: Indicator): SchemePart {
  const { code, name, unit, scoring, ...fields } = indicator;
  const levels: readonly Level[] = "levels" in scoring ? scoring.levels : [];
  const subject = { zh: name, en: name };
  const listed = levels.map((level, i): SchemePart => {
    const label = levelName(level, unit);
    return part("levels", {
      name: label,
      subject: join(subject, join(sections.levels, label)),
      identities: [level.label === undefined ? `from ${level.from ?? ""}` : textKey(level.label)],
      fields: { ...level },
      named: "label",
      telling: "score",
      unit,
      owner: { levelOf: indicator, position: i } satisfies LevelOwner,
    });
  });
  const scored = Object.fromEntries(Object.entries(scoring).filter(([key]) => key !== "levels"));
  return part("indicators", {
    name: subject,
    subject,
    identities: [`code ${textKey(code)}`, `name ${textKey(name)}`],
    fields: { code, name, unit, ...fields, ...scored },
    named: "name",
    telling: "weight",
    unit,
    owner: indicator,
    children: [list("levels", listed, join(subject, sections.levels))],
  });
}

/** What the place of a level is found by: levels have no objects of their own that a reading knows. */
export interface LevelOwner {
  readonly levelOf: Indicator;
  /** Among the levels of the indicator, counted from 0. */
  readonly position: number;
}

function levelName({ label, from }: Level, unit: string | undefined): Text {
  if (label !== undefined) return { zh: label, en: label };
  return from === null ? { zh: "其余", en: "the rest" } : startingAt(showFigure(from, unit));
}

function startingAt(figure: string): Text {
  return { zh: `${figure} 起`, en: `from ${figure}` };
}

function distributionPart({ seats, ...choices }: NonNullable<Scheme["distribution"]>): SchemePart {
  const rows = seats.map((seat) => rowPart("distribution", seat, "grade", "share"));
  return part("distribution", { fields: choices, owner: seats[0] ?? null, children: [list("distribution", rows)] });
}

function scalePart({ scale, tiers, ...choices }: Scale): SchemePart {
  const name = { zh: scale, en: scale };
  const subject = join(sections.tiers, name);
  const unit = choices.tierBy === "attainment" ? "%" : undefined;
  const rows = tiers.map((tier) => {
    const start = startingAt(showFigure(tier.from, unit));
    return part("tiers", {
      name: start,
      subject: join(subject, start),
      identities: [`from ${tier.from}`],
      fields: ownFields("tiers", tier),
      telling: "rate",
      unit,
      owner: tier,
    });
  });
  return part("tiers", {
    name,
    subject,
    identities: [textKey(scale)],
    fields: { scale, ...choices },
    named: "scale",
    owner: tiers[0] ?? null,
    children: [list("tiers", rows, subject)],
  });
}

function rulePart(rule: Rule, { indicators }: Scheme): SchemePart {
  const measure = rule.kind === "veto" ? rule.indicator : rule.kind === "workloadExemption" ? rule.load : null;
  const measured = indicators.find(
    ({ code, name }) => measure !== null && (sameText(code, measure) || sameText(name, measure)),
  );
  // What an exemption of a department compares is a share of its people.
  const unit = rule.kind === "departmentExemption" ? "%" : measured?.unit;
  return { ...rowPart("rules", rule, "name", "kind", [`${rule.kind} ${textKey(rule.name)}`]), unit };
}

function payPart({ items, ...settings }: NonNullable<Scheme["pay"]>): SchemePart {
  const rows = items.map((item) => rowPart("payItems", item, "name", "factors"));
  return part("pay", { fields: settings, children: [list("payItems", rows)] });
}

/** What every row of a section repeats: there is nothing to compare where the section has no rows. */
function implied(section: Section, fields: SchemePart["fields"], rows: readonly object[]): SchemePart[] {
  return rows.length === 0 ? [] : [{ ...part(section, { fields, owner: rows[0] ?? null }), isImplied: true }];
}

/** What the rows of a section repeat, see `gradeRow`, `countRow`, `seatRow` and `tierRow`. */
const repeated: Readonly<Partial<Record<Section, readonly string[]>>> = {
  grades: ["comparison", "decimals"],
  countRules: ["countAll"],
  distribution: ["within", "fewest", "smallGroups"],
  tiers: ["scale", "tierMode", "bonusMode", "tierBy", "tierBoundary", "negative"],
};

/** A row that is known by one of its fields. */
function rowPart<Row extends object>(
  section: Section,
  row: Row,
  named: keyof Row & string,
  telling: keyof Row & string,
  identities: readonly string[] = [textKey(String(row[named]))],
): SchemePart {
  const name = { zh: String(row[named]), en: String(row[named]) };
  const fields = ownFields(section, row);
  return part(section, {
    name,
    subject: join(sections[section], name),
    identities,
    fields,
    named,
    telling,
    owner: row,
  });
}

/** A row that was read from cells repeats what holds for its section, which is told once. */
function ownFields(section: Section, row: object): SchemePart["fields"] {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !repeated[section]?.includes(key)));
}

function part(section: Section, given: Partial<SchemePart>): SchemePart {
  const fields = given.fields ?? {};
  // Whoever renames something keeps the rest, and whoever moves a boundary the name.
  const rest = JSON.stringify(Object.entries(fields).filter(([key]) => key !== given.named && key !== "from"));
  return {
    section,
    name: blank,
    subject: sections[section],
    named: null,
    telling: null,
    unit: undefined,
    isImplied: false,
    owner: null,
    children: [],
    ...given,
    fields,
    identities: [`all ${JSON.stringify(fields)}`, ...(given.identities ?? [""]), `rest ${rest}`],
  };
}

function list(section: Section, parts: readonly SchemePart[], subject: Text = sections[section]): PartList {
  return { section, subject, parts };
}

function join(a: Text, b: Text): Text {
  return { zh: `${a.zh} ${b.zh}`.trim(), en: `${a.en} ${b.en}`.trim() };
}
