import type { JsonValue } from "../../../src/json/json-value.js";
import { OPERATIONS } from "../../../scripts/conformance/mutation-operations.js";
import { places, replaceAt } from "../../../scripts/conformance/mutations.js";
import { toBytes, type Bytes } from "../bytes.js";
import type { Random } from "../random.js";
import type { Tree } from "../tree.js";
import { exactValue, printValue } from "../values.js";

/** The document with its value changed in one place, by an operation on values instead of texts. */
export function mutateValue(tree: Tree, random: Random): Bytes | undefined {
  const original = exactValue(tree, new Set()) as JsonValue;
  const { path, value } = random.pick([...places(original)]);
  const changes = [...random.pick(OPERATIONS).apply(value)];
  if (changes.length === 0) return undefined;
  return toBytes(printValue(replaceAt(original, path, random.pick(changes).value)));
}
