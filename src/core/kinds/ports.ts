/** What the `ports` of a rule mean: `all`, `443`, `8000-8100`, or a list of these. */

/**
 * The ports of a text as inclusive ranges, flattened, ascending, disjoint and not touching: `[80, 80, 8000, 8100]`. `all` for every port; null when the text is
 * malformed: blanks, leading zeros, numbers outside 1 to 65535, a range that ends before it begins.
 */
export function parsePorts(text: string): readonly number[] | 'all' | null {
  if (text === 'all') return 'all';
  const ranges: [number, number][] = [];
  for (const item of text.split(',')) {
    const match = /^([1-9]\d{0,4})(?:-([1-9]\d{0,4}))?$/.exec(item);
    if (match === null) return null;
    const low = Number(match[1]);
    const high = match[2] === undefined ? low : Number(match[2]);
    if (low > high || high > 65535) return null;
    ranges.push([low, high]);
  }
  ranges.sort(([a], [b]) => a - b);
  const flat: number[] = [];
  for (const [low, high] of ranges) {
    const last = flat.at(-1);
    if (last !== undefined && low <= last + 1) flat[flat.length - 1] = Math.max(last, high);
    else flat.push(low, high);
  }
  return flat;
}
