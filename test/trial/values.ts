import { toText, type Bytes } from "./bytes.js";
import type { Tree } from "./tree.js";

/**
 * A JavaScript value as JSON text, bigints and -0 included. Not the writer under
 * trial: what it prints is only as canonical as JSON.stringify is.
 */
export function printValue(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (Object.is(value, -0)) return "-0.0";
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printValue).join(",")}]`;
  return `{${Object.entries(value)
    .map(([key, member]) => `${JSON.stringify(key)}:${printValue(member)}`)
    .join(",")}}`;
}

/** The text that a string token stands for. Lone surrogates are left as they are. */
export function textOf(token: Bytes): string {
  if (/^"[ !#-[\]-~]*"$/.test(token)) return token.slice(1, -1);
  const text = toText(token);
  if (text === undefined) throw new Error("a string that is no UTF-8");
  return JSON.parse(text) as string;
}

/**
 * The value of a tree: as JSON.parse gives it, but with bigints for integers it would round.
 *
 * @param floats the numbers that are wanted as floats, however they are spelled
 */
export function exactValue(tree: Tree, floats: ReadonlySet<Tree>): unknown {
  switch (tree.kind) {
    case "list":
      return tree.items.map((item) => exactValue(item, floats));
    case "members":
      return Object.fromEntries(
        tree.members.map(({ key, value }) => [textOf(key), exactValue(value, floats)]),
      );
    case "number":
      return floats.has(tree) ? Number(tree.raw) : exactNumber(tree.raw);
    case "string":
      return textOf(tree.raw);
    default:
      return JSON.parse(tree.raw);
  }
}

/** The value of a number token. Beyond 64 bits there is no exact integer, only the float. */
export function exactNumber(token: Bytes): number | bigint {
  const value = Number(token);
  if (!Number.isInteger(value) || Number.isSafeInteger(value) || !/^-?\d{1,20}$/.test(token)) return value;
  const exact = BigInt(token);
  return exact >= -(2n ** 63n) && exact < 2n ** 64n ? exact : value;
}

/** Whether two results of reading are the same, to the sign of zero and, if it matters, the order of keys. */
export function isSameData(a: unknown, b: unknown, isOrdered = true): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  const others = Object.keys(b);
  if (keys.length !== others.length) return false;
  return keys.every((key, i) => {
    if (isOrdered ? key !== others[i] : !Object.hasOwn(b, key)) return false;
    return isSameData(memberOf(a, key), memberOf(b, key), isOrdered);
  });
}

/** What an object has of its own under a key that it has. */
export function memberOf(object: object, key: string): unknown {
  return (object as Record<string, unknown>)[key];
}
