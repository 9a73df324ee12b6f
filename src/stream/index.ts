export type { LedgerSource } from "./chunks.js";
export { readLedger, type LedgerOptions, type LedgerRecord } from "./read-ledger.js";
