import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startCursor } from "converge-experience-contract/store";
import { SqliteExperienceStore } from "../src/sqlite-experience-store.ts";
import { startWriter } from "./start-writer.ts";

const KILLS = Number(process.env["KILLS"] ?? 1000);
const LANES = 2;
const BATCH = 25;

interface Tally {
  kills: number;
  acknowledged: number;
  lost: number;
  half: number;
  /** Batches that were on the disk when the writer died, but not yet acknowledged. */
  unheard: number;
}

before(async () => {
  // Nearly all the time of a short life goes to its start; what is compiled once need not be again.
  process.env["NODE_COMPILE_CACHE"] = mkdtempSync(join(tmpdir(), "store-sqlite-cache-"));
  const writer = startWriter("batch.ts", [":memory:"]);
  writer.process.stdin?.end("[]");
  await once(writer.process, "close");
});

after(() => rmSync(process.env["NODE_COMPILE_CACHE"] as string, { recursive: true }));

test(`killed ${KILLS} times in mid-append: nothing acknowledged is lost, nothing is half`, async () => {
  const lanes = Array.from({ length: LANES }, (_, lane) =>
    killOften(lane, Math.ceil(KILLS / LANES), "whole"),
  );
  const tally = (await Promise.all(lanes)).reduce(sum);
  console.log(tally);
  assert.ok(tally.kills >= KILLS);
  assert.ok(tally.acknowledged > tally.kills / 2);
  assert.equal(tally.lost, 0);
  assert.equal(tally.half, 0);
});

test("a writer that appends one by one leaves half a batch, and this test sees it", async () => {
  const tally = await killOften(LANES, 30, "one-by-one");
  console.log(tally);
  assert.equal(tally.lost, 0);
  assert.ok(tally.half > 10);
});

async function killOften(lane: number, kills: number, mode: "whole" | "one-by-one"): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "store-sqlite-crash-"));
  const path = join(folder, "ledger.db");
  let tally: Tally = { kills: 0, acknowledged: 0, lost: 0, half: 0, unheard: 0 };
  let cursor = startCursor();
  for (let i = 0; i < kills; i++) {
    const run = `lane${lane}-run${i}`;
    const writer = startWriter("endless.ts", [path, run, String(BATCH), mode]);
    await writer.ready;
    const acknowledged = await writer.kill(Math.random() * 12);
    const store = new SqliteExperienceStore(path);
    const ids: string[] = [];
    do {
      const batch = await store.replay({}, cursor);
      ids.push(...batch.events.map(({ event_id }) => event_id));
      cursor = batch.cursor;
    } while (cursor.has_more);
    tally = sum(tally, judge(run, acknowledged, ids));
    store.close();
  }
  const database = new DatabaseSync(path);
  assert.deepEqual(Object.values(database.prepare("PRAGMA integrity_check").get() ?? {}), ["ok"]);
  database.close();
  rmSync(folder, { recursive: true });
  return tally;
}

/** Holds what one run left behind against what was acknowledged to it. */
function judge(run: string, acknowledged: readonly string[], ids: readonly string[]): Tally {
  const batches = Math.ceil(ids.length / BATCH);
  const expected = Array.from(
    { length: batches * BATCH },
    (_, i) => `${run}-${Math.floor(i / BATCH)}-${i % BATCH}`,
  );
  assert.deepEqual(ids, expected.slice(0, ids.length), "in order, without a gap or a stranger");
  const whole = Math.floor(ids.length / BATCH);
  return {
    kills: 1,
    acknowledged: acknowledged.length,
    lost: Math.max(0, acknowledged.length - whole),
    half: ids.length % BATCH === 0 ? 0 : 1,
    unheard: Math.max(0, whole - acknowledged.length),
  };
}

function sum(a: Tally, b: Tally): Tally {
  return {
    kills: a.kills + b.kills,
    acknowledged: a.acknowledged + b.acknowledged,
    lost: a.lost + b.lost,
    half: a.half + b.half,
    unheard: a.unheard + b.unheard,
  };
}
