import { InvalidArgumentError, Option, type Command } from "commander";
import { U64_MAX } from "../../json/json-value.js";
import { stringifyEnvelope } from "../../parse/stringify.js";
import type { FaultCode } from "../../sample/faults/fault.js";
import { FAULT_CODES, invalidSamples, type InvalidSample } from "../../sample/invalid-samples.js";
import { sampleEnvelopes } from "../../sample/samples.js";
import { EXPERIENCE_EVENT_KINDS } from "../../schemas/event.js";
import type { ExperienceEventKind } from "../../types/event.js";
import { writeAtomically, type Write } from "../atomic-file.js";
import { checkOutputs } from "../check-outputs.js";
import type { Context } from "../context.js";
import { EXIT_CODES } from "../exit-code.js";
import { withExamples } from "../help.js";
import { nameParser, SEE_EXPLAIN } from "../name-parser.js";
import { parseCount } from "../options.js";
import { ByteOutput } from "../sample/byte-output.js";

interface SampleFlags {
  kind?: ExperienceEventKind;
  count: number;
  seed: bigint;
  invalid?: true;
  fault?: FaultCode;
  labels?: string;
  force: boolean;
}

export function addSample(program: Command, context: Context): void {
  const command = program
    .command("sample")
    .summary("print made-up events as test data")
    .description(
      "Prints made-up events, one a line: a ledger in which everything agrees, or lines each of which is broken in one known way. They are made from nothing but the schemas, and the same for the same seed.",
    )
    .option("--kind <kind>", "only events of this type", nameParser(EXPERIENCE_EVENT_KINDS))
    .addOption(
      new Option("--count <n>", "how many lines")
        .argParser((text) => parseCount(text, 0, Number.MAX_SAFE_INTEGER))
        .default(10),
    )
    .addOption(
      new Option("--seed <n>", "what decides about everything; the same seed gives the same lines, for ever")
        .argParser(parseSeed)
        .default(0n, "0"),
    )
    .option("--invalid", "break each event in one way, all ways in turn")
    .option("--fault <fault>", "break each event in this way", nameParser(FAULT_CODES, SEE_EXPLAIN))
    .option("--labels <file>", "write line, code, pointer and event_id of each fault to a file")
    .option("--force", "overwrite what the file of --labels holds", false);
  withExamples(command, [
    ["experience-contract sample --count 1000 > ledger.ndjson", "A ledger of a thousand events."],
    [
      "experience-contract sample --kind budget-exceeded --count 3 --seed 7",
      "Three events of one type, other than those of another seed.",
    ],
    [
      "experience-contract sample --invalid --count 100 --labels faults.ndjson > broken.ndjson",
      "A hundred broken lines, and what is wrong with each.",
    ],
    ["experience-contract sample --fault duplicate_key", "Ten lines in which a key stands twice."],
  ]).action(async (flags: SampleFlags) => {
    const isInvalid = flags.invalid === true || flags.fault !== undefined;
    if (flags.labels !== undefined && !isInvalid) {
      command.error(
        "error: option '--labels <file>' needs --invalid or --fault: sound events have no faults",
      );
    }
    await checkOutputs({ "--labels": flags.labels }, [], flags.force);
    if (isInvalid) await printInvalid(command, flags, context);
    else await printValid(flags, context);
    if (context.signal.aborted) context.exit(EXIT_CODES.interrupted);
  });
}

async function printValid({ kind, seed, count }: SampleFlags, { signal }: Context): Promise<void> {
  const output = new ByteOutput(signal);
  const samples = sampleEnvelopes({ kind, seed });
  for (let line = 1; line <= count && !signal.aborted; line++) {
    await output.print(stringifyEnvelope(samples.next().value));
  }
  await output.flush();
}

async function printInvalid(command: Command, flags: SampleFlags, { signal }: Context): Promise<void> {
  const { kind, seed, fault, count, labels } = flags;
  const output = new ByteOutput(signal);
  const samples = invalidSamples({ kind, seed, fault });

  async function printAll(label?: Write): Promise<void> {
    for (let line = 1; line <= count && !signal.aborted; line++) {
      const sample = nextOf(samples, command);
      await output.print(line === 1 ? asFirst(sample) : sample.line);
      await label?.(labelOf(sample, line));
    }
    await output.flush();
  }

  if (labels === undefined) await printAll();
  else await writeAtomically(labels, printAll, signal).catch(unlessAborted);

  function unlessAborted(error: unknown): void {
    if (!signal.aborted) throw error;
  }
}

function nextOf(samples: Generator<InvalidSample, never>, command: Command): InvalidSample {
  try {
    return samples.next().value;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return command.error(`error: ${error.message}`);
  }
}

/** A mark that opens a ledger belongs to no line, and readers take it off: the line's own one comes behind it. */
function asFirst({ line, code }: InvalidSample): string | Uint8Array {
  return code === "byte_order_mark" ? `\ufeff${line as string}` : line;
}

function labelOf({ code, pointer, event_id }: InvalidSample, line: number): string {
  return `${JSON.stringify({ line, code, pointer, event_id })}\n`;
}

function parseSeed(text: string): bigint {
  if (/^\d{1,20}$/.test(text) && BigInt(text) <= U64_MAX) return BigInt(text);
  throw new InvalidArgumentError(`Expected a whole number from 0 to ${U64_MAX}.`);
}
