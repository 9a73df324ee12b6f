import { startCursor } from "../../store/replay.js";
import type { ReplayBatch } from "../../store/replay-types.js";
import type { StoreViews } from "./case.js";

const START = startCursor().position;

/** More than the events and the batches of any case's ledger. */
const MOST = 10_000;

/**
 * The same views, but a replay that would never end fails. The suite loops over replays, and a
 * loop that waits for no timer, file or socket leaves a runner no moment to end it.
 */
export function ending({ appender, replayer }: StoreViews): StoreViews {
  let given = 0;
  const check = (batch: ReplayBatch, from = START): ReplayBatch => {
    const { position, has_more } = batch.cursor;
    if (from === START) given = 0;
    given = has_more ? given + batch.events.length + 1 : 0;
    if (has_more && position === from) {
      throw new Error(
        "A replay's cursor has the position that the replay started from, and has_more: a loop over it never ends.",
      );
    }
    if (given > MOST) {
      throw new Error(
        "A replay had more after all of the ledger was given: is the cursor heeded, and has_more false at the end?",
      );
    }
    return batch;
  };
  return {
    appender,
    replayer: {
      query: (...parameters) => replayer.query(...parameters),
      replay: (...parameters) =>
        replayer.replay(...parameters).then((batch) => check(batch, parameters[1]?.position)),
    },
  };
}
