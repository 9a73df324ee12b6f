import { after, test } from "node:test";
import { storeConformance, type StoreFactory } from "converge-experience-contract/testing";
import { PostgresExperienceStore } from "../src/postgres-experience-store.ts";
import { expect } from "./expect.ts";
import { makeLedger, openPool } from "./ledger.ts";

const admin = openPool();
after(() => admin.end());

const open = (schema: string): PostgresExperienceStore => new PostgresExperienceStore(openPool(), schema);

const postgres: StoreFactory<PostgresExperienceStore> = {
  create: async () => open(await makeLedger(admin)),
  destroy: ({ session }) => session.pool.end(),
  views: (store) => ({ appender: store, replayer: store }),
  async reopen({ session }) {
    await session.pool.end();
    return open(session.schema);
  },
  async crash({ session }, batch) {
    const appending = new PostgresExperienceStore(session.pool, session.schema).appendEvents(batch);
    const ended = appending.catch(() => undefined);
    // Cuts every connection that works on this ledger, wherever it is.
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 20));
    await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1", [
      session.pool.options.application_name,
    ]);
    await ended;
    await session.pool.end();
    return open(session.schema);
  },
  forTenant: async ({ session }, tenant) => new PostgresExperienceStore(session.pool, session.schema, tenant),
};

storeConformance(postgres, { test, expect });
