import type * as z from "zod/mini";
import type { Language, Text } from "../../domain/language";
import { layOutScheme } from "../../domain/scheme/layOutScheme";
import type { Scheme } from "../../domain/scheme/scheme";
import type { Message } from "../messages/message";
import { WorkbookProblem } from "../WorkbookProblem";
import { describePath } from "./describePath";
import { FORMAT, FORMAT_VERSION, MOST_BYTES, MOST_CHARACTERS, MOST_LEVELS, MOST_ROWS, schemeFile } from "./schemeFile";

/** A scheme from a file. */
export interface ReadScheme {
  readonly scheme: Scheme;
  /** The language of its texts. */
  readonly language: Language;
  /** What the file says besides, and nothing here reads: where it stands. */
  readonly ignored: readonly Text[];
}

/**
 * Reads the file of a scheme, whoever made it.
 * @throws WorkbookProblem which says what is wrong with the file, and where.
 */
export function readSchemeFile(text: string): ReadScheme {
  // A zip, as workbooks are.
  if (text.startsWith("PK\u0003\u0004")) refuse({ code: "fileIsWorkbook", facts: {} });
  if (text.length > MOST_BYTES) refuse({ code: "fileTooLarge", facts: { most: MOST_BYTES } });
  if (isDeeperThan(MOST_LEVELS, text)) refuse({ code: "fileTooDeep", facts: { most: MOST_LEVELS } });
  const content = parseJson(text);
  const { format, formatVersion } = asRecord(content);
  if (format !== FORMAT || typeof formatVersion !== "number") refuse({ code: "fileUnknown", facts: {} });
  if (formatVersion !== FORMAT_VERSION) refuse({ code: "fileOtherVersion", facts: { version: formatVersion } });

  const parsed = schemeFile.safeParse(content);
  if (!parsed.success) refuseIssue(parsed.error.issues[0], content);
  const { scheme, language } = parsed.data;
  const misfit = findText(scheme, ["scheme"]);
  if (misfit) refuse(misfit);
  const rows = layOutScheme(scheme, language).reduce((sum, block) => sum + block.rows.length, 0);
  if (rows > MOST_ROWS) refuse({ code: "fileTooManyRows", facts: { rows, most: MOST_ROWS } });
  return { scheme, language, ignored: findIgnored(asRecord(content)["scheme"], scheme, ["scheme"]).map(inWords) };
}

function refuse(message: Message): never {
  throw new WorkbookProblem(message);
}

function parseJson(text: string): unknown {
  try {
    // Some editors put a mark at the start.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new WorkbookProblem({ code: "fileNotJson", facts: {} }, { cause: error });
  }
}

/** Told from the text, before anything is built of it. */
function isDeeperThan(most: number, text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (isInString) {
      if (character === "\\") i++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{" || character === "[") {
      if (++depth > most) return true;
    } else if (character === "}" || character === "]") depth--;
  }
  return false;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function refuseIssue(issue: z.core.$ZodIssue | undefined, content: unknown): never {
  const path = issue?.path ?? [];
  const isMissing = valueAt(content, path) === undefined;
  const expected = issue ? expectedBy(issue) : anything;
  return refuse({ code: isMissing ? "fileMissing" : "fileWrong", facts: { where: inWords(path), expected } });
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    content,
  );
}

const anything: Text = { zh: "这里能用的内容", en: "something that can stand here" };

const types: Readonly<Record<string, Text>> = {
  number: { zh: "数字", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  string: { zh: "文本", en: "text" },
  array: { zh: "列表", en: "a list" },
  object: { zh: "一组内容", en: "a group of fields" },
};

function expectedBy(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? anything;
    case "invalid_value":
      return same(issue.values.map(String).join(" / "));
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? { zh: "不为空的内容", en: "something that is not empty" }
        : same(`${issue.inclusive === false ? ">" : "≥"} ${issue.minimum}`);
    case "too_big":
      return same(`${issue.inclusive === false ? "<" : "≤"} ${issue.maximum}`);
    case "invalid_union":
      return issue.discriminator === undefined
        ? { zh: "数字或文本", en: "a number or text" }
        : { zh: "已知的种类", en: "a kind that is known" };
    case "invalid_format":
      return { zh: "以字母或汉字开头、由字母和数字组成的编号", en: "letters and digits that begin with a letter" };
    default:
      return anything;
  }
}

function same(text: string): Text {
  // Chinese sets a space before what is not.
  return { zh: ` ${text}`, en: text };
}

function inWords(path: readonly PropertyKey[]): Text {
  return { zh: describePath(path, "zh"), en: describePath(path, "en") };
}

/** A text that no cell can hold: too long, or with characters that no file of a workbook may have. */
function findText(value: unknown, path: readonly PropertyKey[]): Message | null {
  if (typeof value === "string") {
    if (value.length > MOST_CHARACTERS)
      return { code: "fileTextTooLong", facts: { where: inWords(path), most: MOST_CHARACTERS } };
    // https://www.w3.org/TR/xml/#charsets: no control characters but tab and line ends, no half of a pair.
    return /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(value)
      ? { code: "fileCharacters", facts: { where: inWords(path) } }
      : null;
  }
  return entriesOf(value).reduce<Message | null>((found, [key, part]) => found ?? findText(part, [...path, key]), null);
}

/** The fields of a file that its scheme does not have. */
function findIgnored(written: unknown, read: unknown, path: readonly PropertyKey[]): (readonly PropertyKey[])[] {
  return entriesOf(written).flatMap(([key, part]) => {
    const kept = valueAt(read, [key]);
    return kept === undefined ? [[...path, key]] : findIgnored(part, kept, [...path, key]);
  });
}

function entriesOf(value: unknown): [PropertyKey, unknown][] {
  if (Array.isArray(value)) return value.map((part, i) => [i, part]);
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
