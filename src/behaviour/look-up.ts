/**
 * What a table has for a name.
 *
 * @param what says what the names of the table are
 * @throws TypeError for a name that the table doesn't have
 */
export function lookUp<T extends object, K extends keyof T & string>(table: T, name: K, what: string): T[K] {
  // Rules are asked for every event: the names are listed only for one that is none of them.
  if (typeof name !== "string" || !Object.hasOwn(table, name)) checkName(what, name, Object.keys(table));
  return table[name];
}

/**
 * Holds a name to those that there are: a rule that doesn't find a name would take one
 * that is misspelt for one that nothing is said of.
 *
 * @param what says what the name should be of
 * @throws TypeError for any other name
 */
export function checkName(what: string, name: unknown, names: readonly string[]): void {
  if (names.includes(name as string)) return;
  throw new TypeError(`There is no ${what} ${describe(name)}; expected one of ${names.join(", ")}.`);
}

function describe(name: unknown): string {
  if (typeof name === "string") return JSON.stringify(name);
  if (name === undefined || name === null) return String(name);
  return typeof name === "object" ? "an object" : `a ${typeof name}`;
}
