/** The one order of everything that is sorted: by Unicode code point, independent of locale and of an object's key order. */

/** Compares by code point: negative, zero or positive. UTF-16 units would put U+10000 and above before U+E000. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) {
      const surrogateX = x >= 0xd800 && x <= 0xdfff;
      const surrogateY = y >= 0xd800 && y <= 0xdfff;
      if (surrogateX !== surrogateY) return surrogateX ? 1 : -1;
      return x - y;
    }
  }
  return a.length - b.length;
}

/** The own keys of a table in code point order. */
export function sortedKeys(table: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(table).sort(compareCodePoints);
}
