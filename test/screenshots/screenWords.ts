import { en as appraiseEn } from "../../src/taskpane/features/appraise/words/en";
import { zh as appraiseZh } from "../../src/taskpane/features/appraise/words/zh";
import { en as beginEn } from "../../src/taskpane/features/begin/words/en";
import { zh as beginZh } from "../../src/taskpane/features/begin/words/zh";
import { en as collectEn } from "../../src/taskpane/features/collect/words/en";
import { zh as collectZh } from "../../src/taskpane/features/collect/words/zh";
import { en as editEn } from "../../src/taskpane/features/define/edit/words/en";
import { zh as editZh } from "../../src/taskpane/features/define/edit/words/zh";
import { en as defineEn } from "../../src/taskpane/features/define/words/en";
import { zh as defineZh } from "../../src/taskpane/features/define/words/zh";
import { en as hostCheckEn } from "../../src/taskpane/features/hostcheck/words/en";
import { zh as hostCheckZh } from "../../src/taskpane/features/hostcheck/words/zh";
import { en as keepEn } from "../../src/taskpane/features/keep/words/en";
import { zh as keepZh } from "../../src/taskpane/features/keep/words/zh";
import { en as nextMonthEn } from "../../src/taskpane/features/nextMonth/words/en";
import { zh as nextMonthZh } from "../../src/taskpane/features/nextMonth/words/zh";
import { en as personEn } from "../../src/taskpane/features/person/words/en";
import { zh as personZh } from "../../src/taskpane/features/person/words/zh";
import { en as ratingsEn } from "../../src/taskpane/features/ratings/words/en";
import { zh as ratingsZh } from "../../src/taskpane/features/ratings/words/zh";
import { en as rosterEn } from "../../src/taskpane/features/roster/words/en";
import { zh as rosterZh } from "../../src/taskpane/features/roster/words/zh";
import { en as versionEn } from "../../src/taskpane/features/versions/words/en";
import { zh as versionZh } from "../../src/taskpane/features/versions/words/zh";
import { en as weightEn } from "../../src/taskpane/features/weights/words/en";
import { zh as weightZh } from "../../src/taskpane/features/weights/words/zh";
import { en as whatIfEn } from "../../src/taskpane/features/whatif/words/en";
import { zh as whatIfZh } from "../../src/taskpane/features/whatif/words/zh";
import { en as paneEn } from "../../src/taskpane/words/en";
import { zh as paneZh } from "../../src/taskpane/words/zh";

/** What the pane says, and what is typed into it, in each language. */
export const screenWords = {
  "zh-CN": {
    cells: "zh",
    pane: paneZh,
    begin: beginZh,
    define: defineZh,
    edit: editZh,
    person: personZh,
    versions: versionZh,
    weights: weightZh,
    whatIf: whatIfZh,
    appraise: appraiseZh,
    ratings: ratingsZh,
    roster: rosterZh,
    nextMonth: nextMonthZh,
    collect: collectZh,
    keep: keepZh,
    hostCheck: hostCheckZh,
    who: "客服",
    unknown: "没有这样的模板",
    judge: "张三",
    anything: "很多",
    reason: "补录未回复数",
    messySheet: "杂乱的表",
    rollUp: "2026 Q3",
  },
  "en-US": {
    cells: "en",
    pane: paneEn,
    begin: beginEn,
    define: defineEn,
    edit: editEn,
    person: personEn,
    versions: versionEn,
    weights: weightEn,
    whatIf: whatIfEn,
    appraise: appraiseEn,
    ratings: ratingsEn,
    roster: rosterEn,
    nextMonth: nextMonthEn,
    collect: collectEn,
    keep: keepEn,
    hostCheck: hostCheckEn,
    who: "Service",
    unknown: "no such template",
    judge: "Ann Example",
    anything: "plenty",
    reason: "Unanswered customers entered late",
    messySheet: "Untidy sheet",
    rollUp: "2026 Q3",
  },
} as const;

export type ScreenLanguage = keyof typeof screenWords;
