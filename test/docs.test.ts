import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "..");
/** What a build or a run of tests makes is not there before it. */
const MADE = /^(dist|help|test-results)\//;
const PATH = /^[\w.-]+(\/[\w.-]+)*\/?$/;

/** The files and folders that a page names between backticks, commands included: `src/domain`, `npx jest test/workbook`. */
function pathsIn(markdown: string): string[] {
  const spans = [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
  return spans
    .flatMap((span) => span.split(/[\s,]+/))
    .filter((word) => /[/]|[.]md$/.test(word) && PATH.test(word) && !MADE.test(word));
}

describe.each(["README.md", "CONTRIBUTING.md", "src/workbench/README.md"])("%s", (page) => {
  it("names files that exist", () => {
    const named = pathsIn(readFileSync(path.join(ROOT, page), "utf8"));
    const places = [ROOT, path.dirname(path.join(ROOT, page))];
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !places.some((place) => existsSync(path.join(place, name))))).toEqual([]);
  });
});

test("a path is told from an address, a package and a pattern", () => {
  const page =
    "`src/domain` and `npx jest test/workbook`, `https://a.b/c`, `@univerjs/core`, `test/*.ts`, `help/x.html`, a/b";
  expect(pathsIn(page)).toEqual(["src/domain", "test/workbook"]);
});
