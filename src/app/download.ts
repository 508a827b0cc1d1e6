/** Hands the person a file. */

/** Downloads `content` under a name that is safe as a file's: separators and control characters become hyphens. */
export function download(name: string, content: string | Uint8Array<ArrayBuffer>, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = fileName(name);
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name: at most 100 characters, no path, nothing hidden. */
export function fileName(name: string): string {
  const safe = name
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, '-')
    .replace(/^\.+/, '')
    .trim();
  return safe.slice(-100) || 'design';
}
