import { assumed } from "./basis";
import type { Template } from "./template";

const basis = assumed("等级与分数线", "the grades and their lines");

/** Grades for the schemes whose source names none; the lines are those of the pay scheme S5. */
export const fourGrades: NonNullable<Template["scheme"]["grades"]> = [
  { from: 95, label: { zh: "优秀", en: "Excellent" }, basis },
  { from: 85, label: { zh: "良好", en: "Good" }, basis },
  { from: 70, label: { zh: "一般", en: "Fair" }, basis },
  { from: 0, label: { zh: "差", en: "Poor" }, basis },
];
