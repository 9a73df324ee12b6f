import { writeSync } from "node:fs";
import { createEnvelope, type ExperienceEventEnvelope } from "converge-experience-contract";
import { SqliteExperienceStore } from "../../src/sqlite-experience-store.ts";

const [path = "", run = "", size = "", mode = ""] = process.argv.slice(2);

// Appends batch after batch, and says the number of each that was acknowledged.
const store = new SqliteExperienceStore(path);
for (let batch = 0; ; batch++) {
  const events = Array.from({ length: Number(size) }, (_, i) => makeEvent(batch, i));
  if (mode === "whole") await store.appendEvents(events);
  else for (const event of events) await store.appendEvent(event);
  // Not buffered: what was said before the kill is heard.
  writeSync(1, `${batch}\n`);
}

function makeEvent(batch: number, i: number): ExperienceEventEnvelope {
  return createEnvelope({
    event_id: `${run}-${batch}-${i}`,
    occurred_at: new Date().toISOString(),
    tenant_id: "tenant-a",
    correlation_id: `${run}-${batch}`,
    event: {
      type: "BudgetExceeded",
      data: { chain_id: `chain-${run}`, resource: "tokens", limit: "1024", observed: "x".repeat(200) },
    },
  });
}
