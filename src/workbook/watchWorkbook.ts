/**
 * Calls back when cells or sheets of the workbook change, whoever changes them, soon after the last of several changes.
 * @returns a function that ends it. @throws WorkbookProblem
 */
export declare function watchWorkbook(onChange: () => void): Promise<() => Promise<void>>;
