import { S1 } from "./s1";
import { S2 } from "./s2";
import { S3 } from "./s3";
import { S4 } from "./s4";
import { S5 } from "./s5";
import { S6 } from "./s6";
import { S7 } from "./s7";
import { S8 } from "./s8";
import { S9 } from "./s9";
import { S10 } from "./s10";
import { S11 } from "./s11";
import { S12 } from "./s12";
import { S13 } from "./s13";
import { S14 } from "./s14";
import { S15 } from "./s15";
import { S16 } from "./s16";
import { S17 } from "./s17";
import { S18 } from "./s18";
import { S19 } from "./s19";
import { S20 } from "./s20";
import { S21 } from "./s21";
import { S22 } from "./s22";
import { S23 } from "./s23";
import { S23B } from "./s23b";
import type { Template } from "./template";

/** Every template, in the order of the catalogue. */
export const templates: readonly Template[] = [S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16, S17, S18, S19, S20, S21, S22, S23, S23B];
