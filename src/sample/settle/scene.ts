import type { Memory, Run } from "../memory.js";
import type { Random } from "../random.js";

/** What an event is settled by. */
export interface Scene {
  readonly random: Random;
  readonly memory: Memory;
  /** The run that the event belongs to, unless it takes up another. */
  readonly run: Run;
  readonly at: string;
}
