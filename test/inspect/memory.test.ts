import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { createInspection, inspectEnvelope } from "../../src/inspect/inspection.js";
import { reportInspection } from "../../src/inspect/report.js";
import { readEnvelopeJson } from "../../src/parse/read.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const PAYLOAD = 2 ** 21;
const DOCUMENTS = 60;

const id = (name: string, i: number) => `${name}-of-the-document-number-${i}`;

/** A document of some megabytes, every id of which is its own. */
function documentOf(i: number): string {
  const head = `"event_id":"${id("event", i)}","occurred_at":"2026-03-02T07:31:00.${String(i).padStart(30, "0")}Z","tenant_id":"${id("tenant", i)}","correlation_id":"${id("correlation", i)}"`;
  const move = `{"from_state":"Draft","to_state":"Approved","timestamp":"","actor":"","reason":"${"x".repeat(PAYLOAD)}","ticket_ref":null,"tenant_id":null}`;
  const data = `{"artifact_id":"${id("artifact", i)}","artifact_kind":{"Other":"${id("kind", i)}"},"event":${move}}`;
  return `{${head},"event":{"type":"ArtifactStateTransitioned","data":${data}}}`;
}

test("what is remembered of documents does not keep them alive", () => {
  const inspection = createInspection();
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < DOCUMENTS; i++) {
    const reading = readEnvelopeJson(documentOf(i));
    if (reading.status !== "known") throw new Error(reading.status);
    inspectEnvelope(inspection, reading.envelope, i);
  }
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  expect(reportInspection(inspection).artifacts.distinct).toBe(DOCUMENTS);
  // Kept alive, they would be twelve times as much.
  expect(kept).toBeLessThan((PAYLOAD * DOCUMENTS) / 12);
});
