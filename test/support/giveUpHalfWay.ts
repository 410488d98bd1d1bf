/**
 * To be run in the pane: presses “cancel” as soon as the pane says that a part has been done. The workbench writes on the page's own thread, too
 * fast to be met by hand.
 * @param doing what it says, before how far it has come.
 */
export function giveUpHalfWay(doing: string): void {
  const half = new RegExp(`${doing}（[1-9]\\d*%）`);
  new MutationObserver((_changes, observer) => {
    if (!half.test(document.body.textContent)) return;
    const cancel = [...document.querySelectorAll("button")].find((button) => button.textContent === "取消");
    if (!cancel) return;
    observer.disconnect();
    cancel.click();
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
