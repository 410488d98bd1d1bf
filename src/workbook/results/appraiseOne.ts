import { breakDown, type Breakdown } from "../../domain/appraisal/breakDown";
import { explainPerson, type Step } from "../../domain/appraisal/explainPerson";
import { numberOf, type Measure, type Person } from "../../domain/appraisal/measures";
import { prepareAppraiser, type Appraisal } from "../../domain/appraise";
import { explainPay } from "../../domain/pay/explainPay";
import type { PersonPay } from "../../domain/pay/payItems";
import { attempt, type Outcome } from "../../domain/outcome";
import type { Reading } from "../../domain/scheme/readScheme";
import type { Indicator } from "../../domain/scheme/scheme";
import { readText, type Cell } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { fieldsOf, type Field } from "../people/fields";
import { headColumns } from "../people/headColumns";
import type { Mapping } from "../people/mapping";
import type { SourceData } from "../people/source";
import { preparePayment } from "./appraiseSource";

/** An indicator as it is for one person. */
export interface IndicatorOutcome {
  readonly indicator: Indicator;
  /** What stands in his cell; what raters make together where there are several. `null` for nothing, or without a column. */
  readonly actual: Cell;
  /** The column of the source that the actual stands in; `null` without one, and for what several columns make. */
  readonly column: number | null;
  /** The target that he is scored against, his own where he has one; `null` for methods without one. */
  readonly target: number | null;
  /** `null`: not scored, as records never are. */
  readonly score: Outcome<number>;
  /** What it adds to the total. */
  readonly points: number;
  readonly isRecord: boolean;
  /** Weighs nothing: it is computed and shown, and not counted. */
  readonly isTrial: boolean;
}

/** What a scheme makes of one person of a source. */
export interface AppraisedOne {
  readonly total: Appraisal["total"];
  readonly grade: Appraisal["grade"];
  /** What the total is made of: the score of each indicator, trials (weight 0) among them. */
  readonly breakdown: Breakdown;
  /** One for each indicator, records too, in the scheme's order. */
  readonly indicators: readonly IndicatorOutcome[];
  /** `null` where the scheme has no pay, or a column that pay needs is not mapped. */
  readonly pay: PersonPay | null;
  /** The working behind all of it. */
  readonly steps: () => readonly Step[];
  /** The part of the working that is about an indicator; about the pay item in this place, counted from 0; or about the total, the grade, the pay. */
  readonly workingOf: (part: Indicator | number | "total" | "grade" | "pay") => Step | null;
}

/**
 * Appraises one person of a source, the others beside him as far as ranks and exemptions look at them: what `appraiseSource` makes of
 * him, without the rewards of streaks, in the time that an edit leaves.
 * @param row in `data.rows`
 * @throws Failure when the scheme has nothing to score.
 */
export function appraiseOne(reading: Reading, data: SourceData, mapping: Mapping, row: number): AppraisedOne {
  const { scheme, language } = reading;
  const heads = headColumns(fieldsOf(scheme, language), mapping);
  const names = heads.map(({ head }) => head);
  const department = mapping.get("department");
  const groups = department === undefined ? undefined : data.rows.map((cells) => textIn(cells[department] ?? null));
  const cells = data.rows.map((each) => heads.map(({ column }) => each[column] ?? null));
  const among = prepareAppraiser(reading, names).among(cells, groups);
  const appraisal = among.appraise(row);
  const pay = preparePayment(reading, names)(cells[row] ?? [], appraisal, null);
  const person = among.group.people.at(row);
  const breakdown = breakDown(among.group, person);
  const scores = among.group.scores(person);
  const columnOf = (indicator: Indicator) =>
    heads.find(({ field }) => field.indicator === indicator && isActual(field))?.column ?? null;
  const indicators = scheme.indicators.map((indicator): IndicatorOutcome => {
    const place = among.group.scored.findIndex((measure) => measure.indicator === indicator);
    const measure = among.group.scored[place];
    const column = columnOf(indicator);
    const isRecord = indicator.scoring.method === "record";
    return {
      indicator,
      actual: column === null ? ratedBy(measure, person) : (data.rows[row]?.[column] ?? null),
      column,
      target: measure ? targetFor(measure, person) : null,
      score: scores[place] ?? null,
      points: breakdown.contributions[place]?.points ?? 0,
      isRecord,
      isTrial: !isRecord && indicator.weight === 0,
    };
  });
  const stepsOfAppraisal = () => explainPerson(among.group, row);
  const stepsOfPay = () => (scheme.pay && pay ? explainPay(scheme.pay, pay) : []);
  return {
    total: appraisal.total,
    grade: appraisal.grade,
    breakdown,
    indicators,
    pay,
    steps: () => [...stepsOfAppraisal(), ...stepsOfPay()],
    workingOf(part) {
      if (typeof part === "number") return stepsOfPay()[part] ?? null;
      if (typeof part === "object") {
        // The steps begin with those of the scored indicators, in their order.
        const place = among.group.scored.findIndex(({ indicator }) => indicator === part);
        return place < 0 ? null : (stepsOfAppraisal()[place] ?? null);
      }
      const steps = part === "pay" ? stepsOfPay() : stepsOfAppraisal();
      return steps.find(({ subject }) => typeof subject === "object" && subject.code === part) ?? null;
    },
  };
}

function isActual({ role }: Field): boolean {
  return role === "scored" || role === "ruled" || role === "recorded";
}

/** What several raters make together. */
function ratedBy(measure: Measure | undefined, person: Person): Cell {
  return measure === undefined || measure.ratings.length === 0 ? null : attempt(() => numberOf(measure, person));
}

function targetFor({ indicator: { scoring }, targetFor: ownTarget }: Measure, person: Person): number | null {
  const own = attempt(() => ownTarget(person));
  if (own !== null && !(own instanceof Failure)) return own.target;
  return ("target" in scoring ? scoring.target : undefined) ?? null;
}

function textIn(cell: Cell): string {
  return cell instanceof Failure ? "" : (readText(cell) ?? "");
}
