import { PostgresExperienceStore } from "../src/postgres-experience-store.ts";
import { makeLedger, openPool } from "./ledger.ts";
import { printRates } from "./rates.ts";

const pool = openPool();
await printRates("PostgreSQL", new PostgresExperienceStore(pool, await makeLedger(pool)));
await pool.end();
