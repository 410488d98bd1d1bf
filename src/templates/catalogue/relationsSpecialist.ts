import { assumed, partly } from "../basis";
import type { Text } from "../../domain/language";
import { contentment, describedLevels } from "../describedLevels";
import { fourGrades } from "../fourGrades";
import type { Template } from "../template";
import { writeRate } from "../writeRate";

const information = { zh: "及时准确的信息交流", en: "Timely, accurate information" };
const exchange = { zh: "信息交换系统", en: "Information exchange system" };
const problems = { zh: "解决信息交换问题", en: "Solving exchange problems" };
const image = { zh: "公众形象", en: "Public image" };
const deciders = { zh: "通知决策者", en: "Informing decision makers" };
const management = { zh: "管理人员的信息", en: "Management information" };

const supportCentre = { zh: "客户关系支持中心评价", en: "Judged by the customer-relations support centre" };

/** Whoever decides by what he is told: three parties, whom the source does not weight. */
const humanResources = { zh: "人力资源部门", en: "Human resources" };
const operations = { zh: "操作副总监", en: "Deputy director, operations" };
const corporateAffairs = { zh: "企业事务副总监", en: "Deputy director, corporate affairs" };
const decider = (role: Text) => ({
  role,
  weight: 1 / 3,
  fewest: 1,
  basis: partly({ zh: "评价人", en: "who judges" }, { zh: "三方权重相等，各方至少一份评分", en: "that the three weigh the same, and one mark of each is enough" }),
});

const satisfied = (percent: number) =>
  partly({ zh: `评价人、满意事项与权重 ${percent} %`, en: `who judges, what about, and ${percent} %` }, { zh: "满意度级别、说明与分数", en: "the levels of satisfaction and their points" });
const sharing = (zh: string, en: string) => partly({ zh: `${zh}与该组权重 10 %`, en: `${en}, and 10 % for the group` }, { zh: "组内平分、评分方法与分数", en: "shared equally within the group, method and points" });

