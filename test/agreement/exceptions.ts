import type { JsonValue } from "../../src/json/json-value.js";
import { places, valueAt, type Path, type Place } from "../../scripts/conformance/mutations.js";
import type { Validator } from "../support/validators.js";
import type { Result } from "./subject.js";

/** A fault that the package sees and some validators can't. */
export interface Exception {
  name: string;
  reason: string;
  unseenBy: readonly Validator["name"][];
  /** A value that brings the fault into a full fixture, and where. */
  specimen: { folder: string; path: Path; value: JsonValue };
  /** Whether the fault is at a place. */
  concerns(place: Place): boolean;
}

const EVERY = ["Ajv 2020-12", "Ajv draft-07", "hyperjump 2020-12"] as const;

const F32_OVERFLOW = 3.4028235677973366e38;

const INTEGER = { folder: "outcome-recorded", path: ["event", "data", "latency_ms"] };
const F32 = { folder: "proposal-created", path: ["event", "data", "proposal", "confidence"] };
const FREE_JSON = { folder: "proposal-created", path: ["event", "data", "proposal", "structured_payload"] };
const TEXT = { folder: "budget-exceeded", path: ["event", "data", "chain_id"] };

export const EXCEPTIONS: readonly Exception[] = [
  {
    name: "integer 2^64",
    reason: "validators in JavaScript hold numbers as doubles, and as doubles 2^64 and 2^64−1 are the same",
    unseenBy: EVERY,
    specimen: { ...INTEGER, value: 2 ** 64 },
    concerns: isNumber((n) => n === 2 ** 64),
  },
  {
    name: "integer beyond 2^64",
    reason: "the draft-07 files state no maximum, which would make C++ validators refuse every integer",
    unseenBy: ["Ajv draft-07"],
    specimen: { ...INTEGER, value: 2 ** 65 },
    concerns: isNumber((n) => n > 2 ** 64),
  },
  {
    name: "number beyond f32",
    reason: "the draft-07 files state no range for an f32, which .NET tools could not load",
    unseenBy: ["Ajv draft-07"],
    specimen: { ...F32, value: 1e39 },
    concerns: isNumber((n) => Math.abs(n) >= F32_OVERFLOW),
  },
  {
    name: "rounded integer",
    reason:
      "a JavaScript number beyond the safe integers may have been rounded; to a validator it is an integer",
    unseenBy: EVERY,
    specimen: { ...INTEGER, value: 2 ** 53 + 2 },
    concerns: isNumber((n) => Math.abs(n) < 2 ** 64 && Number.isInteger(n) && !Number.isSafeInteger(n)),
  },
  {
    name: "bigint for a float",
    reason:
      "floats are given as numbers, however large; a bigint is a sort of value that JSON text doesn't tell apart",
    unseenBy: EVERY,
    specimen: { ...F32, value: 2n ** 53n },
    concerns: ({ value }) => typeof value === "bigint",
  },
  {
    name: "lone surrogate",
    reason: "JSON Schema has no keyword for text that has no UTF-8 form",
    unseenBy: EVERY,
    specimen: { ...TEXT, value: "\ud800" },
    concerns: ({ path, value }) => isBroken(value) || isBroken(path.at(-1)),
  },
  {
    name: "nesting beyond the limit",
    reason: "JSON Schema has no keyword for depth",
    unseenBy: EVERY,
    specimen: { ...FREE_JSON, value: nested(150) },
    concerns: ({ path }) => path.length > 120,
  },
];

/** Whether all that the parser found wrong with a document is unseen by a validator. */
export function isUnseen(document: JsonValue, { error }: Result, validator: Validator["name"]): boolean {
  const unseen = EXCEPTIONS.filter(({ unseenBy }) => unseenBy.includes(validator));
  const isExcused = (place: Place) => unseen.some(({ concerns }) => concerns(place));
  return error?.issues.every(({ path }) => placesBelow(document, path as Path).some(isExcused)) ?? false;
}

function placesBelow(document: JsonValue, path: Path): Place[] {
  const below = [...places(valueAt(document, path))];
  return below.map((place) => ({ ...place, path: [...path, ...place.path] }));
}

function isNumber(test: (n: number) => boolean) {
  return ({ value }: Place) => typeof value === "number" && test(value);
}

function isBroken(text: unknown): boolean {
  return typeof text === "string" && !text.isWellFormed();
}

function nested(depth: number): JsonValue {
  let value: JsonValue = [];
  for (let i = 1; i < depth; i++) value = [value];
  return value;
}
