import type { Format } from "./formats.js";
import { GithubReporter } from "./github-reporter.js";
import { JsonReporter } from "./json/json-reporter.js";
import { NdjsonReporter } from "./json/ndjson-reporter.js";
import { JunitReporter } from "./junit/junit-reporter.js";
import type { Reporter, ReporterOptions } from "./reporter.js";
import { SarifReporter } from "./sarif/sarif-reporter.js";
import type { Terminal } from "./terminal.js";
import { TextReporter } from "./text/text-reporter.js";

const REPORTERS = {
  text: TextReporter,
  json: JsonReporter,
  ndjson: NdjsonReporter,
  github: GithubReporter,
  sarif: SarifReporter,
  junit: JunitReporter,
} as const satisfies Record<Format, unknown>;

/** Prints findings and the outcome in one of the formats. */
export function createReporter(format: Format, terminal: Terminal, options: ReporterOptions): Reporter {
  return new REPORTERS[format](terminal, options);
}
