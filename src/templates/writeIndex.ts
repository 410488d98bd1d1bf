/** Items of a survey: code of the column that holds the rating, from 1 to 10, with its weight. */
export type Items = Readonly<Record<string, number>>;

/**
 * The native formula of an index from 0 to 100, which is what KPI.CSI makes of the same items: Σ w(x − 1) ÷ 9 · 100 over the
 * items that have a rating, divided by their weights. Blank without any rating; #N/A for a rating that is no number from 1
 * to 10, as no index may come of a slip.
 * @example writeIndex({ A: 1 }) // 'IF(COUNTA([A])=0,"",IF(OR(COUNT([A])<COUNTA([A]),MIN([A])<1,MAX([A])>10),NA(),(1*(N([A])-ISNUMBER([A])))/(1*ISNUMBER([A]))/9*100))'
 */
export function writeIndex(items: Items): string {
  const cells = Object.keys(items)
    .map((code) => `[${code}]`)
    .join(",");
  const slips = `COUNT(${cells})<COUNTA(${cells}),MIN(${cells})<1,MAX(${cells})>10`;
  const rated = sum(items, (cell) => `(N(${cell})-ISNUMBER(${cell}))`);
  const weight = sum(items, (cell) => `ISNUMBER(${cell})`);
  return `IF(COUNTA(${cells})=0,"",IF(OR(${slips}),NA(),(${rated})/(${weight})/9*100))`;
}

function sum(items: Items, term: (cell: string) => string): string {
  return Object.entries(items)
    .map(([code, weight]) => `${String(weight)}*${term(`[${code}]`)}`)
    .join("+");
}
