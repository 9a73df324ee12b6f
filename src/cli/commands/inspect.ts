import { Option, type Command } from "commander";
import { DEFAULT_MAX_NAMES, DEFAULT_TOP } from "../../inspect/defaults.js";
import type { Context } from "../context.js";
import { withExamples } from "../help.js";
import { INSPECT_FORMATS, type InspectFlags } from "../inspect/flags.js";
import { filterOptions, parseCount, readingOptions } from "../options.js";

const MOST_LISTED = 1_000_000;
const MOST_REMEMBERED = 10_000_000;

export function addInspect(program: Command, context: Context): void {
  const command = program
    .command("inspect")
    .summary("show what is in ledgers, or one event of them")
    .description(
      "Counts the events of the given ledgers by kind, tenant and correlation, and sums up outcomes, cost, budgets, validations, recalls and artifacts. Faulty documents are counted and passed over: they are the business of validate.",
    )
    .argument("[files...]", "as for validate; - or nothing for the standard input")
    .addOption(
      new Option("--format <format>", "how to print the result").choices(INSPECT_FORMATS).default("text"),
    )
    .option("--html <file>", "write the result to this file, too, as one page with charts that opens offline")
    .addOption(
      new Option(
        "--event <id>",
        "show the event of this id instead, with the meaning of each field",
      ).conflicts(["html", "top", "maxNames", "only", "tenant", "since", "until"]),
    )
    .addOption(
      new Option("--top <count>", "how many names to list of each sort")
        .argParser((text) => parseCount(text, 1, MOST_LISTED))
        .default(DEFAULT_TOP),
    )
    .addOption(
      new Option("--max-names <count>", "how many names to remember of each sort")
        .argParser((text) => parseCount(text, 1, MOST_REMEMBERED))
        .default(DEFAULT_MAX_NAMES),
    );
  for (const option of [...filterOptions(), ...readingOptions()]) command.addOption(option);
  command
    .option("--force", "overwrite what the file of --html holds", false)
    .option("--no-progress", "do not show on a terminal how far the reading is")
    .action(async (args: string[], flags: InspectFlags) => {
      const { event } = flags;
      if (event === undefined) {
        const { inspect } = await import("../inspect/inspect.js");
        context.exit(await inspect(args, flags, context));
      } else {
        const { showEvent } = await import("../inspect/show-event.js");
        context.exit(await showEvent(event, args, flags, context));
      }
    });
  withExamples(command, [
    ["experience-contract inspect ledger.ndjson", "What is in one ledger."],
    [
      "experience-contract inspect --html report.html --top 25 ledgers/",
      "A page about all ledgers in a folder.",
    ],
    [
      "experience-contract inspect --tenant harbor-bank --since 2026-03-01 ledger.ndjson",
      "Some events only.",
    ],
    ["experience-contract inspect --format json ledger.ndjson > ledger.json", "For other programs."],
    [
      "experience-contract inspect --event 01KJPTRB5WPBKZR1X8CPYVPZW2 ledger.ndjson",
      "One event, field by field.",
    ],
  ]);
}
