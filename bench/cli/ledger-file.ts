import { closeSync, openSync, writeSync } from "node:fs";
import { LEDGER_LINES } from "../../scripts/ledger/ledger-lines.js";

/** Writes a ledger of at least so many bytes: the example ledger over and over, each event with an id of its own. */
export function writeLedger(path: string, bytes: number): void {
  const text = LEDGER_LINES.map((line) => `${line}\n`).join("");
  const file = openSync(path, "w");
  try {
    for (let written = 0, round = 0; written < bytes; round++) {
      const piece = text.replaceAll('"event_id":"', `"event_id":"${round}-`);
      written += writeSync(file, piece);
    }
  } finally {
    closeSync(file);
  }
}
