import type { Language } from "../../domain/language";
import { MONEY } from "../cells/numberFormatOf";
import type { ListColumn, ListPlan } from "../example/listPlan";
import { say } from "../messages/message";
import type { PaidPerson, Payroll } from "./payroll";
import { serialTime, showTime } from "./serialTime";

interface PayrollColumn {
  readonly header: string;
  readonly isMoney: boolean;
  readonly of: (person: PaidPerson) => string | number;
}

/** The columns of a payroll, as they stand on a sheet and in a file. */
export function payrollColumns({ items, people }: Payroll, language: Language): PayrollColumn[] {
  const text = (code: "number" | "name" | "department" | "carriedReason", of: (person: PaidPerson) => string) => ({
    header: say({ code, facts: {} }, language),
    isMoney: false,
    of,
  });
  const money = (header: string, of: (person: PaidPerson) => number | null) => ({
    header,
    isMoney: true,
    of: (person: PaidPerson) => of(person) ?? "",
  });
  const hasRest = people.some(({ carried }) => carried !== 0);
  const hasReason = people.some(({ reason }) => reason !== "");
  const word = (code: "pay" | "carriedOver" | "payable") => say({ code, facts: {} }, language);
  return [
    text("number", ({ number }) => number),
    text("name", ({ name }) => name),
    text("department", ({ department }) => department),
    ...items.map((item, i) => money(item, ({ amounts }) => amounts[i] ?? null)),
    money(word("pay"), ({ pay }) => pay),
    ...(hasRest
      ? [money(word("carriedOver"), ({ carried }) => carried), money(word("payable"), ({ payable }) => payable)]
      : []),
    ...(hasReason ? [text("carriedReason", ({ reason }) => reason)] : []),
  ];
}

/** A sheet with the payroll as an Excel table. @param table its name, free. */
export function planPayroll(payroll: Payroll, table: string, at: Date, language: Language): ListPlan {
  const title = say({ code: "payrollSheet", facts: { period: payroll.period } }, language);
  const made = showTime(serialTime(at));
  return {
    sheet: title,
    table,
    title,
    hint: say({ code: "payrollHint", facts: { period: payroll.period, made } }, language),
    rowCount: payroll.people.length,
    frozenCount: 2,
    columns: payrollColumns(payroll, language).map(({ header, isMoney, of }): ListColumn => ({
      code: header,
      header,
      cells: payroll.people.map(of),
      isComputed: false,
      format: isMoney ? MONEY : "@",
      words: [],
    })),
  };
}

/**
 * The payroll as comma-separated values after RFC 4180. Amounts have two decimals and no separators.
 */
export function payrollCsv(payroll: Payroll, language: Language): string {
  const columns = payrollColumns(payroll, language);
  const rows = payroll.people.map((person) =>
    columns.map(({ isMoney, of }) => {
      const cell = of(person);
      return isMoney && typeof cell === "number" ? cell.toFixed(2) : quote(String(cell));
    }),
  );
  return [columns.map(({ header }) => quote(header)), ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

/**
 * The mark by which Excel knows UTF-8
 * (https://support.microsoft.com/office/opening-csv-utf-8-files-correctly-in-excel-8a935af5-3416-4edd-ba7e-3dfd2bc4a032).
 */
export const UTF8_MARK = "\uFEFF";

/**
 * A text that begins like a formula would be one to the spreadsheet that opens the file, also where it goes on as a number does
 * (OWASP ASVS 1.2.10, https://asvs.emil.hemdal.se/1.2.10). Amounts are numbers, and stay such.
 */
function quote(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
