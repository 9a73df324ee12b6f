import { validateTransition } from "../behaviour/artifact-state.js";
import { createEnvelope } from "../behaviour/envelope.js";
import { safeParseEnvelope } from "../parse/parse.js";
import type {
  ArtifactKind,
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
  const ids = new Set<string>();
  return envelopes.map((envelope, i) => {
    const copy = read(envelope, envelopes.length > 1 ? `event ${i + 1} of ${envelopes.length}: ` : "");
    if (ids.has(copy.event_id)) throw new StoreError({ code: "conflict", event_id: copy.event_id });
    ids.add(copy.event_id);
    return copy;
  });
}

/**
 * The envelope of one move of an artifact: it happened when, and belongs to whom,
 * the lifecycle event says (contract §3.0).
 *
 * @throws ExperienceStoreError `invalid_query` when the lifecycle forbids the move
 */
export function makeTransition(
  artifact_id: string,
  artifact_kind: ArtifactKind,
  event: LifecycleEvent,
): ExperienceEventEnvelope {
  const envelope = read(
    createEnvelope({
      event_id: `evt-${randomHex(16)}`,
      occurred_at: event.timestamp,
      tenant_id: event.tenant_id,
      event: { type: "ArtifactStateTransitioned", data: { artifact_id, artifact_kind, event } },
    }),
    "",
  );
  const verdict = validateTransition(event.from_state, event.to_state);
  if (!verdict.legal) throw new ExperienceStoreError("invalid_query", verdict.message);
  return envelope;
}

function read(envelope: ExperienceEventEnvelopeInput, lead: string): ExperienceEventEnvelope {
  const result = safeParseEnvelope(envelope);
  if (!result.success) {
    throw new ExperienceStoreError("invalid_query", lead + result.error.message, { cause: result.error });
  }
  const fault = findUnstorable(result.data);
  if (fault !== null) throw new ExperienceStoreError("invalid_query", lead + fault);
  return result.data;
}

// Not crypto.randomUUID, which browsers have on secure pages only.
function randomHex(bytes: number): string {
  const values = [...crypto.getRandomValues(new Uint8Array(bytes))];
  return values.map((value) => value.toString(16).padStart(2, "0")).join("");
}
