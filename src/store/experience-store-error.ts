/** What an `ExperienceStore` refuses or fails with, by stable code (contract §1.1). */
export type ExperienceStoreErrorCode = "storage_error" | "invalid_query" | "not_found";

const PREFIXES: Readonly<Record<ExperienceStoreErrorCode, string>> = {
  storage_error: "Storage error: ",
  invalid_query: "Invalid query: ",
  not_found: "Not found: ",
};

/**
 * The error of the five store operations. `invalid_query` is also what a write is
 * refused with at the boundary. A duplicate event is not among the three codes:
 * it is a `StoreError` with the code `conflict`, whichever operation meets it.
 */
export class ExperienceStoreError extends Error {
  override readonly name = "ExperienceStoreError";
  readonly code: ExperienceStoreErrorCode;
  /** What went wrong, without the prefix that stands before it in `message`. */
  readonly detail: string;

  constructor(code: ExperienceStoreErrorCode, detail: string, options?: ErrorOptions) {
    super(PREFIXES[code] + detail, options);
    this.code = code;
    this.detail = detail;
  }
}
