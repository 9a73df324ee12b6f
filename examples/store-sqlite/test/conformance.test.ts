import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { storeConformance, type StoreFactory } from "converge-experience-contract/testing";
import { SqliteExperienceStore } from "../src/sqlite-experience-store.ts";
import { expect } from "./expect.ts";
import { startWriter } from "./start-writer.ts";

const sqlite: StoreFactory<SqliteExperienceStore> = {
  create: () => new SqliteExperienceStore(join(mkdtempSync(join(tmpdir(), "store-sqlite-")), "ledger.db")),
  destroy(store) {
    store.close();
    rmSync(dirname(store.path), { recursive: true });
  },
  views: (store) => ({ appender: store, replayer: store }),
  async reopen(store) {
    store.close();
    return new SqliteExperienceStore(store.path);
  },
  async crash(store, batch) {
    store.close();
    const writer = startWriter("batch.ts", [store.path]);
    writer.process.stdin?.end(JSON.stringify(batch));
    await writer.ready;
    await writer.kill(Math.random() * 8);
    return new SqliteExperienceStore(store.path);
  },
};

storeConformance(sqlite, { test, expect });
