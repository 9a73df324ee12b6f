import type { Command } from "commander";
import { processTerminal } from "../../src/cli/output/terminal.js";
import { createProgram } from "../../src/cli/program.js";

/** The command line as it is, but not to be run. */
export function programToDescribe(): Command {
  const { signal } = new AbortController();
  return createProgram({ terminal: processTerminal(), signal, exit: () => {} });
}

/** The help of a command as a user sees it. */
export function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 80 });
  command.outputHelp();
  return text;
}
