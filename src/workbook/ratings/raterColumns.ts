import { isBlank, numberIn, readText } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { headerKey } from "../../domain/headerKey";
import { eachInSteps, type Steps } from "../../domain/steps";
import { labelOf } from "../../domain/scoring/rating";
import { sameText, textKey } from "../../domain/sameText";
import type { Indicator, Scheme } from "../../domain/scheme/scheme";
import { raterIn } from "../people/findRaterColumns";
import { personKey } from "../people/personKey";
import type { SourceData } from "../people/source";
import { textIn } from "../records/log";
import type { RatedPerson, RaterColumn, RaterKind, Rating, RatingChoices, RatingList } from "./ratingList";
import { roleFor } from "./roleFor";

/** Indicators that somebody can rate: all but those that are recorded alone. */
export function ratedIndicators({ indicators }: Pick<Scheme, "indicators">): Indicator[] {
  return indicators.filter(({ scoring }) => scoring.method !== "record");
}

/**
 * Reads a list with a row a person and a column a rater. Which columns are raters is proposed (those whose headers name one, or whose cells
 * are ratings where nothing else is), until a reader says so. A header that names an indicator besides (王一 团队协作) is about that one,
 * any other about the one that is chosen for all. Nobody is expected to rate himself.
 */
export function* raterColumnsInSteps(data: SourceData, scheme: Scheme, choices: RatingChoices = {}): Steps<RatingList> {
  const { layout, columns: described, rows } = data;
  const rated = ratedIndicators(scheme);
  const main =
    rated.find(({ code }) => code === choices.indicator) ??
    namedBySheet(rated, data) ??
    rated.find(({ scoring }) => scoring.method === "rating") ??
    rated[0];
  const person = choices.columns?.person === undefined ? layout.person : choices.columns.person;
  const identity = new Set([person, layout.name, layout.department]);
  const proposed = described.flatMap(({ header }, column) =>
    !identity.has(column) && raterIn(header) !== null && hasRatings(data, column, rated) ? [column] : [],
  );
  const others = described.flatMap(({ header }, column) =>
    !identity.has(column) && header !== "" && hasRatings(data, column, rated) ? [column] : [],
  );
  const raterColumns = (choices.raters ?? (proposed.length > 0 ? proposed : others)).filter(
    (column) => column !== person,
  );
  const across = raterColumns.flatMap((column): RaterColumn[] => {
    const header = described[column]?.header ?? "";
    const own = rated.find(({ name }) => name !== "" && headerKey(header).includes(headerKey(name))) ?? main;
    const rater = raterIn(header, own === main ? [] : [own?.name ?? ""]) ?? header;
    return own === undefined ? [] : [{ column, rater, code: own.code }];
  });

  const { raters: roles } = scheme;
  const raters = [...new Map(across.map(({ rater }) => [textKey(rater), rater])).values()];
  const kinds = raters.map((text): RaterKind => {
    const chosen = choices.roles?.get(textKey(text));
    const count = across.filter(({ rater }) => sameText(rater, text)).length;
    // Without roles every rater counts alike.
    const plain = roles.length === 0 ? "" : roleFor(text, true, roles);
    return { text, count, role: chosen === undefined ? plain : chosen };
  });
  const roleOf = new Map(kinds.map(({ text, role }) => [textKey(text), role]));
  const at = (row: SourceData["rows"][number], column: number | null) =>
    column === null ? "" : textIn(row[column] ?? null);
  const people = new Map<string, RatedPerson>();
  const ratings: Rating[] = [];
  const take = (row: SourceData["rows"][number], place: number) => {
    const key = personKey(row[person ?? -1] ?? null);
    // Of several rows of somebody the first counts, as for XLOOKUP.
    if (key === "" || people.has(key)) return;
    const who: RatedPerson = {
      key,
      person: at(row, person),
      name: person === layout.name ? "" : at(row, layout.name),
      department: at(row, layout.department),
    };
    people.set(key, who);
    for (const { column, rater, code } of across) {
      const cell = row[column] ?? null;
      if (isBlank(cell) && isHimself(rater, who)) continue;
      ratings.push({ at: place, person: key, rater, role: roleOf.get(textKey(rater)) ?? null, code, cell });
    }
  };
  yield* eachInSteps(rows, take);
  return {
    data,
    columns: {
      person,
      name: person === layout.name ? null : layout.name,
      department: layout.department,
      rater: null,
      kind: null,
      indicator: null,
      scores: new Map(),
    },
    roles,
    indicators: rated.filter(({ code }) => across.some((each) => each.code === code)),
    ownRole: null,
    kinds,
    people: [...people.values()],
    ratings,
    across: { columns: across, main: main?.code ?? null, candidates: others },
  };
}

/** Whether a rater is the person himself, by number or name. */
export function isHimself(rater: string, { person, name }: Pick<RatedPerson, "person" | "name">): boolean {
  return sameText(rater, person) || (name !== "" && sameText(rater, name));
}

/** Whether a mean of ratings can be formed: what is given are numbers. */
export function areNumbers({ ratings }: Pick<RatingList, "ratings">): boolean {
  const given = ratings.filter(({ cell }) => !isBlank(cell));
  return given.length > 0 && given.every(({ cell }) => numberIn(cell) !== null);
}

/** By its name, or a title above the headers. */
function namedBySheet(rated: readonly Indicator[], { source, headerRows }: SourceData): Indicator | undefined {
  const titles = headerRows.flatMap(({ row, texts }) => (row < source.area.row ? texts : []));
  const named = headerKey([source.sheet, source.table ?? "", ...titles].join(" "));
  return rated.find(({ name }) => name !== "" && named.includes(headerKey(name)));
}

/** Whether a column has something that may be a rating: a number, or a level of an indicator; one without anything yet may be, too. */
function hasRatings({ rows }: SourceData, column: number, rated: readonly Indicator[]): boolean {
  const filled = rows.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell) && !(cell instanceof Failure));
  const levels = new Set(
    rated.flatMap(({ scoring }) =>
      scoring.method === "rating" ? scoring.levels.map((level) => textKey(labelOf(level))) : [],
    ),
  );
  return (
    filled.length === 0 || filled.some((cell) => numberIn(cell) !== null || levels.has(textKey(readText(cell) ?? "")))
  );
}
