import { headerKey } from "../../domain/headerKey";
import { sameText } from "../../domain/sameText";
import type { RaterRole } from "../../domain/scheme/scheme";

/** Words for one kind of rater. */
const sameKinds: readonly (readonly string[])[] = [
  ["自评", "自己", "本人", "自我评价", "self", "self rating", "own"],
  [
    "上级",
    "主管",
    "直接上级",
    "领导",
    "上级评分",
    "经理",
    "组长",
    "manager",
    "supervisor",
    "line manager",
    "boss",
    "lead",
  ],
  ["同事", "同级", "平级", "互评", "同事互评", "peer", "peers", "colleague", "colleagues"],
  ["下属", "下级", "subordinate", "report", "direct report", "subordinates"],
  ["客户", "顾客", "customer", "client", "internal customer"],
];

/** The role of a scheme that a kind of rater, or a rater, is called by; `null` where that has to be said. */
export function roleFor(text: string, isKind: boolean, roles: readonly RaterRole[]): string | null {
  if (roles.length === 1) return roles[0]?.role ?? null;
  const own = roles.find(({ role }) => sameText(role, text));
  if (own || !isKind) return own?.role ?? null;
  const words = sameKinds.find((each) => each.some((word) => headerKey(word) === headerKey(text)));
  const alike = roles.filter(({ role }) => words?.some((word) => headerKey(word) === headerKey(role)));
  return alike.length === 1 ? (alike[0]?.role ?? null) : null;
}

/** Whether people rate themselves in a role. */
export function isSelf(role: string): boolean {
  return sameKinds[0]?.some((word) => headerKey(word) === headerKey(role)) === true;
}
