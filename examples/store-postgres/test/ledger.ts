import { Pool } from "pg";
import { createLedger, createRoles } from "../src/migrate.ts";

let count = 0;

/** A pool of connections to the server that `with-postgres.sh` started, as its superuser. */
export function openPool(): Pool {
  if (process.env["PGPORT"] === undefined) throw new Error("run this by with-postgres.sh");
  const pool = new Pool({ max: 8, application_name: `pool-${process.pid}-${count++}` });
  // A connection that is cut while idle is not an error: the pool makes another.
  pool.on("error", () => undefined);
  return pool;
}

let rolesMade: Promise<void> | undefined;

/** A new ledger on that server; returns its schema. */
export async function makeLedger(pool: Pool): Promise<string> {
  await (rolesMade ??= makeRoles(pool));
  const schema = `ledger_${process.pid}_${count++}`;
  await createLedger(pool, schema);
  return schema;
}

async function makeRoles(pool: Pool): Promise<void> {
  const lock = await pool.connect();
  try {
    // Other test files have made them, or are about to.
    await lock.query("select pg_advisory_lock(0)");
    const { rows } = await lock.query("select 1 from pg_roles where rolname = 'experience_operator'");
    if (rows.length === 0) await createRoles(pool);
    await lock.query("select pg_advisory_unlock(0)");
  } finally {
    lock.release();
  }
}
