import type { Text } from "../../domain/language";
import { assumed, decimalsAssumed, partly } from "../basis";
import type { Template } from "../template";

const excellent = { zh: "优秀", en: "Excellent" };
const good = { zh: "良好", en: "Good" };
const fair = { zh: "一般", en: "Fair" };

const basis = partly({ zh: "考核内容、三个等级及各等级的表现", en: "what is looked at, the three levels and what each stands for" }, { zh: "权重与各等级的分数", en: "weight and the score of each level" });
const lines = partly({ zh: "等级名称", en: "the names of the levels" }, { zh: "总分的分数线", en: "the lines for the total" });

/** Three levels, each with what it takes to stand on it. */
function rubric(atBest: Text, usually: Text, unevenly: Text) {
  return {
    method: "rating",
    levels: [
      { label: excellent, score: 100, description: atBest },
      { label: good, score: 80, description: usually },
      { label: fair, score: 60, description: unevenly },
    ],
  } as const;
}

/** A customer-relations manager, rated in four sections on a rubric of three levels. */
export const S8: Template = {
  id: "S8",
  title: { zh: "客户关系经理等级评定表", en: "Rubric for a customer-relations manager" },
  kind: "rating",
  summary: {
    zh: "关系维护、销售达成、投诉处理、协作分享四部分，对照优秀、良好、一般的描述评定。",
    en: "Relations, sales, complaints, and teamwork are rated against descriptions of excellent, good and fair.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户关系经理岗位绩效考核表" },
  basis: decimalsAssumed,
  scheme: {
    indicators: [
      {
        code: "RELATION",
        name: { zh: "外部客户关系建立与维护", en: "Building and keeping relations" },
        weight: 0.25,
        scoring: rubric(
          { zh: "一直主动联系客户，难题及时化解，客户高度信任", en: "Always in touch unasked; settles difficulties early and is fully trusted by customers" },
          { zh: "多数时候联系顺畅，常见问题能解决，客户有一定信任", en: "Mostly in good contact; solves the usual problems and is fairly trusted" },
          { zh: "联系时断时续，有的问题回应迟缓，客户信任不足", en: "Contact comes and goes; some questions wait, and trust is low" },
        ),
        definition: { zh: "按时接触新客户，定期联络老客户，及时答疑解难", en: "Meets new customers on time, keeps in regular touch with existing ones, and answers their questions promptly" },
        basis,
      },
      {
        code: "SALES",
        name: { zh: "销售业绩达成", en: "Sales target" },
        weight: 0.25,
        scoring: rubric(
          { zh: "连续超额完成目标，对公司业绩贡献突出", en: "Beats the target period after period and contributes greatly to the company's results" },
          { zh: "完成目标且略有增长，对业绩有贡献", en: "Reaches the target with some growth and contributes to the results" },
          { zh: "目标时完成时不完成，未见明显增长", en: "Reaches the target now and then, without clear growth" },
        ),
        definition: { zh: "个人销售目标的完成、客户购买的推动与新客户的开发", en: "Reaches the personal sales target, moves customers to buy, and wins new ones together with sales" },
        basis,
      },
      {
        code: "COMPL",
        name: { zh: "客户投诉处理及问题解决", en: "Complaints and problem solving" },
        weight: 0.25,
        scoring: rubric(
          { zh: "投诉与问题处理又快又好，客户非常满意", en: "Settles complaints and problems quickly and well; customers are very satisfied" },
          { zh: "投诉与问题处理有效，客户大体满意", en: "Settles complaints and problems; customers are mostly satisfied with the outcome" },
          { zh: "处理有拖延，客户满意度时高时低", en: "Settles them with delay; satisfaction goes up and down" },
        ),
        definition: { zh: "妥善处理投诉，协调有关部门，并据反馈改进服务", en: "Deals with complaints, brings in the departments concerned, and improves the service by what customers say" },
        basis,
      },
      {
        code: "TEAM",
        name: { zh: "团队协作与知识分享", en: "Teamwork and sharing knowledge" },
        weight: 0.25,
        scoring: rubric(
          { zh: "积极协作，主动分享好做法，带动团队进步", en: "Eager to work with others, shares what works, and moves the team forward" },
          { zh: "能协作，会分享一些经验，共同完成工作", en: "Works with others, shares some experience, and gets things done together" },
          { zh: "协作不稳定，很少分享有用的经验", en: "Cooperates unevenly and seldom shares anything useful" },
        ),
        definition: { zh: "与团队及其他部门协同，分享经验并提出改进建议", en: "Works with the team and other departments, shares experience, and suggests improvements" },
        basis,
      },
    ],
    grades: [
      { from: 90, label: excellent, basis: lines },
      { from: 70, label: good, basis: lines },
      { from: 0, label: fair, basis: assumed("70 分以下均为一般", "anything below 70 is fair") },
    ],
    totalDecimals: 2,
  },
  example: {
    people: [
      { RELATION: excellent, SALES: excellent, COMPL: good, TEAM: excellent },
      { RELATION: good, SALES: fair, COMPL: good, TEAM: excellent },
      { RELATION: fair, SALES: fair, COMPL: fair },
    ],
  },
};
