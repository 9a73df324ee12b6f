import type { ExitCode } from "./exit-code.js";
import type { Terminal } from "./output/terminal.js";

/** What every command is given. */
export interface Context {
  readonly terminal: Terminal;
  /** Aborted when the user interrupts the program. */
  readonly signal: AbortSignal;
  /** Sets how the program ends; clean unless a command says otherwise. */
  exit(code: ExitCode): void;
}
