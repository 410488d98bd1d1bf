import { OK } from "../../hostcheck/observations";

/** What Excel says to something: the code of its error, else "ok". Only codes are kept: messages may name what is in the workbook. */
export async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return OK;
  } catch (error) {
    return codeIn(error);
  }
}

/** The code of an error, Excel's or another. */
export function codeIn(error: unknown): string {
  if (error instanceof OfficeExtension.Error) return error.code;
  if (error instanceof Error && error.cause instanceof OfficeExtension.Error) return error.cause.code;
  return error instanceof Error ? error.name : "Error";
}
