import { describeValue } from "./received.js";

/**
 * Holds a name that was asked for to those that there are.
 *
 * @param what what it should be a name of
 * @throws RangeError when there is no such name
 */
export function checkName(what: string, name: unknown, names: readonly string[]): void {
  if (names.includes(name as string)) return;
  throw new RangeError(`There is no ${what} ${describeValue(name)}; give one of ${names.join(", ")}.`);
}
