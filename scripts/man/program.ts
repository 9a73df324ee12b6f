import type { Command } from "commander";
import { processTerminal } from "../../src/cli/output/terminal.js";
import { createProgram } from "../../src/cli/program.js";

/** The command line as it is, but not to be run. */
export function programToDescribe(): Command {
  const { signal } = new AbortController();
  return createProgram({ terminal: processTerminal(), signal, exit: () => {} });
}

/** What the program's help says of its exit codes. */
export function exitCodesOf(program: Command): [code: string, meaning: string][] {
  const rows = Array.from(helpOf(program).matchAll(/^ {2}(\d+) +(\S.*)$/gm));
  if (rows.length === 0) throw new Error("The help of the program has lost its exit codes");
  return rows.map(([, code, meaning]) => [String(code), String(meaning)]);
}

/** The help of a command as a user sees it. */
export function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 80 });
  command.outputHelp();
  return text;
}
