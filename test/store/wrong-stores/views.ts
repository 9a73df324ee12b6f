import { endCursor, MemoryExperienceStore, type ReplayBatch } from "../../../src/store/index.js";
import type { Args } from "./parts.js";

/** Forgets at the end where it was. */
export class LosesItsPlace extends MemoryExperienceStore {
  override async replay(...parameters: Args<"replay">): Promise<ReplayBatch> {
    const batch = await super.replay(...parameters);
    return batch.cursor.has_more ? batch : { ...batch, cursor: endCursor() };
  }
}
