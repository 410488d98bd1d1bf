import type { FigureKind } from "../../domain/appraisal/heads";

/** Header words of the trade that mean the same. */
export interface Concept {
  /** Words that can mean nothing else here. */
  readonly same: readonly string[];
  /** Words that often mean it, and sometimes something else: a person has to confirm. */
  readonly near?: readonly string[];
}

/** What columns are called that say which scheme is whose. */
export const postWords: readonly string[] = [
  "岗位",
  "职位",
  "职务",
  "岗位名称",
  "方案",
  "考核方案",
  "post",
  "position",
  "role",
  "job title",
  "scheme",
];

/** What is known of a person besides the actuals. */
export const personConcepts = {
  number: {
    same: [
      "工号",
      "员工编号",
      "员工号",
      "人员编号",
      "员工工号",
      "职工号",
      "employee no",
      "employee number",
      "employee id",
      "staff no",
      "staff id",
      "emp id",
    ],
    near: ["编号", "账号", "no.", "id"],
  },
  name: {
    same: [
      "姓名",
      "员工姓名",
      "客服姓名",
      "被考核人",
      "被考核者",
      "被评价人",
      "被评人",
      "被评分人",
      "被评议人",
      "评价对象",
      "name",
      "full name",
      "employee name",
      "employee",
      "staff name",
      "ratee",
      "appraisee",
      "person rated",
      "rated person",
      "employee rated",
      "rated employee",
    ],
    near: ["名字", "员工", "客服", "人员", "昵称", "旺旺", "agent"],
  },
  department: {
    same: ["部门", "所属部门", "部门名称", "department", "dept"],
    near: ["团队", "小组", "组别", "班组", "team", "group"],
  },
} as const satisfies Record<string, Concept>;

/** What columns of records are called: who dealt with an event, when it was, and lists of figures downwards. */
export const recordConcepts = {
  agent: {
    same: [
      "客服",
      "客服人员",
      "坐席",
      "座席",
      "坐席工号",
      "接线员",
      "处理人",
      "受理人",
      "负责人",
      "经办人",
      "跟进人",
      "销售员",
      "业务员",
      "agent",
      "agent name",
      "assignee",
      "owner",
      "handled by",
      "representative",
      "operator",
      "sales rep",
    ],
  },
  date: {
    same: [
      "时间",
      "日期",
      "开始时间",
      "呼叫时间",
      "来电时间",
      "接待时间",
      "创建时间",
      "下单时间",
      "评价时间",
      "投诉时间",
      "月份",
      "年月",
      "考核月份",
      "统计月份",
      "date",
      "time",
      "start time",
      "created",
      "created at",
      "order date",
      "call time",
      "month",
      "period",
    ],
    near: ["完成时间", "结束时间", "付款时间", "closed at", "end time"],
  },
  rater: {
    same: [
      "评价人",
      "评分人",
      "评委",
      "打分人",
      "考评人",
      "评估人",
      "评议人",
      "考核人",
      "评价人姓名",
      "评分人姓名",
      "rater",
      "rater name",
      "rated by",
      "assessor",
      "appraiser",
      "evaluator",
      "reviewer",
    ],
  },
  raterKind: {
    same: [
      "评价关系",
      "评分关系",
      "评价人类型",
      "评分人类型",
      "评价人类别",
      "评分人类别",
      "评价角色",
      "评分角色",
      "关系",
      "身份",
      "rater type",
      "rater role",
      "kind of rater",
      "relationship",
    ],
    near: ["角色", "role", "relation"],
  },
  score: { same: ["评分", "分数", "打分", "得分", "评价得分", "score", "rating", "marks"] },
  indicator: { same: ["指标", "指标名称", "考核指标", "项目", "考核项目", "indicator", "kpi", "metric", "measure"] },
  value: { same: ["数值", "值", "实际值", "完成值", "实际", "实际完成", "value", "actual", "actual value", "figure"] },
} as const satisfies Record<string, Concept>;

/** Columns of a roster that pay items name, by the words of the trade. */
export const rosterConcepts: readonly Concept[] = [
  {
    same: [
      "底薪",
      "基本工资",
      "基本薪资",
      "基本薪金",
      "基础工资",
      "基础底薪",
      "base pay",
      "base salary",
      "basic salary",
      "basic pay",
    ],
    near: ["基薪", "岗位工资", "固定工资", "月薪", "工资", "salary", "base"],
  },
  {
    same: ["餐补", "餐费补贴", "餐饮补贴", "饭补", "伙食补贴", "津贴", "meal allowance", "allowance"],
    near: ["补贴", "补助", "交通补贴", "subsidy"],
  },
  {
    same: ["部门系数", "部门考核系数", "department factor", "department coefficient"],
    near: ["部门得分", "系数", "factor"],
  },
  { same: ["岗位工资", "post pay"], near: ["岗位津贴"] },
  { same: ["全勤奖", "attendance bonus"] },
  { same: ["扣款", "罚款", "其他扣款", "deductions", "fines"], near: ["应扣"] },
  { same: ["预支", "预支提成", "借支", "draw", "advance"] },
];

