/** Calls back with the address that is selected, on each change. @returns a function that ends it. @throws WorkbookProblem */
export declare function watchSelection(onChange: (address: string) => void): Promise<() => Promise<void>>;
