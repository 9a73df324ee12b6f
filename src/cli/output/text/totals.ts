import { LINT_CODES } from "../../../lint/codes.js";
import type { Outcome, Tally } from "../../outcome.js";
import { describeLevels, sumOfLevels } from "../levels.js";
import type { Terminal } from "../terminal.js";
import { listed, plural } from "../words.js";

/** Everything in one line, the last one of a report. */
export function totals({ tally }: Pick<Outcome, "tally">, paint: Terminal["paint"]): string {
  const { sound, unknown, blank, skipped, faulty, truncated, levels } = tally;
  const atLeast = truncated > 0 ? "at least " : "";
  const parts = [`${sound} sound`];
  if (unknown > 0) parts.push(`${unknown} of unknown type`);
  if (skipped > 0) parts.push(`${skipped} left out`);
  if (blank > 0) parts.push(`${blank} blank`);
  const faults = countFaults(tally);
  parts.push(
    faulty === 0
      ? paint("bold", "0 faulty")
      : paint("red", `${faulty} faulty (${atLeast}${plural(faults, "fault")})`),
  );
  // Where all findings are the faults that were just named, their levels say nothing new.
  // What is wrong between two documents makes none of them faulty.
  const named = faulty === 0 ? 0 : faults;
  const isAll = levels.error === named && sumOfLevels(levels) === named;
  const end = isAll ? "" : `; findings: ${atLeast}${listed(describeLevels(levels))}`;
  return `${sizeOf(tally)}: ${parts.join(", ")}${end}`;
}

function sizeOf({ lines, sound, unknown, skipped, faulty, blank }: Tally): string {
  const documents = sound + unknown + skipped + faulty;
  return lines === documents + blank ? plural(lines, "line") : plural(documents, "document");
}

/** The findings about what the wire contract refuses. */
function countFaults({ codes }: Tally): number {
  let faults = 0;
  for (const [code, count] of codes) {
    // An unknown type is a state of its own: whoever wants to hear of it does not call it faulty.
    if (!Object.hasOwn(LINT_CODES, code) && code !== "unknown_event_type") faults += count;
  }
  return faults;
}
