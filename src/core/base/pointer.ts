/** JSON pointers (RFC 6901): how findings, problems, traces and edits name a place in the document. */

/** A JSON pointer, such as `/resources/vpc/vpc-1/cidr`; the empty string is the whole document. */
export type Pointer = string;

/** The pointer that these keys and indexes make, each escaped. */
export function pointerOf(...parts: readonly (string | number)[]): Pointer {
  return parts.map((part) => `/${typeof part === 'number' ? part : escapePart(part)}`).join('');
}

/** The parts of a pointer, unescaped. The empty pointer has none. */
export function partsOf(pointer: Pointer): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a pointer, or undefined where nothing stands. Own keys only. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let value: unknown = root;
  for (const part of partsOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/** Whether `inner` is `outer` or lies below it. */
export function isWithin(inner: Pointer, outer: Pointer): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

function escapePart(part: string): string {
  // Ids and keys of the format have neither, and there are many of them.
  if (!part.includes('~') && !part.includes('/')) return part;
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
