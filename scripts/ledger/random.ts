import { createHash } from "node:crypto";
import { randomFrom, type Random } from "../../src/sample/random.js";

export type { Random };

/**
 * Numbers that a label decides: each chain draws from a source of its own, so that
 * adding a chain leaves the others as they are.
 */
export function randomFor(label: string): Random {
  return randomFrom(createHash("sha256").update(label).digest().readBigUInt64BE());
}
