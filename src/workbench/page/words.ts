import type { Language } from "../language";

const WORDS = {
  title: { zh: "Appraise 试用工作台", en: "Appraise workbench" },
  notExcel: {
    zh: "试用与测试工具：运行的是 Microsoft 的 office.js，不是 Excel。文件只在本页打开，不会上传。",
    en: "A trial and test tool: it runs Microsoft’s office.js and is not Excel. Files stay on this page.",
  },
  open: { zh: "打开 .xlsx", en: "Open .xlsx" },
  download: { zh: "下载 .xlsx", en: "Download .xlsx" },
  sample: { zh: "示例工作簿", en: "Sample workbook" },
  records: { zh: "记录示例", en: "Sample records" },
  recordsAre: { zh: "一年的呼叫与订单，约三万行", en: "A year of calls and orders, some 30,000 rows" },
  paneWidth: { zh: "窗格宽度", en: "Pane width" },
  pane: { zh: "任务窗格", en: "Task pane" },
  paneRests: {
    zh: "关闭或打开任务窗格；关闭后它的代码继续运行",
    en: "Close or open the task pane; its code goes on while it is closed",
  },
  host: { zh: "模拟的 Excel", en: "Simulated Excel" },
  documented: { zh: "按微软文档", en: "As documented" },
  web: { zh: "网页版", en: "On the web" },
  windows: { zh: "Windows 版", en: "On Windows" },
  mac: { zh: "Mac 版", en: "On a Mac" },
  lts2021: { zh: "LTSC 2021", en: "LTSC 2021" },
  badProfile: { zh: "这不是可以重现的宿主描述：", en: "This is no host profile that can be replayed: " },
  noSuchHost: { zh: "没有这种模拟的 Excel：", en: "There is no simulated Excel of this name: " },
  chooseHost: { zh: "请选择一种：", en: "Choose one of these: " },
  language: { zh: "语言", en: "Language" },
  resize: {
    zh: "拖动或用左右方向键调整窗格宽度",
    en: "Drag, or press the left and right arrow keys, to resize the pane",
  },
  dropHere: { zh: "松开鼠标，打开这个工作簿", en: "Drop the workbook to open it" },
  onlyOneFile: { zh: "请一次只打开一个 .xlsx 文件。", en: "Open one .xlsx file at a time." },
  opening: { zh: "正在打开…", en: "Opening…" },
  calculating: { zh: "正在计算…", en: "Calculating…" },
  ready: { zh: "就绪", en: "Ready" },
  close: { zh: "关闭", en: "Close" },
  notOpened: {
    zh: "无法打开这个文件，当前工作簿未变。",
    en: "The file was not opened; the open workbook is unchanged.",
  },
  notSaved: { zh: "无法保存工作簿。", en: "The workbook was not saved." },
  noSample: { zh: "找不到示例工作簿。", en: "The sample workbook was not found." },
  paneFailed: { zh: "加载项未能启动。", en: "The add-in did not start." },
  retry: { zh: "重试", en: "Retry" },
  notKept: { zh: "下载的副本将不包含：", en: "A downloaded copy will not contain: " },
} as const satisfies Record<string, Record<Language, string>>;

export type Word = keyof typeof WORDS;

export function words(language: Language): (word: Word) => string {
  return (word) => WORDS[word][language];
}
