/** Shows and selects cells. @param address with the sheet: `'S5 方案'!C7` @throws WorkbookProblem when the sheet is gone. */
export declare function goTo(address: string): Promise<void>;
