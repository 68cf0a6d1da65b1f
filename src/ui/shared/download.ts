/** Lets the browser save a text as a file. `type` is its media type. */
export function download({ name, type, text }: { name: string; type: string; text: string }): void {
  saveFile(new Blob([text], { type }), name);
}

/** Lets the browser save a file under a name. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The download holds the file once it has begun, which is after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
