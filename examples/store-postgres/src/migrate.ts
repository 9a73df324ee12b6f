import { readFile } from "node:fs/promises";
import type { Pool } from "pg";

/** Makes the roles; once a server. */
export async function createRoles(pool: Pool): Promise<void> {
  await pool.query(await read("roles"));
}

/** Makes an empty ledger in a schema of its own. */
export async function createLedger(pool: Pool, schema: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`begin; create schema ${schema}; set local search_path to ${schema}`);
    await client.query(await read("schema"));
    await client.query(`grant usage on schema ${schema} to experience_tenant, experience_operator; commit`);
  } finally {
    client.release();
  }
}

function read(name: string): Promise<string> {
  return readFile(new URL(`../sql/${name}.sql`, import.meta.url), "utf8");
}
