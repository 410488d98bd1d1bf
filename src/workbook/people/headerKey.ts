import { textKey } from "../../domain/sameText";

/**
 * The form of a header in which units in brackets, punctuation and spelling do not count.
 * @example headerKey("平均响应时间（秒）") === headerKey("平均响应时间") // true
 */
export function headerKey(header: string): string {
  const bare = textKey(header).replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|\{[^}]*\}/g, "");
  return (bare === "" ? textKey(header) : bare).replace(/[\p{P}\p{S}]+/gu, "");
}
