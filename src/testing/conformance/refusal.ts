/** What a refused call says: the stable part of its error. */
export interface Refusal {
  readonly name: string;
  readonly code: unknown;
}

/** The error that a call must reject with, as its name and code; null when it did not reject. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (!(error instanceof Error)) return { name: typeof error, code: error };
    // By name and code, not by class: there may be two copies of it, an ES module and a CommonJS one.
    return { name: error.name, code: "code" in error ? error.code : null };
  }
}

export const CONFLICT: Refusal = { name: "StoreError", code: "conflict" };
export const INVALID: Refusal = { name: "ExperienceStoreError", code: "invalid_query" };
export const INVALID_VIEW: Refusal = { name: "StoreError", code: "invalid_query" };
