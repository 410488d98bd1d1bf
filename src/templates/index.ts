import { S5 } from "./s5";
import { S10 } from "./s10";
import type { Template } from "./template";

/** Every template, in the order of the catalogue. */
export const templates: readonly Template[] = [S5, S10];
