const numerals = "一二三四五六七八九十";

/**
 * The figures that a text speaks of, however they are written: 4万 and 40,000, 10%, 2/3, 第一 and 1st.
 * @example readFigures("4万-6万超出部分*2%，奖金200元") // [40000, 60000, 0.02, 200]
 */
export function readFigures(text: string): number[] {
  const written = /第([一二三四五六七八九十])|(\d[\d,]*(?:\.\d+)?)(?:\/(\d+))?\s*(万|%)?/g;
  return [...text.matchAll(written)].map(([, numeral, digits = "", divisor, unit]) => {
    if (numeral !== undefined) return numerals.indexOf(numeral) + 1;
    const figure = Number(digits.replace(/,/g, "")) / Number(divisor ?? 1);
    if (unit === "万") return figure * 10_000;
    return unit === "%" ? figure / 100 : figure;
  });
}
