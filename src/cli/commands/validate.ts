import { type Command, Option } from "commander";
import { writeAtomically } from "../atomic-file.js";
import type { Context } from "../context.js";
import { EXIT_CODES, type ExitCode } from "../exit-code.js";
import { withExamples } from "../help.js";
import {
  filterOf,
  filterOptions,
  parseCount,
  readingOptions,
  type FilterFlags,
  type ReadingFlags,
} from "../options.js";
import { createReporter, FORMATS, type Format } from "../output/create-reporter.js";
import { exitCodeOf } from "../output/outcome-code.js";
import { Progress } from "../output/progress.js";
import { expandInputs } from "../reading/inputs.js";
import { Copy } from "../validate/copies.js";
import { LINT_LEVELS } from "../../lint/codes.js";
import { LedgerLint } from "../validate/ledger-lint.js";
import type { LintLevels } from "../validate/lint-document.js";
import { lintOptions } from "../validate/lint-options.js";
import { InputHashes } from "../validate/input-hashes.js";
import { formatSummary } from "../validate/summary.js";
import { Validation } from "../validate/validation.js";
import {
  UNKNOWN_EVENT_POLICIES,
  type UnknownEventPolicy,
  type ValidatePart,
  type ValidateTaskOptions,
} from "../validate/validate-task.js";
import { processInputs } from "../work/process-inputs.js";

interface Flags extends FilterFlags, ReadingFlags {
  format: Format;
  maxErrors: number;
  unknown: UnknownEventPolicy;
  lint: boolean;
  lintLevel?: Partial<LintLevels>;
  lintMemory: number;
  validOut?: string;
  invalidOut?: string;
  summary?: string;
  progress: boolean;
}

const MANY = 1_000_000_000;

export function addValidate(program: Command, context: Context): void {
  const command = program
    .command("validate")
    .summary("find the faults of ledgers, and count their events")
    .description(
      "Judges every event of the given ledgers as the Rust crate would, lists the faults with their places, and counts what it met.",
    )
    .argument(
      "[files...]",
      "files, folders or patterns, - or nothing for the standard input: NDJSON, JSON arrays or single documents, plain or compressed with gzip or zstd",
    )
    .addOption(new Option("--format <format>", "how to print the result").choices(FORMATS).default("text"))
    .addOption(
      new Option("--max-errors <count>", "list at most so many findings; all are counted")
        .argParser((text) => parseCount(text, 0, MANY))
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
    .option("--no-progress", "do not show on a terminal how far the reading is")
    .action(async (args: string[], flags: Flags) => {
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

async function validate(args: readonly string[], flags: Flags, context: Context): Promise<ExitCode> {
  const { terminal, signal } = context;
  const files = await expandInputs(args);
  const copies = await openCopies(flags);
  try {
    const hashes = flags.summary === undefined ? undefined : new InputHashes();
    const progress = flags.progress ? new Progress(files, terminal) : undefined;
    const reporter = createReporter(flags.format, terminal, { maxErrors: flags.maxErrors });
    const levels = lintLevelsOf(flags);
    const validation = new Validation(
      { reporter, valid: copies.valid, invalid: copies.invalid },
      flags.maxLine,
      hashes,
      levels && new LedgerLint(levels, flags.lintMemory),
      signal,
    );
    await processInputs<ValidatePart>(
      files,
      {
        form: flags.input,
        maxDocumentBytes: flags.maxLine,
        workers: flags.workers,
        task: "validate",
        taskOptions: taskOptionsOf(flags, levels),
        signal,
        watchers: [hashes, progress].filter((watcher) => watcher !== undefined),
      },
      validation,
    );
    terminal.status(undefined);
    if (!signal.aborted) await validation.finish();
    const outcome = validation.outcome(signal.aborted);
    await reporter.end(outcome);
    for (const { failure } of outcome.files) if (failure !== undefined) terminal.complain(failure);
    if (flags.summary !== undefined) {
      const text = formatSummary(outcome, validation.summaries);
      await writeAtomically(flags.summary, (write) => write(text));
    }
    if (signal.aborted) {
      const names = [flags.validOut, flags.invalidOut].filter((name) => name !== undefined);
      if (names.length > 0) terminal.complain(`interrupted: ${names.join(" and ")} not written`);
      return EXIT_CODES.interrupted;
    }
    await copies.valid?.commit();
    await copies.invalid?.commit();
    return exitCodeOf(outcome);
  } finally {
    // Without effect where they have got their names.
    await copies.valid?.discard();
    await copies.invalid?.discard();
  }
}

function lintLevelsOf({ lint, lintLevel }: Flags): LintLevels | undefined {
  return lint || lintLevel !== undefined ? { ...LINT_LEVELS, ...lintLevel } : undefined;
}

async function openCopies({ validOut, invalidOut }: Flags): Promise<{ valid?: Copy; invalid?: Copy }> {
  const valid = validOut === undefined ? undefined : await Copy.open(validOut);
  try {
    const invalid = invalidOut === undefined ? undefined : await Copy.open(invalidOut);
    return { ...(valid !== undefined && { valid }), ...(invalid !== undefined && { invalid }) };
  } catch (error) {
    await valid?.discard();
    throw error;
  }
}

function taskOptionsOf(flags: Flags, lint: LintLevels | undefined): ValidateTaskOptions {
  return {
    maxLineBytes: flags.maxLine,
    unknown: flags.unknown,
    filter: filterOf(flags),
    wantsSummary: flags.summary !== undefined,
    lint,
    wantsRanges: flags.validOut !== undefined || flags.invalidOut !== undefined,
  };
}
