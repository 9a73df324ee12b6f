import { Argument, Option, type Command } from "commander";
import type { Context } from "../context.js";
import { CODE_ENTRIES } from "../explain/explanations.js";
import { withExamples } from "../help.js";
import { nameParser, SEE_EXPLAIN } from "../name-parser.js";

const CODES = CODE_ENTRIES.map(({ code }) => code);

export function addExplain(program: Command, { terminal }: Context): void {
  const command = program
    .command("explain")
    .summary("tell what a code means, and what to do about it")
    .description(
      "Tells what the code of a finding or an error means, with an example, what is said of it, and what to do about it.",
    )
    .addArgument(
      new Argument("[code]", "the code; all of them are listed if none is named").argParser(
        nameParser(CODES, SEE_EXPLAIN),
      ),
    )
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"));
  withExamples(command, [
    ["experience-contract explain", "All codes, each with its meaning."],
    ["experience-contract explain duplicate_key", "One code, with an example."],
    ["experience-contract explain --format json", "Everything about all codes, for programs."],
  ]).action(async (code: string | undefined, { format }: { format: string }) => {
    const { explainAsData, explainAsText, listCodes } = await import("../explain/print.js");
    const entry = CODE_ENTRIES.find((entry) => entry.code === code);
    if (format === "json") {
      const data = entry === undefined ? CODE_ENTRIES.map(explainAsData) : explainAsData(entry);
      await terminal.print(JSON.stringify(data, null, 2));
      return;
    }
    const lines = await (entry === undefined ? listCodes(terminal) : explainAsText(entry, terminal));
    for (const line of lines) await terminal.print(line);
  });
}
