import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { checkQuery, instantKeyOf } from "converge-experience-contract/store";
import { parseEnvelopeJson, stringifyEnvelope } from "converge-experience-contract";
import { conditionsOf, type Parameters } from "../src/conditions.ts";
import { PostgresExperienceStore } from "../src/postgres-experience-store.ts";
import { transact } from "../src/session.ts";
import { makeLedger, openPool } from "./ledger.ts";

const QUERY = checkQuery({
  kinds: [],
  tenant_id: "tenant-7",
  time_range: { start: "2026-03-01T00:00:00Z", end: "2026-03-02T01:00:00+01:00" },
});

test("a million events: a tenant's day is found through the index, under row-level security too", async () => {
  const pool = openPool();
  const schema = await makeLedger(pool);
  const loading = performance.now();
  const sql = await readFile(new URL("million.sql", import.meta.url), "utf8");
  await pool.query(`begin; set local search_path to ${schema}; ${sql}; commit`);
  await pool.query(`vacuum analyze ${schema}.event`);
  console.log(`loaded in ${((performance.now() - loading) / 1000).toFixed(1)} s`);

  for (const store of [
    new PostgresExperienceStore(pool, schema),
    new PostgresExperienceStore(pool, schema, "tenant-7"),
  ]) {
    const plan = await explain(store);
    console.log(plan);
    assert.match(plan, /Index Scan (?:on|using) event_by_tenant_time/);
    assert.doesNotMatch(plan, /Seq Scan/);

    const starting = performance.now();
    const found = await store.queryEvents(QUERY);
    console.log(`${found.length} events in ${(performance.now() - starting).toFixed(1)} ms`);
    assert.deepEqual(
      found.map(({ event_id }) => event_id),
      expectedIds(),
    );
  }

  // The generated rows are what the store would have written.
  const { rows } = await pool.query(`select instant, envelope from ${schema}.event where seq % 99991 = 0`);
  assert.equal(rows.length, 10);
  for (const { instant, envelope } of rows) {
    const parsed = parseEnvelopeJson(envelope);
    assert.equal(stringifyEnvelope(parsed), envelope);
    assert.equal(instantKeyOf(parsed.occurred_at), instant);
  }
  await pool.end();
});

async function explain({ session }: PostgresExperienceStore): Promise<string> {
  const parameters: Parameters = [];
  const sql = `select envelope from event where ${conditionsOf(QUERY, parameters)} order by seq`;
  const rows = await transact(session, undefined, async (client) => {
    return (await client.query(`explain (analyze, costs off, timing off) ${sql}`, parameters)).rows;
  });
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

/** What `million.sql` gives tenant 7 on the first of March. */
function expectedIds(): string[] {
  const ids: string[] = [];
  for (let i = 7; i < 1_000_000; i += 400) {
    const moment = Date.UTC(2026, 0, 1) + i * 10_000;
    if (moment >= Date.UTC(2026, 2, 1) && moment <= Date.UTC(2026, 2, 2)) ids.push(`event-${i}`);
  }
  return ids;
}
