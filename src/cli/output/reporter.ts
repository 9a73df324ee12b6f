import type { Finding } from "../finding.js";
import type { Outcome } from "../outcome.js";

/** Prints what was found, while it is found; calls come one after the other. */
export interface Reporter {
  /** One finding. All of a file come together, in the order of the file. */
  finding(finding: Finding): Promise<void> | void;
  /** Everything has been read, or the user has stopped it. Called once, at last. */
  end(outcome: Outcome): Promise<void> | void;
}

export interface ReporterOptions {
  /** How many findings are listed at most; the others are only counted. */
  readonly maxErrors: number;
}
