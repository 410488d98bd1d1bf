/** What the designer says of what the check finds, in Chinese: it loads with it. */
export const zh = {
  findings: "检查结果",
  mustFix: "必改",
  worthALook: "建议",
  heldBack: "有必改项时不能发布，也不能考核；修改随时保存。",
  editField: "修改",
  editFieldAt: ({ cell }: { cell: string }) => `修改 ${cell} 的字段`,
  addSection: ({ title }: { title: string }) => `添加“${title}”`,
  nothingFound: "检查通过，没有发现问题。",
  weightsMixed: "权重有的写了 %，有的没写",
  addSigns: ({ weights }: { weights: readonly string[] }) =>
    weights.map((weight) => `${weight} 改为 ${weight}%`).join("、"),
};
