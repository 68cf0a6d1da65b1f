/** Downloads a text as a file. `type` is its media type. */
export function download({ name, type, text }: { name: string; type: string; text: string }): void {
  saveFile(new Blob([text], { type }), name);
}

/** Downloads a file under this name. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The URL must outlive this task: the download begins after it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
