import type { StoreError } from "../../store/store-error.js";

/** What a refused call says: the stable part of its error. */
export interface Refusal {
  readonly name: string;
  readonly code: unknown;
  /** Of a conflict: the event that is there already. */
  readonly event_id?: unknown;
}

/** The error that a call must reject with, as its stable part; null when it did not reject. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (!(error instanceof Error)) return { name: typeof error, code: error };
    // By name and code, not by class: there may be two copies of it, an ES module and a CommonJS one.
    const { name, code = null, fault } = error as Error & Partial<StoreError>;
    return code === "conflict" && fault?.code === code
      ? { name, code, event_id: fault.event_id }
      : { name, code };
  }
}

/** The refusal of a batch with an event that is there already. */
export function conflictOf(event_id: string): Refusal {
  return { name: "StoreError", code: "conflict", event_id };
}

export const INVALID: Refusal = { name: "ExperienceStoreError", code: "invalid_query" };
export const INVALID_VIEW: Refusal = { name: "StoreError", code: "invalid_query" };
