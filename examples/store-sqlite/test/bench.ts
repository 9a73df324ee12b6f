import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SqliteExperienceStore } from "../src/sqlite-experience-store.ts";
import { printRates } from "./rates.ts";

const folder = mkdtempSync(join(tmpdir(), "store-sqlite-"));
const store = new SqliteExperienceStore(join(folder, "ledger.db"));
await printRates("SQLite", store);
store.close();
rmSync(folder, { recursive: true });
