import { Failure } from "../failure";

/**
 * Weights in proportion to what each criterion says, adding up to 1.
 * @throws Failure `value` when no criterion says anything: all columns are constant.
 * @example sharesOf([3, 1]) // [0.75, 0.25]
 */
export function sharesOf(information: readonly number[]): number[] {
  const sum = information.reduce((total, each) => total + each, 0);
  if (!(sum > 0)) throw new Failure("value", { code: "noInformation", facts: {} });
  return information.map((each) => each / sum);
}

/** The columns of rectangular data with two rows at least. @throws Failure `value` for fewer. */
export function columnsOf(data: readonly (readonly number[])[]): number[][] {
  if (data.length < 2) throw new Failure("value", { code: "tooFewRows", facts: { rows: data.length, needed: 2 } });
  return (data[0] ?? []).map((_, j) => data.map((row) => row[j] ?? 0));
}
