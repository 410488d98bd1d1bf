import type { Page } from "playwright-core";
import type { Workbench } from "../../src/workbench/workbench";

type Method = Exclude<keyof Workbench, "ready">;

/** `window.workbench` of a page, called from a test; what a method resolves to must be plain data. */
export function spreadsheet(page: Page): Pick<Workbench, Method> {
  const call =
    (method: Method) =>
    (...args: unknown[]) =>
      page.evaluate(
        ([name, given]) => {
          const { workbench } = window as unknown as { workbench: Record<string, (...args: unknown[]) => unknown> };
          return workbench[name]?.(...given);
        },
        [method, args] as const,
      );
  return new Proxy({} as Pick<Workbench, Method>, { get: (_, method) => call(method as Method) });
}
