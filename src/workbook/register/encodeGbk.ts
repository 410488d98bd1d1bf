/** A text as GBK, or the characters that GBK does not have, each once. */
export type GbkText =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly lacking: null }
  | { readonly bytes: null; readonly lacking: readonly string[] };

let table: ReadonlyMap<string, readonly [number, number]> | null = null;

/**
 * Encodes a text as GBK, which older Chinese payroll systems want. A browser encodes UTF-8 alone and decodes GBK
 * (https://encoding.spec.whatwg.org/#gbk-decoder), so that its decoder, turned round, is the table. What GBK does not have is told, and
 * never written as a question mark.
 * @throws RangeError where the decoder is not there.
 * @example encodeGbk("工号").bytes // Uint8Array [0xB9, 0xA4, 0xBA, 0xC5]
 */
export function encodeGbk(text: string): GbkText {
  table ??= readTable();
  const bytes: number[] = [];
  const lacking = new Set<string>();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    // https://encoding.spec.whatwg.org/#gb18030-encoder: the euro sign is one byte in GBK.
    else if (character === "€") bytes.push(0x80);
    else if (pair) bytes.push(...pair);
    else lacking.add(character);
  }
  return lacking.size > 0 ? { bytes: null, lacking: [...lacking] } : { bytes: new Uint8Array(bytes), lacking: null };
}

/** Every pair of bytes of GBK that stands for a character of Unicode: 0x81–0xFE, then 0x40–0xFE without 0x7F. */
function readTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder("gbk");
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(new Uint8Array([lead, trail]));
      // Neither what is no character nor what is for private use; of two spellings the first.
      if (Array.from(character).length !== 1 || /[\uFFFD\uE000-\uF8FF]/.test(character)) continue;
      if (!pairs.has(character)) pairs.set(character, [lead, trail]);
    }
  }
  return pairs;
}
