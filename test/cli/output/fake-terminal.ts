import { styleText } from "node:util";
import type { Finding } from "../../../src/cli/finding.js";
import type { FileOutcome, Outcome, Tally } from "../../../src/cli/outcome.js";
import { createReporter } from "../../../src/cli/output/create-reporter.js";
import type { Format } from "../../../src/cli/output/formats.js";
import type { Terminal } from "../../../src/cli/output/terminal.js";
import { createTally } from "../../../src/cli/validate/tally.js";

interface FakeTerminal extends Terminal {
  /** Everything that was printed. */
  output: string;
  /** How many texts were printed so far. */
  writes: number;
}

interface Screen {
  columns?: number;
  colours?: boolean;
}

export function fakeTerminal({ columns, colours = false }: Screen = {}): FakeTerminal {
  const terminal: FakeTerminal = {
    output: "",
    writes: 0,
    columns,
    async write(text) {
      terminal.output += text;
      terminal.writes++;
    },
    print: (line) => terminal.write(`${line}\n`),
    status() {
      throw new Error("A reporter knows nothing of progress.");
    },
    complain() {
      throw new Error("A reporter has no complaints.");
    },
    paint: (format, text) => (colours ? styleText(format, text, { validateStream: false }) : text),
  };
  return terminal;
}

interface Settings extends Screen {
  maxErrors?: number;
  outcome?: Outcome;
}

/** What a format prints about findings; the outcome is made to fit them, unless one is given. */
export async function report(
  format: Format,
  findings: readonly Finding[],
  { maxErrors = Infinity, outcome = outcomeOf(findings), ...screen }: Settings = {},
): Promise<string> {
  const terminal = fakeTerminal(screen);
  const reporter = createReporter(format, terminal, { maxErrors });
  for (const finding of findings) await reporter.finding(finding);
  await reporter.end(outcome);
  return terminal.output;
}

export function finding(values: Partial<Finding> = {}): Finding {
  return {
    file: "ledger.ndjson",
    line: 3,
    column: 14,
    offset: 1234,
    event_id: "evt-1",
    event_type: "BudgetExceeded",
    level: "error",
    code: "invalid_type",
    pointer: "/event/data/limit",
    message: "Expected a string, got 5: write the limit as text.",
    ...values,
  };
}

export function tally(values: Partial<Tally> = {}): Tally {
  return { ...createTally(), ...values };
}

/** An outcome of inputs in which nothing but these findings was met, one a document. */
export function outcomeOf(findings: readonly Finding[], values: Partial<Outcome> = {}): Outcome {
  const files = [...new Set(findings.map(({ file }) => file))].map((file): FileOutcome => ({
    file,
    bytes: 9999,
    tally: tallyOf(findings.filter((one) => one.file === file)),
  }));
  return { files, tally: tallyOf(findings), interrupted: false, ...values };
}

function tallyOf(findings: readonly Finding[]): Tally {
  const all = tally({ lines: findings.length, faulty: findings.length });
  for (const { level, code } of findings) {
    all.levels[level]++;
    all.codes.set(code, (all.codes.get(code) ?? 0) + 1);
  }
  return all;
}
