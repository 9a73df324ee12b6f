import { narrow, type JsonObject, type JsonValue } from "../json/json-value.js";
import type { Random } from "./random.js";

const KEYS = ["amount", "currency", "items", "notes", "priority", "urgent"];
const MAX_DEPTH = 2;

/** A small object, as programs put into free JSON; its integers may have all 64 bits. */
export function freeJson(random: Random): JsonObject {
  return object(random, 0);
}

function object(random: Random, depth: number): JsonObject {
  const keys = KEYS.filter(() => random.int(0, 1) === 1);
  return Object.fromEntries(keys.map((key) => [key, value(random, depth + 1)]));
}

function value(random: Random, depth: number): JsonValue {
  switch (random.int(0, depth < MAX_DEPTH ? 7 : 5)) {
    case 0:
      return null;
    case 1:
      return random.int(0, 1) === 1;
    case 2:
      return random.int(-1000, 1000);
    case 3:
      return narrow(random.u64());
    case 4:
      return random.decimal(-10, 10, 3);
    case 5:
      return random.pick(["EUR", "second reminder", "Grüße", ""]);
    case 6:
      return Array.from({ length: random.int(0, 3) }, () => value(random, depth + 1));
    default:
      return object(random, depth);
  }
}
