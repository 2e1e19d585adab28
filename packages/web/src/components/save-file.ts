/** Gives the reader a file that was made in this browser. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun once the present task is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
