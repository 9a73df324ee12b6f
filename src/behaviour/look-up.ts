/**
 * What a table has for a name.
 *
 * @param what says what the names of the table are
 * @throws TypeError for a name that the table doesn't have
 */
export function lookUp<T extends object, K extends keyof T & string>(table: T, name: K, what: string): T[K] {
  if (typeof name === "string" && Object.hasOwn(table, name)) return table[name];
  const names = Object.keys(table).join(", ");
  throw new TypeError(`There is no ${what} ${describe(name)}; expected one of ${names}.`);
}

function describe(name: unknown): string {
  if (typeof name === "string") return JSON.stringify(name);
  if (name === undefined || name === null) return String(name);
  return typeof name === "object" ? "an object" : `a ${typeof name}`;
}
