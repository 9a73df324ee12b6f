import { CONTRACT_VERSION } from "../../../contract-version.js";
import { textOfKey } from "../../../inspect/memory-key.js";
import type { Finding } from "../../finding.js";
import type { FileOutcome, Outcome, Tally } from "../../outcome.js";
import type { Quota } from "../quota.js";
import { TOOL } from "../tool.js";
import type { FileReport, ReportedFinding, ReportEnd, Summary } from "./shapes.js";
import { MAX_TEXT_LENGTH, TEXTS, wellFormed } from "./text.js";

export function reportFinding(finding: Finding): ReportedFinding {
  const { file, line, column, offset, event_id, event_type, level, code, pointer, message } = finding;
  const { expected, received } = finding;
  const shortened = TEXTS.filter((name) => (finding[name]?.length ?? 0) > MAX_TEXT_LENGTH);
  return {
    file: wellFormed(file),
    line,
    column,
    offset,
    event_id: event_id === null ? null : wellFormed(event_id),
    event_type: event_type === null ? null : wellFormed(event_type),
    level,
    code,
    pointer: wellFormed(pointer),
    message: wellFormed(message),
    ...(expected === undefined ? {} : { expected: wellFormed(expected) }),
    ...(received === undefined ? {} : { received: wellFormed(received) }),
    ...(shortened.length === 0 ? {} : { shortened }),
  };
}

export function reportEnd(outcome: Outcome, quota: Quota): ReportEnd {
  return {
    version: TOOL.version,
    contract: CONTRACT_VERSION,
    files: outcome.files.map(reportFile),
    summary: reportSummary(outcome, quota),
  };
}

export function reportSummary({ tally, interrupted }: Outcome, { unlisted }: Quota): Summary {
  return { ...reportTotal(tally), unlisted, interrupted };
}

/** What was counted of all files. */
export function reportTotal(tally: Tally) {
  return {
    ...reportTally(tally),
    unknown_types: Array.from(tally.unknownTypes, ([key, { count }]) => ({ type: typeOf(key), count })),
  };
}

/** How the reading of one file ended, and what was counted of it. */
export function reportFile({ file, bytes, failure, tally }: FileOutcome): FileReport {
  return {
    file: wellFormed(file),
    bytes,
    failure: failure === undefined ? null : wellFormed(failure),
    ...reportTally(tally),
    unknown_types: Array.from(tally.unknownTypes, ([key, { count, firstLine }]) => ({
      type: typeOf(key),
      count,
      first_line: firstLine,
    })),
  };
}

function typeOf(key: string): string {
  return wellFormed(textOfKey(key));
}

function reportTally(tally: Tally) {
  const { lines, blank, skipped, sound, unknown, faulty, truncated, levels, codes, kinds, otherUnknown } =
    tally;
  return {
    lines,
    blank,
    skipped,
    sound,
    unknown,
    faulty,
    truncated,
    levels,
    codes: Object.fromEntries(codes),
    kinds: Object.fromEntries(kinds),
    other_unknown: otherUnknown,
  };
}
