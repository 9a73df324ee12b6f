import { Command, CommanderError } from "commander";
import { CONTRACT_VERSION } from "../contract-version.js";
import { addCompletion } from "./commands/completion.js";
import { addExplain } from "./commands/explain.js";
import { addInspect } from "./commands/inspect.js";
import { addSample } from "./commands/sample.js";
import { addSchema } from "./commands/schema.js";
import { addValidate } from "./commands/validate.js";
import type { Context } from "./context.js";
import { EXIT_CODE_MEANINGS, EXIT_CODES, type ExitCode } from "./exit-code.js";
import { InputError, OutputError, RefusedOutputError } from "./errors.js";
import { printableMessage } from "./output/printable.js";
import type { Terminal } from "./output/terminal.js";
import { TOOL } from "./output/tool.js";

/**
 * The whole command line: its commands, options and help.
 *
 * @param args what the user typed, for messages about it
 */
export function createProgram(context: Context, args: readonly string[] = []): Command {
  const program = new Command(TOOL.name)
    .description("Judges, shows and makes ledgers of experience events, by the contract of converge-core.")
    .version(`${TOOL.version} (contract ${CONTRACT_VERSION})`, "--version", "print the version")
    .helpOption("--help", "print this help")
    .addHelpText("after", `\nExit codes:\n${listExitCodes()}\n`)
    .showHelpAfterError("Try: experience-contract --help")
    .configureOutput({
      outputError: (message, write) => {
        write(printableMessage(message, args));
      },
    })
    .exitOverride();
  addValidate(program, context);
  addInspect(program, context);
  addSchema(program, context);
  addSample(program, context);
  addExplain(program, context);
  addCompletion(program, context);
  return program;
}

function listExitCodes(): string {
  const rows = Object.entries(EXIT_CODE_MEANINGS);
  return rows.map(([code, meaning]) => `  ${code.padEnd(3)}  ${meaning}`).join("\n");
}

/** Runs one command line, without the program's name. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT_CODES.clean;
  const exit = (code: ExitCode): void => {
    exitCode = code;
  };
  const program = createProgram({ terminal, signal, exit }, args);
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    // Commander has already said what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.clean : EXIT_CODES.usage;
    const code = exitCodeOf(error);
    if (code === undefined) throw error;
    terminal.complain((error as Error).message);
    return code;
  }
  return exitCode;
}

function exitCodeOf(error: unknown): ExitCode | undefined {
  if (error instanceof InputError) return EXIT_CODES.unreadable;
  if (error instanceof OutputError) return EXIT_CODES.unwritable;
  if (error instanceof RefusedOutputError) return EXIT_CODES.usage;
  return undefined;
}
