const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Always a new file: the one that was opened is never written over. */
export function downloadFile(bytes: Uint8Array, openedName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = `${openedName.replace(/\.xlsx$/i, "")}-copy.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
