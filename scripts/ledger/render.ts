import { BROKEN_LEDGER } from "./damages.js";
import { LEDGER_LINES } from "./ledger-lines.js";

/** The example ledgers by their path from the package's root. */
export function renderLedgers(): Map<string, Buffer> {
  return new Map([
    ["examples/ledger.ndjson", Buffer.from(LEDGER_LINES.map((line) => `${line}\n`).join(""))],
    ["examples/broken-ledger.ndjson", BROKEN_LEDGER],
  ]);
}
