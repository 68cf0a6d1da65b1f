/** Hands a file to the reader, as a download. */
export function saveFile(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file by the next task, not by the end of this one.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
