import { same } from "../decimal";
import type { Language, Text } from "../language";
import type { Scheme } from "../scheme/scheme";
import type { Section } from "../scheme/vocabulary";
import { schemeParts, type PartList, type SchemePart } from "./schemeParts";
import { knownField } from "./showValue";

/** Something in which a scheme differs from an earlier one. */
export interface Difference {
  readonly kind: "changed" | "renamed" | "added" | "removed" | "reordered";
  readonly section: Section;
  /** What it is about, as the later scheme calls it; what was taken out, as the earlier one did. */
  readonly subject: Text;
  /** The field that differs; `null` for a whole part, or its order. */
  readonly field: string | null;
  /** What the field is called, and its values. Of what was added or taken out, the field that tells most about it. */
  readonly told: { readonly label: Text; readonly before: Text; readonly after: Text } | null;
  /** The part of the later scheme that it is about, see `placeOfDifference`; `null` where it has none. */
  readonly owner: object | null;
}

/**
 * What differs between two schemes, in the order of the sheet. Indicators are the same where their codes are, or else their names; grades
 * by label, tiers by where they start, rules and pay items by name. What was renamed is known by all the rest that stayed. Rows in
 * another order are told once a list.
 */
export function compareSchemes(before: Scheme, after: Scheme): Difference[] {
  return compareParts(schemeParts(before), schemeParts(after));
}

/** A difference in a sentence: "响应时间 权重 20% → 25%". */
export function sayDifference({ kind, subject, told }: Difference, language: Language): string {
  const isZh = language === "zh";
  const name = subject[language];
  const start = name === "" ? "" : isZh ? `${name} ` : `${name}: `;
  const detail = told && (language === "zh" ? `${told.label.zh} ` : `${told.label.en} `);
  switch (kind) {
    case "changed":
      return `${start}${detail ?? ""}${told?.before[language] ?? ""} → ${told?.after[language] ?? ""}`;
    case "renamed":
      return isZh ? `${name} 改名为 ${told?.after.zh ?? ""}` : `${name}: renamed to ${told?.after.en ?? ""}`;
    case "added":
      return isZh
        ? `新增 ${name}${told ? `（${told.label.zh} ${told.after.zh}）` : ""}`
        : `Added: ${name}${told ? ` (${told.label.en} ${told.after.en})` : ""}`;
    case "removed":
      return isZh
        ? `删除 ${name}${told ? `（${told.label.zh} ${told.before.zh}）` : ""}`
        : `Removed: ${name}${told ? ` (${told.label.en} ${told.before.en})` : ""}`;
    case "reordered":
      return isZh ? `${name} 的顺序变了` : `${name}: the order has changed`;
  }
}

function compareParts(before: SchemePart, after: SchemePart): Difference[] {
  return [...compareFields(before, after), ...after.children.flatMap((to, i) => compareLists(before.children[i], to))];
}

function compareFields(before: SchemePart, after: SchemePart): Difference[] {
  const { section, subject, owner, named } = after;
  // What a method does not have goes with the method, which is told.
  const isOtherMethod = before.fields["method"] !== after.fields["method"];
  const keys = isOtherMethod
    ? Object.keys(after.fields)
    : [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])];
  return keys
    .filter((key) => !sameValue(before.fields[key], after.fields[key]))
    .map((key): Difference => {
      const { label, show } = knownField(section, key);
      const told = {
        label,
        before: show(before.fields[key], before.unit),
        after: show(after.fields[key], after.unit),
      };
      const isNamed = key === named && after.name.zh !== "" && before.name.zh !== "";
      // A tier or a level that starts elsewhere is known by where it started.
      const isMoved = key === "from";
      return {
        kind: isNamed ? "renamed" : "changed",
        section,
        subject: isNamed || isMoved ? before.subject : subject,
        field: key,
        told: isNamed ? { ...told, before: before.name, after: after.name } : told,
        owner,
      };
    });
}

function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return same(a, b);
  return (a ?? "") === (b ?? "");
}

function compareLists(before: PartList | undefined, after: PartList): Difference[] {
  const earlier = before?.parts ?? [];
  const pairs = pairUp(earlier, after.parts);
  const paired = new Set(pairs.values());
  const removed = earlier.filter((part) => !paired.has(part) && !part.isImplied);
  const places = after.parts.flatMap((part) => {
    const its = pairs.get(part);
    return its === undefined ? [] : [earlier.indexOf(its)];
  });
  const isReordered = places.some((place, i) => i > 0 && place < (places[i - 1] ?? place));
  return [
    ...after.parts.flatMap((part) => {
      const its = pairs.get(part);
      if (its !== undefined) return compareParts(its, part);
      return part.isImplied ? [] : [wholePart("added", part)];
    }),
    ...removed.map((part) => wholePart("removed", part)),
    ...(isReordered
      ? [
          {
            kind: "reordered",
            section: after.section,
            subject: after.subject,
            field: null,
            told: null,
            owner: after.parts[0]?.owner ?? null,
          } as const,
        ]
      : []),
  ];
}

function wholePart(
  kind: "added" | "removed",
  { section, subject, fields, telling, unit, owner }: SchemePart,
): Difference {
  const told = telling === null || fields[telling] === undefined ? null : knownField(section, telling);
  const value = told?.show(fields[telling ?? ""], unit) ?? null;
  return {
    kind,
    section,
    subject,
    field: null,
    told: told && value ? { label: told.label, before: value, after: value } : null,
    owner: kind === "added" ? owner : null,
  };
}

/**
 * The earlier part of each later one: those that share their surest identity first, then those that share the next. Parts that start
 * somewhere and are left over in equal numbers on both sides are the same in their order.
 */
function pairUp(before: readonly SchemePart[], after: readonly SchemePart[]): Map<SchemePart, SchemePart> {
  const pairs = new Map<SchemePart, SchemePart>();
  const taken = new Set<SchemePart>();
  const pair = (its: SchemePart | undefined, part: SchemePart) => {
    if (its === undefined) return;
    pairs.set(part, its);
    taken.add(its);
  };
  const most = Math.max(0, ...[...before, ...after].map(({ identities }) => identities.length));
  for (let i = 0; i < most; i++)
    for (const part of after) {
      const identity = part.identities[i];
      if (identity === undefined || pairs.has(part)) continue;
      pair(
        before.find((each) => !taken.has(each) && each.identities[i] === identity),
        part,
      );
    }
  const left = after.filter((part) => !pairs.has(part) && "from" in part.fields);
  const leftBefore = before.filter((part) => !taken.has(part) && "from" in part.fields);
  if (left.length === leftBefore.length) left.forEach((part, i) => pair(leftBefore[i], part));
  return pairs;
}
