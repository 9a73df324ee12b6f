import type { Block } from "../reading/block.js";

/** A part of what a task has to say of a block: data that can be posted to another thread. */
export type Part = object;

/**
 * What is done to each block, in whatever thread has time for it. Blocks come in
 * any order, so what is said of one may not depend on others.
 */
export interface Task<P extends Part, Final> {
  /** Says what there is to say of a block, in one part or more of bounded size. */
  run(block: Block, index: number): Iterable<P>;
  /** What the thread has gathered over all of its blocks. */
  finish(): Final;
}
