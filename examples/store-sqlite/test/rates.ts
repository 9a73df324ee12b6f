import { createEnvelope, type ExperienceEventEnvelope } from "converge-experience-contract";
import {
  prepareBatch,
  replayEvents,
  type ExperienceReplayer,
  type ExperienceStore,
} from "converge-experience-contract/store";

const BATCHES = 20;
const BATCH = 1000;
const SINGLES = 500;
const QUERIES = 200;

/** Measures a store on an empty ledger, and prints the rows of a Markdown table. */
export async function printRates(name: string, store: ExperienceStore & ExperienceReplayer): Promise<void> {
  await store.appendEvents(makeEvents("warm-up", BATCH));
  const batches = Array.from({ length: BATCHES }, (_, i) => makeEvents(`batch-${i}`, BATCH));
  for (const batch of batches.slice(0, 5)) prepareBatch(batch);
  const checking = await time(async () => batches.forEach((batch) => prepareBatch(batch)));
  const appending = await time(async () => {
    for (const batch of batches) await store.appendEvents(batch);
  });
  const singles = makeEvents("single", SINGLES);
  const checkingSingles = await time(async () => singles.forEach((event) => prepareBatch([event])));
  const appendingSingles = await time(async () => {
    for (const event of singles) await store.appendEvent(event);
  });
  let found = 0;
  const querying = await time(async () => {
    for (let i = 0; i < QUERIES; i++) found += (await store.queryEvents(queryOf(i))).length;
  });
  let replayed = 0;
  const replaying = await time(async () => {
    for await (const _ of replayEvents(store)) replayed++;
  });
  const count = BATCHES * BATCH;
  print(
    name,
    "append, 1,000 a batch",
    rate(count, appending),
    `${share(checking, appending)} of it validation`,
  );
  print(
    name,
    "append, one a batch",
    rate(SINGLES, appendingSingles),
    `${share(checkingSingles, appendingSingles)} of it validation`,
  );
  print(
    name,
    "query a tenant's hour",
    rate(QUERIES, querying, "queries"),
    `${Math.round(found / QUERIES)} events each`,
  );
  print(name, "replay", rate(replayed, replaying), "");
}

function print(...cells: string[]): void {
  console.log(`| ${cells.join(" | ")} |`);
}

function queryOf(i: number) {
  const start = `2026-01-0${1 + (i % 2)}T0${i % 10}:00:00Z`;
  const end = `2026-01-0${1 + (i % 2)}T0${i % 10}:59:59.999Z`;
  return { kinds: [], tenant_id: `tenant-${i % 10}`, time_range: { start, end } };
}

function makeEvents(prefix: string, count: number): ExperienceEventEnvelope[] {
  return Array.from({ length: count }, (_, i) =>
    createEnvelope({
      event_id: `${prefix}-${i}`,
      occurred_at: new Date(Date.UTC(2026, 0, 1) + i * 120_000).toISOString(),
      tenant_id: `tenant-${i % 10}`,
      correlation_id: `run-${i % 50}`,
      event: {
        type: "OutcomeRecorded",
        data: {
          chain_id: `chain-${i % 100}`,
          step: "Planning",
          passed: i % 3 > 0,
          stop_reason: null,
          latency_ms: i,
          tokens: 1024,
          cost_microdollars: 2n ** 63n,
          backend: "local",
        },
      },
    }),
  );
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function rate(count: number, milliseconds: number, unit = "events"): string {
  return `${Math.round((count / milliseconds) * 1000).toLocaleString("en")} ${unit} a second`;
}

function share(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)} %`;
}