/** Figures of a person that are no indicator's. */
export const figureConcepts: Readonly<Record<FigureKind, Concept>> = {
  attendance: { same: ["出勤率", "attendance", "attendance rate"], near: ["出勤", "考勤"] },
  daysPresent: { same: ["出勤天数", "实际出勤", "实际出勤天数", "实出勤", "days present", "days worked"] },
  daysDue: { same: ["应出勤天数", "应出勤", "应出勤日", "days due", "working days"] },
  total: { same: ["总分", "total"] },
  grade: { same: ["等级", "grade"] },
  streak: { same: ["连续奖励", "streak reward"] },
  carried: { same: ["上期调整", "carried over"] },
  carriedReason: { same: ["上期调整原因", "reason for carrying over"] },
};

/** What stands behind the name of an indicator in a header, for what belongs to it. */
export const partWords = {
  target: ["目标", "目标值", "个人目标", "target", " target"],
  prior: ["此前", "已结", "期初", "prior", " prior"],
  quota: ["任务", "任务额", "定额", "quota", " quota"],
} as const;

/** Measures that indicators are about. A measure is looked up by the name of the indicator. */
export const measureConcepts: readonly Concept[] = [
  {
    same: ["询单转化率", "咨询转化率", "询单成交率", "咨询成交率", "inquiry conversion", "inquiry conversion rate"],
    near: ["转化率", "成交率", "下单转化率", "conversion", "conversion rate"],
  },
  {
    same: [
      "平均响应时间",
      "平均响应时长",
      "平均响应",
      "响应时间",
      "响应时长",
      "平均回复时间",
      "average response time",
      "avg response time",
      "mean response time",
    ],
    near: ["首次响应时间", "首响时间", "首响时长", "首响", "回复时间", "response time", "response"],
  },
  {
    same: ["首次响应时间", "首响时间", "首响时长", "首次响应时长", "first response time", "frt"],
    near: ["响应时间", "平均响应时间"],
  },
  {
    same: ["客单价", "平均客单价", "average order value", "aov", "avg order value"],
    near: ["订单均价", "件单价", "order value", "basket"],
  },
  {
    same: [
      "未回复数",
      "未回复",
      "未回复人数",
      "未回复客户数",
      "漏回复数",
      "漏接数",
      "unanswered",
      "unanswered customers",
      "not answered",
    ],
    near: ["未接待人数", "漏回", "missed"],
  },
  {
    same: ["净销售额", "销售净额", "净销售", "净销售金额", "net sales", "net revenue"],
    near: ["销售业绩", "销售额", "业绩", "个人业绩", "sales"],
  },
  {
    same: ["销售额", "销售金额", "成交额", "成交金额", "sales", "sales amount", "gmv"],
    near: ["销售业绩", "业绩", "净销售额", "revenue", "turnover"],
  },
  {
    same: ["接待人数", "接待量", "接待客户数", "接待数", "customers received", "received"],
    near: ["咨询人数", "咨询量", "服务人数", "接待", "contacts", "workload"],
  },
  { same: ["询单人数", "询单量", "inquirers", "inquiries"], near: ["咨询人数", "咨询量"] },
  { same: ["下单人数", "成交人数", "购买人数", "buyers"], near: ["付款人数", "订单数"] },
  { same: ["订单数", "订单量", "成交订单数", "orders", "order count"], near: ["下单人数", "单量"] },
  {
    same: ["客户满意度", "满意度", "顾客满意度", "满意率", "customer satisfaction", "satisfaction", "csat"],
    near: ["好评率", "客户评价", "rating"],
  },
  { same: ["好评率", "positive rate", "positive reviews"], near: ["满意度", "客户满意度"] },
  {
    same: ["投诉数", "投诉量", "投诉次数", "投诉件数", "客诉数", "客诉量", "complaints", "complaint count"],
    near: ["投诉", "客诉"],
  },
  { same: ["投诉率", "客诉率", "complaint rate"], near: ["投诉"] },
  { same: ["差评数", "差评量", "中差评数", "negative reviews"], near: ["差评"] },
  { same: ["退款率", "退货率", "退换货率", "refund rate", "return rate"], near: ["退款"] },
  {
    same: ["服务质量评分", "服务质量得分", "服务质量分", "service quality score", "service quality"],
    near: ["质检分", "质检得分", "质检评分", "服务质量", "质检", "qa score", "quality score", "quality"],
  },
  { same: ["质检分", "质检得分", "质检评分", "服务质检", "quality score", "qa score"], near: ["质检", "quality"] },
  { same: ["解决率", "问题解决率", "一次解决率", "resolution rate", "first contact resolution", "fcr"] },
  { same: ["出勤率", "attendance", "attendance rate"], near: ["考勤", "出勤"] },
  { same: ["差错率", "错误率", "出错率", "error rate"], near: ["差错"] },
  { same: ["差错数", "差错次数", "错误次数", "errors", "error count"], near: ["差错"] },
  { same: ["及时率", "按时完成率", "准时率", "on-time rate", "timeliness"], near: ["完成率"] },
  {
    same: ["完成率", "目标完成率", "达成率", "目标达成率", "计划完成率", "attainment", "completion rate"],
    near: ["完成度", "completion"],
  },
  { same: ["回款额", "回款金额", "回款", "collections", "cash collected"] },
  { same: ["回款率", "collection rate"], near: ["回款"] },
  { same: ["复购率", "回购率", "repeat purchase rate"] },
  { same: ["新增客户数", "新客户数", "新客数", "new customers"], near: ["新客"] },
  { same: ["离职率", "流失率", "人员流失率", "turnover rate", "attrition"], near: ["离职"] },
  { same: ["利润", "净利润", "profit", "net profit"], near: ["毛利", "利润额"] },
  { same: ["毛利率", "gross margin"], near: ["利润率"] },
];
