import { LINT_LEVELS } from "../../lint/codes.js";
import { writeAtomically } from "../atomic-file.js";
import { checkOutputs } from "../check-outputs.js";
import type { Context } from "../context.js";
import { EXIT_CODES, type ExitCode } from "../exit-code.js";
import { filterOf } from "../options.js";
import { exitCodeOf } from "../outcome-code.js";
import { createReporter } from "../output/create-reporter.js";
import { listed } from "../output/words.js";
import { readingOf } from "../reading-flags.js";
import { expandInputs } from "../reading/inputs.js";
import { processInputs } from "../work/process-inputs.js";
import { Copy } from "./copies.js";
import type { ValidateFlags } from "./flags.js";
import { InputHashes } from "./input-hashes.js";
import { LedgerLint } from "./ledger-lint.js";
import type { LintLevels } from "./lint-document.js";
import { formatSummary } from "./summary.js";
import type { ValidatePart, ValidateTaskOptions } from "./validate-task.js";
import { Validation } from "./validation.js";

/** Judges ledgers, tells what was found, and parts them if asked to. */
export async function validate(
  args: readonly string[],
  flags: ValidateFlags,
  context: Context,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  const files = await expandInputs(args);
  const { validOut, invalidOut, summary, force } = flags;
  const outputs = { "--valid-out": validOut, "--invalid-out": invalidOut, "--summary": summary };
  await checkOutputs(outputs, files, force);
  const copies = await openCopies(flags);
  try {
    const hashes = summary === undefined ? undefined : new InputHashes();
    const reading = readingOf(files, flags, context);
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
        ...reading,
        watchers: hashes === undefined ? reading.watchers : [hashes, ...reading.watchers],
        task: "validate",
        taskOptions: taskOptionsOf(flags, levels),
      },
      validation,
    );
    terminal.status(undefined);
    if (!signal.aborted) await validation.finish();
    const outcome = validation.outcome(signal.aborted);
    await reporter.end(outcome);
    for (const { failure } of outcome.files) if (failure !== undefined) terminal.complain(failure);
    if (signal.aborted) {
      const names = Object.values(outputs).filter((name) => name !== undefined);
      if (names.length > 0) terminal.complain(`interrupted: ${listed(names)} not written`);
      return EXIT_CODES.interrupted;
    }
    await writeResults(copies, summary, () => formatSummary(outcome, validation.summaries));
    return exitCodeOf(outcome);
  } finally {
    // Without effect where they have got their names.
    await copies.valid?.discard();
    await copies.invalid?.discard();
  }
}

function lintLevelsOf({ lint, lintLevel }: ValidateFlags): LintLevels | undefined {
  return lint || lintLevel !== undefined ? { ...LINT_LEVELS, ...lintLevel } : undefined;
}

interface Copies {
  valid?: Copy;
  invalid?: Copy;
}

async function openCopies({ validOut, invalidOut }: ValidateFlags): Promise<Copies> {
  const valid = validOut === undefined ? undefined : await Copy.open(validOut);
  try {
    const invalid = invalidOut === undefined ? undefined : await Copy.open(invalidOut);
    return { ...(valid !== undefined && { valid }), ...(invalid !== undefined && { invalid }) };
  } catch (error) {
    await valid?.discard();
    throw error;
  }
}

/** Gives the files that were asked for their names. */
async function writeResults(
  copies: Copies,
  summary: string | undefined,
  format: () => string,
): Promise<void> {
  if (summary !== undefined) await writeAtomically(summary, (write) => write(format()));
  await copies.valid?.commit();
  await copies.invalid?.commit();
}

function taskOptionsOf(flags: ValidateFlags, lint: LintLevels | undefined): ValidateTaskOptions {
  return {
    maxLineBytes: flags.maxLine,
    unknown: flags.unknown,
    filter: filterOf(flags),
    wantsSummary: flags.summary !== undefined,
    lint,
    wantsRanges: flags.validOut !== undefined || flags.invalidOut !== undefined,
  };
}
