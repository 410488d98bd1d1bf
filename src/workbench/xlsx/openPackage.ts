import { unzipSync } from "fflate";
import { parseXml, type XmlElement } from "./parseXml";
import { XLSX_LIMITS, XlsxProblem } from "./XlsxProblem";

/** The parts of an `.xlsx`: its XML unpacked; pictures and the like stay packed and are known by name only. */
export interface XlsxPackage {
  names: string[];
  has(name: string): boolean;
  /** Reads a part; see `parseXml` for `take`. */
  read(name: string, take?: (element: XmlElement) => boolean): XmlElement;
  /** What a part points to, by relationship id; `""` is the package itself. */
  relationships(name: string): Map<string, Relationship>;
}

export interface Relationship {
  /** The last word of its type: `worksheet`, `table`, `chart`. */
  type: string;
  /** Name of the part; an address when it lies outside the file. */
  target: string;
}

/** Opens the archive, or says what the bytes are instead. */
export function openPackage(bytes: Uint8Array): XlsxPackage {
  if (bytes.length === 0) throw new XlsxProblem({ code: "empty" });
  if (bytes.length > XLSX_LIMITS.bytes)
    throw new XlsxProblem({ code: "tooLarge", limit: "bytes", found: bytes.length });
  if (!startsWith(bytes, [0x50, 0x4b])) throw new XlsxProblem(otherFormat(bytes));

  const names: string[] = [];
  const parts = new Map<string, Uint8Array>();
  let unpackedBytes = 0;
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name);
        if (!/\.(?:xml|rels)$/i.test(file.name)) return false;
        unpackedBytes += file.originalSize;
        if (unpackedBytes > XLSX_LIMITS.unpackedBytes) {
          throw new XlsxProblem({ code: "tooLarge", limit: "unpackedBytes", found: unpackedBytes });
        }
        return true;
      },
    });
    // Part names do not distinguish case, and some producers write backslashes.
    for (const [name, content] of Object.entries(files)) parts.set(partKey(name), content);
  } catch (error) {
    if (error instanceof XlsxProblem) throw error;
    throw new XlsxProblem({
      code: "broken",
      part: "zip",
      detail: String(error instanceof Error ? error.message : error),
    });
  }
  return packageOf(names, parts);
}

function packageOf(names: string[], parts: Map<string, Uint8Array>): XlsxPackage {
  const has = (name: string): boolean => parts.has(partKey(name));
  const read: XlsxPackage["read"] = (name, take) => {
    const content = parts.get(partKey(name));
    if (content === undefined) throw new XlsxProblem({ code: "broken", part: name, detail: "missing" });
    try {
      return parseXml(decode(content), take);
    } catch (error) {
      if (error instanceof XlsxProblem) throw error;
      throw new XlsxProblem({
        code: "broken",
        part: name,
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  };
  const relationships: XlsxPackage["relationships"] = (name) => {
    const [, folder = "", file = ""] = /^(.*\/)?([^/]*)$/.exec(name) ?? [];
    const part = `${folder}_rels/${file}.rels`;
    if (!has(part)) return new Map();
    return new Map(
      read(part).children.map(({ attributes }): [string, Relationship] => [
        attributes["Id"] ?? "",
        {
          type: attributes["Type"]?.split("/").at(-1) ?? "",
          target:
            attributes["TargetMode"] === "External"
              ? (attributes["Target"] ?? "")
              : resolve(folder, attributes["Target"] ?? ""),
        },
      ]),
    );
  };
  return { names, has, read, relationships };
}

function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

function decode(content: Uint8Array): string {
  const isLittleEndian = startsWith(content, [0xff, 0xfe]);
  const isUtf16 = isLittleEndian || startsWith(content, [0xfe, 0xff]);
  return new TextDecoder(isUtf16 ? (isLittleEndian ? "utf-16le" : "utf-16be") : "utf-8", { fatal: true }).decode(
    content,
  );
}

function otherFormat(bytes: Uint8Array): XlsxProblem["failure"] {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return hasStream(bytes, "EncryptedPackage") ? { code: "encrypted" } : { code: "oldFormat" };
  }
  const isText = bytes.subarray(0, 512).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
  return { code: "notWorkbook", looksLike: isText ? "web page or text" : "unknown" };
}

/**
 * Whether a compound file has a stream of that name. Directory entries are 128 bytes long and aligned to that; each begins
 * with the name in UTF-16 and has its length in bytes, ending zero included, at offset 64. ([MS-CFB] 2.6.1)
 */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = 2 * (name.length + 1);
  for (let entry = 512; entry + 128 <= bytes.length; entry += 128) {
    if (view.getUint16(entry + 64, true) !== length) continue;
    if (
      Array.from(name, (letter, index) => letter.charCodeAt(0) === view.getUint16(entry + 2 * index, true)).every(
        Boolean,
      )
    )
      return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
