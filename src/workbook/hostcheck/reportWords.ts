import type { Language } from "../../domain/language";
import type { Verdict } from "./judgeHost";
import type { Part } from "./parts";

interface ReportWords {
  readonly title: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly compared: (facts: { expected: string; got: string }) => string;
  readonly cutShort: string;
  readonly profile: string;
}

/** The words that the report and the screen of the check share. */
export const reportWords: Readonly<Record<Language, ReportWords>> = {
  zh: {
    title: "检查此 Excel",
    parts: {
      environment: "环境",
      arguments: "函数收到的参数",
      results: "函数结果的形状",
      flow: "真实流程",
      members: "用到的接口",
      undo: "撤销",
      errors: "错误代码",
      events: "变动通知",
      limits: "上限",
      speed: "速度",
    },
    verdicts: { ok: "一致", handled: "不同但已处理", breaks: "会出错", told: "信息" },
    compared: ({ expected, got }) => `预期 ${expected}，实际 ${got}`,
    cutShort: "检查没有做完：有些项目没有试。",
    profile: "宿主描述（JSON）",
  },
  en: {
    title: "Check this Excel",
    parts: {
      environment: "Environment",
      arguments: "Arguments of functions",
      results: "Shapes of results",
      flow: "The real flow",
      members: "API members in use",
      undo: "Undo",
      errors: "Error codes",
      events: "Events of changes",
      limits: "Limits",
      speed: "Speed",
    },
    verdicts: { ok: "ok", handled: "differs, handled", breaks: "would break", told: "information" },
    compared: ({ expected, got }) => `expected ${expected}, got ${got}`,
    cutShort: "The check was not finished: some of it was not tried.",
    profile: "Host profile (JSON)",
  },
};
