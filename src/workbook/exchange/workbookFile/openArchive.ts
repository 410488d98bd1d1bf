import { Inflate } from "fflate";
import type { Steps } from "../../../domain/steps";
import { WorkbookProblem } from "../../WorkbookProblem";
import { MOST_UNPACKED_BYTES } from "./limits";

/** A zip whose parts are unpacked one by one, each only as far as somebody goes on reading. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /**
   * Hands over the text of a part piece by piece.
   * @param take returns whether it wants more.
   * @throws WorkbookProblem when the part is damaged, or more is unpacked in all than a workbook may hold.
   */
  readonly read: (name: string, take: (text: string) => boolean) => Steps<void>;
}

interface Entry {
  readonly method: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly size: number;
}

/** A small piece may unpack to a thousand times its size; this many bytes go in between two looks at what came out. */
const PIECE = 16_384;

const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a zip by its directory (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3). What the directory says of unpacked sizes is
 * not relied on: a crafted file lies.
 * @throws WorkbookProblem for what is no zip.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = readDirectory(bytes);
  let unpacked = 0;
  const count = (length: number) => {
    unpacked += length;
    if (unpacked > MOST_UNPACKED_BYTES)
      throw new WorkbookProblem({ code: "workbookTooLarge", facts: { most: MOST_UNPACKED_BYTES } });
  };
  return {
    has: (name) => entries.has(keyOf(name)),
    read: function* (name, take) {
      const entry = entries.get(keyOf(name));
      if (!entry) throw damaged(name);
      const { start, end } = contentOf(bytes, entry, name);
      let isWanted = true as boolean;
      const decoder = new TextDecoder("utf-8", { fatal: true });
      const pass = (piece: Uint8Array, isLast: boolean) => {
        count(piece.length);
        if (isWanted) isWanted = take(decode(decoder, piece, isLast, name));
      };
      const inflate = new Inflate(pass);
      for (let at = start; isWanted && at < end; at += PIECE) {
        const piece = bytes.subarray(at, Math.min(end, at + PIECE));
        const isLast = at + PIECE >= end;
        if (entry.method === STORED) pass(piece, isLast);
        else if (entry.method === DEFLATED) push(inflate, piece, isLast, name);
        else throw damaged(name);
        yield (at - start) / (end - start);
      }
    },
  };
}

function damaged(part: string, cause?: unknown): WorkbookProblem {
  return new WorkbookProblem({ code: "workbookDamaged", facts: { part } }, { cause });
}

function push(inflate: Inflate, piece: Uint8Array, isLast: boolean, name: string): void {
  try {
    inflate.push(piece, isLast);
  } catch (error) {
    throw error instanceof WorkbookProblem ? error : damaged(name, error);
  }
}

function decode(decoder: TextDecoder, piece: Uint8Array, isLast: boolean, name: string): string {
  try {
    return decoder.decode(piece, { stream: !isLast });
  } catch (error) {
    throw damaged(name, error);
  }
}

/** Names of parts do not distinguish case (ECMA-376-2, 6.2.2.3), and some programs write backslashes. */
function keyOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
/** A zip may end with a comment as long as this. */
const LONGEST_COMMENT = 65_535;

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) {
    end--;
    if (end < bytes.length - 22 - LONGEST_COMMENT) break;
  }
  if (end < 0 || view.getUint32(end, true) !== END) throw damaged("zip");
  const entries = new Map<string, Entry>();
  try {
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== DIRECTORY) throw damaged("zip");
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      entries.set(keyOf(name), {
        method: view.getUint16(at + 10, true),
        offset: view.getUint32(at + 42, true),
        size: view.getUint32(at + 20, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    // Beyond its end: cut short.
    throw error instanceof WorkbookProblem ? error : damaged("zip", error);
  }
  return entries;
}

function contentOf(bytes: Uint8Array, { offset, size }: Entry, name: string): { start: number; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + size > bytes.length) throw damaged(name);
  return { start, end: start + size };
}
