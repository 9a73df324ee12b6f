import type { ExperienceReplayer } from "../../store/experience-store.js";
import type { ReplayOptions } from "../../store/replay-types.js";
import { startCursor } from "../../store/replay.js";
import type { ExperienceEventEnvelope } from "../../types/index.js";

/** All that is replayed from a place on, batch by batch. */
export async function collect(
  replayer: ExperienceReplayer,
  options: ReplayOptions,
  from = startCursor(),
): Promise<ExperienceEventEnvelope[][]> {
  const batches = [];
  let cursor = from;
  do {
    const batch = await replayer.replay(options, cursor);
    batches.push(batch.events);
    cursor = batch.cursor;
  } while (cursor.has_more);
  return batches;
}
