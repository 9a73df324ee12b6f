import { textOfKey } from "../../../inspect/memory-key.js";
import { LINT_CODES } from "../../../lint/codes.js";
import { ISSUE_CODES } from "../../../parse/issue.js";
import { suggest } from "../../../parse/suggest.js";
import { EXPERIENCE_EVENT_KINDS } from "../../../schemas/event.js";
import type { FileOutcome, Outcome, Tally } from "../../outcome.js";
import { sumOfLevels } from "../levels.js";
import { printable } from "../printable.js";
import type { TextStyle } from "../terminal.js";
import { plural } from "../words.js";
import { fit } from "./layout.js";
import { rowsOf, tableOf, type Row } from "./table.js";

/** The sections that tell what was read, each with its title. */
export async function summarize(outcome: Outcome, style: TextStyle): Promise<string[][]> {
  const sections = [
    await kinds(outcome.tally, style),
    await unknownTypes(outcome, style),
    await codes(outcome.tally, style),
    files(outcome, style),
    failures(outcome, style),
  ];
  return sections.filter((section) => section.length > 0);
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [title, ...rows];
}

async function kinds({ kinds }: Tally, { paint }: TextStyle): Promise<string[]> {
  const rows = EXPERIENCE_EVENT_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
    name: kind,
    count: kinds.get(kind) as number,
  }));
  return section(paint("bold", "Events by kind"), await rowsOf(rows));
}

async function unknownTypes({ tally, files }: Outcome, { paint, columns }: TextStyle): Promise<string[]> {
  const rows: Row[] = Array.from(tally.unknownTypes, ([key, { count }]) => ({
    name: fit(printable(textOfKey(key)), columns && columns / 2, 1),
    count,
    note: `${firstPlace(key, files)}${hintFor(textOfKey(key))}`,
  }));
  if (tally.otherUnknown > 0) rows.push({ name: "(further types)", count: tally.otherUnknown });
  // Whoever wants to hear of them as findings does not take them for harmless.
  const isHarmless = !tally.codes.has("unknown_event_type");
  const title = `${paint("bold", "Unknown event types")}${isHarmless ? " (no faults: a later version may know them)" : ""}`;
  return section(title, await rowsOf(rows));
}

function firstPlace(key: string, files: readonly FileOutcome[]): string {
  const first = files.find(({ tally }) => tally.unknownTypes.has(key));
  if (first === undefined) return "";
  const line = `first on line ${first.tally.unknownTypes.get(key)?.firstLine ?? 1}`;
  return files.length === 1 ? line : `${line} of ${printable(first.file)}`;
}

function hintFor(type: string): string {
  const nearest = suggest(type, EXPERIENCE_EVENT_KINDS);
  return nearest === undefined ? "" : `; did you mean ${nearest}?`;
}

const MEANINGS: Readonly<Record<string, string>> = { ...ISSUE_CODES, ...LINT_CODES };

async function codes({ codes }: Tally, { paint }: TextStyle): Promise<string[]> {
  const rows = Array.from(codes, ([name, count]) => ({ name, count, note: MEANINGS[name] ?? "" }));
  rows.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return section(paint("bold", "Findings by code"), await rowsOf(rows));
}

const SHOWN_FILES = 20;

function files({ files }: Outcome, { paint }: TextStyle): string[] {
  if (files.length < 2) return [];
  // Where not all fit, those with something to tell are shown.
  const shown = files.length <= SHOWN_FILES ? files : files.filter(isRemarkable).slice(0, SHOWN_FILES);
  const rows = shown.map(({ file, tally }) => {
    const { sound, unknown, faulty, levels } = tally;
    return { counts: [sound, unknown, faulty, sumOfLevels(levels)], text: printable(file) };
  });
  const table = rows.length === 0 ? [] : tableOf(["sound", "unknown", "faulty", "findings", "file"], rows);
  const rest = files.length - shown.length;
  if (rest > 0) {
    const remarkable = files.filter(isRemarkable).length - shown.length;
    const what = remarkable > 0 ? `${remarkable} of them with findings` : "all clean";
    table.push(`  and ${plural(rest, "more file")}, ${what}`);
  }
  return section(paint("bold", "Files"), table);
}

function isRemarkable({ tally, failure }: FileOutcome): boolean {
  return failure !== undefined || sumOfLevels(tally.levels) > 0;
}

const SHOWN_FAILURES = 50;

function failures({ files, interrupted }: Outcome, { paint }: TextStyle): string[] {
  const failed = files.filter(({ failure }) => failure !== undefined);
  const rows = failed
    .slice(0, SHOWN_FAILURES)
    .map(({ file, failure = "" }) => `  ${describeFailure(printable(file), printable(failure))}`);
  if (failed.length > rows.length) rows.push(`  and ${plural(failed.length - rows.length, "more file")}`);
  const lines = section(paint("red", "Not read to the end"), rows);
  return interrupted
    ? [...lines, paint("red", "Interrupted: the counts are of what was read until then.")]
    : lines;
}

/** Most failures name their file themselves. */
function describeFailure(file: string, failure: string): string {
  return failure.includes(file) ? failure : `${file}: ${failure}`;
}
