import { checkOutputs } from "../check-outputs.js";
import type { Context } from "../context.js";
import { EXIT_CODES, type ExitCode } from "../exit-code.js";
import { printable } from "../output/printable.js";
import { expandInputs } from "../reading/inputs.js";
import { readingOf } from "../reading-flags.js";
import { renderEvent } from "./event/render-event.js";
import { findEvents, type Search } from "./find-event.js";
import type { InspectFlags } from "./flags.js";
import { grouped } from "./numbers.js";
import { screenOf } from "./screen.js";

/** Shows every event of an id; that there is none is a finding. */
export async function showEvent(
  eventId: string,
  args: readonly string[],
  flags: InspectFlags,
  context: Context,
): Promise<ExitCode> {
  const { terminal } = context;
  const files = await expandInputs(args);
  await checkOutputs({}, files, false);
  const reading = readingOf(files, flags, context);
  const search = await findEvents(files, reading, { maxLineBytes: flags.maxLine, eventId });
  terminal.status(undefined);
  const screen = screenOf(terminal);
  for (const [i, event] of search.found.entries()) {
    const lines = flags.format === "json" ? [event.text] : renderEvent(event, screen);
    if (i > 0 && flags.format === "text") lines.unshift("");
    for (const line of lines) await terminal.print(line);
  }
  for (const failure of search.failures) terminal.complain(failure);
  if (search.interrupted) terminal.complain("interrupted: there may be more events of this id");
  else if (search.found.length === 0) terminal.complain(describeMiss(eventId, search));
  return exitCodeOf(search);
}

function describeMiss(eventId: string, { documents, invalid }: Search): string {
  const faulty =
    invalid === 0 ? "" : ` ${grouped(invalid)} of them are faulty, and their ids were not looked at.`;
  return `no event has the id ${printable(JSON.stringify(eventId))}. Documents read: ${grouped(documents)}.${faulty} Ids are matched whole, upper and lower case apart.`;
}

function exitCodeOf({ found, failures, interrupted }: Search): ExitCode {
  if (interrupted) return EXIT_CODES.interrupted;
  if (failures.length > 0) return EXIT_CODES.unreadable;
  return found.length === 0 ? EXIT_CODES.findings : EXIT_CODES.clean;
}
