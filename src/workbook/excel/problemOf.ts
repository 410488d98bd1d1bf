import type { Message } from "../messages/message";

/**
 * What a refusal of Excel's means to the reader. Excel's own sentence may be in English, and is not meant for users; so it
 * is no part of ours: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 * @param sheet the sheet that was written to, if one was.
 */
export function problemOf({ code }: { readonly code: string }, sheet: string | undefined): Message {
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return { code: "cellEdit", facts: {} };
    case "InactiveWorkbook":
      return { code: "inactiveWorkbook", facts: {} };
    case "AccessDenied":
      return sheet === undefined
        ? { code: "workbookProtected", facts: {} }
        : { code: "sheetProtected", facts: { sheet } };
    case "EditModeReadOnly":
    case "FileReadOnly":
      return { code: "readOnly", facts: {} };
    case "ItemNotFound":
    case "InvalidReference":
    case "InvalidBinding":
      return { code: "itemGone", facts: {} };
    case "ItemAlreadyExists":
      return { code: "nameTaken", facts: {} };
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "RangeExceedsLimit":
    case "OperationCellsExceedLimit":
      return { code: "tooLarge", facts: {} };
    case "FormulaLengthExceedsLimit":
      return { code: "formulaTooLong", facts: {} };
    case "MergedRangeConflict":
    case "FilteredRangeConflict":
    case "PivotTableRangeConflict":
    case "InsertDeleteConflict":
    case "NonBlankCellOffSheet":
    case "UnsupportedSheet":
      return { code: "inTheWay", facts: {} };
    case "ApiNotAvailable":
    case "ApiNotFound":
    case "NotImplemented":
    case "UnsupportedFeature":
    case "UnsupportedOperation":
      return { code: "notSupported", facts: {} };
    case "ActivityLimitReached":
    case "Conflict":
    case "MemoryLimitReached":
    case "RequestAborted":
    case "ServiceNotAvailable":
      return { code: "excelBusy", facts: {} };
    case "Unauthenticated":
      return { code: "signedOut", facts: {} };
    default:
      return { code: "excel", facts: { errorCode: code } };
  }
}
