import type { Command } from "commander";

/** A command line as a user types it, and what it does, as a sentence. */
export type Example = readonly [line: string, does: string];

const examples = new WeakMap<Command, readonly Example[]>();

/** Shows examples at the end of a command's help, and in the man page. */
export function withExamples(command: Command, list: readonly Example[]): Command {
  examples.set(command, list);
  const lines = list.map(([line, does]) => `  ${line}\n      ${does}`);
  return command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
}

/** The examples of a command. */
export function examplesOf(command: Command): readonly Example[] {
  return examples.get(command) ?? [];
}

/** A command and all commands below it. */
export function* commandsOf(command: Command): Generator<Command> {
  yield command;
  for (const inner of command.commands) yield* commandsOf(inner);
}
