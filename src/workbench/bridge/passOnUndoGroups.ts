/** What a batch of an undo group carries in the place that office.js has for data of its own. */
const MARK = "WorkbenchUndoGroup";

type Run = (...args: unknown[]) => unknown;
type Batch = (context: { _customData?: string }) => unknown;

/**
 * Lets the host know of `Excel.run({ mergeUndoGroup: true })`. office.js 1.1.110, the newest on npm, does not know the option of
 * ExcelApi 1.20 and sends nothing of it; what Microsoft's CDN has by now sends it in a way that no page describes. So the
 * workbench marks the batches itself, beside office.js, which stays as it is. Must happen before office.js runs in the window.
 */
export function passOnUndoGroups(target: Window): void {
  let count = 0;
  whenSet(target, "Excel", (excel) => {
    whenSet(excel as object, "run", (run) => (...args: unknown[]) => {
      const [options, batch] = args;
      if (!isGroup(options) || typeof batch !== "function") return (run as Run)(...args);
      count += 1;
      const mark = `${MARK} ${count}`;
      const marked: Batch = (context) => {
        context._customData = mark;
        return (batch as Batch)(context);
      };
      return (run as Run)(options, marked);
    });
    return excel;
  });
}

/** The group in a message's data of its own; `undefined` where there is none. */
export function undoGroupIn(customData: unknown): string | undefined {
  return typeof customData === "string" && customData.startsWith(MARK) ? customData : undefined;
}

function isGroup(options: unknown): boolean {
  return (
    typeof options === "object" && options !== null && "mergeUndoGroup" in options && options.mergeUndoGroup === true
  );
}

/** Puts something else in the place of what a script will assign to a property. */
function whenSet(owner: object, property: string, replace: (value: unknown) => unknown): void {
  let held: unknown;
  Object.defineProperty(owner, property, {
    configurable: true,
    enumerable: true,
    get: () => held,
    set: (value: unknown) => {
      held = replace(value);
    },
  });
}
