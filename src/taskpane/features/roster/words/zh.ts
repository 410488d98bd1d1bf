import type { FigureProposal } from "../../../../workbook/people/proposeFigures";
import type { RosterFinding } from "../../../../workbook/people/checkRoster";

interface DoubledFacts {
  readonly list: string;
  readonly fields: readonly string[];
  /** People with several rows there, of all. */
  readonly people: number;
  readonly all: number;
}

interface OfferFacts {
  readonly place: string;
  readonly by: "number" | "name";
  readonly found: number;
  /** People of the data. */
  readonly all: number;
  readonly rows: number;
  readonly people: number;
  readonly month: FigureProposal["month"];
}

const offerMonths: Readonly<Record<FigureProposal["month"], string>> = {
  same: "月份相同。",
  untold: "表名没写月份，请核对是不是这一期的。",
  theirs: "表名写了月份，请核对是不是这一期的。",
};

const offerVerbs: Readonly<Record<FigureProposal["kind"], (place: string) => string>> = {
  joins: (place) => `从“${place}”取`,
  records: (place) => `去汇总“${place}”`,
  instead: (place) => `改用“${place}”`,
};

/** What the part about other lists says, in Chinese. */
export const zh = {
  title: "其他表",
  aside: "别的表里的指标、底薪、目标、出勤、评分",
  roster: ({ at, count }: { at: number; count: number }) => (count === 1 ? "从哪张表取" : `第 ${at} 张表`),
  further: "再从一张表取",
  none: "不用",
  nothingShared: "这张表和数据没有共同的工号或姓名，取不到数",
  option: ({ place, adds }: { place: string; adds: readonly string[] }) =>
    adds.length === 0 ? place : `${place}（${adds.join("、")}）`,
  proposed: ({ place, adds }: { place: string; adds: readonly string[] }) =>
    `“${place}”有这里没有的：${adds.join("、")}`,
  take: ({ place }: { place: string }) => `用“${place}”`,
  offersOf: ({ field }: { field: string }) => `有“${field}”的其他表`,
  offerJoins: ({ place, by, found, all, month }: OfferFacts) =>
    `“${place}”里有：按${by === "number" ? "工号" : "姓名"}对上 ${all} 人中的 ${found} 人。${offerMonths[month]}`,
  offerRecords: ({ place, rows, people }: Pick<OfferFacts, "place" | "rows" | "people">) =>
    `“${place}”里有，但每人不止一行（${people} 人 ${rows} 行），直接取只会取到第一行。请先汇总成每人一行`,
  offerInstead: ({ place }: { place: string }) => `“${place}”里有，这张表的指标那里也都有。可以改用它作数据`,
  offerButton: ({ kind, place }: { kind: FigureProposal["kind"]; place: string }) => offerVerbs[kind](place),
  offerAbout: ({ kind, field, place }: { kind: FigureProposal["kind"]; field: string; place: string }) =>
    `${field}：${offerVerbs[kind](place)}`,
  found: ({ by, found, all }: { by: "number" | "name"; found: number; all: number }) =>
    `按${by === "number" ? "工号" : "姓名"}对上 ${all} 人中的 ${found} 人。结果表里用 XLOOKUP 取数，看得见，表里改了就跟着变。`,
  severalRows: ({ list, fields, rows, people, all }: DoubledFacts & { readonly rows: number }) =>
    `“${list}”每人不止一行（共 ${rows} 行，${all} 人中有 ${people} 人多行）：${fields.join("、")}只取了每人的第一行，不可用于计分。请不用它，先把它汇总成每人一行`,
  someTwice: ({ list, fields, people }: DoubledFacts) =>
    `有 ${people} 人在“${list}”里不止一行：${fields.join("、")}只取了第一行。请在表里留下应计的一行`,
  readings: ({ list }: { list: string }) => `读法 · ${list}`,
  findings: ({ list }: { list: string }) => `人员核对 · ${list}`,
  noFindings: "人员都对得上",
  more: ({ count }: { count: number }) => `还有 ${count} 处同类情况，处理完上面的再列出`,
  finding: ({ kind, name, key, day, teams, list }: RosterFinding & { readonly list: string }) => {
    const who = key === name ? name : `${name}（${key}）`;
    switch (kind) {
      case "unknown":
        return `${who}不在“${list}”里：取不到其中的数`;
      case "twice":
        return `${who}在数据里不止一行`;
      case "twiceInRoster":
        return `${who}在“${list}”里不止一行，只取第一行`;
      case "absent":
        return `${who}在“${list}”里，数据里没有`;
      case "joinedWithin":
        return `${who}本期入职（${day}）`;
      case "leftWithin":
        return `${who}本期离职（${day}）`;
      case "joinedAfter":
        return `${who}本期之后才入职（${day}）`;
      case "leftBefore":
        return `${who}本期之前已离职（${day}）`;
      case "moved":
        return `${who}：数据里在“${teams?.[0]}”，“${list}”里在“${teams?.[1]}”，按数据算`;
    }
  },
  isCalled: ({ name, list }: { name: string; list: string }) => `${name}在“${list}”里是`,
  chooseWhom: "选那张表里的人",
  leaveOut: "不计入",
  leaveOutAbout: ({ name }: { name: string }) => `${name}：不计入`,
  leftOut: ({ name }: { name: string }) => `${name}不计入`,
  countAgain: "恢复计入",
  countAgainAbout: ({ name }: { name: string }) => `${name}：恢复计入`,
  called: ({ from, to, list }: { from: string; to: string; list: string }) => `${from} 即“${list}”里的 ${to}`,
  undo: "撤销",
  undoAbout: ({ from }: { from: string }) => `${from}：撤销`,
  goTo: "定位",
  goToCell: ({ name, address }: { name: string; address: string }) => `${name}：定位到 ${address}`,
};
