/** Saves a file in the reader's downloads. */
export function saveFile(page: Document, name: string, content: Blob): void {
  const link = page.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
