import { EXIT_CODES, type ExitCode } from "./exit-code.js";
import type { Outcome } from "./outcome.js";

/** How a run ended, as the shell sees it. */
export function exitCodeOf({ files, tally, interrupted }: Outcome): ExitCode {
  if (interrupted) return EXIT_CODES.interrupted;
  if (files.some(({ failure }) => failure !== undefined)) return EXIT_CODES.unreadable;
  return tally.levels.error > 0 ? EXIT_CODES.findings : EXIT_CODES.clean;
}