/** A customer-relations specialist, judged by those who use what he delivers. */
export const S17: Template = {
  id: "S17",
  title: { zh: "客户关系专家绩效考核", en: "Customer-relations specialist" },
  kind: "rating",
  summary: {
    zh: "六组权重 35/10/30/10/5/10，由指定的各方评价对信息交流、交换系统、问题解决与公众形象等工作的满意程度。",
    en: "Six groups weighted 35/10/30/10/5/10. Named stakeholders say how satisfied they are with information, exchange systems, problem solving and public image.",
  },
  reference: { document: "001_1188a6da5c64e2fb.txt", heading: "客户关系专家绩效考核KPI指标" },
  basis: assumed("考核周期（季度）、总分的两位小数、缺项的权重归本组其余指标", "the period (quarterly), the two decimals of totals, and that the weight of what is missing goes to the rest of its group"),
  scheme: {
    period: { zh: "季度", en: "Quarterly" },
    totalDecimals: 2,
    indicators: [
      {
        code: "INFO",
        name: { zh: "交流材料满意度", en: "Satisfaction with information material" },
        group: information,
        weight: 0.35,
        missing: "dimension",
        scoring: {
          method: "rating",
          levels: describedLevels(contentment, [
            { zh: "材料齐全，要点无遗漏，提前送达", en: "Complete, nothing necessary missing, delivered early" },
            { zh: "材料齐全，要点无遗漏，按时送达", en: "Complete, nothing necessary missing, delivered in time" },
            { zh: "偶有缺漏或延误，补救及时", en: "A gap or delay now and then, soon made good" },
            { zh: "经常缺漏或延误", en: "Often incomplete or late" },
          ]),
        },
        definition: { zh: "对通讯、交换、小册子、电邮、策略等材料的完备、必要内容与及时交付的满意程度", en: "Satisfaction with newsletters, exchanges, brochures, e-mails and strategies: complete, with what is necessary, in time" },
        dataSource: { zh: "客户关系专家的经理评价", en: "Judged by the specialist’s manager" },
        basis: satisfied(35),
      },
      {
        code: "SYSTEM",
        name: { zh: "交换系统满意度", en: "Satisfaction with the exchange system" },
        group: exchange,
        weight: 0.1 / 3,
        missing: "dimension",
        scoring: {
          method: "rating",
          levels: describedLevels(contentment, [
            { zh: "运行稳定，超出客户需要", en: "Runs steadily and does more than customers need" },
            { zh: "运行正常，符合客户需要", en: "Runs as it should and meets customers’ needs" },
            { zh: "偶有故障，基本符合需要", en: "Fails now and then, and more or less meets the needs" },
            { zh: "故障频繁，不符合需要", en: "Fails often and does not meet the needs" },
          ]),
        },
        definition: { zh: "Lotus 交换程序是否运行正常并符合客户需要", en: "Whether the exchange program, Lotus, runs well and serves customers’ needs" },
        dataSource: supportCentre,
        basis: sharing("评价人、满意事项", "who judges, what about"),
      },
      {
        code: "DELIVERY",
        name: { zh: "信息交付时间缩短率", en: "Faster delivery of information" },
        group: exchange,
        unit: "%",
        weight: 0.1 / 3,
        missing: "dimension",
        scoring: { method: "passFail", comparison: ">", target: 0 },
        definition: { zh: "公司信息交付时间比上期缩短的比例，有缩短即满分", en: "How much sooner company information arrives than in the period before; any gain earns the full score" },
        formula: { zh: "(上期交付天数 − 本期交付天数) ÷ 上期交付天数", en: "(days before − days) ÷ days before" },
        dataSource: supportCentre,
        basis: sharing("评价人、交付时间缩短", "who judges, that delivery takes less time"),
      },
      {
        code: "PAPER",
        name: { zh: "非电子交换减少率", en: "Fewer non-electronic exchanges" },
        group: exchange,
        unit: "%",
        weight: 0.1 / 3,
        missing: "dimension",
        scoring: { method: "ratio", target: 0.75, cap: 100 },
        definition: { zh: "纸质等非电子信息交换次数比原先减少的比例", en: "How many fewer exchanges go by paper or other non-electronic ways than before" },
        formula: { zh: "(原非电子交换次数 − 本期非电子交换次数) ÷ 原非电子交换次数", en: "(non-electronic exchanges before − now) ÷ non-electronic exchanges before" },
        dataSource: supportCentre,
        basis: sharing("评价人、减少 75 % 的目标", "who judges, the target of 75 % fewer"),
      },
      {
        code: "SOLVE",
        name: { zh: "请求者满意率", en: "Satisfied requesters" },
        group: problems,
        unit: "%",
        weight: 0.3,
        missing: "dimension",
        scoring: { method: "linear", baseline: 0.7, target: 0.9, challenge: 1, below: "cutoff" },
        definition: { zh: "信息交换问题的请求者中对解决方案满意的比例", en: "Share of those who asked for help with an exchange problem who are satisfied with the solution" },
        formula: { zh: "满意请求数 ÷ 请求数", en: "satisfied requests ÷ requests" },
        dataSource: { zh: "请求者评价", en: "Judged by the requesters" },
        basis: partly({ zh: "评价人、满意事项与权重 30 %", en: "who judges, what about, and 30 %" }, { zh: "以满意比例衡量、目标值、评分方法与分数", en: "that the share is measured, target, method and points" }),
      },
      {
        code: "MEDIA",
        name: { zh: "媒体关系满意度", en: "Satisfaction with media relations" },
        group: image,
        weight: 0.05,
        missing: "dimension",
        scoring: {
          method: "rating",
          levels: describedLevels(contentment, [
            { zh: "媒体主动正面报道", en: "The media report well of the company by themselves" },
            { zh: "与媒体联系顺畅，报道正面", en: "Good contact, and favourable reports" },
            { zh: "有联系，报道较少", en: "Some contact, few reports" },
            { zh: "关系紧张或报道负面", en: "Strained contact or unfavourable reports" },
          ]),
        },
        definition: { zh: "公司与媒体关系的满意程度", en: "Satisfaction with how the company gets on with the media" },
        dataSource: { zh: "企业服务人员评价", en: "Judged by corporate services staff" },
        basis: sharing("评价人、满意事项", "who judges, what about"),
      },
      {
        code: "WEBSITE",
        name: { zh: "网站维护满意度", en: "Satisfaction with the website" },
        group: image,
        weight: 0.05,
        missing: "dimension",
        scoring: {
          method: "rating",
          levels: describedLevels(contentment, [
            { zh: "内容随时更新，从无差错", en: "Always current, never a fault" },
            { zh: "定期维护，内容准确", en: "Kept up regularly, accurate" },
            { zh: "更新偶有滞后", en: "Updates lag now and then" },
            { zh: "内容过时，故障无人处理", en: "Out of date, with faults that nobody mends" },
          ]),
        },
        definition: { zh: "网站维护与更新的满意程度", en: "Satisfaction with how the website is kept up and updated" },
        dataSource: { zh: "企业服务人员评价", en: "Judged by corporate services staff" },
        basis: sharing("评价人、满意事项", "who judges, what about"),
      },
      {
        code: "NOTIFY",
        name: { zh: "决策者满意度", en: "Satisfaction of decision makers" },
        group: deciders,
        unit: { zh: "分", en: "points" },
        weight: 0.05,
        missing: "dimension",
        scoring: { method: "ratio", target: 85, cap: 100 },
        definition: { zh: "三方对信息更新的评分，百分制，按评价人权重平均；未评的不计入", en: "Marks of three raters for keeping them up to date, out of 100, averaged by their weights; marks that are missing do not count" },
        dataSource: { zh: "人力资源部门、操作副总监、企业事务副总监评价", en: "Judged by human resources, the deputy director of operations and the deputy director of corporate affairs" },
        basis: partly({ zh: "评价人、满意事项与权重 5 %", en: "who judges, what about, and 5 %" }, { zh: "百分制评分、目标值、评分方法与分数", en: "marks out of 100, target, method and points" }),
      },
      {
        code: "MANAGE",
        name: { zh: "信息完整可用满意度", en: "Satisfaction with managed information" },
        group: management,
        weight: 0.1,
        missing: "dimension",
        scoring: {
          method: "rating",
          levels: describedLevels(contentment, [
            { zh: "信息完整，随取随用", en: "Complete, and at hand at any time" },
            { zh: "信息完整，需要时能取到", en: "Complete, and to be had when needed" },
            { zh: "少量缺失，取用较慢", en: "Small gaps, and slow to get" },
            { zh: "缺失较多，难以使用", en: "Large gaps, hard to use" },
          ]),
        },
        definition: { zh: "所管理信息的完整性与可用性的满意程度", en: "Satisfaction with how complete and usable the managed information is" },
        dataSource: { zh: "企业服务经理评价", en: "Judged by the corporate services manager" },
        basis: satisfied(10),
      },
    ],
    raters: [humanResources, operations, corporateAffairs].map(decider),
    grades: fourGrades,
  },
  example: {
    inputs: [
      { code: "DAYSOLD", name: { zh: "上期交付天数", en: "Days before" } },
      { code: "DAYS", name: { zh: "本期交付天数", en: "Days" } },
      { code: "PAPEROLD", name: { zh: "原非电子交换次数", en: "Non-electronic exchanges before" } },
      { code: "PAPERNOW", name: { zh: "本期非电子交换次数", en: "Non-electronic exchanges now" } },
      { code: "HAPPY", name: { zh: "满意请求数", en: "Satisfied requests" } },
      { code: "REQUESTS", name: { zh: "请求数", en: "Requests" } },
    ],
    ratings: [
      { code: "BYHR", indicator: "NOTIFY", role: humanResources },
      { code: "BYOPS", indicator: "NOTIFY", role: operations },
      { code: "BYCORP", indicator: "NOTIFY", role: corporateAffairs },
    ],
    derived: {
      DELIVERY: writeRate("[DAYSOLD]-[DAYS]", "[DAYSOLD]"),
      PAPER: writeRate("[PAPEROLD]-[PAPERNOW]", "[PAPEROLD]"),
      SOLVE: writeRate("[HAPPY]", "[REQUESTS]"),
    },
    people: [
      {
        INFO: contentment[0].label, SYSTEM: contentment[0].label, DAYSOLD: 10, DAYS: 8, PAPEROLD: 400, PAPERNOW: 100, HAPPY: 190, REQUESTS: 200,
        MEDIA: contentment[1].label, WEBSITE: contentment[0].label, BYHR: 90, BYOPS: 88, BYCORP: 92, MANAGE: contentment[0].label,
      },
      {
        INFO: contentment[1].label, SYSTEM: contentment[1].label, DAYSOLD: 10, DAYS: 10, PAPEROLD: 400, PAPERNOW: 160, HAPPY: 160, REQUESTS: 200,
        MEDIA: contentment[2].label, WEBSITE: contentment[1].label, BYHR: 66, BYCORP: 70, MANAGE: contentment[2].label,
      },
      {
        INFO: contentment[3].label, SYSTEM: contentment[2].label, DAYSOLD: 10, DAYS: 12, PAPEROLD: 400, PAPERNOW: 340, HAPPY: 100, REQUESTS: 200,
        MEDIA: contentment[3].label, WEBSITE: contentment[2].label, BYHR: 50, BYOPS: 40, BYCORP: 63,
      },
    ],
  },
};
