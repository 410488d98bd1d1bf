/** Rows from which a function takes milliseconds. */
const MANY_ROWS = 1_000;

/** Excel on the web hung on hundreds of promises (office-js#6841). */
const MOST_WAITING = 20;

let waiting = 0;

/**
 * Has a function answer by a promise where it is handed many rows, computing in a task of its own. office.js runs the functions of one
 * recalculation one after another for up to a second, in the thread that the pane shares with them: between two that take long, the pane
 * answers. Excel waits for a promise (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-web-reqs).
 */
export function inTurn(implementation: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    const isLong = args.some((each) => Array.isArray(each) && each.length >= MANY_ROWS);
    if (!isLong || waiting >= MOST_WAITING) return implementation(...args);
    waiting += 1;
    return ownTask()
      .then(() => implementation(...args))
      .finally(() => {
        waiting -= 1;
      });
  };
}

/** A message, and no timer: those of pages out of sight are slowed down. */
function ownTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
