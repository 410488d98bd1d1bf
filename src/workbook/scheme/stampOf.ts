import type { Language } from "../../domain/language";
import { say } from "../messages/message";
import type { SchemeOnSheet } from "./schemeOnSheet";

/** What a result says about the scheme that it was computed with: id, version and the digest of its content. */
export function stampOf({ reading, digest }: Pick<SchemeOnSheet, "reading" | "digest">, language: Language): string {
  const { id, version } = reading.scheme;
  return say({ code: "stamp", facts: { id, version, digest } }, language);
}
