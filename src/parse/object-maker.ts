import { makeFunction } from "./make-function.js";

type Maker = (values: readonly unknown[]) => Record<string, unknown>;

/** A function that makes an object of the given keys from their values. Generated at its first use. */
export function objectMaker(keys: readonly string[]): Maker {
  let maker: Maker | undefined;
  return (values) => (maker ??= generate(keys) ?? assignAll(keys))(values);
}

// An object literal is several times faster than setting one key after the other.
function generate(keys: readonly string[]): Maker | undefined {
  const members = keys.map((key, i) => `${JSON.stringify(key)}: values[${i}]`);
  return makeFunction(`return (values) => ({ ${members.join(", ")} });`, {}, []);
}

function assignAll(keys: readonly string[]): Maker {
  return (values) => Object.fromEntries(keys.map((key, i) => [key, values[i]]));
}
