import { chromium } from "playwright-core";

/** Cells are written in parts, as a test of the workbench does. */
const ROWS_AT_ONCE = 1_000;
const HEADERS = [
  "工号",
  "姓名",
  "部门",
  "接待人数",
  "询单转化率",
  "平均响应时间(秒)",
  "净销售额",
  "客单价",
  "未回复数",
  "底薪",
  "餐补",
];
const FIGURES = ["售前", 520, 0.5, 40, 30_000, 120, 0, 4000, 300];
const LIMIT_MS = 300_000;

/**
 * A source of that many people on its way through the pane in the workbench, in a headless browser: how long the preview takes, its
 * longest task (https://developer.mozilla.org/docs/Web/API/PerformanceLongTaskTiming), how long the results take to be inserted, and
 * how much of that passes between a batch of the pane and its answer, which is the workbench's own share.
 *
 * @param {string} url where the workbench is served
 * @param {number} people
 * @returns {Promise<{ previewMs: number, longestMs: number, insertMs: number, hostShare: number }>}
 */
export async function measureThousands(url, people) {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ locale: "zh-CN" });
    page.setDefaultTimeout(LIMIT_MS);
    await page.goto(`${url}?displayLanguage=zh-CN&profile=documented&open=blank`);
    await page.waitForFunction(() => "workbench" in window);
    await page.evaluate(() => Reflect.get(window, "workbench").ready);
    const pane = page.frame({ name: "taskpane" });
    if (pane === null) throw new Error("the workbench has no pane");
    const rows = [HEADERS, ...Array.from({ length: people }, (_, i) => [`P${i}`, `人员${i}`, ...FIGURES])];
    await page.evaluate(() => Reflect.get(window, "workbench").addSheet("9月"));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const part = rows.slice(from, from + ROWS_AT_ONCE);
      await page.evaluate(
        ([address, cells]) => Reflect.get(window, "workbench").setValues(address, cells),
        /** @type {const} */ ([`'9月'!A${from + 1}:K${from + part.length}`, part]),
      );
    }
    const press = (/** @type {string | RegExp} */ name) => pane.getByRole("button", { name }).first().click();
    await press(/客服绩效与提成方案/);
    await press("放入工作簿");
    await press("用此方案考核");
    await press(/9月/);
    await pane.getByRole("button", { name: "预览结果" }).waitFor();
    await page.waitForTimeout(2_000);

    await pane.evaluate(() => {
      const tasks = /** @type {number[]} */ ([]);
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: "longtask",
      });
      Reflect.set(window, "longTasks", tasks);
    });
    let start = performance.now();
    await press("预览结果");
    await pane.locator("li[aria-setsize]").first().waitFor();
    const previewMs = performance.now() - start;
    await page.waitForTimeout(500);
    const longestMs = await pane.evaluate(() => Math.max(0, ...Reflect.get(window, "longTasks")));

    // What Microsoft's client waits for is the workbench.
    await pane.evaluate(() => {
      Reflect.set(window, "hostMs", 0);
      const context = Reflect.get(window, "Excel").RequestContext.prototype;
      const { sync } = context;
      context.sync = async function (/** @type {unknown[]} */ ...given) {
        const begun = performance.now();
        try {
          return await sync.apply(this, given);
        } finally {
          Reflect.set(window, "hostMs", Reflect.get(window, "hostMs") + performance.now() - begun);
        }
      };
    });
    start = performance.now();
    await press("放入工作簿");
    await pane
      .getByText(/的结果已放入工作表/)
      .first()
      .waitFor();
    const insertMs = performance.now() - start;
    const hostMs = await pane.evaluate(() => Reflect.get(window, "hostMs"));
    return { previewMs, longestMs, insertMs, hostShare: hostMs / insertMs };
  } finally {
    await browser.close();
  }
}
