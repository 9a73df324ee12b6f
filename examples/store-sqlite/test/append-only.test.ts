import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createEnvelope } from "converge-experience-contract";
import { SqliteExperienceStore } from "../src/sqlite-experience-store.ts";

test("whoever has the file open by other means can't change or delete an event either", async () => {
  const folder = mkdtempSync(join(tmpdir(), "store-sqlite-"));
  const path = join(folder, "ledger.db");
  const store = new SqliteExperienceStore(path);
  const data = { chain_id: "c", resource: "tokens", limit: "1", observed: null };
  await store.appendEvent(createEnvelope({ event_id: "a", event: { type: "BudgetExceeded", data } }));
  const database = new DatabaseSync(path);
  for (const change of ["UPDATE event SET tenant_id = 'x'", "DELETE FROM event"]) {
    assert.throws(() => database.exec(change), /append-only/);
  }
  assert.equal((await store.queryEvents({ kinds: [] })).length, 1);
  database.close();
  store.close();
  rmSync(folder, { recursive: true });
});
