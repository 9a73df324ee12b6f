import { expect, test } from "vitest";
import { ExperienceStoreError, StoreError, toStoreError, type StoreFault } from "../../src/store/index.js";

type Row = readonly [StoreFault, string, string, boolean, boolean, number | null];

// The table of the contract (§3.1), with the texts that Rust's Display gives.
const TABLE: readonly Row[] = [
  [{ code: "unavailable", detail: "x" }, "Unavailable", "store unavailable: x", true, true, null],
  [
    { code: "serialization_failed", detail: "x" },
    "InvalidInput",
    "serialization failed: x",
    false,
    false,
    null,
  ],
  [{ code: "conflict", event_id: "e" }, "Conflict", "event already exists: e", false, true, null],
  [{ code: "invalid_query", detail: "x" }, "InvalidInput", "invalid query: x", false, false, null],
  [{ code: "auth_failed", detail: "x" }, "Auth", "store auth failed: x", false, false, null],
  [
    { code: "rate_limited", retryAfter: 1500 },
    "RateLimit",
    "rate limited, retry after 1.5s",
    true,
    true,
    1500,
  ],
  [
    { code: "timeout", elapsed: 30_000, deadline: 250 },
    "Timeout",
    "store operation timed out after 30s (deadline: 250ms)",
    true,
    true,
    null,
  ],
  [{ code: "not_found", detail: "x" }, "NotFound", "not found: x", false, false, null],
  [
    { code: "invariant_violation", detail: "x" },
    "InvariantViolation",
    "invariant violation: x",
    false,
    false,
    null,
  ],
  [{ code: "internal", detail: "x" }, "Internal", "internal store error: x", false, false, null],
];

test("whatever was thrown, it has an error", () => {
  for (const thrown of [Object.create(null), Symbol("s"), "no", undefined])
    expect(toStoreError(thrown)).toMatchObject({ code: "internal", cause: thrown });
});

test.each(TABLE)("%j", (fault, category, message, transient, retryable, retryAfter) => {
  const error = new StoreError(fault);
  expect(error).toMatchObject({
    name: "StoreError",
    code: fault.code,
    category,
    message,
    transient,
    retryable,
  });
  expect(error.retryAfter).toBe(retryAfter);
  expect(toStoreError(error)).toBe(error);
});

test.each([
  [0, "0ns"],
  [0.0015, "1.5µs"],
  [0.25, "250µs"],
  [2.5, "2.5ms"],
  [999, "999ms"],
  [1000, "1s"],
])("%d milliseconds are %s, as Rust says it", (retryAfter, text) => {
  expect(new StoreError({ code: "rate_limited", retryAfter }).message).toBe(
    `rate limited, retry after ${text}`,
  );
});

test.each([
  ["storage_error", "Storage error: x", "internal"],
  ["invalid_query", "Invalid query: x", "invalid_query"],
  ["not_found", "Not found: x", "not_found"],
] as const)("%s", (code, message, twin) => {
  const error = new ExperienceStoreError(code, "x");
  expect(error).toMatchObject({ name: "ExperienceStoreError", code, message, detail: "x" });
  expect(toStoreError(error)).toMatchObject({ code: twin, cause: error });
});

test("an error of any other sort is internal", () => {
  const cause = new RangeError("x");
  expect(toStoreError(cause)).toMatchObject({ code: "internal", message: "internal store error: x", cause });
  expect(toStoreError("x")).toMatchObject({ code: "internal", cause: "x" });
});
