import * as z from "zod/mini";
import { scheme } from "../../domain/scheme/scheme";

/** By which a file says that it is one of ours. */
export const FORMAT = "appraise-scheme";
/** Raised when older versions of the add-in could not read what is written. */
export const FORMAT_VERSION = 1;

/** What a file may hold: a scheme with everything in it takes 30 kB, and nobody reads one of 1 MB. */
export const MOST_BYTES = 1_000_000;
/** A scheme's own values are nested six deep. */
export const MOST_LEVELS = 16;
/** No scheme that people keep in cells has more rows; `listSchemes` reads as many. */
export const MOST_ROWS = 1_000;
/** What a cell holds (https://support.microsoft.com/office/excel-specifications-and-limits, "Total number of characters that a cell can contain"). */
export const MOST_CHARACTERS = 32_767;

/** The file of a scheme: the schema of the domain, with the language that its texts are written in. */
export const schemeFile = z.object({ language: z.enum(["zh", "en"]), scheme });
