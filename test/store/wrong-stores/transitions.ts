import { PLACEHOLDER_TIMESTAMP } from "../../../src/index.js";
import { makeTransition, MemoryExperienceStore } from "../../../src/store/index.js";
import type { ExperienceEventEnvelope } from "../../../src/index.js";
import type { Args } from "./parts.js";

type Transition = Args<"writeArtifactStateTransition">;

/** Makes the transition that the reference makes, and changes it. */
abstract class Changes extends MemoryExperienceStore {
  protected abstract change(envelope: ExperienceEventEnvelope): Partial<ExperienceEventEnvelope>;

  override async writeArtifactStateTransition(...[artifactId, kind, event, options]: Transition) {
    options?.signal?.throwIfAborted();
    const envelope = makeTransition(artifactId, kind, event);
    const changed = { ...envelope, ...this.change(envelope) };
    await this.appendEvent(changed);
    return changed;
  }
}

/** Stamps transitions with 1970, as upstream does. */
export class StampsWith1970 extends Changes {
  protected override change(): Partial<ExperienceEventEnvelope> {
    return { occurred_at: PLACEHOLDER_TIMESTAMP, tenant_id: null };
  }
}
