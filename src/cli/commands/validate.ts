import { type Command, Option } from "commander";
import type { Context } from "../context.js";
import { withExamples } from "../help.js";
import { filterOptions, parseCount, readingOptions } from "../options.js";
import { FORMATS } from "../output/formats.js";
import type { ValidateFlags } from "../validate/flags.js";
import { lintOptions } from "../validate/lint-options.js";
import { UNKNOWN_EVENT_POLICIES } from "../validate/unknown-event-policy.js";

const MOST_LISTED = 1_000_000_000;

export function addValidate(program: Command, context: Context): void {
  const command = program
    .command("validate")
    .summary("find the faults of ledgers, and count their events")
    .description(
      "Judges every event of the given ledgers as the Rust crate would, lists the faults with their places, and counts what it met.",
    )
    .argument(
      "[files...]",
      "files, folders (their .ndjson and .jsonl files, but for hidden ones and node_modules) or patterns, - or nothing for the standard input: NDJSON, JSON arrays or single documents, plain or compressed with gzip or zstd",
    )
    .addOption(new Option("--format <format>", "how to print the result").choices(FORMATS).default("text"))
    .addOption(
      new Option("--max-errors <count>", "list at most so many findings; all are counted")
        .argParser((text) => parseCount(text, 0, MOST_LISTED))
        .default(1000),
    )
    .addOption(
      new Option("--unknown <policy>", "what to make of event types that this version does not know")
        .choices(UNKNOWN_EVENT_POLICIES)
        .default("allow"),
    );
  for (const option of [...lintOptions(), ...filterOptions(), ...readingOptions()]) command.addOption(option);
  command
    .option("--valid-out <file>", "copy sound documents to this file, byte for byte")
    .option("--invalid-out <file>", "copy the others to this file, byte for byte")
    .option("--summary <file>", "write counts, tenants, time span and SHA-256 to this file, as JSON")
    .option("--force", "overwrite what these files hold", false)
    .option("--no-progress", "do not show on a terminal how far the reading is")
    .action(async (args: string[], flags: ValidateFlags) => {
      const { validate } = await import("../validate/validate.js");
      context.exit(await validate(args, flags, context));
    });
  withExamples(command, [
    ["experience-contract validate ledger.ndjson", "Judges one ledger."],
    [
      "experience-contract validate --format sarif ledgers/ > faults.sarif",
      "Judges all ledgers of a folder, for tools that scan code.",
    ],
    [
      "experience-contract validate --lint --lint-level unsafe_id=off ledger.ndjson",
      "Also tells what is legal but suspicious.",
    ],
    [
      "experience-contract validate --only FactPromoted --since 2026-03-01 ledger.ndjson.gz",
      "Looks at some events only.",
    ],
    [
      "experience-contract validate --valid-out good.ndjson --invalid-out bad.ndjson ledger.ndjson",
      "Parts the good documents from the bad.",
    ],
  ]);
}
