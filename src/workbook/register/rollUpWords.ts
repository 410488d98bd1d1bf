import type { Language } from "../../domain/language";
import type { RollUpMethod } from "../../domain/rollUp";

/** What stands on a sheet that rolls the register up. */
interface RollUpWords {
  readonly sheet: (period: string) => string;
  readonly title: (period: string, scheme: string) => string;
  readonly from: (method: string, people: number, made: string) => string;
  readonly methods: (method: RollUpMethod, best: number) => string;
  readonly live: string;
  readonly liveByCount: string;
  readonly gradeIn: (period: string) => string;
  readonly weight: string;
  readonly count: string;
  readonly months: string;
  readonly own: (share: string | null) => string;
  readonly teamOf: string;
  readonly teams: string;
  readonly team: string;
  readonly members: string;
  readonly teamScore: string;
}

const zh: RollUpWords = {
  sheet: (period) => `汇总 ${period}`,
  title: (period, scheme) => `汇总 ${period}：${scheme}`,
  from: (method, people, made) => `取自台账，${method} · ${people} 人 · ${made} 放入`,
  methods: (method, best) =>
    ({ mean: "各期平均", weighted: "各期加权平均", last: "取最后一期", best: `取最好的 ${best} 期平均` })[method],
  live: "各期的总分用公式从台账里查，有更正的取更正后的；台账变了，这张表随即重算。",
  liveByCount:
    "各期的总分和等级用公式从台账里查，有更正的取更正后的；等级按各期等级的个数评定。台账变了，这张表随即重算。",
  gradeIn: (period) => `${period} 等级`,
  weight: "权重",
  count: "期数",
  months: "各期合成",
  own: (share) => (share === null ? "本人" : `本人（评议占 ${share}）`),
  teamOf: "团队",
  teams: "团队",
  team: "团队",
  members: "有总分的人数",
  teamScore: "团队得分",
};

const en: RollUpWords = {
  sheet: (period) => `Roll-up ${period}`,
  title: (period, scheme) => `Roll-up ${period}: ${scheme}`,
  from: (method, people, made) => `From the register, ${method} · ${people} people · inserted ${made}`,
  methods: (method, best) =>
    ({
      mean: "mean of the periods",
      weighted: "weighted mean of the periods",
      last: "the last period",
      best: `mean of the best ${best}`,
    })[method],
  live: "Formulas look the totals up in the register, as corrected where they were; when the register changes, so does this sheet.",
  liveByCount:
    "Formulas look totals and grades up in the register, as corrected where they were; the grade counts the grades of the periods. When the register changes, so does this sheet.",
  gradeIn: (period) => `${period} grade`,
  weight: "Weight",
  count: "Periods",
  months: "Periods together",
  own: (share) => (share === null ? "Own" : `Own (reviews ${share})`),
  teamOf: "Team",
  teams: "Teams",
  team: "Team",
  members: "People with a total",
  teamScore: "Team's score",
};

const catalogues: Readonly<Record<Language, RollUpWords>> = { zh, en };

/** These words in a language. */
export function rollUpWordsIn(language: Language): RollUpWords {
  return catalogues[language];
}
