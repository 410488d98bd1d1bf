import type { RosterFinding } from "../../../../workbook/people/checkRoster";

/** What the part about a roster says, in Chinese. */
export const zh = {
  title: "花名册",
  aside: "另一张表里的底薪、目标、任务、出勤",
  roster: "从哪张表取",
  none: "不用花名册",
  option: ({ place, adds }: { place: string; adds: readonly string[] }) =>
    adds.length === 0 ? place : `${place}（${adds.join("、")}）`,
  proposed: ({ place, adds }: { place: string; adds: readonly string[] }) =>
    `“${place}”有这里没有的：${adds.join("、")}`,
  take: ({ place }: { place: string }) => `用“${place}”`,
  found: ({ by, found, all }: { by: "number" | "name"; found: number; all: number }) =>
    `按${by === "number" ? "工号" : "姓名"}对上 ${all} 人中的 ${found} 人。结果表里用 XLOOKUP 取数，看得见，花名册改了就跟着变。`,
  findings: "人员核对",
  noFindings: "人员都对得上",
  more: ({ count }: { count: number }) => `还有 ${count} 处同类情况，处理完上面的再列出`,
  finding: ({ kind, name, key, day, teams }: RosterFinding) => {
    const who = key === name ? name : `${name}（${key}）`;
    switch (kind) {
      case "unknown":
        return `${who}不在花名册里：取不到底薪等`;
      case "twice":
        return `${who}在数据里不止一行`;
      case "twiceInRoster":
        return `${who}在花名册里不止一行，只取第一行`;
      case "absent":
        return `${who}在花名册里，数据里没有`;
      case "joinedWithin":
        return `${who}本期入职（${day}）`;
      case "leftWithin":
        return `${who}本期离职（${day}）`;
      case "joinedAfter":
        return `${who}本期之后才入职（${day}）`;
      case "leftBefore":
        return `${who}本期之前已离职（${day}）`;
      case "moved":
        return `${who}：数据里在“${teams?.[0]}”，花名册里在“${teams?.[1]}”，按数据算`;
    }
  },
  isCalled: ({ name }: { name: string }) => `${name}在花名册里是`,
  chooseWhom: "选花名册里的人",
  leaveOut: "不计入",
  leaveOutAbout: ({ name }: { name: string }) => `${name}：不计入`,
  leftOut: ({ name }: { name: string }) => `${name}不计入`,
  countAgain: "恢复计入",
  countAgainAbout: ({ name }: { name: string }) => `${name}：恢复计入`,
  called: ({ from, to }: { from: string; to: string }) => `${from} 即花名册里的 ${to}`,
  undo: "撤销",
  undoAbout: ({ from }: { from: string }) => `${from}：撤销`,
  goTo: "定位",
  goToCell: ({ name, address }: { name: string; address: string }) => `${name}：定位到 ${address}`,
};
