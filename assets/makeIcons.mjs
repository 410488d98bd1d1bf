// Draws the add-in's icons: node assets/makeIcons.mjs
// The mark: three bars that rise, the last one passing a target line; drawn anew for each size, so that every edge
// lies on a pixel and the mark is as crisp at 16 as at 128.
import { mkdirSync, writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const GROUND = [15, 108, 92];
const BAR = [255, 255, 255];
const TARGET = [255, 200, 61];

const folder = new URL("icons/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const size of SIZES) writeFileSync(new URL(`icon-${size}.png`, folder), encodePng(drawIcon(size), size));

/** RGBA pixels of the mark. */
function drawIcon(size) {
  const pixels = new Uint8Array(size * size * 4);
  const at = (share) => Math.round(size * share);
  fillRounded(pixels, size, Math.max(2, size * 0.19));

  const bar = Math.max(2, at(0.15));
  const gap = Math.max(1, at(0.09));
  const left = Math.floor((size - 3 * bar - 2 * gap) / 2);
  const bottom = size - at(0.2);
  const heights = [at(0.2), at(0.36), at(0.6)];
  heights.forEach((height, index) => {
    fillRectangle(pixels, size, left + index * (bar + gap), bottom - height, bar, height, BAR);
  });

  const line = Math.max(1, at(0.06));
  const lineTop = bottom - heights[1] - gap - line;
  fillRectangle(pixels, size, left, lineTop, 2 * bar + gap, line, TARGET);
  return pixels;
}

function fillRectangle(pixels, size, left, top, width, height, colour) {
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) pixels.set([...colour, 255], (y * size + x) * 4);
  }
}

/** The whole icon as a square with rounded corners; corner pixels are as opaque as the share of them inside. */
function fillRounded(pixels, size, radius) {
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      pixels.set([...GROUND, Math.round(255 * coverage(x, y, size, radius))], (y * size + x) * 4);
    }
  }
}

function coverage(x, y, size, radius) {
  const steps = 4;
  let inside = 0;
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const dx = distanceToCore(x + (i + 0.5) / steps, size, radius);
      const dy = distanceToCore(y + (j + 0.5) / steps, size, radius);
      if (Math.hypot(dx, dy) <= radius) inside++;
    }
  }
  return inside / steps ** 2;
}

function distanceToCore(position, size, radius) {
  return Math.max(radius - position, 0, position - (size - radius));
}

/** https://www.w3.org/TR/png-3/: 8-bit RGBA, no filter, one data chunk. */
function encodePng(pixels, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) rows.set(pixels.subarray(y * size * 4, (y + 1) * size * 4), y * (size * 4 + 1) + 1);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
