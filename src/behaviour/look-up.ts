/**
 * What a table has for a name.
 *
 * @param what says what the names of the table are
 * @throws TypeError for a name that the table doesn't have
 */
export function lookUp<T extends object, K extends keyof T>(table: T, name: K, what: string): T[K] {
  if (Object.hasOwn(table, name)) return table[name];
  const names = Object.keys(table).join(", ");
  throw new TypeError(`There is no ${what} ${JSON.stringify(name)}; expected one of ${names}.`);
}
