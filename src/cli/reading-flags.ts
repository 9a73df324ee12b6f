import type { Context } from "./context.js";
import type { ReadingFlags } from "./options.js";
import { Progress } from "./output/progress.js";
import type { ProcessOptions } from "./work/process-inputs.js";

export interface ShownReadingFlags extends ReadingFlags {
  progress: boolean;
}

export type Reading = Pick<ProcessOptions, "form" | "maxDocumentBytes" | "workers" | "signal" | "watchers">;

/**
 * How to read inputs, as the command line wants it. Progress is shown as the
 * terminal's status, which the caller takes away when the reading is done.
 */
export function readingOf(
  files: readonly string[],
  { input, maxLine, workers, progress }: ShownReadingFlags,
  { terminal, signal }: Context,
): Reading {
  return {
    form: input,
    maxDocumentBytes: maxLine,
    workers,
    signal,
    watchers: progress ? [new Progress(files, terminal)] : [],
  };
}
