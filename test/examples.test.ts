import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

/*
 * Every `@example` of the domain and the templates is run: "expression // result". A result that ends in "…" is a number
 * of which the first digits are given.
 */
const folders = ["src/domain", "src/templates"];
const files = folders.flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.resolve(folder, file)),
);

const scope: Record<string, unknown> = {};
for (const file of files) Object.assign(scope, jest.requireActual<Record<string, unknown>>(file));

function examplesIn(file: string): string[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements
    .flatMap((statement) => [...ts.getJSDocTags(statement)])
    .filter((tag) => tag.tagName.text === "example")
    .map((tag) => ts.getTextOfJSDocComment(tag.comment) ?? "");
}

function evaluate(expression: string): unknown {
  const names = Object.keys(scope).filter((name) => /^[a-zA-Z_]\w*$/.test(name));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the examples are our own code
  return new Function(...names, `return (${expression});`)(...names.map((name) => scope[name]));
}

const examples = files.flatMap((file) =>
  examplesIn(file).map((example) => ({ file: path.relative(".", file), example })),
);

test("there are examples", () => {
  expect(examples.length).toBeGreaterThan(15);
});

test.each(examples)("$file: $example", ({ example }) => {
  const [expression = "", result = ""] = example.split(" // ").map((part) => part.trim());
  expect(result).not.toBe("");
  const value = evaluate(expression);
  if (result.endsWith("…")) expect(String(value).startsWith(result.slice(0, -1))).toBe(true);
  else expect(value).toEqual(evaluate(result));
});
