/**
 * Calls back when the pane is hidden and when it is shown again; its code goes on in between:
 * https://learn.microsoft.com/office/dev/add-ins/develop/show-hide-add-in
 * @returns a function that ends it.
 */
export async function watchVisibility(onChange: (isShown: boolean) => void): Promise<() => Promise<void>> {
  return Office.addin.onVisibilityModeChanged(({ visibilityMode }) =>
    onChange(visibilityMode === Office.VisibilityMode.taskpane),
  );
}
