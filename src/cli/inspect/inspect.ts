import { CONTRACT_VERSION } from "../../contract-version.js";
import { reportInspection } from "../../inspect/report.js";
import { writeAtomically } from "../atomic-file.js";
import { checkOutputs } from "../check-outputs.js";
import type { Context } from "../context.js";
import { EXIT_CODES, type ExitCode } from "../exit-code.js";
import { filterOf } from "../options.js";
import { TOOL } from "../output/tool.js";
import { expandInputs } from "../reading/inputs.js";
import { readingOf } from "../reading-flags.js";
import { listChapters } from "./chapters/chapters.js";
import { listFacts } from "./facts.js";
import type { InspectFlags } from "./flags.js";
import { renderPage } from "./html/page.js";
import { inspectInputs, type Inspected } from "./inspect-inputs.js";
import { prettyJson } from "./pretty-json.js";
import { screenOf } from "./screen.js";
import { renderReport } from "./text/render-report.js";

/** Shows what is in ledgers. Faults in them don't matter to how it ends. */
export async function inspect(
  args: readonly string[],
  flags: InspectFlags,
  context: Context,
): Promise<ExitCode> {
  const { terminal } = context;
  const { format, maxLine, maxNames, html, force } = flags;
  const files = await expandInputs(args);
  await checkOutputs({ "--html": html }, files, force);
  const reading = readingOf(files, flags, context);
  const inspected = await inspectInputs(files, reading, {
    maxLineBytes: maxLine,
    maxNames,
    filter: filterOf(flags),
  });
  terminal.status(undefined);
  if (format === "json") await terminal.print(jsonOf(inspected, flags));
  else for (const line of linesOf(inspected, flags, context)) await terminal.print(line);
  if (html !== undefined && !inspected.interrupted) {
    await writeAtomically(html, (write) => write(pageOf(inspected, flags)));
  }
  for (const warning of warningsOf(inspected)) terminal.complain(warning);
  if (html !== undefined && inspected.interrupted) terminal.complain(`${html} was not written`);
  return exitCodeOf(inspected);
}

/** So many stretches of time fit on a screen, and so many into a page. */
const STRETCHES = { text: 24, page: 100 };

function linesOf(inspected: Inspected, { top }: InspectFlags, { terminal }: Context): string[] {
  const report = reportInspection(inspected.inspection, { top, stretches: STRETCHES.text });
  const names = inspected.files.map(({ file, failure }) =>
    failure === null ? file : `${file} (not read to its end)`,
  );
  return renderReport(names, listFacts(report), listChapters(report), screenOf(terminal));
}

function pageOf(inspected: Inspected, { top }: InspectFlags): string {
  const report = reportInspection(inspected.inspection, { top, stretches: STRETCHES.page });
  return renderPage({
    files: inspected.files.map(({ file }) => file),
    warnings: warningsOf(inspected),
    facts: listFacts(report),
    chapters: listChapters(report),
    maker: `${TOOL.name} ${TOOL.version}, contract ${CONTRACT_VERSION}`,
  });
}

function jsonOf({ inspection, files, interrupted }: Inspected, { top }: InspectFlags): string {
  const report = reportInspection(inspection, { top });
  return prettyJson({ contract_version: CONTRACT_VERSION, inputs: files, interrupted, ...report });
}

function warningsOf({ files, interrupted }: Inspected): string[] {
  const failures = files.flatMap(({ failure }) => failure ?? []);
  return interrupted ? [...failures, "interrupted: the figures are of what was read until then"] : failures;
}

function exitCodeOf({ files, interrupted }: Inspected): ExitCode {
  if (interrupted) return EXIT_CODES.interrupted;
  return files.some(({ failure }) => failure !== null) ? EXIT_CODES.unreadable : EXIT_CODES.clean;
}
