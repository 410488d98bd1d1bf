import type { RosterFinding } from "../../../../workbook/people/checkRoster";

/** What the part about a roster says, in Chinese. */
export const zh = {
  title: "花名册",
  aside: "别的表里的底薪、目标、出勤、评分",
  roster: ({ at, count }: { at: number; count: number }) => (count === 1 ? "从哪张表取" : `第 ${at} 张表`),
  further: "再从一张表取",
  none: "不用",
  nothingShared: "这张表和数据没有共同的工号或姓名，取不到数",
  option: ({ place, adds }: { place: string; adds: readonly string[] }) =>
    adds.length === 0 ? place : `${place}（${adds.join("、")}）`,
  proposed: ({ place, adds }: { place: string; adds: readonly string[] }) =>
    `“${place}”有这里没有的：${adds.join("、")}`,
  take: ({ place }: { place: string }) => `用“${place}”`,
  found: ({ by, found, all }: { by: "number" | "name"; found: number; all: number }) =>
    `按${by === "number" ? "工号" : "姓名"}对上 ${all} 人中的 ${found} 人。结果表里用 XLOOKUP 取数，看得见，表里改了就跟着变。`,
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
