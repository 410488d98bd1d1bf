import { scheme } from "../../src/domain/scheme/scheme";

/** Two indicators that raters make: the manager's word counts 60 %, that of two peers or more 30 %, one's own 10 %. */
export const review = scheme.parse({
  id: "R1",
  title: "评议方案",
  version: "1",
  indicators: [
    { code: "TEAM", name: "团队协作", weight: 0.5, scoring: { method: "ratio", target: 100 } },
    { code: "CARE", name: "客户意识", weight: 0.5, scoring: { method: "ratio", target: 100 } },
  ],
  raters: [
    { role: "上级", weight: 0.6 },
    { role: "同事", weight: 0.3, fewest: 2 },
    { role: "自评", weight: 0.1 },
  ],
});
