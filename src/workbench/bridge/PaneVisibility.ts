/** Whether the pane is open. Under a shared runtime closing it hides it, and its code goes on. */
export class PaneVisibility {
  private shown = true;
  private readonly listeners: ((isShown: boolean) => void)[] = [];

  get isShown(): boolean {
    return this.shown;
  }

  set isShown(shown: boolean) {
    if (shown === this.shown) return;
    this.shown = shown;
    for (const listener of this.listeners) listener(shown);
  }

  onChange(listener: (isShown: boolean) => void): void {
    this.listeners.push(listener);
  }
}
