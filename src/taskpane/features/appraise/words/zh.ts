/** What is said of people who are to be noted, in Chinese: the catalogue that English follows. */
export const zh = {
  noted: "留意",
  carriedOver: "上期调整",
  streakOf: ({ name, names }: { name: string; names: string }) => `${name}：${names}`,
  carriedInto: ({ period, count, amount }: { period: string; count: number; amount: string }) =>
    `台账有 ${count} 人的差额计入 ${period}，合计 ${amount}，已列为“上期调整”`,
  carriedElsewhere: ({ names }: { names: string }) => `差额计入这一期、却不在数据里：${names}。工资表里仍会列出`,
};
