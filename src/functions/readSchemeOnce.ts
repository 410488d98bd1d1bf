import { readScheme } from "../domain/scheme/readScheme";
import { remember } from "./remember";

/** Reads a whole scheme, or its indicators alone; what has been read is kept for the next formula. */
export const readSchemeOnce = remember((cells) => readScheme(cells, "indicators"));
