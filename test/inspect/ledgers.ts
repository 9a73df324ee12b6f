import fc from "fast-check";
import {
  inspectEnvelope,
  inspectInvalid,
  inspectUnknown,
  type Inspection,
} from "../../src/inspect/inspection.js";
import type { UnknownEventEnvelope } from "../../src/parse/read.js";
import { envelopeArbitrary, timeArbitrary } from "../../src/testing/index.js";
import type { ExperienceEventEnvelope } from "../../src/types/envelope.js";

/** One document of a ledger, as an inspection takes it in. */
export type Entry =
  | { status: "known"; envelope: ExperienceEventEnvelope }
  | { status: "unknown"; type: string; envelope: UnknownEventEnvelope }
  | { status: "invalid" };

const HOSTILE = [
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "<script>alert(1)</script>",
  "\u001b[2J\u202e",
];
const LONG = ["a", "b"].map((end) => `${"x".repeat(1000)}${end}`);

/** Few enough names that most come up again. */
export const nameArbitrary = fc.constantFrom("a", "b", "c", "d", "e", "", ...HOSTILE, ...LONG);

const renamed = fc
  .tuple(
    envelopeArbitrary(),
    timeArbitrary,
    fc.option(nameArbitrary),
    fc.option(nameArbitrary),
    nameArbitrary,
  )
  .map(([envelope, occurred_at, tenant_id, correlation_id, name]): ExperienceEventEnvelope => {
    const { event } = envelope;
    const head = { ...envelope, occurred_at, tenant_id, correlation_id };
    switch (event.type) {
      case "ArtifactStateTransitioned":
        return { ...head, event: { ...event, data: { ...event.data, artifact_id: name } } };
      case "ArtifactRollbackRecorded": {
        const rollback = { ...event.data.rollback, artifact_id: name };
        return { ...head, event: { ...event, data: { rollback } } };
      }
      case "OutcomeRecorded":
        return { ...head, event: { ...event, data: { ...event.data, backend: name } } };
      case "BudgetExceeded":
        return { ...head, event: { ...event, data: { ...event.data, resource: name } } };
      default:
        return { ...head, event };
    }
  });

const entry: fc.Arbitrary<Entry> = fc.oneof(
  { arbitrary: renamed.map((envelope) => ({ status: "known" as const, envelope })), weight: 10 },
  {
    arbitrary: fc.tuple(renamed, nameArbitrary).map(([envelope, type]) => {
      return { status: "unknown" as const, type, envelope: { ...envelope, event: { type } } };
    }),
    weight: 1,
  },
  { arbitrary: fc.constant({ status: "invalid" as const }), weight: 1 },
);

/** Ledgers whose events are of all kinds, and whose names come up again. */
export const ledgerArbitrary = fc.array(entry, { maxLength: 60, size: "max" });

/** Takes in one document. */
export function inspect(inspection: Inspection, entry: Entry, position: number): void {
  if (entry.status === "known") inspectEnvelope(inspection, entry.envelope, position);
  else if (entry.status === "unknown") inspectUnknown(inspection, entry.envelope, entry.type, position);
  else inspectInvalid(inspection);
}
