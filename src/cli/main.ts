#!/usr/bin/env node
import { EXIT_CODES } from "./exit-code.js";
import { processTerminal } from "./output/terminal.js";
import { run } from "./program.js";

// `experience-contract … | head` ends the reading early, which is no crash.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? EXIT_CODES.brokenPipe : EXIT_CODES.crash);
});

const interruption = new AbortController();
process.once("SIGINT", () => {
  interruption.abort();
});

run(process.argv.slice(2), processTerminal(), interruption.signal).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = EXIT_CODES.crash;
  },
);
