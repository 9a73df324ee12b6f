import { MemoryExperienceStore, StoreError } from "../../../src/store/index.js";
import type { ExperienceEventEnvelope } from "../../../src/index.js";
import { Shows, type Args } from "./parts.js";

/** Writes what stands before the event that is refused, as upstream's default does. */
export class WritesHalfABatch extends MemoryExperienceStore {
  override async appendEvents(...[envelopes, options]: Args<"appendEvents">): Promise<void> {
    const batch = [...envelopes];
    try {
      await super.appendEvents(batch, options);
    } catch (error) {
      if (error instanceof StoreError && error.fault.code === "conflict") {
        const { event_id } = error.fault;
        await super.appendEvents(
          batch.slice(
            0,
            batch.findIndex((each) => each.event_id === event_id),
          ),
        );
      }
      throw error;
    }
  }
}

/** Writes until it is told to stop. */
export class WritesUntilAnAbort extends MemoryExperienceStore {
  override async appendEvents(...[envelopes, options]: Args<"appendEvents">): Promise<void> {
    if (options?.signal === undefined) return super.appendEvents(envelopes);
    for (const each of envelopes) await super.appendEvents([each], options);
  }
}

/** Takes a duplicate for a success. */
export class SwallowsDuplicates extends MemoryExperienceStore {
  override async appendEvents(...parameters: Args<"appendEvents">): Promise<void> {
    try {
      await super.appendEvents(...parameters);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }
}

/** Says that there is a duplicate, and takes the first event of the batch for it. */
export class BlamesTheFirst extends MemoryExperienceStore {
  override async appendEvents(...[envelopes, options]: Args<"appendEvents">): Promise<void> {
    try {
      await super.appendEvents(envelopes, options);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      throw new StoreError({ code: "conflict", event_id: envelopes[0]?.event_id ?? "" });
    }
  }
}

/** Makes a hostile id harmless instead of refusing it. */
export class RewritesIds extends MemoryExperienceStore {
  override async appendEvents(...[envelopes, options]: Args<"appendEvents">): Promise<void> {
    const rewritten = envelopes.map((each) => {
      const id: unknown = (each as { event_id?: unknown } | null)?.event_id;
      return typeof id === "string" ? { ...each, event_id: id.replaceAll(/[^\w.-]/g, "_") } : each;
    });
    await super.appendEvents(rewritten, options);
  }
}

/** Goes through whatever can be iterated, and trips over what can't. */
export class TakesAnyBatch extends MemoryExperienceStore {
  override async appendEvents(...[envelopes, options]: Args<"appendEvents">): Promise<void> {
    await super.appendEvents([...envelopes], options);
  }
}

/** Keeps what it was given beside what reading makes of it, and shows a mixture. */
abstract class RemembersTheInput extends Shows {
  readonly #given = new Map<string, unknown>();

  override async appendEvents(...[envelopes, options]: Args<"appendEvents">): Promise<void> {
    await super.appendEvents(envelopes, options);
    for (const each of envelopes) this.#given.set(each.event_id, structuredClone(each.event));
  }

  protected override show(recorded: ExperienceEventEnvelope): ExperienceEventEnvelope {
    const given = this.#given.get(recorded.event_id) ?? recorded.event;
    return { ...recorded, event: this.mix(recorded.event, given) as ExperienceEventEnvelope["event"] };
  }

  protected abstract mix(recorded: unknown, given: unknown): unknown;
}

/** Fills in the envelope's keys, and none in the event. */
export class LeavesOptionsOut extends RemembersTheInput {
  protected override mix(recorded: unknown, given: unknown): unknown {
    return without(recorded, given, (filled) => filled === null);
  }
}

/** Knows that what is absent may be null, and not what has a default. */
export class LeavesDefaultsOut extends RemembersTheInput {
  protected override mix(recorded: unknown, given: unknown): unknown {
    return without(recorded, given, (filled) => filled !== null);
  }
}

/** Records the event as it was given. */
export class KeepsUnknownKeys extends RemembersTheInput {
  protected override mix(recorded: unknown, given: unknown): unknown {
    if (!isObject(recorded) || !isObject(given)) return recorded;
    const mixed = Object.entries(recorded).map(([key, value]) => [key, this.mix(value, given[key])] as const);
    return { ...given, ...Object.fromEntries(mixed) };
  }
}

/** What was recorded, without some of the keys that reading filled in. */
function without(recorded: unknown, given: unknown, isLeftOut: (filled: unknown) => boolean): unknown {
  if (Array.isArray(recorded) && Array.isArray(given)) {
    return recorded.map((each, i) => without(each, given[i], isLeftOut));
  }
  if (!isObject(recorded) || !isObject(given)) return recorded;
  const kept = Object.entries(recorded)
    .filter(([key, value]) => Object.hasOwn(given, key) || !isLeftOut(value))
    .map(([key, value]) => [key, without(value, given[key], isLeftOut)] as const);
  return Object.fromEntries(kept);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
