/**
 * How much room a text takes in a cell, in digits: a Chinese character takes two.
 * @example displayWidth("底薪 A") // 6
 */
export function displayWidth(text: string): number {
  return Array.from(text).reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );
}

/** What a bold header and the arrow of a filter take besides its letters. */
const BESIDE_HEADER = 4;

/**
 * How wide a column is for its header, which wraps beyond a width, but never within a word.
 * @example headerWidth("Department", 10) // 14
 */
export function headerWidth(header: string, widest: number): number {
  const words = header.split(/\s+/).filter((word) => /^[\x20-\x7e]+$/.test(word));
  const unbroken = Math.max(0, ...words.map(displayWidth));
  return Math.max(Math.min(widest, displayWidth(header) + BESIDE_HEADER), unbroken + BESIDE_HEADER);
}

/** The width of a column that holds so many digits, in the points that Excel's API counts in (5.25 a digit of its standard font). */
export function columnWidthFor(digits: number): number {
  return Math.round(digits * 5.25 + 6);
}
