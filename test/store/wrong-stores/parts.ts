import { MemoryExperienceStore, type ReplayBatch } from "../../../src/store/index.js";
import type { ExperienceEventEnvelope } from "../../../src/index.js";

export type Args<K extends keyof MemoryExperienceStore> = Parameters<MemoryExperienceStore[K]>;

/** Records what the reference records, and shows something else. */
export abstract class Shows extends MemoryExperienceStore {
  protected abstract show(recorded: ExperienceEventEnvelope): ExperienceEventEnvelope;

  override async queryEvents(...parameters: Args<"queryEvents">): Promise<ExperienceEventEnvelope[]> {
    return (await super.queryEvents(...parameters)).map((each) => this.show(each));
  }

  override async replay(...parameters: Args<"replay">): Promise<ReplayBatch> {
    const batch = await super.replay(...parameters);
    return { ...batch, events: batch.events.map((each) => this.show(each)) };
  }
}

/** The value after JSON.parse. */
export function round(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(round);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, round(part)]));
}
