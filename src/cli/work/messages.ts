import type { Block } from "../reading/block.js";
import type { Part } from "./task.js";
import type { TaskName } from "./tasks.js";

/** What a worker is started with. */
export interface WorkerData {
  task: TaskName;
  options: unknown;
}

export type Request =
  | { type: "run"; index: number; block: Block }
  /** Asks for the next part of the block under way. */
  | { type: "next" }
  | { type: "finish" };

export type Response =
  /** The thread has started. */
  | { type: "ready" }
  /** The last part of a block brings the block's buffer back. */
  | { type: "part"; part: Part; isLast: false }
  | { type: "part"; part: Part; isLast: true; buffer: Uint8Array }
  | { type: "final"; final: unknown };
