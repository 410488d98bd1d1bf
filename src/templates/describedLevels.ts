import type { Text } from "../domain/language";

/** Labels of four levels and what each scores, best first. The sources give no scores: these are assumed. */
type Scale = readonly [Rung, Rung, Rung, Rung];

interface Rung {
  readonly label: Text;
  readonly score: number;
}

/** How well somebody works. */
export const performance: Scale = [
  { label: { zh: "优秀", en: "Excellent" }, score: 100 },
  { label: { zh: "良好", en: "Good" }, score: 85 },
  { label: { zh: "合格", en: "Acceptable" }, score: 70 },
  { label: { zh: "不合格", en: "Unacceptable" }, score: 40 },
];

/** How satisfied the one is who was served. */
export const contentment: Scale = [
  { label: { zh: "非常满意", en: "Very satisfied" }, score: 100 },
  { label: { zh: "满意", en: "Satisfied" }, score: 85 },
  { label: { zh: "基本满意", en: "Fairly satisfied" }, score: 70 },
  { label: { zh: "不满意", en: "Dissatisfied" }, score: 40 },
];

/** Levels to choose from, each with what it takes to stand on it; descriptions best first. */
export function describedLevels(scale: Scale, descriptions: readonly [Text, Text, Text, Text]) {
  const [excellent, good, fair, poor] = scale;
  return [
    { ...excellent, description: descriptions[0] },
    { ...good, description: descriptions[1] },
    { ...fair, description: descriptions[2] },
    { ...poor, description: descriptions[3] },
  ];
}
