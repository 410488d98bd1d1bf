/** The bar that chooses a person, in Chinese. */
export const zh = {
  personInView: "看谁的数",
  period: "数据",
  noPeriod: "不看具体人",
  find: "按姓名或工号查找",
  firstOf: ({ shown, count }: { shown: number; count: number }) => `前 ${shown} 人，共 ${count} 人`,
  nobody: "没有找到人员",
  sourceOption: ({ sheet, table }: { sheet: string; table: string | null }) =>
    table === null ? sheet : `${sheet} · ${table}`,
  personOption: ({ name, number }: { name: string; number: string }) =>
    [name, number].filter((part) => part !== "").join(" · "),
};
