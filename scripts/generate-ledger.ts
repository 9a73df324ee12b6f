import { writeFileSync } from "node:fs";
import { renderLedgers } from "./ledger/render.js";

for (const [path, bytes] of renderLedgers()) {
  writeFileSync(new URL(`../${path}`, import.meta.url), bytes);
  console.log(`${path}: ${bytes.length} bytes`);
}
