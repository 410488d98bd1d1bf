/**
 * Whether a text names figures of several people: 合计, 一组小计, 本月合计：, Team A subtotal. A name that only begins so is a name,
 * and 61 min are minutes.
 * @example isTotalLabel("一组小计") // true
 * @example isTotalLabel("合计师") // false
 */
export function isTotalLabel(text: string): boolean {
  return /(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|汇\s*总|平\s*均(?:值|数|分)?|均\s*值|最高(?:值|分)?|最低(?:值|分)?)\s*[:：]?\s*$|(^|[\s,:：-])((grand |sub)?totals?|sub-totals?|sums?|averages?|mean)\s*[:：]?\s*$|(^|[^\d\s][\s,:：-]+)(max(imum)?|min(imum)?)\s*[:：]?\s*$/i.test(
    text,
  );
}

/**
 * Whether a text below a list is a signature or a note: 制表：…, 审核, 备注, Prepared by …
 * @example isFootnote("制表：张三") // true
 */
export function isFootnote(text: string): boolean {
  return (
    /^\s*(制\s*表|填\s*表|编\s*制|审\s*核|复\s*核|审\s*批|批\s*准|核\s*准|经\s*办|负责人|主\s*管|部门负责人|人力资源部?|备\s*注|附\s*注|说\s*明|注|统计口径|数据来源|来源|打印|日\s*期)\s*(人|者|日期|时间|签字|签名)?\s*([:：]|$|\s)/.test(
      text,
    ) ||
    /^\s*(prepared|checked|reviewed|approved|compiled|signed)( by)?\b|^\s*(notes?|remarks?|sources?|date|printed)\s*[:：]/i.test(
      text,
    )
  );
}
