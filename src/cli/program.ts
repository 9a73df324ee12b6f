import { Command, CommanderError } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { CONTRACT_VERSION } from "../contract-version.js";
import { validate } from "./commands/validate.js";
import { EXIT_CODES, type ExitCode } from "./exit-code.js";
import { InputError } from "./input.js";
import type { Terminal } from "./output/terminal.js";

const EXIT_CODE_HELP = `
Exit codes:
  0  no faults
  1  faults were found
  2  the command line is wrong
  3  the input can't be read
`;

/** Runs one command line, without the program's name. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT_CODES.clean;
  const program = new Command("experience-contract")
    .description("Checks ledgers of experience events against the contract of converge-core.")
    .version(`${packageJson.version} (contract ${CONTRACT_VERSION})`, "--version", "print the version")
    .helpOption("--help", "print this help")
    .addHelpText("after", EXIT_CODE_HELP)
    .showHelpAfterError("Try: experience-contract --help")
    .exitOverride();

  program
    .command("validate")
    .description("list the faults of a ledger, and count its events by kind")
    .argument("<file>", "newline-delimited JSON, one envelope a line; - for the standard input")
    .action(async (file: string) => {
      exitCode = await validate(file, terminal);
    });

  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    // Commander has already said what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.clean : EXIT_CODES.usage;
    if (!(error instanceof InputError)) throw error;
    terminal.complain(error.message);
    return EXIT_CODES.unreadable;
  }
  return exitCode;
}
