/** How a table keyed by id is read: own keys only, so that an id such as `constructor` is never answered by the prototype. */

/** The value that `table` holds under `key`, or undefined. */
export function entry<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
