#!/usr/bin/env node
import { EXIT_CODES, type ExitCode } from "./exit-code.js";
import { describeSystemError } from "./errors.js";
import { processTerminal } from "./output/terminal.js";
import { run } from "./program.js";

const interruption = new AbortController();
const terminal = processTerminal();
/** How the program ends where something from outside ends it. */
let ending: ExitCode | undefined;

// Everything is brought to an end in order, so that no file is left half-written. Who asks twice can't wait.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(EXIT_CODES.interrupted);
    ending ??= EXIT_CODES.interrupted;
    interruption.abort();
  });
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // `experience-contract … | head` ends the reading early, which is no fault.
  const isClosed = error.code === "EPIPE";
  if (ending === undefined && !isClosed)
    terminal.complain(`cannot write the output: ${describeSystemError(error)}`);
  ending ??= isClosed ? EXIT_CODES.brokenPipe : EXIT_CODES.unwritable;
  interruption.abort();
});

// Complaints that nobody can be told change nothing.
process.stderr.on("error", () => {});

run(process.argv.slice(2), terminal, interruption.signal).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    console.error("experience-contract: this is a fault of the program; please report it with these lines:");
    console.error(error);
    process.exitCode = EXIT_CODES.crash;
  },
);

process.on("exit", () => {
  if (ending !== undefined) process.exitCode = ending;
});
