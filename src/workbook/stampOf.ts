import type { Language } from "../domain/language";
import type { SchemeOnSheet } from "./schemeOnSheet";

/** What a result says about the scheme that it was computed with: `S5 · version 1 · 4c1e9f2a`. */
export declare function stampOf(scheme: SchemeOnSheet, language: Language): string;
