import * as fc from "fast-check";
import { sameText, textKey } from "../../src/domain/sameText";

/** The rule as the documents of Unicode and of our users have it, without a short way. */
function keyByTheRule(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, "");
}

it("takes case, full-width letters, spaces and underscores for nothing", () => {
  expect(textKey(" ＫＰＩ 得_分 ")).toBe("kpi得分");
  expect(sameText("Order  Value", "order_value")).toBe(true);
  // A compatibility ideograph is the one that it is there for: U+F900 is U+8C48.
  expect(textKey("\uf900")).toBe("\u8c48");
});

it("is the same for plain texts, which go a short way, as for all others", () => {
  const plain = fc.string({ unit: fc.constantFrom("A", "z", "0", "-", "(", "·", "中", "龥", "一", " ", "_") });
  fc.assert(
    fc.property(fc.oneof(plain, fc.string({ unit: "binary" })), (text) => textKey(text) === keyByTheRule(text)),
  );
});

it("leaves every character of the short way alone but for its case", () => {
  const plain: string[] = [];
  for (let code = 0x21; code <= 0x9fff; code++)
    if (code < 0x7f || code >= 0x4e00) plain.push(String.fromCharCode(code));
  expect(plain.filter((each) => textKey(each) !== keyByTheRule(each))).toEqual([]);
});
