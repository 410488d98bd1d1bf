import type { Observations } from "../../../src/workbook/hostcheck/observations";
import { membersThatNoGroupTakes, usedMembers } from "../../../src/workbook/hostcheck/usedMembers";

const said = (answers: Record<string, string>): Observations =>
  Object.fromEntries(Object.entries(answers).map(([id, got]) => [id, { got }]));

/** What an Excel answers that is as we built for in everything; made up. */
export const hostAsBuiltFor: Observations = {
  ...said({
    "environment.host": "Excel",
    "environment.platform": "PC",
    "environment.version": "16.0.0.0",
    "environment.displayLanguage": "zh-CN",
    "environment.contentLanguage": "zh-CN",
    "environment.theme": "light",
    "environment.calculationMode": "Automatic",
    "set.ExcelApi": "1.20",
    "set.SharedRuntime": "1.2",
    "set.CustomFunctionsRuntime": "1.5",
    "set.CustomFunctions": "1.9",
    "set.DelayForCellEdit": "1.1",
    "set.RichApi": "1.1",
    "set.ExcelApiOnline": "none",
    "set.ExcelApiDesktop": "1.1",
    "set.RibbonApi": "1.2",
    "set.KeyboardShortcuts": "1.1",
    "set.TaskPaneApi": "1.1",
    "arguments.blankInRange": '""',
    "arguments.blankCell": '""',
    "arguments.omitted": "null",
    "arguments.skipped": "null",
    "arguments.number": "[[7]]",
    "arguments.boolean": "[[true]]",
    "arguments.date": "[[45658]]",
    "arguments.emptyText": '[[""]]',
    "arguments.error": '[[{"error":"#N/A"}]]',
    "arguments.wholeColumn": "cells",
    "arguments.arrayLiteral": "[[1,2],[3,4]]",
    "results.scalar": "50",
    "results.row": "50,100",
    "results.column": "50;100",
    "results.matrix": "25,50;75,100",
    "results.errorInside": "50;#VALUE!",
    "results.blockedSpill": "#SPILL!",
    "results.inTable": "50;100",
    "flow.zh": "all equal",
    "flow.en": "all equal",
    "undo.groups": "ok",
    "error.InvalidArgument": "InvalidArgument",
    "error.ItemNotFound": "ItemNotFound",
    "error.ItemAlreadyExists": "ItemAlreadyExists",
    "error.AccessDenied": "AccessDenied",
    "events.changed": "told",
    "events.order": "asMade",
    "limits.list255": "ok",
    "limits.list256": "InvalidArgument",
    "limits.list1024": "InvalidArgument",
    "limits.list8192": "InvalidArgument",
    "limits.request4.9": "ok",
    "limits.request5.1": "RequestPayloadSizeLimitExceeded",
    "limits.response4.9": "ok",
    "limits.response5.1": "ResponsePayloadSizeLimitExceeded",
    "speed.calls": "all equal",
  }),
  ...said(Object.fromEntries(usedMembers.map((member) => [`member.${member}`, "ok"]))),
  ...said(
    Object.fromEntries(
      usedMembers.map((member) => {
        const isRefused = membersThatNoGroupTakes.includes(member);
        return [`undo.${member}`, isRefused ? "UndoNotSupported" : "ok"];
      }),
    ),
  ),
};
