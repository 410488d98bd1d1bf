/** What the editor says of curves and of what is used where, in Chinese: words of its own, which load with it. */
export const zh = {
  dragHint: "拖动圆点，或选中后按方向键（Shift 加大步幅）。",
  dragHintBoth: "拖动圆点，或选中后按方向键：左右改结果，上下改得分（Shift 加大步幅）。",
  oneAfterAnother: ({ sentences }: { sentences: readonly string[] }) => sentences.join(""),
  besides: ({ remarks }: { remarks: readonly string[] }) => remarks.join("；"),
  pointOf: ({ what, at }: { what: string; at: string }) => `${what} ${at}`,
  moved: ({ name, what }: { name: string; what: string }) => `${name} ${what}`,
  peopleOnCurve: ({ count, low, high, beyond }: { count: number; low: string; high: string; beyond: number }) =>
    `小点是 ${count} 人：${low === high ? low : `${low} 到 ${high}`}${beyond > 0 ? `，其中 ${beyond} 人在图外` : ""}。`,
  personOnCurve: ({ who, x, y }: { who: string; x: string; y: string }) => `菱形是 ${who}：${x}，${y}。`,
  points: ({ score }: { score: string }) => `${score} 分`,
  jumps: ({ jumps }: { jumps: readonly string[] }) => `到 ${jumps.join("、")} 时整笔改按新比例，一下多出一截（方块）。`,
  whereUsed: "用在哪里",
  usesOf: ({ name }: { name: string }) => `“${name}”用在哪里`,
  removeUsed: ({ name }: { name: string }) => `删除“${name}”？`,
  removeHint: "下面这些用到它，删除后要一起改。可以撤销。",
  usedIn: ({ section, name, field }: { section: string; name: string; field: string }) =>
    `${section}${name === "" ? "" : `“${name}”`}的${field}`,
  usedByFormulas: ({ sheet, count }: { sheet: string; count: number }) => `工作表“${sheet}”有 ${count} 个单元格用到`,
  usedByResults: ({ sheet, count }: { sheet: string; count: number }) => `结果表“${sheet}”有 ${count} 个单元格用到`,
  searching: "正在工作簿里查找…",
  nowhere: "别处没有用到。",
  countsInPay: "计入应发工资。",
  rowsHidden: "方案工作表有行被筛选或隐藏，没有改动。请先显示所有行，再试一次。",
  searchEnded: "工作簿很大，没有找完。",
};
