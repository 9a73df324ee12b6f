import type { ReadingFlags } from "../options.js";
import { Progress } from "../output/progress.js";
import type { ProcessOptions } from "../work/process-inputs.js";

export interface ShownReadingFlags extends ReadingFlags {
  progress: boolean;
}

export type Reading = Pick<ProcessOptions, "form" | "maxDocumentBytes" | "workers" | "signal" | "watchers">;

/** How to read inputs, as the command line wants it, with progress where somebody watches. */
export function readingOf(
  files: readonly string[],
  { input, maxLine, workers, progress: isWanted }: ShownReadingFlags,
  signal: AbortSignal,
): { reading: Reading; endProgress: () => void } {
  const progress = isWanted && process.stderr.isTTY ? new Progress(files, process.stderr) : undefined;
  return {
    reading: {
      form: input,
      maxDocumentBytes: maxLine,
      workers,
      signal,
      watchers: progress === undefined ? [] : [progress],
    },
    endProgress: () => progress?.clear(),
  };
}
