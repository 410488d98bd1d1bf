import { existsSync } from "node:fs";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { appraiseExample } from "../support/appraiseExample";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { serveProduction, type ProductionServer } from "../support/serveProduction";
import { spreadsheet } from "../support/spreadsheet";

/*
 * The files that are deployed, under the security policy that is written in them. office.js comes from the address that they
 * name, where Microsoft's package stands in for Microsoft's server; every other address is refused and told of.
 */
const CDN = "https://appsforoffice.microsoft.com";
const OFFICE_JS = "/lib/1/hosted/";
const PACKAGE = path.resolve(__dirname, "../../node_modules/@microsoft/office-js/dist");
const BUILD_LIMIT_MS = 400_000;

let production: ProductionServer;

beforeAll(async () => {
  production = await serveProduction(process.env["WORKBENCH_URL"] ?? "");
}, BUILD_LIMIT_MS);

afterAll(() => production.close());

/** The only two servers that there are; the addresses of others that were asked for are collected. */
async function confine(page: Page, elsewhere: string[]): Promise<void> {
  await page.route("**/*", async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin === new URL(production.url).origin) return route.continue();
    // The package has the names of its files in lower case.
    const file = path.join(PACKAGE, pathname.slice(OFFICE_JS.length).toLowerCase());
    if (origin === CDN && pathname.startsWith(OFFICE_JS) && existsSync(file)) return route.fulfill({ path: file });
    elsewhere.push(route.request().url());
    return route.abort();
  });
  // Over plain http office.js of the web asks the user, in a frame of Microsoft's, whether the host is trusted. Chromium shows no
  // dialog of a frame from elsewhere: this is the user who says yes.
  await page.addInitScript((cdn) => {
    if (location.origin === cdn) window.confirm = () => true;
  }, CDN);
}

describe.each(["documented", "windows", "web"])("the production build in the profile %s", (profile) => {
  const elsewhere: string[] = [];
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  beforeAll(async () => {
    const { url } = production;
    workbench = await openWorkbench({ profile, url, prepare: (page) => confine(page, elsewhere) });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
  });

  const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: true });

  it("loads office.js from Microsoft's server, as the page says", async () => {
    const scripts = await pane.evaluate(() => [...document.querySelectorAll("script[src]")].map((it) => it.outerHTML));
    expect(scripts.filter((script) => script.includes(`${CDN}${OFFICE_JS}office.js`))).toHaveLength(1);
    expect(await pane.evaluate(() => Office.context.host)).toBe("Excel");
  });

  it("appraises the example of S5 as the engine does", async () => {
    await pane.getByRole("button").filter({ hasText: S5.summary.zh }).click();
    await nameScheme(pane, "S5");
    await button("放入工作簿").click();
    await button("放入示例数据").click();
    await pane.getByRole("status").getByText("已全部对应").waitFor();
    await button("预览结果").click();
    await button("放入工作簿").click();
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    await cells.settled();
    const rows = await cells.getValues(`'${(await cells.sheets()).at(-1) ?? ""}'!A1:CZ20`);
    const head = rows.findLastIndex((row) => row.includes("总分"));
    const [total, grade] = ["总分", "等级"].map((name) => rows[head]?.indexOf(name) ?? -1);
    const expected = appraiseExample(S5, "zh");
    const results = rows.slice(head + 1, head + 1 + expected.length).map((row) => ({
      total: Number(Number(row[total ?? -1]).toFixed(9)),
      grade: row[grade ?? -1],
    }));
    expect(results).toEqual(expected.map((person) => ({ total: person.total, grade: person.grade })));
    await workbench.screenshot(`production-${profile}`);
  });

  it("fetches the part of a function that few formulas need", async () => {
    await cells.addSheet("try");
    await cells.setFormulas("try!A1", [["=KPI.CHECK(Scheme_S5)"]]);
    await cells.settled();
    // The tier up to 80,000 pays a bonus of 300, the next one none.
    const [[severity, , what] = []] = await cells.getValues("try!A1:D1");
    expect([severity, what]).toEqual(["应看", "业绩一到 80,000，提成加奖金反而少 300"]);
  });

  it("asks no other server for anything, and complains of nothing in the console", () => {
    expect(elsewhere).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });

  it("is held to its policy: neither a request nor a script goes elsewhere", async () => {
    const violations = await pane.evaluate(async () => {
      const found: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => found.push(effectiveDirective));
      await fetch("https://elsewhere.example/").catch(() => undefined);
      const script = document.createElement("script");
      script.textContent = "window.isInjected = true";
      document.head.append(script);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return found;
    });
    expect(violations).toEqual(["connect-src", "script-src-elem"]);
    expect(elsewhere).toEqual([]);
    expect(await pane.evaluate(() => "isInjected" in window)).toBe(false);
  });
});
