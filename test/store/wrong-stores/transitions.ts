import { PLACEHOLDER_TIMESTAMP } from "../../../src/index.js";
import { ExperienceStoreError, makeTransition, MemoryExperienceStore } from "../../../src/store/index.js";
import type { ExperienceEventEnvelope, LifecycleEvent } from "../../../src/index.js";
import { Shows, type Args } from "./parts.js";

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

/** Writes though it was told to stop. */
export class WritesTransitionsAfterAnAbort extends MemoryExperienceStore {
  override async writeArtifactStateTransition(...[artifactId, kind, event]: Transition) {
    return super.writeArtifactStateTransition(artifactId, kind, event);
  }
}

/** Counts its transitions, as upstream does: callers count too. */
export class CountsTransitions extends Changes {
  #count = 0;

  protected override change(): Partial<ExperienceEventEnvelope> {
    return { event_id: `evt-${this.#count++}` };
  }
}

/** Counts its transitions apart from what callers count, and as every other ledger does. */
export class CountsApart extends Changes {
  #count = 0;

  protected override change(): Partial<ExperienceEventEnvelope> {
    return { event_id: `transition-${this.#count++}` };
  }
}

/** Has transitions in a table of their own, and looks for duplicates in the other. */
export class LeavesTheirIdsFree extends Shows {
  readonly #shown = new Map<string, string>();

  override async writeArtifactStateTransition(...parameters: Transition) {
    const envelope = await super.writeArtifactStateTransition(...parameters);
    this.#shown.set(envelope.event_id, `${envelope.event_id}-shown`);
    return this.show(envelope);
  }

  protected override show(recorded: ExperienceEventEnvelope): ExperienceEventEnvelope {
    return { ...recorded, event_id: this.#shown.get(recorded.event_id) ?? recorded.event_id };
  }
}

/** Takes a kind that it doesn't know for another one by name. */
export class TakesAnyKindOfArtifact extends MemoryExperienceStore {
  override async writeArtifactStateTransition(...[artifactId, kind, event, options]: Transition) {
    try {
      return await super.writeArtifactStateTransition(artifactId, kind, event, options);
    } catch (error) {
      if (!(error instanceof ExperienceStoreError) || typeof kind !== "string") throw error;
      return super.writeArtifactStateTransition(artifactId, { Other: kind }, event, options);
    }
  }
}

/** Gives transitions a correlation that nobody asked for. */
export class InventsACorrelation extends Changes {
  protected override change({ event_id }: ExperienceEventEnvelope): Partial<ExperienceEventEnvelope> {
    return { correlation_id: event_id };
  }
}

/** Returns the transition that it keeps. */
export class ReturnsItsOwnTransition extends Shows {
  readonly #own = new Map<string, ExperienceEventEnvelope>();

  override async writeArtifactStateTransition(...parameters: Transition) {
    const own = structuredClone(await super.writeArtifactStateTransition(...parameters));
    this.#own.set(own.event_id, own);
    return own;
  }

  protected override show(recorded: ExperienceEventEnvelope): ExperienceEventEnvelope {
    return structuredClone(this.#own.get(recorded.event_id) ?? recorded);
  }
}

/** Keeps the lifecycle event that it was given, not a copy. */
export class KeepsTheCallersMove extends Shows {
  readonly #given = new Map<string, LifecycleEvent>();

  override async writeArtifactStateTransition(...parameters: Transition) {
    const envelope = await super.writeArtifactStateTransition(...parameters);
    this.#given.set(envelope.event_id, parameters[2]);
    return envelope;
  }

  protected override show(recorded: ExperienceEventEnvelope): ExperienceEventEnvelope {
    const event = this.#given.get(recorded.event_id);
    if (event === undefined || recorded.event.type !== "ArtifactStateTransitioned") return recorded;
    const data = { ...recorded.event.data, event: structuredClone(event) };
    return { ...recorded, event: { ...recorded.event, data } };
  }
}
