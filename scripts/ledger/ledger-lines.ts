import { stringifyEnvelope } from "../../src/index.js";
import { buildLedger } from "./ledger.js";

/** The ledger as Rust's writer prints it, line by line. */
export const LEDGER_LINES: readonly string[] = buildLedger().map((envelope) => stringifyEnvelope(envelope));
