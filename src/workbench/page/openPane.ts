/** The mark of a window that the host has prepared. */
const PREPARED = Symbol("prepared by the host");
const EMPTY = "about:blank";

/**
 * Opens the add-in's page in the element, and lets the host prepare each window that the frame gets, before office.js
 * needs the host.
 *
 * The page is served and loaded as it is: nothing is added to its HTML, which its content security policy would forbid.
 * A frame of the same origin runs on this page's thread, so that looking at it in every turn of the event loop catches
 * its new window between the turn that creates it and the later ones in which its scripts, having been fetched, run;
 * office.js itself fetches another script before it looks for the host.
 */
export function openPane(container: HTMLElement, url: string, title: string, prepare: (window: Window) => void): void {
  const frame = document.createElement("iframe");
  frame.name = "taskpane";
  frame.title = title;
  container.replaceChildren(frame);
  frame.src = url;
  prepareNextWindow(frame, prepare);
}

function prepareNextWindow(frame: HTMLIFrameElement, prepare: (window: Window) => void): void {
  const look = (): void => {
    const pane = frame.contentWindow;
    if (!pane || !frame.isConnected) return;
    if (pane.location.href === EMPTY || PREPARED in pane) nextTurn(look);
    else {
      Object.assign(pane, { [PREPARED]: true });
      prepare(pane);
      // A page that reloads itself gets another window.
      pane.addEventListener("pagehide", () => prepareNextWindow(frame, prepare));
    }
  };
  look();
}

/** Unlike a timer, a message is not slowed down when the page is in the background. */
function nextTurn(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = act;
  port2.postMessage(null);
}
