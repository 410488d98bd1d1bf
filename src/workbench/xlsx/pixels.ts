// A column's width counts digits of the default font, which are 7 pixels wide in Calibri 11 (ECMA-376 Part 1, 18.3.1.13);
// a row's height is in points.
const DIGIT_PIXELS = 7;
const PIXELS_PER_POINT = 96 / 72;

export function toPixelWidth(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

export function toColumnWidth(pixels: number): number {
  return Math.trunc((Math.round(pixels) / DIGIT_PIXELS) * 256) / 256;
}

export function toPixelHeight(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function toPointHeight(pixels: number): number {
  return Math.round(pixels) / PIXELS_PER_POINT;
}
