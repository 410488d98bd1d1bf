import type { Period } from "../../../workbook/results/periodOf";

/** The month that it is: a sheet that is called 9月 is of the nearest. */
export function periodOfToday(): Period {
  const today = new Date();
  return { month: today.getFullYear() * 12 + today.getMonth() + 1, hasYear: true };
}
