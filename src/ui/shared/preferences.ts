/** A taste kept on the device. Null where nothing was kept, or where storage is refused. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a taste on the device; where storage is refused it holds for this visit alone. */
export function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private mode, or a browser told to keep nothing.
  }
}
