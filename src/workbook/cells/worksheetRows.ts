/**
 * So many rows a worksheet has.
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
export const WORKSHEET_ROWS = 1_048_576;
