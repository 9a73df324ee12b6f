import type { Finding } from "../finding.js";
import type { Outcome } from "../outcome.js";
import type { Level } from "./levels.js";
import { describeEvent, describePointer, STANDARD_INPUT } from "./place.js";
import { printable } from "./printable.js";
import { Quota } from "./quota.js";
import type { Reporter, ReporterOptions } from "./reporter.js";
import type { Terminal } from "./terminal.js";
import { totals } from "./text/totals.js";
import { TOOL } from "./tool.js";
import { describeTruncated } from "./truncated.js";

type Command = "error" | "warning" | "notice";

const COMMANDS = { error: "error", warning: "warning", note: "notice" } as const satisfies Record<
  Level,
  Command
>;

/**
 * For GitHub Actions: workflow commands, which become annotations. Every line is
 * one, so that nothing of a document is taken for a command of its own.
 */
export class GithubReporter implements Reporter {
  private readonly quota: Quota;

  constructor(
    private readonly terminal: Terminal,
    { maxErrors }: ReporterOptions,
  ) {
    this.quota = new Quota(maxErrors);
  }

  async finding(finding: Finding): Promise<void> {
    if (!this.quota.take(finding)) return;
    const { file, line, column, level, code, pointer, message } = finding;
    const event = describeEvent(finding);
    const text = `${describePointer(pointer)}: ${printable(message)}${event === undefined ? "" : ` (${event})`}`;
    await this.command(COMMANDS[level], { file, line, col: column, title: code }, text);
  }

  async end(outcome: Outcome): Promise<void> {
    for (const { file, failure } of outcome.files) {
      if (failure === undefined) continue;
      await this.command("error", { file, title: "not read to the end" }, printable(failure));
    }
    const unlisted = this.quota.describe();
    const title = TOOL.name;
    if (unlisted !== undefined) await this.command("notice", { title }, unlisted);
    const truncated = describeTruncated(outcome.tally);
    if (truncated !== undefined) await this.command("warning", { title }, truncated);
    if (outcome.interrupted) await this.command("warning", { title }, "Interrupted before all was read.");
    await this.command(
      "notice",
      { title },
      totals(outcome, (_, text) => text),
    );
  }

  private async command(
    command: Command,
    { file, ...others }: { file?: string; line?: number; col?: number; title: string },
    message: string,
  ): Promise<void> {
    // An annotation of a file that is not in the repository would be shown nowhere.
    const isPlaced = file !== undefined && file !== STANDARD_INPUT;
    const { line, col, title } = others;
    const properties = isPlaced ? { file: printable(file), line, col, title } : { title };
    const place =
      file === undefined || isPlaced ? "" : `${file}${line === undefined ? "" : `:${line}:${col}`}: `;
    const written = Object.entries(properties)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    await this.terminal.print(`::${command} ${written.join(",")}::${escapeData(place + message)}`);
  }
}

/** A message as workflow commands carry it. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property's value, which must not end the list of properties either. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
