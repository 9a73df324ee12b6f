import type { Command } from "commander";
import type { Issue } from "../../parse/issue.js";
import { readEnvelopeJson } from "../../parse/read.js";
import { isBlank, LineSplitter, type Line } from "../../stream/lines.js";
import type { Context } from "../context.js";
import { EXIT_CODES, type ExitCode } from "../exit-code.js";
import { inputName, readChunks } from "../input.js";
import { formatIssue } from "../output/issue.js";
import { summarize } from "../output/summary.js";
import type { Terminal } from "../output/terminal.js";
import { countFaulty, countSound, countUnknown, createTally, type Tally } from "../tally.js";

const MAX_LINE_MEBIBYTES = 256;

export function addValidate(program: Command, { terminal, exit }: Context): void {
  program
    .command("validate")
    .description("list the faults of a ledger, and count its events by kind")
    .argument("<file>", "newline-delimited JSON, one envelope a line; - for the standard input")
    .action(async (file: string) => {
      exit(await validate(file, terminal));
    });
}

/** Reads a ledger, one envelope a line, and prints its faults and what it holds. */
async function validate(file: string, terminal: Terminal): Promise<ExitCode> {
  const tally = createTally();
  const splitter = new LineSplitter(MAX_LINE_MEBIBYTES * 2 ** 20);

  async function judgeAll(lines: Iterable<Line>): Promise<void> {
    for (const line of lines) {
      const place = { file: inputName(file), line: line.number, offset: line.offset };
      for (const issue of judge(line, tally)) {
        await terminal.print(formatIssue(place, issue, terminal.paint));
      }
    }
  }

  for await (const chunk of readChunks(file)) await judgeAll(splitter.push(chunk));
  await judgeAll(splitter.end());

  if (tally.faulty > 0) await terminal.print("");
  for (const line of summarize(tally, terminal.paint)) await terminal.print(line);
  return tally.faulty > 0 ? EXIT_CODES.findings : EXIT_CODES.clean;
}

/** Counts a line, and returns its faults. */
function judge({ bytes, number, isEnded }: Line, tally: Tally): readonly Issue[] {
  tally.lines++;
  if (bytes === undefined) {
    countFaulty(tally, 1);
    return [TOO_LONG];
  }
  if (isBlank(bytes)) {
    tally.blank++;
    return [];
  }
  const reading = readEnvelopeJson(bytes);
  switch (reading.status) {
    case "known":
      countSound(tally, reading.envelope.event.type);
      return [];
    case "unknown":
      countUnknown(tally, reading.type, number);
      return [];
    case "invalid": {
      const { issues } = reading.error;
      countFaulty(tally, issues.length);
      return isEnded ? issues : issues.map(explainCut);
    }
  }
}

const TOO_LONG: Issue = {
  code: "input_too_large",
  pointer: "",
  path: [],
  message: `The line is longer than ${MAX_LINE_MEBIBYTES} MiB; an event of that size has to be read by itself.`,
};

/** A ledger whose writer was stopped ends inside its last line. */
function explainCut(issue: Issue): Issue {
  if (issue.code !== "unexpected_end") return issue;
  return { ...issue, message: `${issue.message} No line end follows: the file seems to be cut off.` };
}
