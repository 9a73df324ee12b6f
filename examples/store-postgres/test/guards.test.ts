import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Client, type Pool } from "pg";
import { createEnvelope, type ExperienceEventEnvelope } from "converge-experience-contract";
import { PostgresExperienceStore } from "../src/postgres-experience-store.ts";
import { makeLedger, openPool } from "./ledger.ts";

const REFUSED = { code: "42501" };

let admin: Pool;
let schema: string;
/** Logged in as an application that acts for tenants, and can write any SQL it likes. */
let application: Client;

before(async () => {
  admin = openPool();
  schema = await makeLedger(admin);
  const operator = new PostgresExperienceStore(admin, schema);
  await operator.appendEvents([
    event("a-1", "a"),
    event("b-1", "b"),
    event("none-1", null),
    event("a-2", "a"),
  ]);
  await admin.query("create role application login password 'secret' in role experience_tenant");
  application = new Client({ user: "application", password: "secret", options: `-c search_path=${schema}` });
  await application.connect();
});

after(async () => {
  await application.end();
  await admin.end();
});

test("whoever names no tenant sees nothing", async () => {
  assert.deepEqual(await seenBy(application), []);
});

test("whoever names a tenant sees that tenant's events, whatever the SQL asks for", async () => {
  await application.query("set experience.tenant = 'a'");
  assert.deepEqual(await seenBy(application), ["a-1", "a-2"]);
  const { rows } = await application.query(
    "select count(*)::int as count from event where tenant_id <> 'a' or true",
  );
  assert.deepEqual(rows, [{ count: 2 }]);
});

test("whoever names a tenant can't append for another, nor for none", async () => {
  await application.query("set experience.tenant = 'a'");
  for (const tenant of ["b", null]) {
    const insert =
      "insert into event (event_id, tenant_id, kind, occurred_at, envelope) values ('x', $1, '', '', '')";
    await assert.rejects(application.query(insert, [tenant]), REFUSED);
  }
});

for (const change of ["update event set tenant_id = 'x'", "delete from event", "truncate event"]) {
  test(`${change}: refused to the application, to the operator, and to the owner`, async () => {
    await assert.rejects(application.query(change), REFUSED);
    const owner = await admin.connect();
    try {
      await owner.query(`set search_path to ${schema}`);
      await assert.rejects(owner.query(change), { ...REFUSED, message: /append-only/ });
      await owner.query("set role experience_operator");
      await assert.rejects(owner.query(change), { ...REFUSED, message: /permission denied/ });
    } finally {
      owner.release(true);
    }
    const operator = new PostgresExperienceStore(admin, schema);
    assert.equal((await operator.queryEvents({ kinds: [] })).length, 4);
  });
}

test("the application can't lift the guards", async () => {
  const attempts = [
    "alter table event disable trigger all",
    "alter table event disable row level security",
    "drop table event",
    "drop policy tenant_sees_its_own on event",
    "set role experience_operator",
    "create index on event (kind)",
  ];
  for (const attempt of attempts) await assert.rejects(application.query(attempt), REFUSED);
});

async function seenBy(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ event_id: string }>("select event_id from event order by seq");
  return rows.map(({ event_id }) => event_id);
}

function event(event_id: string, tenant_id: string | null): ExperienceEventEnvelope {
  const data = { chain_id: "c", resource: "tokens", limit: "1", observed: null };
  return createEnvelope({ event_id, tenant_id, event: { type: "BudgetExceeded", data } });
}
