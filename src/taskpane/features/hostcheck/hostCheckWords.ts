import type { Language } from "../../../domain/language";

interface HostCheckWords {
  readonly what: string;
  readonly sheets: string;
  readonly privacy: string;
  readonly duration: string;
  readonly start: string;
  readonly again: string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly progress: (facts: { part: string; done: number; of: number }) => string;
  readonly summary: (facts: { ok: number; handled: number; breaks: number }) => string;
  readonly cutShort: string;
  readonly partFailed: (facts: { part: string; why: string }) => string;
  readonly leftover: (facts: { count: number }) => string;
  readonly remove: string;
  readonly removeFor: (facts: { count: number }) => string;
  readonly removeNow: string;
  readonly keep: string;
  readonly removed: string;
  readonly copyReport: string;
  readonly copyProfile: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly report: string;
  readonly reportHint: string;
  readonly okOf: (facts: { ok: number; of: number }) => string;
}

const items = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** What the check's screen says. Apart from the pane's other words, so that it is loaded with the check alone. */
export const hostCheckWords: Readonly<Record<Language, HostCheckWords>> = {
  zh: {
    what: "逐项试一试这个 Excel，看它的做法是否和加载项所依据的一样：函数收到的参数、结果的形状、用到的接口、真实的考核流程、速度和上限。",
    sheets: "只在名为 KPICHECK 的临时工作表上进行；做完后问你一声，再删除它们。",
    privacy: "除了窗格平时就读的考核方案，你的单元格不会被读取，更不会改动；报告里没有工作簿的任何内容。",
    duration: "大约一两分钟。期间请不要编辑单元格。",
    start: "开始检查",
    again: "再检查一次",
    cancel: "取消",
    cancelling: "正在停止…",
    progress: ({ part, done, of }) => `${done + 1}/${of} · ${part}`,
    summary: ({ ok, handled, breaks }) => `${ok} 项一致 · ${handled} 项不同但已处理 · ${breaks} 项会出错`,
    cutShort: "检查没有做完，下面是做到的部分。",
    partFailed: ({ part, why }) => `“${part}”没有试完：${why}`,
    leftover: ({ count }) => `工作簿里有 ${count} 张检查用的临时工作表（KPICHECK）。`,
    remove: "删除临时工作表…",
    removeFor: ({ count }) => `删除这 ${count} 张临时工作表？不能撤销；其他工作表不受影响。`,
    removeNow: "删除",
    keep: "先留着",
    removed: "临时工作表已删除。",
    copyReport: "复制报告",
    copyProfile: "复制 JSON",
    copied: "已复制",
    copyByHand: "这个 Excel 不让窗格使用剪贴板。文字已选中，按 Ctrl+C（Mac 为 ⌘C）复制。",
    report: "报告",
    reportHint: "把报告发给部署此加载项的人；JSON 可以拖进试用台，重现这个 Excel 的做法。",
    okOf: ({ ok, of }) => `${ok}/${of} 一致`,
  },
  en: {
    what: "Tries this Excel, one thing after another, and compares it with what the add-in was built for: the arguments that functions get, shapes of results, API members, a real appraisal, speed and limits.",
    sheets: "It works on scratch sheets named KPICHECK alone, and asks before it deletes them at the end.",
    privacy:
      "None of your cells is changed, nor read but for the schemes that the pane reads anyway, and nothing of the workbook is in the report.",
    duration: "It takes a minute or two. Do not edit cells meanwhile.",
    start: "Start the check",
    again: "Check again",
    cancel: "Cancel",
    cancelling: "Stopping…",
    progress: ({ part, done, of }) => `${done + 1}/${of} · ${part}`,
    summary: ({ ok, handled, breaks }) => `${ok} as expected · ${handled} differ, handled · ${breaks} would break`,
    cutShort: "The check was not finished; this is what was tried.",
    partFailed: ({ part, why }) => `“${part}” was not tried to its end: ${why}`,
    leftover: ({ count }) => `The workbook has ${items(count, "scratch sheet")} of the check (KPICHECK).`,
    remove: "Delete the scratch sheets…",
    removeFor: ({ count }) =>
      `Delete ${items(count, "scratch sheet")}? This cannot be undone; other sheets stay as they are.`,
    removeNow: "Delete",
    keep: "Keep for now",
    removed: "The scratch sheets are deleted.",
    copyReport: "Copy the report",
    copyProfile: "Copy the JSON",
    copied: "Copied",
    copyByHand: "This Excel keeps the clipboard from the pane. The text is selected: press Ctrl+C (⌘C on a Mac).",
    report: "Report",
    reportHint:
      "Send the report to whoever deployed this add-in; drop the JSON on the workbench to make it behave like this Excel.",
    okOf: ({ ok, of }) => `${ok}/${of} as expected`,
  },
};
