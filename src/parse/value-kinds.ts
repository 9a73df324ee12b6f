import { isPlainObject, U64_MAX } from "../json/json-value.js";
import type { IssueCode } from "./issue.js";

/** An object as JSON has it. */
export type JsonRecord = Record<string, unknown>;

/** Why a number is no unsigned integer of 64 bits, or undefined where it is one. */
export function integerFault(value: number | bigint): IssueCode | undefined {
  if (typeof value === "bigint") return value >= 0n && value <= U64_MAX ? undefined : "integer_out_of_range";
  if (Number.isSafeInteger(value) && value >= 0) return undefined;
  if (!Number.isFinite(value)) return "number_out_of_range";
  if (!Number.isInteger(value)) return "invalid_integer";
  return value < 0 || value > Number(U64_MAX) ? "integer_out_of_range" : "precision_lost";
}

/** The value under a key of its own, or undefined. */
export function own(values: JsonRecord, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

export function isJsonObject(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value) && isPlainObject(value);
}

/** True for what JSON has no form for at all. */
export function isForeign(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return !Array.isArray(value) && !isPlainObject(value);
  return value === undefined || typeof value === "function" || typeof value === "symbol";
}
