/** What a workbook that holds a scheme may weigh as a file; people's data beside it are not unpacked. */
export const MOST_FILE_BYTES = 20_000_000;
/** What is unpacked of it: its list of sheets, its texts, and the sheets with schemes. */
export const MOST_UNPACKED_BYTES = 60_000_000;
/** No scheme that people keep in cells is larger; `listSchemes` reads as far. */
export const MOST_ROWS = 1_000;
export const MOST_COLUMNS = 100;
