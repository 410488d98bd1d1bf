import type { Frame } from "playwright-core";
import type { HostProfile } from "../../src/workbench/profiles/HostProfile";
import { profiles } from "../../src/workbench/profiles/profiles";
import { readProfile } from "../../src/workbench/profiles/readProfile";
import { isAtLeast, triedListLengths } from "../../src/workbook/hostcheck/expectations";
import { membersThatNoGroupTakes, usedMembers } from "../../src/workbook/hostcheck/usedMembers";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * “Check this Excel” in the workbench, which is each Excel of the profiles in turn: it finds what the profile says, and nothing
 * else. Ten thousand calls and megabytes take their time.
 */
jest.setTimeout(400_000);
const CHECK_LIMIT_MS = 360_000;

/** What the check has to find otherwise than expected, all of it handled, by the profile alone. */
function differencesOf(profile: HostProfile): string[] {
  const { arguments: args, undo, events, errors, requirementSets } = profile;
  const hasGroups = isAtLeast(requirementSets["ExcelApi"] ?? "1.1", "1.20");
  const documented: readonly string[] = membersThatNoGroupTakes;
  const when = (condition: boolean, ...ids: string[]) => (condition ? ids : []);
  return [
    ...when(args.blankInRange === 0, "arguments.blankInRange"),
    ...when(args.blankCell === 0, "arguments.blankCell"),
    ...when(args.skipped === "blankCell", "arguments.skipped"),
    ...when(args.error === "text", "arguments.error"),
    ...when(args.boolean === "number", "arguments.boolean"),
    ...when(!hasGroups || undo.groupsFailWith !== null, "undo.groups"),
    ...usedMembers.flatMap((member) =>
      when(
        hasGroups && undo.groupsFailWith === null && undo.refused.includes(member) !== documented.includes(member),
        `undo.${member}`,
      ),
    ),
    ...when(events.order === "byKind", "events.order"),
    ...errors.general.map((code) => `error.${code}`),
    ...triedListLengths.flatMap((length) =>
      when(length > 255 && length <= profile.validationListLength, `limits.list${length}`),
    ),
    ...when(profile.calculationMode === "Manual", "environment.calculationMode"),
  ];
}

const button = (pane: Frame, name: string) => pane.getByRole("button", { name, exact: true });

/** Runs the check by clicks. @returns what differs, and the profile as it is copied. */
async function check({ pane }: OpenedWorkbench): Promise<{ handled: string[]; breaks: string[]; profile: string }> {
  await button(pane, "检查此 Excel").click();
  await button(pane, "开始检查").click();
  await button(pane, "复制 JSON").waitFor({ timeout: CHECK_LIMIT_MS });
  const found = (verdict: string) =>
    pane
      .locator(`[data-verdict="${verdict}"]`)
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-finding") ?? ""));
  await pane.evaluate(() => {
    const own = window as unknown as { copied?: string };
    navigator.clipboard.writeText = (text) => {
      own.copied = text;
      return Promise.resolve();
    };
  });
  await button(pane, "复制 JSON").click();
  const copied = await pane.waitForFunction(() => (window as unknown as { copied?: string }).copied);
  return { handled: await found("handled"), breaks: await found("breaks"), profile: (await copied.jsonValue()) ?? "" };
}

/** A profile as it was copied from the check, by the name of the one that the workbench had; each check takes its time. */
const copies = new Map<string, string>();

/** Those that differ most from what is documented; `HOST_CHECKS=all` takes all. */
const checked = Object.values(profiles).filter(
  ({ name }) => process.env["HOST_CHECKS"] === "all" || ["web", "windows", "lts2021"].includes(name),
);

describe.each(checked)("the check under the profile $name", (profile) => {
  it("finds what the profile says, on sheets of its own that go when one says so", async () => {
    const workbench = await openWorkbench({ profile: profile.name });
    const cells = spreadsheet(workbench.page);
    const before = await cells.sheets();
    const { handled, breaks, profile: copied } = await check(workbench);
    copies.set(profile.name, copied);
    await workbench.screenshot("host-check");
    expect({ handled, breaks }).toEqual({ handled: differencesOf(profile), breaks: [] });

    const seen = readProfile(copied);
    expect(seen.platform).toBe(profile.platform);
    expect(seen.requirementSets).toEqual(profile.requirementSets);
    expect(seen.arguments).toEqual(profile.arguments);

    await button(workbench.pane, "删除").click();
    await workbench.pane.getByText("临时工作表已删除。").waitFor();
    await cells.settled();
    expect(await cells.sheets()).toEqual(before);
    expect(await workbench.pane.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});

test("an Excel that was checked can be replayed: the check finds the same of it", async () => {
  const workbench = await openWorkbench();
  const first = copies.get("lts2021");
  if (first === undefined) throw new Error("expected the check under the profile lts2021 to have been made before");
  await workbench.page.evaluate((json) => {
    const files = new DataTransfer();
    files.items.add(new File([json], "host.json", { type: "application/json" }));
    dispatchEvent(new DragEvent("drop", { dataTransfer: files, cancelable: true }));
  }, first);
  await workbench.page.waitForURL(/profile=dropped/);
  await workbench.page.waitForFunction(async () => {
    const { workbench: own } = window as unknown as { workbench?: { ready: Promise<unknown> } };
    await own?.ready;
    return own !== undefined;
  });
  const pane = workbench.page.frame({ name: "taskpane" });
  if (pane === null) throw new Error("expected the pane again");
  const again = await check({ ...workbench, pane });
  expect(again.handled).toEqual(differencesOf(readProfile(first)));
  expect(again.breaks).toEqual([]);
  expect(JSON.parse(again.profile)).toEqual(JSON.parse(first));

  // Its scheme and its results are in no list, as long as its sheets are there.
  await button(pane, "返回").click();
  await button(pane, "检查此 Excel").waitFor();
  expect(await pane.locator("main").innerText()).not.toContain("KPICHECK");
  await button(pane, "定稿").click();
  await pane.getByText("还没有结果。先完成考核，再回来定稿。").waitFor();
});

test("a check that is cancelled leaves its sheets to be deleted, and a file that is no profile is refused", async () => {
  const workbench = await openWorkbench({ profile: "documented" });
  const { pane, page } = workbench;
  const cells = spreadsheet(page);
  const before = await cells.sheets();
  await button(pane, "检查此 Excel").click();
  await button(pane, "开始检查").click();
  await pane.getByRole("status").getByText("3/10").waitFor();
  await button(pane, "取消").click();
  await button(pane, "删除").click();
  await pane.getByText("临时工作表已删除。").waitFor();
  await cells.settled();
  expect(await cells.sheets()).toEqual(before);

  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(['{"format":"other"}'], "host.json"));
    dispatchEvent(new DragEvent("drop", { dataTransfer: files, cancelable: true }));
  });
  const refusal = page.getByRole("alert");
  await refusal.getByText("format").waitFor();
});
