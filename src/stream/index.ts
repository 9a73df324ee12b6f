export { readLedger, type LedgerOptions, type LedgerRecord, type LedgerSource } from "./read-ledger.js";
