import { describeValue } from "../parse/received.js";
import { ExperienceStoreError } from "./experience-store-error.js";

/** What sort of failure it is, as Rust's `ErrorCategory` spells it on the wire (contract §3.1). */
export type ErrorCategory =
  | "Timeout"
  | "RateLimit"
  | "Auth"
  | "InvalidInput"
  | "NotFound"
  | "Conflict"
  | "Unavailable"
  | "InvariantViolation"
  | "Internal";

/** What happened, as plain data. Durations are in milliseconds. */
export type StoreFault =
  | {
      readonly code:
        | "unavailable"
        | "serialization_failed"
        | "invalid_query"
        | "auth_failed"
        | "not_found"
        | "invariant_violation"
        | "internal";
      readonly detail: string;
    }
  | { readonly code: "conflict"; readonly event_id: string }
  | { readonly code: "rate_limited"; readonly retryAfter: number }
  | { readonly code: "timeout"; readonly elapsed: number; readonly deadline: number };

/** The code of a failure; see {@link StoreFault}. */
export type StoreErrorCode = StoreFault["code"];

interface Traits {
  readonly category: ErrorCategory;
  readonly transient: boolean;
  readonly retryable: boolean;
}

const TRAITS: Readonly<Record<StoreErrorCode, Traits>> = {
  unavailable: { category: "Unavailable", transient: true, retryable: true },
  serialization_failed: { category: "InvalidInput", transient: false, retryable: false },
  conflict: { category: "Conflict", transient: false, retryable: true },
  invalid_query: { category: "InvalidInput", transient: false, retryable: false },
  auth_failed: { category: "Auth", transient: false, retryable: false },
  rate_limited: { category: "RateLimit", transient: true, retryable: true },
  timeout: { category: "Timeout", transient: true, retryable: true },
  not_found: { category: "NotFound", transient: false, retryable: false },
  invariant_violation: { category: "InvariantViolation", transient: false, retryable: false },
  internal: { category: "Internal", transient: false, retryable: false },
};

/** The error of appenders and replayers, and of every store for a duplicate event (contract §3.1). */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;
  readonly fault: StoreFault;
  readonly category: ErrorCategory;
  /** True when the same call may succeed later. */
  readonly transient: boolean;
  /** True when trying again can make sense: after a conflict, with another `event_id`. */
  readonly retryable: boolean;
  /** Milliseconds to wait before the next try; null where the store names none. */
  readonly retryAfter: number | null;

  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(describe(fault), options);
    this.code = fault.code;
    this.fault = fault;
    const { category, transient, retryable } = TRAITS[fault.code];
    this.category = category;
    this.transient = transient;
    this.retryable = retryable;
    this.retryAfter = fault.code === "rate_limited" ? fault.retryAfter : null;
  }
}

/** The same failure in the words of appenders and replayers. Any other error is `internal`. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (error instanceof ExperienceStoreError) {
    const code = error.code === "storage_error" ? "internal" : error.code;
    return new StoreError({ code, detail: error.detail }, { cause: error });
  }
  const detail = error instanceof Error ? error.message : describeValue(error);
  return new StoreError({ code: "internal", detail }, { cause: error });
}

const LEADS = {
  unavailable: "store unavailable",
  serialization_failed: "serialization failed",
  invalid_query: "invalid query",
  auth_failed: "store auth failed",
  not_found: "not found",
  invariant_violation: "invariant violation",
  internal: "internal store error",
} as const;

function describe(fault: StoreFault): string {
  switch (fault.code) {
    case "conflict":
      return `event already exists: ${fault.event_id}`;
    case "rate_limited":
      return `rate limited, retry after ${duration(fault.retryAfter)}`;
    case "timeout":
      return `store operation timed out after ${duration(fault.elapsed)} (deadline: ${duration(fault.deadline)})`;
    default:
      return `${LEADS[fault.code]}: ${fault.detail}`;
  }
}

/** Milliseconds as Rust prints a Duration: in the largest unit of which there is at least one. */
function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${milliseconds / 1000}s`;
  if (milliseconds >= 1) return `${milliseconds}ms`;
  const nanoseconds = Math.round(milliseconds * 1e6);
  return nanoseconds >= 1000 ? `${nanoseconds / 1000}µs` : `${nanoseconds}ns`;
}
