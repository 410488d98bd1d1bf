import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeFunctions } from "../../src/help/build/describeFunctions.js";
import { renderFunctionsHelp } from "../../src/help/build/renderFunctionsHelp.js";

const SOURCE = `
/**
 * Doubles <a> number.
 * @customfunction DOUBLE
 * @param value What to double.
 * @param [times] How often.
 * @returns The double.
 * @example =KPI.DOUBLE(2) gives 4
 * @example =KPI.DOUBLE(2, 3) starts with 16
 */
export function double(value: number, times?: number): number {
  return value * 2 ** (times ?? 1);
}
`;
const CHINESE = { DOUBLE: { description: "翻倍。", parameters: { value: "要翻倍的数", times: "次数" } } };

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "functions-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function describeSource(source: string, chinese: unknown = CHINESE) {
  const file = path.join(folder, "functions.ts");
  const translation = path.join(folder, "descriptions.json");
  writeFileSync(file, source);
  writeFileSync(translation, JSON.stringify(chinese));
  return describeFunctions({ sources: [file], chinese: translation, url: "https://kpi.example.com/" });
}

describe("describeFunctions", () => {
  it("takes descriptions and arguments from the doc comments", async () => {
    const { english } = await describeSource(SOURCE);
    expect(english.functions).toEqual([
      expect.objectContaining({
        id: "DOUBLE",
        description: "Doubles <a> number.",
        helpUrl: "https://kpi.example.com/help/functions.html#kpi-double",
        parameters: [
          expect.objectContaining({ name: "value", description: "What to double." }),
          expect.objectContaining({ name: "times", description: "How often.", optional: true }),
        ],
      }),
    ]);
  });

  it("translates descriptions alone", async () => {
    const { english, chinese } = await describeSource(SOURCE);
    const [inEnglish] = english.functions;
    expect(chinese.functions).toEqual([
      {
        ...inEnglish,
        description: "翻倍。",
        parameters: inEnglish?.parameters.map((parameter, index) => ({
          ...parameter,
          description: ["要翻倍的数", "次数"][index],
        })),
      },
    ]);
  });

  it("lets errors in cells reach the functions, and keeps rich values away", async () => {
    const { english, chinese } = await describeSource(SOURCE);
    expect(Object.keys(english)).toEqual(["allowErrorForDataTypeAny", "functions"]);
    expect(chinese.allowErrorForDataTypeAny).toBe(true);
  });

  it("reads the examples", async () => {
    const { examples } = await describeSource(SOURCE);
    expect(examples).toEqual({ DOUBLE: ["=KPI.DOUBLE(2) gives 4", "=KPI.DOUBLE(2, 3) starts with 16"] });
  });

  it("says what is wrong with a comment", async () => {
    await expect(describeSource(SOURCE.replace("DOUBLE\n", "DOU-BLE\n"))).rejects.toThrow(
      /functions\.ts.*invalid characters.*DOU-BLE/,
    );
  });

  it("wants at least one function", async () => {
    await expect(describeSource("export {};")).rejects.toThrow(/@customfunction/);
  });
});

describe("renderFunctionsHelp", () => {
  it("gives each function an anchor, its signature, both languages and its examples", async () => {
    const html = renderFunctionsHelp(await describeSource(SOURCE));
    expect(html).toContain('<section id="kpi-double">');
    expect(html).toContain("=KPI.DOUBLE(value, [times])");
    expect(html).toContain('<p lang="zh-CN">翻倍。</p>');
    expect(html).toContain("<code>=KPI.DOUBLE(2) → 4</code>");
    expect(html).toContain("<code>=KPI.DOUBLE(2, 3) → 16 …</code>");
  });

  it("shows what the comments say as text", async () => {
    const html = renderFunctionsHelp(await describeSource(SOURCE));
    expect(html).toContain("Doubles &#60;a&#62; number.");
  });
});
