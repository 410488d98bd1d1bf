/** What a file of the reader's own holds. @throws DOMException when it cannot be read: it was moved or is locked. */
export function readBytes(file: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error ?? new Error("unknown"));
    reader.readAsArrayBuffer(file);
  });
}
