import { validateTransition } from "../behaviour/artifact-state.js";
import { createEnvelope } from "../behaviour/envelope.js";
import { safeParseEnvelope } from "../parse/parse.js";
import { readValue } from "../parse/read-value.js";
import { describeValue } from "../parse/received.js";
import type { ParseResult } from "../parse/result.js";
import { valueRoadOf } from "../parse/value-road.js";
import { ArtifactStateTransitionedSchema } from "../schemas/events/artifact-state-transitioned.js";
import type {
  ArtifactKind,
  ArtifactStateTransitioned,
  ExperienceEventEnvelope,
  ExperienceEventEnvelopeInput,
  LifecycleEvent,
} from "../types/index.js";
import { ExperienceStoreError } from "./experience-store-error.js";
import { findUnstorable } from "./storable.js";
import { StoreError } from "./store-error.js";

/**
 * What a store does with a batch before it writes: reads each envelope by the
 * wire rules, holds it to the boundary, and refuses an id that stands twice. The
 * result is made of copies, with every key filled in, that no caller can change.
 *
 * @throws ExperienceStoreError `invalid_query`, saying which envelope and why
 * @throws StoreError `conflict` for an id that stands twice in the batch
 */
export function prepareBatch(envelopes: readonly ExperienceEventEnvelopeInput[]): ExperienceEventEnvelope[] {
  const given = itemsOf(envelopes);
  const ids = new Set<string>();
  return given.map((envelope, i) => {
    const lead = given.length > 1 ? `event ${i + 1} of ${given.length}: ` : "";
    const copy = accept(safeParseEnvelope(envelope), lead);
    refuseUnstorable(copy, lead);
    if (ids.has(copy.event_id)) throw new StoreError({ code: "conflict", event_id: copy.event_id });
    ids.add(copy.event_id);
    return copy;
  });
}

/** The items of a batch, each read once. */
function itemsOf(batch: unknown): unknown[] {
  let fault = `a batch is an array of envelopes, not ${describeValue(batch)}`;
  try {
    // Not a spread, which would take anything that can be iterated over.
    if (Array.isArray(batch)) return Array.from(batch as unknown[]);
  } catch (error) {
    fault = `a batch threw ${describeValue(error)} when read`;
  }
  throw new ExperienceStoreError("invalid_query", fault);
}

/**
 * The envelope of one move of an artifact: it happened when, and belongs to whom,
 * the lifecycle event says, and has no correlation (contract §3.0).
 *
 * @throws ExperienceStoreError `invalid_query` for what is no such event, and when the lifecycle forbids the move
 */
export function makeTransition(
  artifact_id: string,
  artifact_kind: ArtifactKind,
  event: LifecycleEvent,
): ExperienceEventEnvelope {
  const given = { type: "ArtifactStateTransitioned", data: { artifact_id, artifact_kind, event } };
  const result = readValue(valueRoadOf(ArtifactStateTransitionedSchema), given, undefined);
  const transitioned = accept(result as ParseResult<ArtifactStateTransitioned>, "");
  // All else is taken from the copy: the caller's object may say something else when it is read again.
  const { from_state, to_state, timestamp, tenant_id } = transitioned.data.event;
  const envelope = createEnvelope({
    event_id: `evt-${randomHex(16)}`,
    occurred_at: timestamp,
    tenant_id,
    event: transitioned,
  });
  refuseUnstorable(envelope, "");
  const verdict = validateTransition(from_state, to_state);
  if (!verdict.legal) throw new ExperienceStoreError("invalid_query", verdict.message);
  return envelope;
}

function accept<T>(result: ParseResult<T>, lead: string): T {
  if (result.success) return result.data;
  throw new ExperienceStoreError("invalid_query", lead + result.error.message, { cause: result.error });
}

function refuseUnstorable(envelope: ExperienceEventEnvelope, lead: string): void {
  const fault = findUnstorable(envelope);
  if (fault !== null) throw new ExperienceStoreError("invalid_query", lead + fault);
}

// Not crypto.randomUUID, which browsers have on secure pages only.
function randomHex(bytes: number): string {
  const values = [...crypto.getRandomValues(new Uint8Array(bytes))];
  return values.map((value) => value.toString(16).padStart(2, "0")).join("");
}
